import type { Finding, HeldArticle, LoudFlag, Rung } from '../verdicts/case.js';

/** In UTF-16 code units of the draft, `end` not included. */
export type Stretch = Readonly<{ start: number; end: number }>;

/** A quotation of the draft and what a check of it must say. */
export type DraftQuotation = Readonly<{
  /** The words inside the marks, marks excluded; more than one where `she said` or a new paragraph breaks them. */
  pieces: readonly Stretch[];
  /** Whom the draft credits, by the full name; null for words in marks that nobody is said to have said. */
  speaker: string | null;
  /** What was planted: `altered: modal`, `other speaker`, `stitched`, `not held`; null for a true quotation. */
  planted: string | null;
  /** How a true quotation was handled: `whole`, `part of`, `trimmed`…; `not speech` for a title or a scare word. */
  handling: string;
  expected: Readonly<{
    /** Whether it must be among the worst: altered, stitched, held under another name, or not found. */
    alarm: boolean;
    /** Null where nothing is held, and for words that are not speech. */
    verdict: Rung | null;
    finding: Finding;
    flags: readonly LoudFlag[];
    /** Ids of the articles that hold the words or, for `altered`, the words that they were made of. */
    source: readonly string[];
  }>;
}>;

/** A claim of the headline or the lead about a quotation of the body. */
export type TopClaim = Readonly<{
  where: 'headline' | 'lead';
  /** The words, number or name at stake. */
  at: Stretch;
  /** Index into `quotations`: what the body prints. */
  against: number;
  /** How it differs from the body; null when it agrees. */
  planted: 'wording' | 'number' | 'speaker' | null;
}>;

/** A draft to be checked. Its first line is the headline, its second paragraph the lead. */
export interface DraftCase {
  readonly id: string;
  /** Plain text, paragraphs divided by an empty line. */
  readonly text: string;
  /** In text order. Those of the headline and the lead are under `top` alone, not here. */
  readonly quotations: readonly DraftQuotation[];
  readonly top: readonly TopClaim[];
}

/** The drafts and the one archive that all of them are checked against. */
export type DraftBench = Readonly<{ archive: readonly HeldArticle[]; drafts: readonly DraftCase[] }>;
