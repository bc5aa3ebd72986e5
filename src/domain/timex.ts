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
}>;

/** A stretch of calendar days, both included, as `YYYY-MM-DD`. */
export type Days = Readonly<{ from: string; to: string }>;

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
