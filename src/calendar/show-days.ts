import type { Days } from '../domain/timex.js';
import { addDays, daysInMonth, MONTHS, monthOf, WEEKDAYS, weekdayOf, yearOf } from './calendar.js';

/** `Thu 17 Feb 2022`, `week of 7 Feb 2022`, `Feb 2022`, `2016`, `2016 to 2018`, `7 to 9 Feb 2022`, `summer 2011`. */
export function showDays({ from, to, called }: Days): string {
  if (called !== undefined) return called;
  if (from === to) {
    const weekday = from < NEW_STYLE ? '' : `${WEEKDAYS[weekdayOf(from)]?.slice(0, 3)} `;
    return `${weekday}${dayMonthYear(from)}`;
  }
  if (weekdayOf(from) === 1 && to === addDays(from, 6)) return `week of ${dayMonthYear(from)}`;
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return joined(shownYear(from), shownYear(to));
  const sameYear = yearOf(from) === yearOf(to);
  const year = sameYear ? '' : ` ${shownYear(from)}`;
  if (from.endsWith('-01') && Number(to.slice(8)) === daysInMonth(yearOf(to), monthOf(to))) {
    const [start, end] = [shortMonth(from), shortMonth(to)];
    return sameYear && start === end ? `${start} ${shownYear(to)}` : `${start}${year} to ${end} ${shownYear(to)}`;
  }
  const month = from.slice(0, 7) === to.slice(0, 7) ? '' : ` ${shortMonth(from)}`;
  return `${Number(from.slice(8))}${month}${year} to ${dayMonthYear(to)}`;
}

/** Of days before Britain changed its calendar, the copy may give the old date, whose weekday is another. */
const NEW_STYLE = '1752-09-14';

/** `not before Fri 4 Feb 2022, not after Thu 17 Feb 2022`; empty where nothing bounds. */
export function showBounds({ from, to }: Readonly<{ from: string | null; to: string | null }>): string {
  const bound = (words: string, day: string | null): readonly string[] =>
    day === null ? [] : [`${words} ${showDays({ from: day, to: day })}`];
  return [...bound('not before', from), ...bound('not after', to)].join(', ');
}

const joined = (from: string, to: string): string => (from === to ? from : `${from} to ${to}`);
const shortMonth = (day: string): string => MONTHS[monthOf(day) - 1]?.slice(0, 3) ?? '';
const dayMonthYear = (day: string): string => `${Number(day.slice(8))} ${shortMonth(day)} ${shownYear(day)}`;
/** `AD 79`, since a number so small is hardly seen to be a year. */
const shownYear = (day: string): string => (yearOf(day) < 1000 ? `AD ${yearOf(day)}` : day.slice(0, 4));
