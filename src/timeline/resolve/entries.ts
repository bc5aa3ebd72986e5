import { dayString, daysApart, isRealDay, monthOf, yearOf } from '../../calendar/calendar.js';
import type { Span } from '../../domain/span.js';

/**
 * Whether a date heads an entry of a chronology: it stands first on its line, and a dash, a colon or the end of the line
 * behind it. `March 5 – The council meets`: the verb is in the present, whatever is told.
 */
export function headsEntry(text: string, { start, end }: Span): boolean {
  const opening = text.slice(Math.max(0, start - LONGEST_OPENING - 1), start);
  const line = opening.lastIndexOf('\n') + 1;
  return (
    opening.length - line <= LONGEST_OPENING &&
    OPENS_LINE.test(opening.slice(line)) &&
    CLOSES_HEAD.test(text.slice(end, end + LONGEST_OPENING))
  );
}

/** Whether nothing else stands on the line of a date that heads an entry: its section is of that date. */
export const standsAlone = (text: string, { end }: Span): boolean =>
  ENDS_LINE.test(text.slice(end, end + LONGEST_OPENING));

const ENDS_LINE = /^[,.:]?[*_]*\s*?(?:\n|$)/;

const LONGEST_OPENING = 16;
const OPENS_LINE = /^[\s\\>#*_•·‣▪–—-]*(?:[Oo]n\s)?$/;
const CLOSES_HEAD = /^[,.]?[*_]*(?:\s*[:–—]|\s+-|\s*(?:\n|$))/;

/**
 * The year of an entry's day or month, told by the entry before it: the nearest, where what goes on counts for nearer
 * than what goes back, since most chronologies run on. None goes on past its day of publication.
 *
 * @param before the value of the entry before: a day, a month or a year
 * @param dayIn the day in a year; of a month, its middle
 * @param latest the day of publication, where the entry does not look ahead; else null
 * @returns null when no year near has such a day: 29 February
 */
export function yearAfterEntry(before: string, dayIn: (year: number) => string, latest: string | null): number | null {
  const year = yearOf(before);
  if (before.length === 4) return isRealDay(dayIn(year)) ? year : null;
  const from = isRealDay(before) ? before : dayString(year, monthOf(before), 15);
  const way = (day: string): number => daysApart(day, from) * (day < from ? BACK : 1);
  const [nearest] = [year - 1, year, year + 1]
    .filter((one) => isRealDay(dayIn(one)) && (latest === null || dayIn(one) <= latest))
    .sort((a, b) => way(dayIn(a)) - way(dayIn(b)));
  return nearest ?? null;
}

/** Behind 3 March 2021, 2 February is that of 2022; behind 5 January 2021, 20 December is that of 2020. */
const BACK = 5;
