import { withApposedName } from './asides.js';
import type { Token } from './frames.js';
import { isCapitalised, type Phrase } from './noun-phrases.js';
import { phraseStartingAt } from './phrase-starting.js';
import type { ReportingClause } from './reporting-clauses.js';
import { isAuxiliary } from './unsaid.js';
import { BODIES, DAYS, DETERMINERS, DOCUMENTS, PHRASE_ENDS, ROLES } from './word-lists.js';

/** A verb without its ending needs a plural subject: officials say, never the mayor say. */
export const mayBePlural = (subject: Token | undefined): boolean =>
  subject?.kind === 'word' &&
  /s$|^(?:i|we|you|they|who|that|which|and|to|police|people|women|men|some|many|others|most)$/.test(subject.lower);

export const INSIDE_PHRASE = /^(?:of|for|at|in|from|with|by|against|between|about|into|among|near|under)$/;

export function opensQuotation(tokens: readonly Token[], at: number): boolean {
  const next = /^(?:as|a|an|the)$/.test(tokens[at]?.lower ?? '') ? tokens[at + 1] : tokens[at];
  return next?.kind === 'quotation';
}

/** `What Price told the inquiry was: “…”` */
export function isWhatWasSaid(tokens: readonly Token[], verb: number): boolean {
  const is = tokens.findIndex(({ lower }, i) => i > verb && /^(?:is|was)$/.test(lower));
  if (is < 0 || tokens.slice(verb, is).some(({ kind }) => kind !== 'word')) return false;
  const next = tokens[is + 1]?.kind === 'colon' || tokens[is + 1]?.kind === 'comma' ? is + 2 : is + 1;
  return tokens[next]?.kind === 'quotation';
}

export function startsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind !== 'word' || PHRASE_ENDS.has(before.lower);
}

/** A name, a pronoun, a role, or a noun phrase with its determiner. */
export function speaksForItself(tokens: readonly Token[], phrase: Phrase): boolean {
  const [first, last] = [tokens[phrase.from], tokens[phrase.to]];
  return (
    isCapitalised(last) ||
    ROLES.has(last?.lower ?? '') ||
    DETERMINERS.has(first?.lower ?? '') ||
    phrase.from < phrase.to ||
    /^(?:he|she|they|police|officials)$/.test(first?.lower ?? '')
  );
}

export function canSpeak(tokens: readonly Token[], phrase: Phrase): boolean {
  const head = tokens[phrase.to]?.lower ?? '';
  return (
    isCapitalised(tokens[phrase.to]) ||
    ROLES.has(head) ||
    ROLES.has(head.replace(/s$/, '')) ||
    DOCUMENTS.has(head) ||
    BODIES.has(head)
  );
}

export function invertedSource(tokens: readonly Token[], at: number): Phrase | null {
  const start = /ly$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const source = phraseStartingAt(tokens, start);
  // …, recalled his debut
  if (
    source &&
    /^(?:his|her|its|their)$/.test(tokens[source.from]?.lower ?? '') &&
    !tokens.slice(source.from, source.to + 1).some(({ lower }) => ROLES.has(lower) || BODIES.has(lower))
  )
    return null;
  if (source === null || !speaksForItself(tokens, source) || DAYS.has(tokens[source.from]?.lower ?? '')) return null;
  // …, said the country was ready: the subject of what is reported, not of the reporting
  if (isAuxiliary(tokens[source.to + 1]?.lower ?? '')) return null;
  return withApposedName(tokens, source);
}

/** The subject of the clause before, for a second verb or a participle: `denied the report and said`, `…, adding:`. */
export function sharedSubject(
  tokens: readonly Token[],
  at: number,
  earlier: readonly ReportingClause[],
): Phrase | null {
  const last = earlier.findLast((clause) => clause.reach !== 'noun' && clause.form === 'source-and-cue');
  if (last && !tokens.slice(last.to + 1, at).some((token) => /^(?:after|when|while|because)$/.test(token.lower)))
    return last.source;
  return mainSubject(tokens, at);
}

/** The sentence's first noun phrase, past an introduction that ends in a comma. */
export function mainSubject(tokens: readonly Token[], before: number): Phrase | null {
  let start = 0;
  while (/^(?:but|and|yet|so|then|still|meanwhile|however|later|also)$/.test(tokens[start]?.lower ?? '')) start++;
  if (start === 0 && /ly$/.test(tokens[0]?.lower ?? '') && tokens[1]?.kind === 'comma') start++;
  if (tokens[start]?.kind === 'comma') start++;
  start = afterDateline(tokens, start);
  const direct = phraseStartingAt(tokens, start);
  if (
    direct &&
    direct.to < before &&
    !TIMES.test(tokens[direct.to]?.lower ?? '') &&
    (!/(?:ing|ed)$/.test(tokens[start]?.lower ?? '') || namesByTrade(tokens, direct))
  )
    return direct;
  const comma = tokens.findIndex((token, i) => i > start && i < before && token.kind === 'comma');
  if (comma < 0) return null;
  const later = phraseStartingAt(tokens, comma + 1);
  return later && later.to < before ? later : null;
}

/** `Visiting manager Ann Price`, `Retired nurse Ann Price`: no participle at the head of a sentence, but part of a name. */
const namesByTrade = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  isCapitalised(tokens[to]) &&
  tokens.slice(from + 1, to).some(({ text, lower }) => text === lower && ROLES.has(lower)) &&
  !tokens.slice(from + 1, to).some(({ lower }) => DETERMINERS.has(lower));

/** WASHINGTON, Dec. 8 (UPI) — */
function afterDateline(tokens: readonly Token[], start: number): number {
  if (start > 0 || !/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? '')) return start;
  const dash = tokens.findIndex((token, i) => i < 12 && token.kind === 'dash');
  return dash < 0 ? start : dash + 1;
}

export const TIMES =
  /^(?:(?:minute|hour|day|night|week|month|year|decade|moment)s?|morning|afternoon|evening|time|\p{L}+day)$/u;

/** Describing the timeline, Mr Khan …: the subject that follows the introduction. */
export function subjectAhead(tokens: readonly Token[], at: number): Phrase | null {
  const comma = tokens.findIndex((token, i) => i > at && token.kind === 'comma');
  return comma < 0 ? null : phraseStartingAt(tokens, comma + 1);
}
