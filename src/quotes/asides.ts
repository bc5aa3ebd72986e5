import { reportingVerb } from './cues.js';
import type { Token } from './frames.js';
import { headOf, isCapitalised, type Phrase } from './noun-phrases.js';
import { phraseEndingAt } from './phrase-ending.js';
import { phraseStartingAt } from './phrase-starting.js';
import { speaksForItself, startsClause } from './subjects.js';
import { isAuxiliary } from './unsaid.js';
import { GENERATIONS, HONORIFICS, KIN, ROLES } from './word-lists.js';

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
    const starts =
      (startsClause(tokens, subject.from) && !isObject(tokens, subject.from)) || isReported(tokens, subject.from);
    if (relative && speaksForItself(tokens, subject))
      return nameFromPlace(tokens, subject) ?? nameInApposition(tokens, subject, i, close);
    if (!starts) continue;
    // Marsh, whose deputy, Jane Smith, sat beside him, said
    const outer = tokens[subject.from - 1]?.kind === 'comma' ? antecedentOf(tokens, subject.from) : null;
    if (outer && tokens.slice(outer.to, subject.from).every((token) => !/^(?:and|but)$/.test(token.lower)))
      return outer;
    const described = describedBy(tokens, subject.from);
    if (described) return described;
    nearest = nameInApposition(tokens, subject, i, close);
    if (speaksForItself(tokens, subject)) return nearest;
  }
  return nearest;
}

/** Price said the mayor, Ben Shaw, had: the mayor leads a clause of what Price said. Not so in `“…,” said the mayor, Ben Shaw,`. */
function isReported(tokens: readonly Token[], at: number): boolean {
  const verb = reportingVerb(tokens[at - 1]?.lower ?? '');
  return verb?.strength === 'strong' && verb.form === 'finite' && !verb.takesHearer && tokens[at - 2]?.kind === 'word';
}

/** Ann Price, of the University of Hull, who: the relative clause is hers. */
function nameFromPlace(tokens: readonly Token[], place: Phrase): Phrase | null {
  const of = tokens[place.from]?.lower === 'of' ? place.from : place.from - 1;
  if (tokens[of]?.lower !== 'of' || tokens[of - 1]?.kind !== 'comma') return null;
  const name = phraseEndingAt(tokens, of - 2);
  return name && isCapitalised(tokens[name.to]) && startsClause(tokens, name.from) ? name : null;
}

/** Ann Price, 67, a retired nurse in Hull, said: the name at the head of the clause that the article's phrase describes. */
function describedBy(tokens: readonly Token[], article: number): Phrase | null {
  if (!/^(?:an?|the)$/.test(tokens[article]?.lower ?? '') || tokens[article - 1]?.kind !== 'comma') return null;
  for (let i = article - 1; i > 0 && article - i < 30; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'quotation' || reportingVerb(token.lower) || isAuxiliary(token.lower))
      return null;
    if (token.kind !== 'comma') continue;
    const name = phraseEndingAt(tokens, i - 1);
    if (!name || name.from === name.to || !isCapitalised(tokens[name.from]) || !isCapitalised(tokens[name.to]))
      continue;
    const before = tokens[name.from - 1];
    if (before === undefined || before.kind !== 'word') return name;
  }
  return null;
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
    (isCapitalised(tokens[inner.from]) ||
      isStyled(tokens, inner) ||
      tokens.slice(inner.from, inner.to).some(({ lower }) => ROLES.has(lower)) ||
      (KIN.has(tokens[subject.to]?.lower ?? '') && !namesPlace(tokens, inner)));
  const head = tokens[headOf(tokens, subject)];
  return wholeAside && (!isCapitalised(head) || ROLES.has(head?.lower ?? '') || endsOffice(tokens, subject))
    ? { from: subject.from, to }
    : subject;
}

/** The Dales in `The MP for Hull and the Dales`. */
function endsOffice(tokens: readonly Token[], { from }: Phrase): boolean {
  if (tokens[from - 1]?.lower !== 'and') return false;
  const stop = tokens.findLastIndex((token, i) => i < from && token.kind !== 'word');
  return tokens.slice(Math.max(stop + 1, from - 8), from).some(({ lower }) => ROLES.has(lower));
}

/** `the Rev Ann Price`, `the Very Rev Ann Price` */
const isStyled = (tokens: readonly Token[], { from }: Phrase): boolean =>
  tokens[from]?.lower === 'the' &&
  tokens.slice(from + 1, from + 4).some(({ lower }, i) => HONORIFICS.has(lower) && isCapitalised(tokens[from + 2 + i]));

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

/** `The actress, best known for the film “Home”, said`: the sentence’s first noun phrase, before an aside that ends in marks. */
export function beforeTitle(tokens: readonly Token[], close: number): Phrase | null {
  if (tokens[close - 1]?.kind !== 'quotation' || tokens[close - 2]?.kind !== 'word') return null;
  const comma = tokens.findIndex(({ kind }) => kind !== 'word');
  const subject = tokens[comma]?.kind === 'comma' && comma < close - 2 ? phraseEndingAt(tokens, comma - 1) : null;
  return subject && startsClause(tokens, subject.from) && speaksForItself(tokens, subject) ? subject : null;
}

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
