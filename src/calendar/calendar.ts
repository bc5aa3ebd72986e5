/** Days are `YYYY-MM-DD` throughout, so that they compare and sort as strings; no clock and no zone is involved. */

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Sunday first: the index is the weekday's number. */
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

export const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);
const twoDigits = (n: number): string => String(n).padStart(2, '0');

export const yearString = (year: number): string => String(year).padStart(4, '0');
export const monthString = (year: number, month: number): string => `${yearString(year)}-${twoDigits(month)}`;
export const dayString = (year: number, month: number, day: number): string =>
  `${monthString(year, month)}-${twoDigits(day)}`;

export const yearOf = (day: string): number => Number(day.slice(0, 4));
/** 1 to 12. */
export const monthOf = (day: string): number => Number(day.slice(5, 7));
/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(timeOf(day)).getUTCDay();

/** Never beyond the first and last days that four figures can write: it stops at them. */
export const addDays = (day: string, days: number): string =>
  dayAt(Math.min(LAST_DAY, Math.max(FIRST_DAY, timeOf(day) + days * DAY_MS)));
const FIRST_DAY = timeOf('0000-01-01');
const LAST_DAY = timeOf('9999-12-31');

export const daysApart = (a: string, b: string): number => Math.abs(timeOf(a) - timeOf(b)) / DAY_MS;

/** @returns 28 to 31 */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(2000, month, 0)).getUTCDate() - (month === 2 && !isLeapYear(year) ? 1 : 0);

export const isRealDay = (day: string): boolean => {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!parts) return false;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
};

/**
 * @param month as `2022-05`
 * @param weekday 0 is Sunday
 * @param nth 1 to 4; -1 is the last
 */
export function nthWeekday(month: string, weekday: number, nth: number): string {
  const first = `${month}-01`;
  const day = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth > 0 ? nth - 1 : 4));
  return day.startsWith(month) ? day : addDays(day, -7);
}

/** The ISO week that holds a day, as `2022-W06`. */
export function weekOf(day: string): string {
  const thursday = addDays(mondayBefore(day), 3);
  const week = Math.floor((timeOf(thursday) - timeOf(`${thursday.slice(0, 4)}-01-01`)) / WEEK_MS) + 1;
  return `${thursday.slice(0, 4)}-W${twoDigits(week)}`;
}

/** The Monday of an ISO week; null when that year has no such week. */
export function mondayOfWeek(year: number, week: number): string | null {
  const monday = addDays(mondayBefore(dayString(year, 1, 4)), 7 * (week - 1));
  return weekOf(monday) === `${yearString(year)}-W${twoDigits(week)}` ? monday : null;
}

/** The Monday on or before a day. */
export const mondayBefore = (day: string): string => addDays(day, -((weekdayOf(day) + 6) % 7));

/** `17 February 2022`, for reasons given in words. */
export const inWords = (day: string): string =>
  `${Number(day.slice(8))} ${MONTHS[monthOf(day) - 1]} ${day.slice(0, 4)}`;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
