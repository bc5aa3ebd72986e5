import { reportingVerb } from './cues.js';
import type { Token } from './frames.js';
import {
  ARTICLES,
  BODIES,
  DAYS,
  DETERMINERS,
  DOCUMENTS,
  PHRASE_ENDS,
  PHRASE_JOINTS,
  PRONOUNS,
  ROLES,
} from './word-lists.js';

/** A noun phrase as a range of tokens, both ends included. */
export type Phrase = Readonly<{ from: number; to: number }>;

const MOST_WORDS = 14;

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

/** The noun phrase whose first token is `at`; null when the tokens there are none. */
export function phraseStartingAt(tokens: readonly Token[], at: number): Phrase | null {
  const first = tokens[at];
  if (first?.kind !== 'word') return null;
  if (PRONOUNS.has(first.lower)) return { from: at, to: at };
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

export const isCapitalised = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}/u.test(token.text);

/** Index of the last token of the phrase's own words, before any `of`, `for`, `at` …; names such as Bank of England stay whole. */
export function headOf(tokens: readonly Token[], phrase: Phrase): number {
  for (let i = phrase.from; i <= phrase.to; i++) {
    const token = tokens[i];
    // Kaine (D-Va.), but: the Office for Police Conduct (IOPC) report
    if (isBracket(token, '(') && isBracket(tokens[phrase.to], ')')) return i - 1;
    if (i === phrase.from || token === undefined || !PHRASE_JOINTS.has(token.lower) || isCapitalised(token)) continue;
    const wholeName =
      /^(?:of|for)$/.test(token.lower) &&
      isCapitalised(tokens[i - 1]) &&
      !ROLES.has(tokens[i - 1]?.lower ?? '') &&
      isCapitalised(tokens[i + 1]);
    if (!wholeName) return i - 1;
  }
  return phrase.to;
}

/** Where the run of determiner, adjectives, names and nouns that ends at `at` begins. */
function coreEndingAt(tokens: readonly Token[], at: number): number | null {
  const last = tokens[at];
  if (last?.kind !== 'word' || last.possessive || endsPhrase(last) || PHRASE_JOINTS.has(last.lower)) return null;
  if (!isCapitalised(last) && looksLikeVerb(last.lower)) return null;
  if (
    DETERMINERS.has(last.lower) &&
    !/^(?:one|many|some|several|few|most|all|both|two|three|another)$/.test(last.lower)
  )
    return null;
  if (DAYS.has(last.lower)) return null;
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
      if (from - 1 === 0 && /(?:ing|ly|ed)$/.test(token.lower) && !token.possessive) break;
      from--;
      continue;
    }
    const nextIsName = isCapitalised(tokens[from]);
    const role = ROLES.has(token.lower) || MODIFIERS.has(token.lower);
    if (nextIsName && !role && !token.possessive) break;
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
    !/s$|^(?:people|women|men|children|many|some|most|both|several|few|others|another|one|two|three)$/.test(last.lower);
  return bare && !BODIES.has(last.lower) && !DOCUMENTS.has(last.lower) ? null : from;
}

/** Last week, Opinion polls: the capital is only the sentence’s; Khan left the room: here it is a name’s. */
function mayBeAdjective(tokens: readonly Token[], at: number): boolean {
  const [next, further] = [tokens[at + 1], tokens[at + 2]];
  if (next === undefined || /(?:ed|ly)$/.test(next.lower) || reportingVerb(next.lower)) return false;
  return further === undefined || !(DETERMINERS.has(further.lower) || PHRASE_JOINTS.has(further.lower));
}

const endsPhrase = (token: Token): boolean =>
  (PHRASE_ENDS.has(token.lower) && token.text !== 'US') ||
  /n['’]t$|^(?:i|you|he|she|it|we|they|that|there|who|what)['’](?:m|ve|re|ll|d)$/.test(token.lower);

/** The union reposted the message: a small word in -ed that an object, a preposition or the sentence's end follows. */
export function isVerb(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word?.kind !== 'word' || isCapitalised(word) || word.possessive || !PAST.test(word.lower)) return false;
  if (next === undefined || next.kind !== 'word') return next?.kind !== 'comma';
  return (
    DETERMINERS.has(next.lower) || PHRASE_ENDS.has(next.lower) || PHRASE_JOINTS.has(next.lower) || isCapitalised(next)
  );
}

const PAST =
  /ed$|^(?:took|made|gave|went|came|sent|ran|won|lost|held|got|saw|found|became|began|kept|led|brought|stood|met|beat|hit|struck|caught|taught|heard|left|knew|wore|spoke|sat|paid|fought|backed|broke)$/;

const looksLikeVerb = (word: string): boolean => /(?:ed|ied)$/.test(word) && reportingVerb(word) !== null;

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
    if (DETERMINERS.has(token.lower) || (sawNoun && (reportingVerb(token.lower) !== null || isVerb(tokens, to + 1))))
      break;
    const startsSentence = to === 0 && !isCapitalised(token) && mayBeAdjective(tokens, 0);
    const afterName = isCapitalised(tokens[to]) && !tokens[to]?.possessive && !startsSentence;
    if (!isCapitalised(token) && afterName && to > at - 1 && !goesOnAfterName(tokens, to + 1)) break;
    if (!isCapitalised(token) && /(?:ly)$/.test(token.lower) && sawNoun) break;
    sawNoun = true;
    to++;
  }
  return DETERMINERS.has(tokens[to]?.lower ?? '') ? null : to;
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

function canHead(tokens: readonly Token[], from: number, to: number, joint: string): boolean {
  const first = tokens[from];
  const head = tokens[to];
  if (first === undefined || head === undefined || head.possessive) return false;
  if (/^(?:to|with)$/.test(joint))
    return /^(?:adviser|advisor|aide|ambassador|counsel|envoy|officer|spokes\p{L}+|analyst|economist|strategist)$/u.test(
      head.lower,
    );
  if (ROLES.has(head.lower) || ROLES.has(head.lower.replace(/s$/, ''))) return true;
  if (joint === 'from' && DOCUMENTS.has(head.lower)) return true;
  if (joint === 'in' || joint === 'from' || joint === 'at') return /s$/.test(head.lower) && !isCapitalised(head);
  return ARTICLES.has(first.lower) || isCapitalised(head) || /s$/.test(head.lower);
}

const MODIFIERS = new Set(
  'former ex outgoing incoming acting deputy senior veteran longtime then-candidate fellow assistant top'.split(' '),
);

const isBracket = (token: Token | undefined, glyph: string): boolean =>
  token?.kind === 'bracket' && token.text === glyph;

const size = (token: Token): number => token.span.end - token.span.start;

function openBracketBefore(tokens: readonly Token[], close: number): number | null {
  for (let i = close - 1; i >= 0 && i > close - 8; i--) if (isBracket(tokens[i], '(')) return i;
  return null;
}
