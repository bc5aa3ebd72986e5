import type { Token } from './frames.js';
import { headOf, isCapitalised, type Phrase, phraseEndingAt, phraseStartingAt } from './noun-phrases.js';
import type { ReportingClause } from './reporting-clauses.js';
import { isAuxiliary } from './unsaid.js';
import {
  BETWEEN_SUBJECT_AND_VERB,
  BODIES,
  DAYS,
  DETERMINERS,
  DOCUMENTS,
  GENERATIONS,
  KIN,
  PHRASE_ENDS,
  ROLES,
} from './word-lists.js';

/** A verb without its ending needs a plural subject: officials say, never the mayor say. */
export const mayBePlural = (subject: Token | undefined): boolean =>
  subject?.kind === 'word' &&
  /s$|^(?:i|we|you|they|who|that|which|and|to|police|people|women|men|some|many|others|most)$/.test(subject.lower);

export const INSIDE_PHRASE = /^(?:of|for|at|in|from|with|by|against|between|about|into|among|near|under)$/;

export function opensQuotation(tokens: readonly Token[], at: number): boolean {
  const next = /^(?:as|a|an|the)$/.test(tokens[at]?.lower ?? '') ? tokens[at + 1] : tokens[at];
  return next?.kind === 'quotation';
}

/** Steps back over what may stand between subject and verb. */
export function skipBack(
  tokens: readonly Token[],
  at: number,
): Readonly<{ at: number; passive: boolean; auxiliary: boolean }> {
  let i = at - 1;
  let passive = false;
  let auxiliary = false;
  for (; i >= 0; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word') break;
    const { lower } = token;
    if (lower === 'as' && tokens[i - 1]?.lower === 'quoted') {
      i--;
      continue;
    }
    if (isAuxiliary(lower) || lower === 'being') {
      auxiliary = true;
      if (/^(?:is|are|was|were|be|been|being)(?:n['’]t)?$/.test(lower)) passive = true;
      continue;
    }
    if (
      BETWEEN_SUBJECT_AND_VERB.has(lower) ||
      (lower === 'quote' && /^(?:tweet|retweet|post)/.test(tokens[i + 1]?.lower ?? ''))
    )
      continue;
    if (/ly$/.test(lower) && !isCapitalised(token) && !/^(?:family|ally|rally|reply|assembly)$/.test(lower)) continue;
    if (DAYS.has(lower)) {
      if (tokens[i - 1]?.lower === 'on') i--;
      continue;
    }
    if (lower === 'time' && tokens[i - 1]?.lower === 'the' && tokens[i - 2]?.lower === 'at') {
      i -= 2;
      continue;
    }
    if (/^(?:night|morning|afternoon|evening)$/.test(lower) && DAYS.has(tokens[i - 1]?.lower ?? '')) continue;
    if (/^(?:week|month|year)$/.test(lower) && /^(?:last|this|earlier)$/.test(tokens[i - 1]?.lower ?? '')) {
      i--;
      continue;
    }
    break;
  }
  return { at: i, passive, auxiliary };
}

/** The noun phrase before an aside that ends in the comma or dash at `close`: `Ken Marsh, chairman of the federation, said`. */
export function beforeAside(tokens: readonly Token[], close: number): Phrase | null {
  const kind = tokens[close]?.kind;
  if (tokens[close - 1]?.text === ')') return phraseEndingAt(tokens, close - 1); // Kasich (R-Ohio), said
  let nearest: Phrase | null = null;
  for (let i = close - 1; i > 0 && close - i < 40; i--) {
    if (tokens[i]?.kind === 'quotation' && i === close - 1) return null;
    if (tokens[i]?.kind !== (kind === 'dash' ? 'dash' : 'comma')) continue;
    const subject = phraseEndingAt(tokens, i - 1);
    if (subject === null || tokens[subject.from]?.kind !== 'word') continue;
    const opener = tokens[i + 1];
    const relative = opener?.lower === 'who' || opener?.lower === 'which' || opener?.lower === 'whose';
    const starts = startsClause(tokens, subject.from) && !isObject(tokens, subject.from);
    if (relative && speaksForItself(tokens, subject)) return nameInApposition(tokens, subject, i, close);
    if (!starts) continue;
    // Marsh, whose deputy, Jane Smith, sat beside him, said
    const outer = tokens[subject.from - 1]?.kind === 'comma' ? antecedentOf(tokens, subject.from) : null;
    if (outer && tokens.slice(outer.to, subject.from).every((token) => !/^(?:and|but)$/.test(token.lower)))
      return outer;
    nearest = nameInApposition(tokens, subject, i, close);
    if (speaksForItself(tokens, subject)) return nearest;
  }
  return nearest;
}

/** A spokesman, Scott Walker, said: the name in the aside is the source. */
function nameInApposition(tokens: readonly Token[], subject: Phrase, open: number, close: number): Phrase {
  const inner = phraseStartingAt(tokens, open + 1);
  const to = inner && withGeneration(tokens, inner.to);
  const wholeAside =
    inner !== null &&
    to !== null &&
    to === close - 1 &&
    isCapitalised(tokens[inner.to]) &&
    (isCapitalised(tokens[inner.from]) || (KIN.has(tokens[subject.to]?.lower ?? '') && !namesPlace(tokens, inner)));
  const head = tokens[headOf(tokens, subject)];
  return wholeAside && (!isCapitalised(head) || ROLES.has(head?.lower ?? '')) ? { from: subject.from, to } : subject;
}

/** The mayor of Hull: the name behind the preposition is not the holder's. */
const namesPlace = (tokens: readonly Token[], phrase: Phrase): boolean => headOf(tokens, phrase) !== phrase.to;

/** The leader in `with the leader, Olga Brandrow, calling`: whoever a participle behind an aside has for its own subject. */
export function subjectBehindWith(tokens: readonly Token[], close: number): Phrase | null {
  for (let i = close - 1; i > 0 && close - i < 40; i--) {
    if (tokens[i]?.kind !== 'comma') continue;
    const subject = phraseEndingAt(tokens, i - 1);
    if (subject && tokens[subject.from - 1]?.lower === 'with') return nameInApposition(tokens, subject, i, close);
  }
  return null;
}

/** `Ken Marsh, who says pay is “too low”, said`: the noun phrase before a relative clause that ends in a quotation. */
export const beforeRelative = (tokens: readonly Token[], close: number): Phrase | null =>
  tokens[close - 1]?.kind === 'quotation' ? antecedentOf(tokens, close) : null;

/** Marsh in `Marsh, who …`, where his sentence begins with him and the relative clause reaches to `at`. */
function antecedentOf(tokens: readonly Token[], at: number): Phrase | null {
  const who = tokens.findLastIndex(
    ({ lower }, i) => i < at && /^(?:who|whose)$/.test(lower) && tokens[i - 1]?.kind === 'comma',
  );
  const subject = who > 1 && at - who < 40 ? phraseEndingAt(tokens, who - 2) : null;
  return subject && startsClause(tokens, subject.from) && !isObject(tokens, subject.from) ? subject : null;
}

/** Speaking after Khan, …; unlike the mayor, …: what stands behind a preposition does not speak. */
function isObject(tokens: readonly Token[], at: number): boolean {
  const [before, verb] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]];
  if (/^(?:after|before|since|until|following)$/.test(before)) return verb === undefined || /ing$/.test(verb.lower);
  return PREPOSITIONS.test(before);
}

const PREPOSITIONS =
  /^(?:about|against|alongside|amid|among|behind|beside|between|by|despite|during|into|like|on|onto|over|through|toward|towards|under|unlike|upon|via|with|without)$/;

/** said a spokesman, Scott Walker: the name behind the comma is the source. */
export function withApposedName(tokens: readonly Token[], subject: Phrase): Phrase {
  if (tokens[subject.to + 1]?.kind !== 'comma') return subject;
  const name = phraseStartingAt(tokens, subject.to + 2);
  if (name === null) return subject;
  const close = withGeneration(tokens, name.to) + 1;
  const end = tokens[close]?.kind ?? 'stop';
  return end === 'comma' || end === 'stop' ? nameInApposition(tokens, subject, subject.to + 1, close) : subject;
}

/** Tom Reed junior: the end of the name that ends, without its last word, at `to`. */
const withGeneration = (tokens: readonly Token[], to: number): number =>
  GENERATIONS.has(tokens[to + 1]?.lower ?? '') ? to + 1 : to;

export function startsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind !== 'word' || PHRASE_ENDS.has(before.lower);
}

/** A name, a pronoun, a role, or a noun phrase with its determiner. */
function speaksForItself(tokens: readonly Token[], phrase: Phrase): boolean {
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
    !/(?:ing|ed)$/.test(tokens[start]?.lower ?? '')
  )
    return direct;
  const comma = tokens.findIndex((token, i) => i > start && i < before && token.kind === 'comma');
  if (comma < 0) return null;
  const later = phraseStartingAt(tokens, comma + 1);
  return later && later.to < before ? later : null;
}

/** WASHINGTON, Dec. 8 (UPI) — */
function afterDateline(tokens: readonly Token[], start: number): number {
  if (start > 0 || !/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? '')) return start;
  const dash = tokens.findIndex((token, i) => i < 12 && token.kind === 'dash');
  return dash < 0 ? start : dash + 1;
}

const TIMES =
  /^(?:(?:minute|hour|day|night|week|month|year|decade|moment)s?|morning|afternoon|evening|time|\p{L}+day)$/u;

/** Describing the timeline, Mr Khan …: the subject that follows the introduction. */
export function subjectAhead(tokens: readonly Token[], at: number): Phrase | null {
  const comma = tokens.findIndex((token, i) => i > at && token.kind === 'comma');
  return comma < 0 ? null : phraseStartingAt(tokens, comma + 1);
}
