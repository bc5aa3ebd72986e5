import {
  addDays,
  mondayBefore,
  monthOf,
  monthString,
  weekdayOf,
  weekOf,
  yearOf,
  yearString,
} from '../../calendar/calendar.js';
import type { CalendarUnit, DistanceUnit, PartOfYear, WeekdayMeaning } from '../expressions/meaning.js';

/** News copy names days just gone: of 298 bare weekdays in TempEval-3, 270 are the last such day, today's counted. */
export function weekdayFrom(day: string, meaning: WeekdayMeaning, forward: boolean): string {
  return addDays(dayNamed(day, meaning, forward), meaning.shift);
}

function dayNamed(day: string, { weekday, which, weeks }: WeekdayMeaning, forward: boolean): string {
  if (weeks !== null) return addDays(mondayBefore(day), 7 * weeks + ((weekday + 6) % 7));
  const back = (weekdayOf(day) - weekday + 7) % 7;
  if (which === 'last') return addDays(day, -(back || 7));
  if (which === 'next') return addDays(day, 7 - back);
  return addDays(day, forward && back > 0 ? 7 - back : -back);
}

export function unitFrom(day: string, unit: CalendarUnit, steps: number): string {
  const year = yearOf(day);
  switch (unit) {
    case 'day':
      return addDays(day, steps);
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
      return quarterAfter(quarterOf(day), steps);
    case 'year':
      return yearString(year + steps);
    case 'decade':
      return String(Math.max(0, Math.floor(year / 10) + steps)).padStart(3, '0');
    case 'century':
      return String(Math.max(0, Math.floor(year / 100) + steps)).padStart(2, '0');
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

/** @param from a day, a month or a year; never coarser than the unit */
export function distanceFrom(from: string, unit: DistanceUnit, steps: number): string {
  switch (unit) {
    case 'day':
      return addDays(from, steps);
    case 'week':
      return weekOf(addDays(from, 7 * steps));
    case 'month':
      return monthAfter(from, steps);
    case 'quarter':
      return quarterAfter(quarterOf(from), steps);
    case 'year':
      return yearString(Math.max(0, yearOf(from) + steps));
    case 'decade':
    case 'century':
      return unitFrom(from, unit, steps);
    default:
      return unit satisfies never;
  }
}

/**
 * A quarter or half whose year is not printed: the latest that has begun, or the one to come where the verb looks
 * forward.
 */
export function partOfYearFrom(day: string, part: PartOfYear, forward: boolean): string {
  const year = yearOf(day);
  const firstMonth = part[0] === 'H' ? 6 * Number(part[1]) - 5 : 3 * Number(part[1]) - 2;
  return `${firstMonth <= monthOf(day) || forward ? year : year - 1}-${part}`;
}

/** The quarter of a day, as `1989-Q3`. */
export const quarterOf = (day: string): string => `${yearOf(day)}-Q${Math.ceil(monthOf(day) / 3)}`;

export function quarterAfter(quarter: string, steps: number): string {
  const count = 4 * yearOf(quarter) + Number(quarter.slice(6)) - 1 + steps;
  return `${yearString(Math.floor(count / 4))}-Q${(((count % 4) + 4) % 4) + 1}`;
}

function monthAfter(day: string, months: number): string {
  const count = 12 * yearOf(day) + monthOf(day) - 1 + months;
  return monthString(Math.max(0, Math.floor(count / 12)), (((count % 12) + 12) % 12) + 1);
}

const SEASONS = {
  spring: { code: 'SP', lastMonth: 5 },
  summer: { code: 'SU', lastMonth: 8 },
  autumn: { code: 'FA', lastMonth: 11 },
  winter: { code: 'WI', lastMonth: 2 },
} as const;
