import { addDays, inWords, isRealDay, weekdayOf, yearOf, yearString } from '../../calendar/calendar.js';
import type { CalendarUnit, Meaning } from '../expressions/meaning.js';
import { isForward } from '../tense.js';
import { distanceFrom, quarterAfter, unitFrom } from './count-from.js';
import {
  afterTold,
  countedFrom,
  elsewhere,
  inferred,
  noOtherDay,
  type Resolved,
  type Surroundings,
  undated,
} from './surroundings.js';
import { near, SAME_ACCOUNT, SAME_SENTENCE } from './told.js';

type Of<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>;

/** Yesterday, the next day, that evening. */
export function dayFrom({ days, from, clock }: Of<'day'>, around: Surroundings): Resolved {
  const type = clock ? 'TIME' : 'DATE';
  const { reference } = around;
  if (from === 'told') {
    const { beside } = around;
    if (beside && days === 0) return inferred(type, beside + clock, `on ${inWords(beside)}, printed with it`);
    const told = near(around.told.day, around.at);
    if (told) return inferred(type, addDays(told.value, days) + clock, afterTold(told));
    // `in the morning`: like an hour, of the day of publication where no other is printed
    if (reference && clock && days === 0) return inferred(type, reference.day + clock, noOtherDay(reference.day));
    return elsewhere(type, `XXXX-XX-XX${clock}`);
  }
  if (!reference) return undated(type, `XXXX-XX-XX${clock}`);
  return inferred(type, addDays(reference.day, days) + clock, countedFrom(around));
}

/** Last week, the following year. */
export function unit({ unit: name, steps, from }: Of<'unit'>, around: Surroundings): Resolved {
  if (from === 'publication') {
    if (!around.reference) return undated('DATE', UNKNOWN[name]);
    return inferred('DATE', unitFrom(around.reference.day, name, steps), countedFrom(around));
  }
  const told = near(around.told.date, around.at);
  const day = told && startOf(told.value, name);
  if (!told || !day) return elsewhere('DATE', UNKNOWN[name]);
  return inferred('DATE', unitFrom(day, name, steps), afterTold(told));
}

/** Two weeks ago, three days later. */
export function distance({ unit: name, steps, from }: Of<'distance'>, around: Surroundings): Resolved {
  if (from === 'publication') {
    if (!around.reference) return undated('DATE', UNKNOWN[name]);
    return inferred('DATE', distanceFrom(around.reference.day, name, steps), countedFrom(around));
  }
  const told = near(around.told.date, around.at);
  const day = told && startOf(told.value, name);
  if (!told || !day) return elsewhere('DATE', 'XXXX-XX-XX');
  return inferred('DATE', distanceFrom(day, name, steps), afterTold(told));
}

/** The week, the weekend, the quarter, the year. */
export function some({ unit: name }: Of<'some'>, around: Surroundings): Resolved {
  const { reference } = around;
  const year = reference ? yearString(yearOf(reference.day)) : 'XXXX';
  switch (name) {
    case 'week':
      return inferred('DATE', `${year}-WXX`, 'a week that the copy speaks of, which the words do not date');
    case 'weekend': {
      if (!reference) return undated('DATE', UNKNOWN.weekend);
      // On a weekday, `the weekend` of a past verb is the one just gone
      const isOver = weekdayOf(reference.day) % 6 !== 0 && !isForward(around.tense);
      return inferred('DATE', unitFrom(reference.day, 'weekend', isOver ? -1 : 0), countedFrom(around));
    }
    case 'quarter': {
      const told = near(around.told.quarter, around.at, SAME_ACCOUNT);
      if (told) return inferred('DATE', told.value, `the quarter printed before it: ${told.value}`);
      return inferred('DATE', `${year}-QX`, 'a quarter that the copy speaks of, which the words do not name');
    }
    case 'year':
      return reference ? inferred('DATE', year, countedFrom(around)) : undated('DATE', year);
    default:
      return name satisfies never;
  }
}

/** A year earlier, the year-ago quarter. */
export function yearBefore({ span }: Of<'year-before'>, around: Surroundings): Resolved {
  const { told, reference, at } = around;
  const quarter = near(told.quarter, at, SAME_ACCOUNT);
  if (quarter && quarter.at > told.otherPeriod)
    return inferred('DATE', quarterAfter(quarter.value, -4), `a year before ${quarter.value}, printed before it`);
  if (!reference) return undated('DATE', 'XXXX');
  const year = near(told.date, at, SAME_SENTENCE)?.value;
  if (span === 'any' && year && yearOf(year) < yearOf(reference.day) - 1)
    return inferred('DATE', yearString(yearOf(year) - 1), `a year before ${yearOf(year)}, printed before it`);
  return inferred('DATE', yearString(yearOf(reference.day) - 1), countedFrom(around));
}

/** A year ago today; the year alone where it has no such day. */
export function yearDay({ years }: Of<'year-day'>, around: Surroundings): Resolved {
  if (!around.reference) return undated('DATE', 'XXXX-XX-XX');
  const { day } = around.reference;
  const year = yearString(Math.max(0, yearOf(day) + years));
  const then = `${year}${day.slice(4)}`;
  return inferred('DATE', isRealDay(then) ? then : year, countedFrom(around));
}

/** The first day of what was told; null when it is coarser than the unit, so that counting would invent a day. */
function startOf(value: string, name: CalendarUnit): string | null {
  if (isRealDay(value.slice(0, 10))) return value.slice(0, 10);
  const grain = COARSENESS[name];
  if (/^\d{4}-\d\d$/.test(value)) return grain >= COARSENESS.month ? `${value}-01` : null;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) {
    const month = String(3 * Number(quarter[2]) - 2).padStart(2, '0');
    return grain >= COARSENESS.quarter ? `${quarter[1]}-${month}-01` : null;
  }
  return /^\d{4}/.test(value) && grain >= COARSENESS.year ? `${value.slice(0, 4)}-01-01` : null;
}

const COARSENESS: Readonly<Record<CalendarUnit, number>> = {
  day: 0,
  week: 1,
  weekend: 1,
  month: 2,
  quarter: 3,
  spring: 4,
  summer: 4,
  autumn: 4,
  winter: 4,
  year: 4,
  decade: 5,
  century: 6,
};

const UNKNOWN: Readonly<Record<CalendarUnit, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
  spring: 'XXXX-SP',
  summer: 'XXXX-SU',
  autumn: 'XXXX-FA',
  winter: 'XXXX-WI',
};
