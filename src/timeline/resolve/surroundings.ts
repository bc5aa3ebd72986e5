import { inWords, isRealDay, MONTHS, mondayOfWeek, monthOf, yearOf } from '../../calendar/calendar.js';
import type { Timex } from '../../domain/timex.js';
import type { Reference } from '../reference.js';
import type { Tense } from '../tense.js';
import type { Told, ToldDate } from './told.js';

export type Resolved = Pick<Timex, 'type' | 'value' | 'basis' | 'because'>;

/** The day that words count from. */
export type CountingDay = Readonly<{
  /** Null when the piece has no date. */
  reference: Reference | null;
  /** What it is called where it only stands for a month or a year; null for the day itself. */
  called: string | null;
  /** How that day was come by, in words that follow it, when it is not the day of publication; what speaks against it. */
  how: string | null;
}>;

/** What bears on a time expression beside its own words. */
export type Surroundings = CountingDay &
  Readonly<{
    tense: Tense;
    /** Whether what is told of the date has plainly come about, or is plainly to come. */
    isPlainlyPast: boolean;
    isPlainlyAhead: boolean;
    told: Told;
    /** Where the expression begins. */
    at: number;
    /** The day printed just behind: `at 9 a.m. (0800 GMT) on Friday`. */
    beside: string | null;
  }>;

export function inferred(type: Timex['type'], value: string, because: string): Resolved {
  return { type, value, basis: 'inferred', because: [because] };
}

export const stated = (value: string): Resolved => ({ type: 'DATE', value, basis: 'stated', because: [] });

export const undated = (type: Timex['type'], value: string): Resolved => inferred(type, value, NO_DATE_TO_COUNT_FROM);
export const NO_DATE_TO_COUNT_FROM = 'the piece has no date to count from';

export const elsewhere = (type: Timex['type'], value: string): Resolved =>
  inferred(type, value, 'counted from another event, which the words do not date');

export const countedFrom = ({ reference, called, how }: CountingDay): string =>
  reference === null ? '' : `counted from ${called ?? inWords(reference.day)}${how ?? ''}`;

/** Behind `the nearest`, where one nearer lies on the other side of the day counted from. */
export const VERB_ALLOWS = ' that its verb allows';

export const afterTold = ({ value }: ToldDate): string => `counted from ${shown(value)}, printed before it`;

export const noOtherDay = (day: string): string => `on ${inWords(day)}, since no day is printed with it`;

/** A day, a week or a month in words; anything else as it is. */
export function shown(value: string): string {
  if (isRealDay(value.slice(0, 10))) return inWords(value.slice(0, 10));
  const week = /^(\d{4})-W(\d\d)$/.exec(value);
  const monday = week && mondayOfWeek(Number(week[1]), Number(week[2]));
  if (monday) return `the week of ${inWords(monday)}`;
  return /^\d{4}-\d\d$/.test(value) ? `${MONTHS[monthOf(value) - 1]} ${yearOf(value)}` : value;
}
