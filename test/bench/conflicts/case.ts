import type { Days } from './calendar-words.js';

/** A stretch of text, in UTF-16 code units, `end` not included. */
export type Stretch = Readonly<{ start: number; end: number }>;

/** One side of a conflict: where an article says when. */
export type Side = Readonly<{ article: string; sentence: Stretch; date: Stretch; days: Days }>;

export type StoryArticle = Readonly<{
  id: string;
  outlet: string;
  /** `YYYY-MM-DD` */
  published: string;
  /** A sentence a paragraph, paragraphs divided by an empty line; no headline. */
  text: string;
}>;

/** A storyline of two articles, and what of its dates conflicts. */
export interface ConflictCase {
  readonly id: string;
  /** `planted`: one of the two has been given another date. `soft`: a day off, and says why. `control`: they agree. */
  readonly kind: 'planted' | 'soft' | 'control';
  /** What was done: `month day +3`, `last week`, `unshifted`, `other events`. */
  readonly how: string;
  /** The benchmark that the two articles come from. */
  readonly from: 'xdoc' | 't17';
  readonly articles: readonly [StoryArticle, StoryArticle];
  /** The shifted side first, in `planted` and `soft`; null in `control`. */
  readonly expected: readonly [Side, Side] | null;
}
