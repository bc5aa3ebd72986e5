import {
  addDays,
  dayString,
  isRealDay,
  monthString,
  nthWeekday,
  weekdayOf,
  weekOf,
  yearOf,
  yearString,
} from '../../calendar/calendar.js';
import type { FeastMeaning } from '../expressions/meaning.js';
import { countedFrom, inferred, type Resolved, type Surroundings, stated, undated } from './surroundings.js';
import { yearNear } from './year-near.js';

/** Christmas, last Thanksgiving, Easter 2019; without a year that of its verb, else the nearest. */
export function feastDate(meaning: FeastMeaning, around: Surroundings): Resolved {
  const dayIn = (of: number): string => feastDay(meaning.feast, of) ?? `${yearString(of)}-XX-XX`;
  const valueIn = (of: number): string => valueAround(dayIn(of), meaning.around);
  if (typeof meaning.year === 'number') return stated(valueIn(meaning.year));
  if (!around.reference) return undated('DATE', 'XXXX-XX-XX');
  const { day } = around.reference;
  const now = yearOf(day);
  const year = {
    // on the feast itself, `last Christmas` is not today's
    last: dayIn(now) < day ? now : now - 1,
    this: now,
    next: dayIn(now) > day ? now : now + 1,
  };
  const meant = meaning.year
    ? now + STEPS[meaning.year]
    : meaning.which
      ? year[meaning.which]
      : yearNear(day, dayIn, around);
  return inferred('DATE', meant === null ? 'XXXX-XX-XX' : valueIn(meant), countedFrom(around));
}

function valueAround(feast: string, around: FeastMeaning['around']): string {
  if (around === null || !isRealDay(feast)) return feast;
  switch (around) {
    case 'day before':
      return addDays(feast, -1);
    case 'day after':
      return addDays(feast, 1);
    case 'week':
      return weekOf(feast);
    case 'weekend':
      // Labor Day weekend is the one before that Monday.
      return `${weekOf(addDays(feast, weekdayOf(feast) === 1 ? -1 : 0))}-WE`;
    default:
      return around satisfies never;
  }
}

const STEPS = { last: -1, this: 0, next: 1 } as const;

/** The day of a feast in a year; null for feasts not known here. */
function feastDay(feast: string, year: number): string | null {
  const name = feast
    .toLowerCase()
    .replace(/^(christmas|thanksgiving|new year's|epiphany|candlemas|corpus christi|michaelmas) day$/, '$1')
    .replace('labour', 'labor')
    .replace('st.', 'st');
  const fixed = FIXED[name];
  if (fixed) return dayString(year, fixed[0], fixed[1]);
  const fromEaster = BY_EASTER[name];
  if (fromEaster !== undefined) return addDays(easterSunday(year), fromEaster);
  // Of the United States: the Tuesday after the first Monday of November (2 U.S.C. § 7).
  if (name === 'election day') return addDays(nthWeekday(monthString(year, 11), 1, 1), 1);
  // The fourth Sunday before Christmas Day: the one from 27 November to 3 December.
  if (name === 'advent sunday') return addDays(dayString(year, 12, 3), -weekdayOf(dayString(year, 12, 3)));
  const nth = NTH_WEEKDAYS[name];
  return nth ? nthWeekday(monthString(year, nth[0]), nth[1], nth[2]) : null;
}

const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  "new year's": [1, 1],
  epiphany: [1, 6],
  'burns night': [1, 25],
  candlemas: [2, 2],
  "valentine's day": [2, 14],
  "st david's day": [3, 1],
  "st patrick's day": [3, 17],
  "st george's day": [4, 23],
  'anzac day': [4, 25],
  'may day': [5, 1],
  juneteenth: [6, 19],
  'independence day': [7, 4],
  'bastille day': [7, 14],
  michaelmas: [9, 29],
  halloween: [10, 31],
  "all saints' day": [11, 1],
  "all souls' day": [11, 2],
  'guy fawkes day': [11, 5],
  'guy fawkes night': [11, 5],
  'bonfire night': [11, 5],
  'armistice day': [11, 11],
  'veterans day': [11, 11],
  "st andrew's day": [11, 30],
  'christmas eve': [12, 24],
  christmas: [12, 25],
  'boxing day': [12, 26],
  "new year's eve": [12, 31],
  'year-end': [12, 31],
};

/** Days from Easter Sunday, as the Book of Common Prayer counts them (Tables and Rules for the Moveable Feasts). */
const BY_EASTER: Readonly<Record<string, number>> = {
  'shrove tuesday': -47,
  'ash wednesday': -46,
  'palm sunday': -7,
  'maundy thursday': -3,
  'good friday': -2,
  easter: 0,
  'easter sunday': 0,
  'easter monday': 1,
  'ascension day': 39,
  'whit sunday': 49,
  'whit monday': 50,
  'trinity sunday': 56,
  'corpus christi': 60,
};

/** The nth weekday of a month (0 is Sunday); -1 is the last. */
const NTH_WEEKDAYS: Readonly<Record<string, readonly [month: number, weekday: number, nth: number]>> = {
  'martin luther king jr day': [1, 1, 3],
  'martin luther king jr. day': [1, 1, 3],
  "presidents' day": [2, 1, 3],
  'presidents day': [2, 1, 3],
  'memorial day': [5, 1, -1],
  'labor day': [9, 1, 1],
  'columbus day': [10, 1, 2],
  'remembrance sunday': [11, 0, 2],
  thanksgiving: [11, 4, 4],
};

/** @see the anonymous Gregorian computus (Nature, 20 April 1876) */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return dayString(year, Math.floor(days / 31), (days % 31) + 1);
}
