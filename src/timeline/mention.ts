import type { Span } from '../domain/span.js';
import type { Timex } from '../domain/timex.js';

/** What the words of a date expression say, before it is known from which day they count. */
export type Meaning = Readonly<
  | CalendarMeaning
  | { kind: 'calendar-range'; from: CalendarMeaning; to: CalendarMeaning }
  /** `weeks`: -1 in `Monday last week`; null when no week is named. */
  | { kind: 'weekday'; weekday: number; which: 'bare' | 'last' | 'next'; weeks: number | null; clock: Clock }
  /** `yesterday` is -1. */
  | { kind: 'day-from-now'; days: number; clock: Clock }
  /** `last week` is -1. */
  | { kind: 'unit-from-now'; unit: CalendarUnit; steps: number }
  /** `two weeks ago` is -2. */
  | { kind: 'distance'; unit: 'day' | 'week' | 'month' | 'year'; steps: number }
  | { kind: 'quarter'; quarter: number; year: number | 'this' | 'last' | 'next' | null }
  | { kind: 'hour'; clock: Clock }
  /** The words alone give the value. */
  | { kind: 'fixed'; type: Timex['type']; value: string }
  /** A date expression that cannot be worked out, and why. */
  | { kind: 'open'; type: Timex['type']; value: string; because: string }
>;

export type CalendarMeaning = Readonly<{
  kind: 'calendar';
  /** Null when the words give none; a word when they give it by distance: `last November`. */
  year: number | 'this' | 'last' | 'next' | null;
  /** 1 to 12. */
  month: number;
  day: number | null;
  weekday: number | null;
  clock: Clock;
}>;

/** The hour or part of the day as TIMEX3 appends it: `T09:00`, `TMO`; empty when none is given. */
export type Clock = string;

export type CalendarUnit =
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter';

/** A date expression as found: where, and what it says. */
export type Mention = Readonly<{ span: Span; meaning: Meaning }>;

/** One wording of date expressions. `read` answers null where the match is no date after all. */
export type Phrase = Readonly<{ pattern: RegExp; read: (words: RegExpMatchArray) => Meaning | null }>;

/** A pattern that matches whole words only, in either case. */
export const phrase = (pattern: string, read: Phrase['read']): Phrase => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}_$£€#/.-]|\\d,)(?:${pattern})(?![\\p{L}\\p{N}_]|-\\p{L})`, 'giu'),
  read,
});

/** Everything the phrases find, overlaps included, in no order. */
export function mentionsOf(text: string, phrases: readonly Phrase[]): Mention[] {
  return phrases.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const meaning = read(match);
      return meaning ? [{ span: { start: match.index, end: match.index + match[0].length }, meaning }] : [];
    }),
  );
}
