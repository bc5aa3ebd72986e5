import type { Span } from '../../domain/span.js';
import type { Timex, TimexMod } from '../../domain/timex.js';

/** What the words of a time expression say, before it is known from which day they count. */
export type Meaning = Readonly<
  | CalendarMeaning
  /** `from 7 to 9 February`: two ends, each an expression of its own. */
  | { kind: 'stretch'; from: Mention; to: Mention }
  | WeekdayMeaning
  /** `yesterday` is -1. */
  | { kind: 'day'; days: number; from: From; clock: Clock }
  /** `last week` is -1. */
  | { kind: 'unit'; unit: CalendarUnit; steps: number; from: From }
  /** `two weeks ago` is -2. */
  | { kind: 'distance'; unit: DistanceUnit; steps: number; from: From }
  /** `the week`, `the quarter`: one that the copy speaks of and does not name. */
  | { kind: 'some'; unit: 'week' | 'weekend' | 'quarter' | 'year' }
  | { kind: 'part-of-year'; part: PartOfYear; year: YearWord }
  /** `a year earlier`, `the year-ago quarter`: in copy about quarters, the same quarter of the year before. */
  | { kind: 'year-before'; span: 'any' | 'quarter' }
  /** `three years ago today` is -3. */
  | { kind: 'year-day'; years: number }
  /** `on the 12th`, of a month that is not printed. */
  | { kind: 'day-of-month'; day: number }
  | { kind: 'hour'; clock: Clock }
  /** `last Christmas` is the one just gone; `Christmas last year` is that of the year before. */
  | FeastMeaning
  /** The words alone give the value. */
  | { kind: 'fixed'; type: Timex['type']; value: string }
  /** A time expression that cannot be worked out, and why. */
  | { kind: 'open'; type: Timex['type']; value: string; because: string }
>;

export type CalendarMeaning = Readonly<{
  kind: 'calendar';
  year: YearWord;
  /** 1 to 12. */
  month: number;
  day: number | null;
  weekday: number | null;
  clock: Clock;
}>;

/** `last Christmas`, `the day before Thanksgiving in 2011`, `Easter weekend`. */
export type FeastMeaning = Readonly<{
  kind: 'feast';
  feast: string;
  which: 'this' | 'last' | 'next' | null;
  year: YearWord;
  around: 'day before' | 'day after' | 'week' | 'weekend' | null;
}>;

export type WeekdayMeaning = Readonly<{
  kind: 'weekday';
  /** 0 is Sunday. */
  weekday: number;
  which: 'bare' | 'last' | 'next';
  /** -1 in `Monday last week`; null when no week is named. */
  weeks: number | null;
  /** Days on from it: -1 in `the day before last Tuesday`. */
  shift: number;
  from: From;
  clock: Clock;
}>;

/** Null when the words give no year; a word when they give it by distance: `last November`. */
export type YearWord = number | 'this' | 'last' | 'next' | null;

/** Whether the words count from the day of publication, or from a date that the copy printed before. */
export type From = 'publication' | 'told';

/** The hour or part of the day as TIMEX3 appends it: `T09:00`, `TMO`; empty when none is given. */
export type Clock = string;

export type PartOfYear = 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2';
export type DistanceUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';
export type CalendarUnit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century' | Season;

/** A time expression as found: where, what it says, and how it bounds it (`early March`, `at least two days`). */
export type Mention = Readonly<{ span: Span; meaning: Meaning; mod: TimexMod | null }>;

export const fixedDate = (value: string): Meaning => ({ kind: 'fixed', type: 'DATE', value });
export const fixedSet = (value: string): Meaning => ({ kind: 'fixed', type: 'SET', value });
export const openDate = (value: string, because: string): Meaning => ({ kind: 'open', type: 'DATE', value, because });
