import type { CheckedDraft } from './check.js';
import type { Citation, Excerpt, Reason } from './citation.js';
import type { Conflict, ConflictsAnswer } from './conflict.js';
import type { ExportFormat } from './export-format.js';
import type { ArticleId, Slug } from './ids.js';
import type { Because, Manner, SpeakerKind, Uncredited } from './quotation.js';
import type { DateGround, Days, Extent, WorkedOutDate } from './timex.js';
import type { LoudChange, Verdict, WordChange } from './verdict.js';
import type { WatchAlert } from './watch.js';

/** How an article is named to a reader: its outlet, else what it retells, else its id. */
export type Label = Readonly<{ article: ArticleId; text: string; url: string | null }>;

/** One article's wording of an utterance. */
export type Rendering = Readonly<{
  label: Label;
  /** The words with the marks the article prints, cut to the sentences asked about when they are long. */
  printed: Excerpt;
  verdict: Verdict;
  comparison: readonly WordChange[];
  /** Changes that turn a meaning round. */
  loud: readonly LoudChange[];
  /** Who, as this article writes it, the verb it uses, and whom it says was told: `LBC`. */
  source: Citation | null;
  act: Citation | null;
  channel: Citation | null;
  /** What settled who is credited; null when nobody is. */
  because: Because | null;
  uncredited: Uncredited;
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
  /** What it answered: the neighbouring quotation of another speaker, when several articles print the two together. */
  replyingTo: Readonly<{ label: Label; printed: Excerpt }> | null;
  when: WorkedOutDate | null;
  /**
   * The first report of a stated date; what is left to say when `when` is null. `published`: false for a piece that
   * readers may not see, which is only dated so.
   */
  reported: Readonly<{ label: Label; day: string; published: boolean }> | null;
  sameWords: readonly Rendering[];
  differentWords: readonly Rendering[];
  /** Reports with the same words, those that share copy around them counted once. */
  independentAtMost: number;
  /** Which of those share an outlet, an agency or copy around the words; none that stands alone. */
  sharedCopy: readonly (readonly Label[])[];
  /** What its renderings disagree about: the words, and what act it was. */
  conflicts: readonly Conflict[];
}>;

export type TimelineRow = Readonly<{
  days: Days;
  basis: WorkedOutDate['basis'];
  /** The date as the copy has it, `last Thursday`, and how it was worked out. */
  says: Citation;
  because: Reason;
  /** The sentence as printed, from the most exact of the sources, and the stretch of it around the date. */
  sentence: Citation;
  clause: Excerpt;
  sources: readonly Label[];
  independentAtMost: number;
}>;

/** Dates of one happening that cannot overlap. Flagged, never decided. */
export type DateConflict = Readonly<{ happening: string; sides: readonly TimelineRow[] }>;

/** A sentence that tells of the event of a row. */
export type RowTelling = Readonly<{
  label: Label;
  sentence: Citation;
  /** The date as this copy has it, and the days that it gives; null where the sentence prints none. */
  says: Citation | null;
  days: Days | null;
  ground: DateGround;
  because: Reason;
  /** Tellings of one number have an outlet or copy in common: together they are one witness. From 0. */
  family: number;
}>;

/** A row of a storyline laid out in time, with all that stands behind it. */
export type TimelineEvent = TimelineRow &
  Readonly<{
    /** What a reader calls it: `resignation`; null when no word of the copy says. */
    happening: string | null;
    ground: DateGround;
    extent: Extent;
    /** The first is the one that the row shows. */
    tellings: readonly [RowTelling, ...RowTelling[]];
    /** Events that the copy puts before this one, by the sentence that their row shows, and how it does. */
    follows: readonly Readonly<{ event: Citation; because: Reason }>[];
    /** How much the storyline makes of it, above 0. To be compared within one answer only. */
    weight: number;
  }>;

/**
 * Tellings of one event whose dates cannot overlap. `soft`: a day apart, or an hour near midnight between them, which
 * two careful reporters may give; `hard`: one of them is wrong.
 */
export type TimelineConflict = Readonly<{
  happening: string;
  grade: 'hard' | 'soft';
  /** At least two, in order of time, each with its passage in `says` and `sentence`. */
  sides: readonly TimelineEvent[];
}>;

/** An event that the copy tells without a date of its own, or with one that gives no day: `31 February`. */
export type UndatedEvent = Readonly<{
  label: Label;
  sentence: Citation;
  /** The date that gives no day; null where none is printed. */
  says: Citation | null;
  happening: string | null;
  /** The days between which it must lie; null at an end that nothing bounds. */
  between: Readonly<{ from: string | null; to: string | null }>;
  because: Reason;
}>;

/** The day from which an undated article's dates are counted: that of an article whose words it prints. */
export type CountedFrom = Readonly<{ label: Label; day: string; shares: Citation; dated: Label }>;

/** An article whose day of publication may be wrong, and what speaks against it: `it lies in the future`. */
export type DoubtedDate = Readonly<{ label: Label; day: string; because: Reason }>;

export type NewPiece = Readonly<{
  label: Label;
  headline: string | null;
  publicSince: Date;
  /** Readers could see other words before. */
  corrected: boolean;
  quotations: readonly Readonly<{ speaker: string; printed: Excerpt }>[];
}>;

/** A stretch of an article, to be read in full. */
export type Passage = Readonly<{ label: Label; headline: string | null; passage: Citation }>;

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
      /** True when no storyline of that name is declared and its words were looked for instead. */
      searched: boolean;
      /** Whom or what the events are to be of; null for all. */
      about: string | null;
      rows: readonly TimelineEvent[];
      /** Dated events that the question leaves out by its days or by what it shows. */
      leftOut: number;
      conflicts: readonly TimelineConflict[];
      countedFrom: readonly CountedFrom[];
      doubtedDates: readonly DoubtedDate[];
      undatedEvents: readonly UndatedEvent[];
      /** Events without a day beyond those. */
      moreUndated: number;
      /** Articles in which nothing is dated. */
      undated: readonly Label[];
      /** Articles in no storyline of this name that look as if they belonged. */
      mayBelong: readonly Label[];
      articles: number;
      more: number;
      /** The file to go with it; null when none was asked for. */
      exportAs: ExportFormat | null;
    }
  | { kind: 'whats-new'; since: Date; zone: string; pieces: readonly NewPiece[]; more: number }
  | {
      kind: 'digest';
      /** A storyline's slug; null for everything. */
      storyline: string | null;
      since: Date | null;
      zone: string;
      pieces: readonly NewPiece[];
      conflicts: readonly DateConflict[];
      rows: readonly TimelineRow[];
      /** What came of what the place watches, for the digest to tell; null when nothing did. */
      watched: WatchAlert | null;
      more: number;
      why: string;
      late: boolean;
    }
  | { kind: 'passages'; found: readonly Passage[]; more: number }
  | ({ kind: 'check' } & CheckedDraft)
  | WatchAlert
  | ConflictsAnswer
  | {
      kind: 'nothing-found';
      /** What was looked for: words, whoever bears a name, or, as `known`, what is quoted but fits no options. */
      of: 'words' | 'known words' | 'speaker' | 'known speaker';
      asked: string;
      searched: Searched;
      /** Where the words stand outside quotation marks. */
      inCopy: readonly Passage[];
      /** Names that may have been meant. */
      suggestions: readonly string[];
      /** True when options narrowed the search. */
      narrowed: boolean;
    }
  | { kind: 'notice'; title: string; lines: readonly string[] }
  | { kind: 'refused'; explain: string; suggestions: readonly string[] }
  | { kind: 'failed'; reference: string }
>;

export type AnswerOf<K extends Answer['kind']> = Extract<Answer, { kind: K }>;

/** An answer with what a reader needs to trust it: which answer, from what, as of when. */
export type StampedAnswer = Readonly<{
  answer: Answer;
  id: string;
  articles: number;
  indexedAt: Date | null;
  zone: string;
}>;
