import { reportingVerb } from './cues.js';
import type { Token } from './frames.js';
import {
  canHead,
  endsPhrase,
  isBracket,
  isCapitalised,
  isVerb,
  MOST_WORDS,
  PAST,
  type Phrase,
  size,
} from './noun-phrases.js';
import { BODIES, DAYS, DETERMINERS, DOCUMENTS, PHRASE_JOINTS, PRONOUNS, ROLES, STATES } from './word-lists.js';

/** The noun phrase whose last token is `at`; null when the tokens there are none. */
export function phraseEndingAt(tokens: readonly Token[], at: number): Phrase | null {
  const to = at;
  if (isBracket(tokens[to], ')')) {
    const open = openBracketBefore(tokens, to);
    if (open === null) return null;
    const before = phraseEndingAt(tokens, open - 1);
    return before && { from: before.from, to };
  }
  if (PRONOUNS.has(tokens[to]?.lower ?? '') && tokens[to]?.kind === 'word') return { from: to, to };
  const core = coreEndingAt(tokens, to);
  if (core === null) return null;
  const joint = tokens[core - 1];
  // A source close to the mayor
  if (joint?.lower === 'to' && tokens[core - 2]?.lower === 'close') {
    const close = coreEndingAt(tokens, core - 3);
    if (close !== null) return { from: close, to };
  }
  // A spokesman for the mayor: what stands before of, for, at … belongs to the phrase when it is a noun phrase itself.
  if (joint && PHRASE_JOINTS.has(joint.lower) && to - core < MOST_WORDS) {
    const outer = coreEndingAt(tokens, core - 2);
    if (outer !== null && to - outer < MOST_WORDS && canHead(tokens, outer, core - 2, joint.lower)) {
      const further = tokens[outer - 1];
      const outermost = further?.lower === 'of' || further?.lower === 'for' ? coreEndingAt(tokens, outer - 2) : null;
      if (outermost !== null && canHead(tokens, outermost, outer - 2, 'of')) return { from: outermost, to };
      return { from: outer, to };
    }
  }
  return { from: core, to };
}

/** Where the run of determiner, adjectives, names and nouns that ends at `at` begins. */
function coreEndingAt(tokens: readonly Token[], at: number): number | null {
  const last = tokens[at];
  if (last?.kind !== 'word' || last.possessive || endsPhrase(last) || PHRASE_JOINTS.has(last.lower)) return null;
  if (!isCapitalised(last) && looksLikeVerb(last.lower)) return null;
  if (
    DETERMINERS.has(last.lower) &&
    !/^(?:one|many|some|several|few|most|all|both|two|three|four|five|six|seven|eight|nine|ten|another)$/.test(
      last.lower,
    )
  )
    return null;
  if (DAYS.has(last.lower) || (STATES.has(last.lower) && tokens[at - 1]?.kind === 'comma')) return null;
  let from = at;
  let seenRole = ROLES.has(last.lower);
  let lowerLast = !isCapitalised(last);
  let determined = false;
  while (from > 0 && at - from < MOST_WORDS) {
    const token = tokens[from - 1];
    if (token === undefined) break;
    if (isBracket(token, ')')) {
      const open = openBracketBefore(tokens, from - 1);
      if (open === null || !isCapitalised(tokens[open - 1])) break;
      from = open;
      continue;
    }
    if (
      token.kind === 'quotation' &&
      isCapitalised(tokens[from]) &&
      isCapitalised(tokens[from - 2]) &&
      size(token) < 24
    ) {
      from -= 2; // Clarence “Shorty” Jones
      continue;
    }
    if (token.kind !== 'word' || endsPhrase(token) || PHRASE_JOINTS.has(token.lower) || DAYS.has(token.lower)) break;
    if (DETERMINERS.has(token.lower)) {
      from--;
      determined = true;
      if (isCapitalised(tokens[from + 1]) || token.lower !== 'one') break;
      continue;
    }
    if (isCapitalised(token)) {
      // Sentence-initial verbs and adverbs look like names: Asked, Speaking, Meanwhile.
      if (from - 1 === 0 && /(?:ing|ly|ed)$/.test(token.lower) && !token.possessive && !MODIFIERS.has(token.lower))
        break;
      from--;
      continue;
    }
    const nextIsName = isCapitalised(tokens[from]);
    const role =
      ROLES.has(token.lower) || MODIFIERS.has(token.lower) || (nextIsName && introducesName(tokens, from - 1));
    if (nextIsName && !role && !token.possessive && !isPartyIn(tokens, from - 1)) break;
    if (!nextIsName && !lowerLast && !seenRole && !role) break;
    if (reportingVerb(token.lower) && !/^(?:report|state|order|call|point)$/.test(token.lower)) break;
    if (role) seenRole = true;
    if (token.possessive) determined = true;
    lowerLast = true;
    from--;
  }
  // A small word by itself is a noun phrase only as a plural, a role or a body: officials said, police said.
  const named = tokens.slice(from, at + 1).some(isCapitalised);
  const bare =
    !determined &&
    !named &&
    !seenRole &&
    !/s$|^(?:people|women|men|children|many|some|most|both|several|few|others|another|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(
      last.lower,
    );
  return bare && !BODIES.has(last.lower) && !DOCUMENTS.has(last.lower) ? null : from;
}

/** Retired organist Ann Price, at the head of a sentence; the campaign group Clean Rivers. */
function introducesName(tokens: readonly Token[], at: number): boolean {
  if (BODIES.has(tokens[at]?.lower ?? ''))
    return [at - 1, at - 2].some((i) => /^(?:the|an?)$/.test(tokens[i]?.lower ?? ''));
  if (at > 3 || !isCapitalised(tokens[0]) || isCapitalised(tokens[at])) return false;
  return tokens
    .slice(0, at + 1)
    .every(
      (token, i) =>
        token.kind === 'word' &&
        !token.possessive &&
        !endsPhrase(token) &&
        !PHRASE_JOINTS.has(token.lower) &&
        !DETERMINERS.has(token.lower) &&
        !DAYS.has(token.lower) &&
        !/ly$/.test(token.lower) &&
        (i === 0 || (reportingVerb(token.lower) === null && !isVerb(tokens, i) && !PAST.test(token.lower))),
    );
}

/** for committee Democrats */
const isPartyIn = (tokens: readonly Token[], at: number): boolean =>
  BODIES.has(tokens[at]?.lower ?? '') &&
  PHRASE_JOINTS.has(tokens[at - 1]?.lower ?? '') &&
  /[^s]s$/.test(tokens[at + 1]?.lower ?? '');

const looksLikeVerb = (word: string): boolean => /(?:ed|ied)$/.test(word) && reportingVerb(word) !== null;

const MODIFIERS = new Set(
  (
    'former ex outgoing incoming acting deputy senior veteran longtime then-candidate fellow assistant top retired disgraced ' +
    'convicted widowed divorced married unemployed celebrated'
  ).split(' '),
);

function openBracketBefore(tokens: readonly Token[], close: number): number | null {
  for (let i = close - 1; i >= 0 && i > close - 8; i--) if (isBracket(tokens[i], '(')) return i;
  return null;
}
