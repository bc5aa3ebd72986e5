import { addDays, inWords, isRealDay, weekdayOf, yearOf, yearString } from '../../calendar/calendar.js';
import type { Meaning } from '../expressions/meaning.js';
import { isForward } from '../tense.js';
import { calendarDate } from './calendar-date.js';
import { partOfYearFrom } from './count-from.js';
import { dayFrom, distance, some, unit, yearBefore, yearDay } from './counted-date.js';
import { dayOfMonth } from './day-of-month.js';
import { feastDate } from './feast-days.js';
import {
  afterTold,
  countedFrom,
  inferred,
  noOtherDay,
  type Resolved,
  type Surroundings,
  stated,
  undated,
} from './surroundings.js';
import { near, SAME_SENTENCE } from './told.js';
import { weekdayDate } from './weekday-date.js';

/** The second pass: from what the words say to what they mean here. */
export function resolve(meaning: Meaning, around: Surroundings): Resolved {
  switch (meaning.kind) {
    case 'fixed':
      return fixed(meaning, around);
    case 'open':
      return open(meaning, around);
    case 'calendar':
      return calendarDate(meaning, around);
    case 'stretch':
      return stretch(meaning, around);
    case 'weekday':
      return weekdayDate(meaning, around);
    case 'day':
      return dayFrom(meaning, around);
    case 'day-of-month':
      return dayOfMonth(meaning, around);
    case 'hour':
      return hour(meaning, around);
    case 'unit':
      return unit(meaning, around);
    case 'some':
      return some(meaning, around);
    case 'distance':
      return distance(meaning, around);
    case 'year-before':
      return yearBefore(meaning, around);
    case 'year-day':
      return yearDay(meaning, around);
    case 'part-of-year':
      return partOfYear(meaning, around);
    case 'feast':
      return feastDate(meaning, around);
    default:
      return meaning satisfies never;
  }
}

/** Only of a short year is more needed than its words: of ’98, the century. */
function fixed({ type, value }: Extract<Meaning, { kind: 'fixed' }>, { reference }: Surroundings): Resolved {
  const short = /^XX(\d\d)$/.exec(value)?.[1];
  if (short === undefined) return { type, value, basis: 'stated', because: [] };
  if (!reference) return inferred(type, value, 'the words give no century');
  const soon = yearOf(reference.day) + YEARS_AHEAD;
  const year = soon - ((soon - Number(short) + 1000) % 100);
  return inferred(type, yearString(year), `the last year so numbered before ${soon + 1}, since no century is printed`);
}

/** How far ahead a year of two figures may lie. */
const YEARS_AHEAD = 10;

/** Of the ’80s the century is worked out: those so numbered that are over, or half over. */
function open({ type, value, because }: Extract<Meaning, { kind: 'open' }>, { reference }: Surroundings): Resolved {
  const decade = /^XX(\d)$/.exec(value)?.[1];
  if (decade === undefined || !reference) return inferred(type, value, because);
  const now = yearOf(reference.day);
  const begun = now - ((now - 10 * Number(decade) + 1000) % 100);
  // in 2022, `the ’20s` may be those of either century, and so in 2018
  if (now - begun < HALF_OF_DECADE || now - begun > 90) return inferred(type, value, because);
  return inferred(
    type,
    yearString(begun).slice(0, 3),
    `the last decade so numbered before ${now + 1}, since ${because}`,
  );
}

const HALF_OF_DECADE = 5;

function stretch({ from, to }: Extract<Meaning, { kind: 'stretch' }>, around: Surroundings): Resolved {
  const [start, end] = endsOf(from.meaning, to.meaning, around);
  const basis = start.basis === 'stated' && end.basis === 'stated' ? 'stated' : 'inferred';
  return { type: 'DATE', value: `${start.value}/${end.value}`, basis, because: end.because };
}

/** Of `from Monday to Thursday`, the Monday before that Thursday. */
export function endsOf(from: Meaning, to: Meaning, around: Surroundings): readonly [Resolved, Resolved] {
  const [start, end] = [resolve(from, around), resolve(to, around)];
  if (from.kind !== 'weekday' || !isRealDay(start.value) || !isRealDay(end.value)) return [start, end];
  const before = (weekdayOf(end.value) - from.weekday + 7) % 7;
  return [{ ...start, value: addDays(end.value, -(before || 7)) }, end];
}

function hour({ clock }: Extract<Meaning, { kind: 'hour' }>, { beside, told, at, reference }: Surroundings): Resolved {
  if (beside) return inferred('TIME', beside + clock, `on ${inWords(beside)}, printed with it`);
  const day = near(told.day, at, SAME_SENTENCE);
  if (day) return inferred('TIME', day.value + clock, afterTold(day));
  if (!reference) return undated('TIME', `XXXX-XX-XX${clock}`);
  return inferred('TIME', reference.day + clock, noOtherDay(reference.day));
}

function partOfYear({ part, year }: Extract<Meaning, { kind: 'part-of-year' }>, around: Surroundings): Resolved {
  if (typeof year === 'number') return stated(`${yearString(year)}-${part}`);
  const day = around.reference?.day;
  if (day === undefined) return undated('DATE', `XXXX-${part}`);
  const value =
    year === null
      ? partOfYearFrom(day, part, isForward(around.tense))
      : `${yearString(yearOf(day) + STEPS[year])}-${part}`;
  return inferred('DATE', value, countedFrom(around));
}

const STEPS = { this: 0, last: -1, next: 1 } as const;
