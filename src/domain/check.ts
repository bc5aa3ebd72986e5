import type { Label, Passage, Searched } from './answer.js';
import type { Citation, Excerpt } from './citation.js';
import type { DraftFile } from './draft.js';
import type { SpeakerKind, Uncredited } from './quotation.js';
import type { Span } from './span.js';
import type { LoudChange, Verdict, WordChange } from './verdict.js';

/** Whoever a draft or an asker credits with words. */
export type Named = Readonly<{ name: string; kind: SpeakerKind }>;

/** Words between quotation marks, to be looked up; `speaker` is null when nobody is credited. */
export type QuotedWords = Readonly<{
  words: string;
  speaker: Named | null;
  /** Whether whoever quotes them denies them in words of their own: she never said that she “would resign”. */
  isDenied: boolean;
  /** Whether they leave them open in words of their own: if the grant came they “would open two pools”. */
  isHedged: boolean;
}>;

/**
 * What turns the meaning of quoted words round and stands outside them. `denied`: a negation, doubt or refusal of the
 * speaker, `never said`; `denied by the copy`: `did not say`, `a fake tweet`; `hangs on`: a condition, a question, a hope
 * or what others claim.
 */
export type Turning = Readonly<{ kind: 'denied' | 'denied by the copy' | 'hangs on'; words: Citation }>;

/** Why readers may not see a piece; null when they may. */
export type Withheld = 'withdrawn' | 'held' | 'embargoed' | null;

/** A held quotation beside the words that were looked up. */
export type HeldWording = Readonly<{
  label: Label;
  printed: Excerpt;
  /** Whom the article credits; null for no one. */
  speaker: string | null;
  uncredited: Uncredited;
  verdict: Verdict;
  comparison: readonly WordChange[];
  loud: readonly LoudChange[];
  /** What a marked cut leaves out, as printed. */
  leftOut: readonly Citation[];
  turnedBy: Turning | null;
  withheld: Withheld;
  /** Whether this is whom the words were said to be of; `cannot tell` where one of the two is no name. */
  credit: 'same' | 'other' | 'cannot tell';
}>;

/** What the archive says of quoted words. */
export type Finding = Readonly<
  | {
      kind: 'held' | 'other-speaker';
      verdict: Verdict;
      /** The place that bears the words out best; the two places of words that were stitched. */
      places: readonly [HeldWording, ...HeldWording[]];
      /** Articles that print the same words of the same speaker. */
      reports: number;
      /** Other wordings that articles print of the same speaker: sources differ. */
      differing: readonly HeldWording[];
      /** Articles that credit the same words to somebody else. */
      otherCredits: readonly HeldWording[];
      /** What the outlet of the first place prints to correct the words, or whose they are. */
      corrections: readonly Passage[];
    }
  /** Articles print the words in their own voice, never between quotation marks; `nearest` is what stands in marks. */
  | { kind: 'reported-only'; passages: readonly Passage[]; nearest: HeldWording | null }
  | { kind: 'not-found' }
>;

/** A quotation of a draft. Spans count in the draft's text, lines and columns in the file, both from 1. */
export type DraftQuotation = QuotedWords &
  Readonly<{
    pieces: readonly Span[];
    where: 'headline' | 'lead' | 'body' | 'note';
    /** In a note its number. */
    line: number;
    column: number;
    end: Readonly<{ line: number; column: number }>;
    /** False for words in marks that nobody is said to have said: a title, a name, a scare word. */
    isSpeech: boolean;
    unbalanced: boolean;
  }>;

/** What the headline or the lead says otherwise than the body does. */
export type TopDifference = Readonly<{
  where: 'headline' | 'lead';
  about: 'wording' | 'denial' | 'number' | 'speaker' | 'not in the body';
  /** The words, number or name at fault. */
  at: Span;
  line: number;
  column: number;
  end: Readonly<{ line: number; column: number }>;
  words: string;
  /** What the body has instead, in its own words, and the negation before them; null when it has nothing like it. */
  body: Readonly<{ words: string; speaker: string | null; line: number; denial: string | null }> | null;
  comparison: readonly WordChange[];
}>;

/** A draft as it was read: what is to be looked up, and what can be said of it without looking. */
export type ReadDraft = Readonly<{
  file: DraftFile;
  /** What `line` counts: a Word file has no lines. */
  counts: 'lines' | 'paragraphs';
  quotations: readonly [DraftQuotation, ...DraftQuotation[]];
  top: readonly TopDifference[];
}>;

/** How loudly a house style has a quotation flagged from which only fillers were dropped. */
export type Loudness = 'quiet' | 'note' | 'warning';
export type HouseStyle = Readonly<{ name: string; cleaned: Loudness }>;

/** `wrong`: not printed so, not by this speaker, or not held. `look`: allowed, but somebody should look at it. */
export type Gravity = 'wrong' | 'look' | 'fine' | 'not speech';

export type CheckedQuotation = Readonly<{ quotation: DraftQuotation; finding: Finding; gravity: Gravity }>;

/** A checked draft, its quotations worst first. */
export type CheckedDraft = Readonly<{
  file: DraftFile;
  counts: ReadDraft['counts'];
  checked: readonly CheckedQuotation[];
  top: readonly TopDifference[];
  style: HouseStyle;
  searched: Searched;
}>;
