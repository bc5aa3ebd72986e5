import { reportingVerb } from './cues.js';
import type { Token } from './frames.js';
import { canHead, endsPhrase, isCapitalised, isVerb, MOST_WORDS, PAST, type Phrase, size } from './noun-phrases.js';
import { DAYS, DETERMINERS, PHRASE_ENDS, PHRASE_JOINTS, PRONOUNS, ROLES } from './word-lists.js';

/** The noun phrase whose first token is `at`; null when the tokens there are none. */
export function phraseStartingAt(tokens: readonly Token[], at: number): Phrase | null {
  const first = tokens[at];
  if (first?.kind !== 'word') return null;
  if (PRONOUNS.has(first.lower)) return { from: at, to: at };
  // “…,” said one, who did not wish to be named
  if (first.lower === 'one' && tokens[at + 1]?.kind !== 'word') return { from: at, to: at };
  let to = coreStartingAt(tokens, at);
  if (to === null) return null;
  for (
    let joint = tokens[to + 1];
    joint && /^(?:of|for|at|from|to)$/.test(joint.lower) && to - at < MOST_WORDS;
    joint = tokens[to + 1]
  ) {
    if (!canHead(tokens, at, to, joint.lower)) break;
    const inner: number | null = coreStartingAt(tokens, to + 2);
    if (inner === null) break;
    to = inner;
  }
  return { from: at, to };
}

/** Last week, Opinion polls: the capital is only the sentence’s; Khan left the room: here it is a name’s. */
function mayBeAdjective(tokens: readonly Token[], at: number): boolean {
  const [next, further] = [tokens[at + 1], tokens[at + 2]];
  if (next === undefined || /(?:ed|ly)$/.test(next.lower) || reportingVerb(next.lower)) return false;
  return further === undefined || !(DETERMINERS.has(further.lower) || PHRASE_JOINTS.has(further.lower));
}

function coreStartingAt(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at];
  if (first?.kind !== 'word' || endsPhrase(first) || PHRASE_JOINTS.has(first.lower)) return null;
  let to = at;
  let sawNoun = !DETERMINERS.has(first.lower);
  while (to + 1 < tokens.length && to - at < MOST_WORDS) {
    const token = tokens[to + 1];
    if (token?.kind === 'quotation' && isCapitalised(tokens[to]) && isCapitalised(tokens[to + 2]) && size(token) < 24) {
      to += 2;
      continue;
    }
    if (token?.kind !== 'word' || endsPhrase(token) || PHRASE_JOINTS.has(token.lower) || DAYS.has(token.lower)) break;
    if (DETERMINERS.has(token.lower) || (sawNoun && (isReporting(token) || isVerb(tokens, to + 1)))) break;
    // The foreign secretary looked tired
    const isOffice =
      DETERMINERS.has(first.lower) && ROLES.has(tokens[to]?.lower ?? '') && !ROLES.has(tokens[to + 2]?.lower ?? '');
    if (isOffice && !isCapitalised(token) && PAST.test(token.lower)) break;
    const startsSentence = to === 0 && !isCapitalised(token) && mayBeAdjective(tokens, 0);
    const afterName = isCapitalised(tokens[to]) && !tokens[to]?.possessive && !startsSentence;
    if (!isCapitalised(token) && afterName && !goesOnAfterName(tokens, to + 1) && !closesPhrase(tokens, at, to + 1))
      break;
    if (!isCapitalised(token) && /(?:ly)$/.test(token.lower) && sawNoun) break;
    sawNoun = true;
    to++;
  }
  return DETERMINERS.has(tokens[to]?.lower ?? '') ? null : to;
}

/** `Price says`, `Price Says`; Gareth Hope is a name. */
function isReporting(token: Token): boolean {
  const verb = reportingVerb(token.lower);
  return verb !== null && !(verb.base && isCapitalised(token));
}

/** London mayor, Trump campaign manager Kellyanne Conway: small words after a name that are still the same phrase. */
function goesOnAfterName(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (
    word &&
    !endsPhrase(word) &&
    !isVerb(tokens, at) &&
    !reportingVerb(word.lower) &&
    isCapitalised(next) &&
    !DAYS.has(next?.lower ?? '')
  )
    return true;
  for (let i = at; i < at + 3; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || PHRASE_ENDS.has(token.lower)) return false;
    if (ROLES.has(token.lower) || /^(?:account|report|campaign|spokes\p{L}+)$/u.test(token.lower)) return true;
    if (isCapitalised(token)) return false;
  }
  return false;
}

/** One Trump confidant, a Quinnipiac poll: the small noun behind a name that its own determiner stands before. */
function closesPhrase(tokens: readonly Token[], from: number, at: number): boolean {
  const [noun, next] = [tokens[at], tokens[at + 1]];
  if (!DETERMINERS.has(tokens[from]?.lower ?? '') || noun?.kind !== 'word' || endsPhrase(noun)) return false;
  if (PHRASE_JOINTS.has(noun.lower) || DAYS.has(noun.lower) || reportingVerb(noun.lower) || PAST.test(noun.lower))
    return false;
  if (/(?:ing|ly)$/.test(noun.lower)) return false;
  if (next === undefined || next.kind !== 'word') return !/s$/.test(noun.lower);
  if (endsPhrase(next) || reportingVerb(next.lower)) return true;
  return !/s$/.test(noun.lower) && (PHRASE_JOINTS.has(next.lower) || PAST.test(next.lower));
}
