import type { Reason } from '../domain/citation.js';

/** The day from which the words of a piece are counted: when it was published, and how we know. */
export type Reference = Readonly<{
  /** `YYYY-MM-DD`, in `zone`. */
  day: string;
  /** IANA name. */
  zone: string;
  basis: 'stated' | 'inferred';
  because: Reason;
}>;

/** News is told within a week of the event. */
export const NEWS_DAYS = 6;
