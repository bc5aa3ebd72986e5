import type { Label } from './answer.js';
import type { Citation, Excerpt } from './citation.js';
import type { Slug } from './ids.js';
import type { WorkedOutDate } from './timex.js';
import type { LoudChange } from './verdict.js';

export const CONFLICT_KINDS = ['date', 'number', 'wording', 'who', 'act'] as const;
/** What articles disagree about: `act` is what was done, `replied` or `quoted`, to suspend or to sack. */
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Where an article says its side: the whole passage, and the few words of it that differ. */
export type ConflictPassage = Readonly<{ label: Label; passage: Citation; shown: Excerpt }>;

export type ConflictSide = Readonly<{
  passages: readonly [ConflictPassage, ...ConflictPassage[]];
  /** Reports that say the same, of which no passage is given. */
  agree: readonly Label[];
  /** The day that this side gives; null where the conflict is not about days. */
  day: Pick<WorkedOutDate, 'days' | 'basis'> | null;
  /** Whom this side credits; null where the conflict is not about whom. */
  speaker: string | null;
}>;

/** What two or more passages say that cannot all be right. Flagged, never decided. */
export type Conflict = Readonly<{
  kind: ConflictKind;
  /** `soft`: days next to each other, of which both may be right. */
  grade: 'hard' | 'soft';
  /** Whose words, what happened, or what was counted: `Sadiq Khan`, `resignation`, `officers`. */
  about: string;
  sides: readonly [ConflictSide, ConflictSide, ...ConflictSide[]];
  /** Changes of wording that turn a meaning round. */
  loud: readonly LoudChange[];
}>;

/** Where the articles of a storyline disagree, worst first. `asked`: the kind asked for; null for all. */
export type ConflictsAnswer = Readonly<{
  kind: 'conflicts';
  slug: Slug;
  title: string;
  asked: ConflictKind | null;
  found: readonly Conflict[];
  articles: number;
}>;
