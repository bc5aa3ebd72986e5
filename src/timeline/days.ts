import {
  addDays,
  dayString,
  daysApart,
  daysInMonth,
  isRealDay,
  mondayOfWeek,
  yearString,
} from '../calendar/calendar.js';
import { showDays } from '../calendar/show-days.js';
import type { Days, Timex } from '../domain/timex.js';
import { centuryCalled, partCalled } from './early-and-late.js';

/**
 * The calendar days that a TIMEX3 value covers: a day (whatever its hour), an ISO week or weekend, a month, a season, a
 * quarter, a half, a year, a decade, a century, or a stretch `from/to` of these. Of `2022-XX-XX`, where only the year is
 * sure, those of the year.
 *
 * @returns null when the year is unknown or before our era, and for durations, sets and words such as `PAST_REF`
 */
export function daysOf(value: string): Days | null {
  const [first, last, ...more] = value.split('/');
  if (first === undefined || more.length > 0) return null;
  if (last === undefined) return oneStretch(first);
  const [start, end] = [oneStretch(first), oneStretch(last)];
  if (!start || !end || start.from > end.to) return null;
  const days = { from: start.from, to: end.to };
  return start.called || end.called ? { ...days, called: `${showDays(start)} to ${showDays(end)}` } : days;
}

/**
 * The days that a date expression leaves open: those of its value, and of `less than two weeks ago` all up to the day
 * from which it counts. `Last summer`, told in September, ends on that day; `late last year` is the end of that year.
 *
 * @param counted null for a piece of no date
 */
export function daysToldBy({ value, mod, says }: Timex, counted: string | null): Days | null {
  const days = partCalled(value, mod) ?? daysOf(value);
  if (!days || !counted) return days;
  const isLastSeason = days.called !== undefined && / of publication - /.test(says);
  if (isLastSeason && days.from <= counted && counted < days.to) return { ...days, to: counted };
  if (mod !== 'LESS_THAN' && mod !== 'EQUAL_OR_LESS') return days;
  return { from: days.from < counted ? days.from : counted, to: days.to > counted ? days.to : counted };
}

export const disjoint = (a: Days, b: Days): boolean => a.to < b.from || b.to < a.from;
export const within = (inner: Days, outer: Days): boolean => outer.from <= inner.from && inner.to <= outer.to;
/** Between two stretches that are disjoint: the days from the last of the one to the first of the other. */
export const gap = (a: Days, b: Days): number => Math.min(daysApart(a.to, b.from), daysApart(b.to, a.from));
export const isOneDay = (days: Days): boolean => days.from === days.to;

function oneStretch(value: string): Days | null {
  const day = value.replace(/(?<=^.{10})T.*$/, '');
  if (isRealDay(day)) return { from: day, to: day };
  const parts = PARTS.exec(value.replace(/(?:-XX){1,2}$/, ''))?.groups;
  if (!parts) return /^\d{2,3}$/.test(value) ? years(value) : null;
  const year = Number(parts.year);
  if (parts.month) return months(year, Number(parts.month), Number(parts.month));
  if (parts.quarter) return months(year, 3 * Number(parts.quarter) - 2, 3 * Number(parts.quarter));
  if (parts.half) return months(year, 6 * Number(parts.half) - 5, 6 * Number(parts.half));
  if (parts.season) return season(year, parts.season);
  if (!parts.week) return months(year, 1, 12);
  const monday = mondayOfWeek(year, Number(parts.week));
  if (monday === null) return null;
  return { from: parts.weekend ? addDays(monday, 5) : monday, to: addDays(monday, 6) };
}

const PARTS =
  /^(?<year>\d{4})(?:-(?<month>\d\d)|-W(?<week>\d\d)(?<weekend>-WE)?|-Q(?<quarter>[1-4])|-H(?<half>[12])|-(?<season>SP|SU|FA|WI))?$/;

/** `199` is the 1990s, `18` the 19th century. */
function years(first: string): Days {
  const days = { from: `${first.padEnd(4, '0')}-01-01`, to: `${first.padEnd(4, '9')}-12-31` };
  if (first.length === 3) return days;
  return { ...days, called: centuryCalled(first) };
}

/**
 * A season lies within what the calendar and the sun make of it, of the north. A winter has the year of its December or
 * of its January, as the copy likes.
 */
function season(year: number, code: string): Days | null {
  const known = SEASONS[code];
  if (!known) return null;
  const { name, from, to } = known;
  const last = code === 'WI' ? Math.min(year + 1, 9999) : year;
  return { from: `${yearString(year)}-${from}`, to: `${yearString(last)}-${to}`, called: `${name} ${year}` };
}

const SEASONS: Readonly<Record<string, Readonly<{ name: string; from: string; to: string }>>> = {
  SP: { name: 'spring', from: '03-01', to: '06-21' },
  SU: { name: 'summer', from: '06-01', to: '09-23' },
  FA: { name: 'autumn', from: '09-01', to: '12-21' },
  WI: { name: 'winter', from: '01-01', to: '03-20' },
};

function months(year: number, first: number, last: number): Days | null {
  if (first < 1 || last > 12) return null;
  return { from: dayString(year, first, 1), to: dayString(year, last, daysInMonth(year, last)) };
}
