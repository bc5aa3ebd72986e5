import {
  addDays,
  mondayBefore,
  monthOf,
  monthString,
  weekdayOf,
  weekOf,
  yearOf,
  yearString,
} from '../calendar/calendar.js';
import type { CalendarUnit, Meaning } from './mention.js';

/** News copy names days just gone: of 298 bare weekdays in TempEval-3, 270 are the last such day, today's counted. */
export function weekdayFrom(
  day: string,
  { weekday, which, weeks }: Extract<Meaning, { kind: 'weekday' }>,
  forward: boolean,
): string {
  if (weeks !== null) return addDays(mondayBefore(day), 7 * weeks + ((weekday + 6) % 7));
  const back = (weekdayOf(day) - weekday + 7) % 7;
  if (which === 'last') return addDays(day, -(back || 7));
  if (which === 'next') return addDays(day, 7 - back);
  return addDays(day, forward && back > 0 ? 7 - back : -back);
}

export function unitFrom(day: string, unit: CalendarUnit, steps: number): string {
  const year = yearOf(day);
  switch (unit) {
    case 'week':
      return weekOf(addDays(day, 7 * steps));
    case 'weekend': {
      // On a weekend, `last weekend` is the one before; otherwise the one just gone. `This weekend` is the one of this week.
      const thisWeeks = weekdayOf(day) === 0 || weekdayOf(day) === 6 ? steps : Math.min(steps, 1);
      return `${weekOf(addDays(day, 7 * thisWeeks))}-WE`;
    }
    case 'month':
      return monthAfter(day, steps);
    case 'quarter':
      return quarterString(4 * year + Math.ceil(monthOf(day) / 3) - 1 + steps);
    case 'year':
      return yearString(year + steps);
    case 'decade':
      return String(Math.floor(year / 10) + steps);
    case 'century':
      return String(Math.floor(year / 100) + steps);
    case 'spring':
    case 'summer':
    case 'autumn':
    case 'winter': {
      const { code, lastMonth } = SEASONS[unit];
      // Last summer, read in February, is the summer of the year before; read in October, that of this year.
      const over = monthOf(day) > lastMonth;
      return `${year + (steps < 0 ? (over ? 0 : -1) : steps > 0 ? (over ? 1 : 0) : 0)}-${code}`;
    }
    default:
      return unit satisfies never;
  }
}

export function distanceFrom(day: string, unit: 'day' | 'week' | 'month' | 'year', steps: number): string {
  switch (unit) {
    case 'day':
      return addDays(day, steps);
    case 'week':
      return weekOf(addDays(day, 7 * steps));
    case 'month':
      return monthAfter(day, steps);
    case 'year':
      return yearString(Math.max(0, yearOf(day) + steps));
    default:
      return unit satisfies never;
  }
}

/** Without a year: the latest that has begun, or the one to come where the verb looks forward. */
export function quarterFrom(
  day: string,
  quarter: number,
  which: 'this' | 'last' | 'next' | null,
  forward: boolean,
): string {
  const year = yearOf(day);
  if (which !== null) return `${year + (which === 'last' ? -1 : which === 'next' ? 1 : 0)}-Q${quarter}`;
  const begun = quarter <= Math.ceil(monthOf(day) / 3);
  return `${begun || forward ? year : year - 1}-Q${quarter}`;
}

function monthAfter(day: string, months: number): string {
  const count = 12 * yearOf(day) + monthOf(day) - 1 + months;
  return monthString(Math.floor(count / 12), (count % 12) + 1);
}

const quarterString = (count: number): string => `${Math.floor(count / 4)}-Q${(count % 4) + 1}`;

const SEASONS = {
  spring: { code: 'SP', lastMonth: 5 },
  summer: { code: 'SU', lastMonth: 8 },
  autumn: { code: 'FA', lastMonth: 11 },
  winter: { code: 'WI', lastMonth: 2 },
} as const;
