import { daysApart } from '../calendar/calendar.js';
import type { Article } from '../domain/article.js';
import type { Reason } from '../domain/citation.js';
import type { Span } from '../domain/span.js';
import type { DatedSentence, Days, Timex } from '../domain/timex.js';
import { contentWords, sharedCount } from './content-words.js';
import { daysOf, isOneDay, within } from './days.js';
import { recurrenceOf } from './happenings.js';
import { compareSubjects } from './subjects.js';

/** A sentence that tells of an event, and where. */
export type RowSource = Readonly<{ article: Article; sentence: Span; timex: Timex }>;

/** An event and every sentence that dates it. */
export type EventRow = Readonly<{
  /** The finest stretch that a source gives: never a day where only a week or a month is printed. */
  days: Days;
  basis: 'stated' | 'inferred' | 'range';
  because: Reason;
  happening: string | null;
  /** The most exact source; among those the stated, then the earliest published. */
  best: RowSource;
  /** `best` first, then in the order of the entries. */
  all: readonly RowSource[];
}>;

/**
 * The events of some articles, each once, sorted by their first day, coarser after finer. Sentences whose date cannot
 * be worked out make no row.
 */
export function rowsOf(
  entries: readonly Readonly<{ article: Article; sentences: readonly DatedSentence[] }>[],
): readonly EventRow[] {
  const told = entries.flatMap(({ article, sentences }) =>
    sentences.flatMap(({ sentence, timex, happening }) => {
      const days = daysOf(timex.value);
      return days ? [{ source: { article, sentence, timex }, days, happening }] : [];
    }),
  );
  const rows: Told[][] = [];
  for (const one of [...told].sort(byExactness)) {
    const row = rowFor(one, rows);
    if (row) row.push(one);
    else rows.push([one]);
  }
  const order = new Map(told.map((one, i) => [one, i]));
  return rows
    .map((row) => eventRow(row, order))
    .sort((a, b) => compare(a.days.from, b.days.from) || compare(a.days.to, b.days.to));
}

type Told = Readonly<{ source: RowSource; days: Days; happening: string | null }>;

/** @param row never empty; its first is its most exact, as they are added in that order */
function eventRow(row: readonly Told[], order: ReadonlyMap<Told, number>): EventRow {
  const [best, ...others] = row as readonly [Told, ...Told[]];
  const { timex } = best.source;
  return {
    days: best.days,
    basis: isOneDay(best.days) ? timex.basis : 'range',
    because: timex.because,
    happening: row.find(({ happening }) => happening !== null)?.happening ?? null,
    best: best.source,
    all: [best, ...others.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))].map(({ source }) => source),
  };
}

/** The row that tells of the same event; null when none does, or when a coarse date would fit several. */
function rowFor(one: Told, rows: readonly Told[][]): Told[] | null {
  const alike = rows.filter((row) => row.some((other) => isSameEvent(one, other)));
  const sameDays = alike.find((row) => row.some((other) => isSameStretch(one.days, other.days)));
  if (sameDays) return sameDays;
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** @param one at least as coarse as `other` */
function isSameEvent(one: Told, other: Told): boolean {
  if (!within(other.days, one.days)) return false;
  if (one.happening !== null && one.happening === other.happening) {
    const subjects = compareSubjects(telling(one), telling(other));
    if (subjects === 'different') return false;
    return recurrenceOf(one.happening) !== 'repeated' || shared(one, other).count >= 2;
  }
  if (one.happening !== null && other.happening !== null) return false;
  if (!isSameStretch(one.days, other.days) || one.source.article.id === other.source.article.id) return false;
  const { count, share } = shared(one, other);
  return count >= 4 && share >= 0.6;
}

function shared(a: Told, b: Told): Readonly<{ count: number; share: number }> {
  const [one, other] = [a, b].map(({ source }) => contentWords(source.article.text, source.sentence)) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  const count = sharedCount(one, other);
  return { count, share: count / Math.max(1, Math.min(one.size, other.size)) };
}

const telling = ({ source: { article, sentence, timex } }: Told) => ({ article, sentence, date: timex.span });
const isSameStretch = (a: Days, b: Days): boolean => a.from === b.from && a.to === b.to;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byExactness(a: Told, b: Told): number {
  const length = ({ days }: Told): number => daysApart(days.from, days.to);
  const stated = ({ source }: Told): number => (source.timex.basis === 'stated' ? 0 : 1);
  const published = ({ source }: Told): string => source.article.published?.value ?? '9999';
  return length(a) - length(b) || stated(a) - stated(b) || compare(published(a), published(b));
}
