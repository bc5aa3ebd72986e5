import { addDays, dayString, daysInMonth, isRealDay, mondayOfWeek } from '../calendar/calendar.js';
import type { Days, Timex } from '../domain/timex.js';

/**
 * The calendar days that a TIMEX3 value covers: a day (whatever its hour), an ISO week or weekend, a month, a quarter,
 * a year, a decade, or a stretch `from/to` of these.
 *
 * @returns null when a part is unknown, and for durations, sets, seasons and words such as `PAST_REF`
 */
export function daysOf(value: string): Days | null {
  const [first, last, ...more] = value.split('/');
  if (first === undefined || more.length > 0) return null;
  if (last === undefined) return oneStretch(first);
  const [from, to] = [oneStretch(first)?.from, oneStretch(last)?.to];
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null;
}

/**
 * The days that a date expression leaves open: those of its value, and of `less than two weeks ago` all up to the day
 * from which it counts.
 *
 * @param counted null for a piece of no date
 */
export function daysToldBy({ value, mod }: Timex, counted: string | null): Days | null {
  const days = daysOf(value);
  if (!days || !counted || (mod !== 'LESS_THAN' && mod !== 'EQUAL_OR_LESS')) return days;
  return { from: days.from < counted ? days.from : counted, to: days.to > counted ? days.to : counted };
}

export const disjoint = (a: Days, b: Days): boolean => a.to < b.from || b.to < a.from;
export const within = (inner: Days, outer: Days): boolean => outer.from <= inner.from && inner.to <= outer.to;
export const isOneDay = (days: Days): boolean => days.from === days.to;

function oneStretch(value: string): Days | null {
  const day = value.replace(/(?<=^.{10})T.*$/, '');
  if (isRealDay(day)) return { from: day, to: day };
  const parts = /^(?<year>\d{4})(?:-(?<month>\d\d)|-W(?<week>\d\d)(?<weekend>-WE)?|-Q(?<quarter>[1-4]))?$/.exec(
    value,
  )?.groups;
  if (!parts) {
    return /^\d{3}$/.test(value) ? { from: `${value}0-01-01`, to: `${value}9-12-31` } : null;
  }
  const year = Number(parts.year);
  if (parts.month) return months(year, Number(parts.month), Number(parts.month));
  if (parts.quarter) return months(year, 3 * Number(parts.quarter) - 2, 3 * Number(parts.quarter));
  if (!parts.week) return months(year, 1, 12);
  const monday = mondayOfWeek(year, Number(parts.week));
  if (monday === null) return null;
  return { from: parts.weekend ? addDays(monday, 5) : monday, to: addDays(monday, 6) };
}

function months(year: number, first: number, last: number): Days | null {
  if (first < 1 || last > 12) return null;
  return { from: dayString(year, first, 1), to: dayString(year, last, daysInMonth(year, last)) };
}
