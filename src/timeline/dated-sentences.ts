import { type Article, isCopy } from '../domain/article.js';
import { contains, type Span } from '../domain/span.js';
import type { DatedSentence, Timex } from '../domain/timex.js';
import { sentences } from '../text/sentences.js';
import { type DateInClause, datesInClauses } from './dated-clause.js';
import { eventWords, isUnrealised } from './happenings.js';
import { asMeant } from './meant-dates.js';
import { isPartOfName } from './names-of-dates.js';
import type { Reference } from './reference.js';
import { asHeading, sectionDates } from './section-dates.js';
import { timexes } from './timexes.js';
import { inToldOrder } from './told-order.js';

/** A sentence of copy and the dates that it prints, the one that dates it best first; none where it prints none. */
export type SentenceDates = Readonly<{ sentence: Span; dates: readonly SentenceDate[] }>;

/** A date, the event word that it belongs to, and whether it is only that of the saying. */
export type SentenceDate = Readonly<{ timex: Timex }> & DateInClause;

/**
 * The sentences of an article's copy, in text order, with the dates and hours that they print, or that the line above
 * them prints for their section of a chronology. Words such as `now` and `recently` date nothing.
 *
 * @param reference the day to count from; null leaves `X` in the values that need one
 */
export function sentenceDates(article: Article, reference: Reference | null): readonly SentenceDates[] {
  const { text } = article;
  const dates = timexesOf(article, reference).filter(
    (date) =>
      /^(?:DATE|TIME)$/.test(date.type) &&
      !date.value.endsWith('_REF') &&
      !isPartOfName(text, date) &&
      !/\|\s*$/.test(text.slice(Math.max(0, date.span.start - 3), date.span.start)),
  );
  const copy = article.paragraphs.filter(({ role }) => isCopy(role)).flatMap(({ span }) => sentences(text, span));
  let next = 0;
  const all = copy.map((sentence) => {
    while ((dates[next]?.span.start ?? sentence.start) < sentence.start) next++;
    const first = next;
    while ((dates[next]?.span.start ?? sentence.end) < sentence.end) next++;
    return { sentence, dates: bestFirst(text, sentence, dates.slice(first, next)) };
  });
  const best = all.flatMap(({ sentence, dates: [first] }) =>
    first ? [{ sentence, timex: first.timex, happening: first.word?.happening ?? null }] : [],
  );
  const ordered = new Map(inToldOrder(article, best).map(({ sentence, timex }) => [sentence.start, timex]));
  const sections = sectionDates(article, dates, reference);
  return all.map(({ sentence, dates: [first, ...others] }) => {
    if (first) return { sentence, dates: [{ ...first, timex: ordered.get(sentence.start) ?? first.timex }, ...others] };
    const heading = sections.get(sentence.start);
    return { sentence, dates: heading ? [datedByHeading(article, sentence, heading)] : [] };
  });
}

function datedByHeading(article: Article, sentence: Span, heading: Timex): SentenceDate {
  const words = eventWords(article.text, sentence);
  const word = words.find((one) => one.form === 'verb' && !isUnrealised(article.text, one, sentence)) ?? null;
  return { timex: asHeading(article, heading), word, ofSaying: false };
}

/** The article whose time expressions were read last: whether its day is to be doubted is asked right after. */
let last: Readonly<{ article: Article; reference: Reference | null; dates: readonly Timex[] }> | null = null;

export function timexesOf(article: Article, reference: Reference | null): readonly Timex[] {
  if (last?.article !== article || last.reference !== reference)
    last = { article, reference, dates: timexes(article.text, reference) };
  return last.dates;
}

/** The sentences that print a date, in text order, each with the one that dates it best. */
export const datedSentences = (article: Article, reference: Reference | null): readonly DatedSentence[] =>
  sentenceDates(article, reference).flatMap(({ sentence, dates: [best] }) =>
    best ? [{ sentence, timex: best.timex, happening: best.word?.happening ?? null }] : [],
  );

/** `At 2153 GMT`: an hour alone, whose day is only taken to be that of the news. */
export const namesNoDay = (text: string, { type, span, basis }: Timex): boolean =>
  type === 'TIME' && basis === 'inferred' && !DAY_WORD.test(text.slice(span.start, span.end));

const DAY_WORD =
  /day|night|yester|morrow|morning|afternoon|evening|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d[/-]\d/i;

/** @param found the dates that begin in the sentence, in text order */
function bestFirst(text: string, sentence: Span, found: readonly Timex[]): readonly SentenceDate[] {
  const within = asMeant(
    text,
    sentence,
    found.filter(({ span }) => contains(sentence, span)),
  );
  const ties = datesInClauses(
    text,
    sentence,
    within.map(({ span }) => span),
  );
  const dates = within.flatMap((timex, i): SentenceDate[] => {
    const inFull = within[i + 1];
    const before = within[i - 1];
    if (!ties[i] || (before && isInFull(text, before, timex))) return [];
    return [{ timex: inFull && isInFull(text, timex, inFull) ? inFull : timex, ...ties[i] }];
  });
  // `said on Wednesday that the talks on Jan. 3 …`: Wednesday dates only the saying
  const rank = ({ timex, timex: { value }, ofSaying, word }: SentenceDate): readonly number[] => [
    ofSaying ? 1 : 0,
    namesNoDay(text, timex) ? 1 : 0,
    // `the biggest this year` and `founded in 1968` are told beside the news
    coarseness(value) >= YEAR ? 1 : 0,
    word === null ? 1 : 0,
    value.includes('XXXX-XX-XX') ? 1 : 0,
    coarseness(value),
  ];
  return dates.sort((a, b) => compare(rank(a), rank(b)));
}

/** `Yesterday, 1 May 2024`: one day told twice, and only the second printed in full. */
const isInFull = (text: string, one: Timex, other: Timex): boolean =>
  one.basis === 'inferred' &&
  other.basis === 'stated' &&
  coarseness(one.value) === 0 &&
  coarseness(other.value) === 0 &&
  /^(?:, | \(| — | – )$/.test(text.slice(one.span.end, other.span.start));

const GRAINS = [/^9999-99-99(?:T|$)|^9999-W99-9/, /-WE$/, /^9999-W99$/, /^9999-99$/, /^9999-(?:Q9|\D\D)$/, /^9999$/];
const YEAR = GRAINS.length - 1;

/** 0 for a day, then a weekend, a week, a month and coarser. */
function coarseness(value: string): number {
  // `03/04/22` says no more than the year
  const shape = value.replace(/(?<=^\d{4})-XX-XX$/, '').replace(/[\dX]/g, '9');
  const grain = GRAINS.findIndex((pattern) => pattern.test(shape));
  return grain === -1 ? GRAINS.length : grain;
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((n, i) => n - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
