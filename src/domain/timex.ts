import type { Reason } from './citation.js';
import type { Span } from './span.js';

/** A date expression in copy, with a TIMEX3 value. */
export type Timex = Readonly<{
  span: Span;
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** `2024-05-14`, `2024-05`, `2024-W20`, `P3D`; with `X` for what is unknown (`XXXX-WXX-5`). */
  value: string;
  /** `stated`: the words alone give it. `inferred`: something else was needed, and `because` says what. */
  basis: 'stated' | 'inferred';
  because: Reason;
  /** What the words alone say, before anything else is known: `XXXX-WXX-5`, `publication - P2W`. */
  says: string;
  /** What the words make of the value: `early` March, `at least` two days; null when nothing. */
  mod: TimexMod | null;
  /** Of `from 7 to 9 February`, either end, as TIMEX3 lists them; null when the expression is no stretch. */
  ends: readonly [Timex, Timex] | null;
}>;

/** The TIMEX3 modifiers that news copy needs. */
export type TimexMod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE';

/**
 * A stretch of calendar days, both included, as `YYYY-MM-DD`. `called`: what a reader calls one whose edges are only
 * custom, `summer 2011`; such edges are bounds within which it lies, and never shown.
 */
export type Days = Readonly<{ from: string; to: string; called?: string }>;

/**
 * How the days of an event are to be taken. `day`: it is of that day. `days`, `stretch`: the copy prints a first and a last
 * day, or month or year, between which it went on. `within`: all that is known is the week, month or year that it lies in.
 */
export type Extent = 'day' | 'days' | 'stretch' | 'within';

/**
 * What a date in copy rests on, the surest first. `day`: the words name the calendar day. `weekday`: a weekday,
 * `yesterday`, `three days ago`, counted from the day of publication. `stretch`: a week, a month or coarser.
 * `telling`: the sentence prints no date, and that of the sentence before it carries over. `publication`: no date is
 * near, and only the day of publication is left.
 */
export type DateGround = 'day' | 'weekday' | 'stretch' | 'telling' | 'publication';

/** A date worked out at question time. `days` is one day, or the range within which it lies. */
export type WorkedOutDate = Readonly<{ days: Days; basis: 'stated' | 'inferred' | 'range'; because: Reason }>;

/** A sentence of an article that carries a date. */
export type DatedSentence = Readonly<{
  /** The sentence as printed. */
  sentence: Span;
  timex: Timex;
  /** The event word in the date's clause, as a lemma of its group: `resign`, `publish`; null when none is known. */
  happening: string | null;
}>;
