import type { Citation, Reason } from './citation.js';
import type { ArticleId, Slug } from './ids.js';
import type { AttributionRule, Manner, SpeakerKind } from './quotation.js';
import type { Days, WorkedOutDate } from './timex.js';
import type { Verdict, WordChange } from './verdict.js';

/** How an article is named to a reader: its outlet, else what it retells, else its id. */
export type Label = Readonly<{ article: ArticleId; text: string; url: string | null }>;

/** One article's wording of an utterance. */
export type Rendering = Readonly<{
  label: Label;
  /** The words with the marks the article prints; one contiguous stretch. */
  printed: Citation;
  /** The piece of `printed` that holds the words asked about, when they are only part of it. */
  focus: Citation;
  verdict: Verdict;
  comparison: readonly WordChange[];
  /** Who, as this article writes it, and the verb it uses. */
  source: Citation | null;
  act: Citation | null;
  rule: AttributionRule | null;
  /** What makes this rendering look like a rewritten copy; signs only, no label. */
  signs: readonly Reason[];
}>;

/** Who an utterance is credited to. */
export type Credited = Readonly<{
  kind: SpeakerKind;
  name: string;
  office: Citation | null;
}>;

/** One thing said or written on one occasion. Its renderings stand side by side, never merged. */
export type Utterance = Readonly<{
  speaker: Credited | null;
  manner: Manner;
  channel: Citation | null;
  replyingTo: Readonly<{ label: Label; printed: Citation }> | null;
  when: WorkedOutDate | null;
  sameWords: readonly Rendering[];
  differentWords: readonly Rendering[];
  /** Reports with the same words, those that share copy around them counted once. */
  independentAtMost: number;
}>;

export type TimelineRow = Readonly<{
  days: Days;
  basis: 'stated' | 'inferred' | 'range';
  because: Reason;
  /** The sentence as printed, from the most exact of the sources. */
  sentence: Citation;
  sources: readonly Label[];
  independentAtMost: number;
}>;

/** Dates of one happening that cannot overlap. Flagged, never decided. */
export type DateConflict = Readonly<{
  happening: string;
  sides: readonly Readonly<{
    days: Days;
    basis: 'stated' | 'inferred' | 'range';
    because: Reason;
    sentence: Citation;
    sources: readonly Label[];
    independentAtMost: number;
  }>[];
}>;

export type NewPiece = Readonly<{
  label: Label;
  headline: string | null;
  indexedAt: Date;
  corrected: boolean;
  quotations: readonly Readonly<{ speaker: string; printed: Citation }>[];
}>;

export type Searched = Readonly<{ articles: number; quotations: number }>;

/** What a command answers. Only `failed` is our fault; everything else is an answer. */
export type Answer = Readonly<
  | {
      kind: 'utterances';
      asked: string;
      found: readonly Utterance[];
      more: number;
      /** The speaker asked for, when the words are held but credited to someone else. */
      otherSpeaker: string | null;
      searched: Searched;
    }
  | { kind: 'said-by'; speaker: Credited; found: readonly Utterance[]; more: number; searched: Searched }
  | {
      kind: 'timeline';
      slug: Slug;
      title: string;
      rows: readonly TimelineRow[];
      conflicts: readonly DateConflict[];
      undated: readonly Label[];
      articles: number;
      more: number;
    }
  | { kind: 'whats-new'; since: Date; zone: string; pieces: readonly NewPiece[]; more: number }
  | {
      kind: 'digest';
      title: string;
      since: Date | null;
      zone: string;
      pieces: readonly NewPiece[];
      conflicts: readonly DateConflict[];
      rows: readonly TimelineRow[];
      more: number;
      why: string;
      late: boolean;
    }
  | { kind: 'passages'; found: readonly Readonly<{ label: Label; passage: Citation; printed: Citation }>[]; more: number }
  | { kind: 'nothing-found'; asked: string; searched: Searched; suggestions: readonly string[] }
  | { kind: 'notice'; title: string; lines: readonly string[] }
  | { kind: 'refused'; explain: string; suggestions: readonly string[] }
  | { kind: 'failed'; reference: string }
>;

/** An answer with what a reader needs to trust it: which answer, from what, as of when. */
export type StampedAnswer = Readonly<{
  answer: Answer;
  id: string;
  articles: number;
  indexedAt: Date | null;
  zone: string;
}>;
