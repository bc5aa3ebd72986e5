import {
  addDays,
  dayString,
  daysApart,
  inWords,
  isRealDay,
  monthOf,
  monthString,
  WEEKDAYS,
  weekdayOf,
  yearOf,
} from '../../calendar/calendar.js';
import type { CalendarMeaning } from '../expressions/meaning.js';
import { isForward } from '../tense.js';
import { yearAfterEntry } from './entries.js';
import {
  countedFrom,
  inferred,
  type Resolved,
  type Surroundings,
  shown,
  stated,
  undated,
  VERB_ALLOWS,
} from './surroundings.js';
import { near, SAME_ACCOUNT } from './told.js';
import { nearestFirst, SURE, yearNear } from './year-near.js';

/** A month, with or without its day and year. */
export function calendarDate(meaning: CalendarMeaning, around: Surroundings): Resolved {
  const { month, day, clock } = meaning;
  const type = clock ? 'TIME' : 'DATE';
  const valueIn = (year: number): string =>
    (day === null ? monthString(year, month) : dayString(year, month, day)) + clock;
  if (typeof meaning.year === 'number') {
    const value = valueIn(meaning.year);
    const misprint = weekdayMisprint(value, meaning.weekday);
    return misprint === null ? { ...stated(value), type } : inferred(type, value, misprint);
  }
  const open = valueIn(0).replace('0000', 'XXXX');
  const { reference } = around;
  const entry = meaning.year === null ? near(around.told.entry, around.at, SAME_ACCOUNT)?.value : undefined;
  const latest = reference && !isForward(around.tense) ? addDays(reference.day, 1) : null;
  const year = entry === undefined ? null : yearAfterEntry(entry, dayOfYear(meaning), latest);
  if (entry !== undefined && year !== null) {
    const why = `the year goes on from ${shown(entry)}, the entry before it`;
    const misprint = weekdayMisprint(valueIn(year), meaning.weekday);
    return inferred(type, valueIn(year), misprint === null ? why : `${why}; ${misprint}`);
  }
  if (reference) {
    const year = yearMeant(reference.day, meaning, around);
    if (year === null) return { type, value: open, basis: 'inferred', because: ['no year near has such a day'] };
    const value = valueIn(year);
    const misprint = weekdayMisprint(value, meaning.weekday);
    const isByWeekday = meaning.year === null && meaning.weekday !== null && misprint === null;
    const isByVerb = meaning.year === null && year !== nearestFirst(reference.day, dayOfYear(meaning))[0];
    const which = isByWeekday
      ? `nearest year in which that is a ${WEEKDAYS[meaning.weekday]}`
      : `${meaning.year ?? 'nearest'} year${isByVerb ? VERB_ALLOWS : ''}`;
    const why = `${year} is the ${which}, ${countedFrom(around)}`;
    return inferred(type, value, misprint === null ? why : `${why}; ${misprint}`);
  }
  if (around.told.stated && meaning.year === null) {
    const value = valueIn(yearOf(around.told.stated));
    const why = `the year is that of ${inWords(around.told.stated)}, printed before it`;
    if (day === null || isRealDay(value.slice(0, 10))) return { type, value, basis: 'inferred', because: [why] };
  }
  return undated(type, open);
}

/** @returns null when the year meant has no such day: 29 February */
function yearMeant(day: string, meaning: CalendarMeaning, around: Surroundings): number | null {
  const now = yearOf(day);
  const dayIn = dayOfYear(meaning);
  const ahead = Math.sign(meaning.month - monthOf(day));
  if (meaning.year === 'this') return realYear([now], dayIn);
  if (meaning.year === 'last') return realYear([meaning.day === null && ahead < 0 ? now : now - 1], dayIn);
  if (meaning.year === 'next') return realYear([meaning.day === null && ahead > 0 ? now : now + 1], dayIn);
  // Measured by the design notes: the nearest year is right for 89 % of month-days, always the past for 68 %.
  const nearest = nearestFirst(day, dayIn);
  // A weekday misprinted sends no past event into the future.
  const isToCome = (year: number): boolean => around.tense === 'back' && dayIn(year) > addDays(day, 1);
  const named = nearest.find(
    (year) => meaning.weekday !== null && weekdayOf(dayIn(year)) === meaning.weekday && !isToCome(year),
  );
  if (named !== undefined) return named;
  // What `will` come in February, told in March, is a year off; what `was agreed for January` need not be over.
  const month = (year: number): string => monthString(year, meaning.month);
  const thisMonth = day.slice(0, 7);
  if (meaning.day === null && around.tense === 'forward')
    return nearest.find((year) => month(year) >= thisMonth) ?? null;
  // The middle of a month is no day that a verb could place: this month is both over and to come.
  if (meaning.day === null && nearest[0] !== undefined && month(nearest[0]) === thisMonth) return nearest[0];
  const isNear = meaning.day === null && nearest[0] !== undefined && daysApart(dayIn(nearest[0]), day) <= SURE;
  return isNear && !around.isPlainlyPast ? (nearest[0] ?? null) : yearNear(day, dayIn, around);
}

/** Of a month, its middle. */
const dayOfYear =
  ({ month, day }: CalendarMeaning) =>
  (year: number): string =>
    dayString(year, month, day ?? 15);

const realYear = (years: readonly number[], dayIn: (year: number) => string): number | null =>
  years.find((year) => isRealDay(dayIn(year))) ?? null;

/** Null where the weekday printed, if any, is that of the day. */
function weekdayMisprint(value: string, weekday: number | null): string | null {
  const day = value.slice(0, 10);
  if (weekday === null || !isRealDay(day) || weekdayOf(day) === weekday) return null;
  return `printed with ${WEEKDAYS[weekday]}, but that day is a ${WEEKDAYS[weekdayOf(day)]}`;
}
