import type { Span } from './span.js';

export type SpeakerKind = 'person' | 'organisation' | 'account' | 'document' | 'unnamed';

/** Who a source turns out to be, within one article. */
export type Speaker = Readonly<{
  kind: SpeakerKind;
  /** The fullest name that the article prints for them: `Sadiq Khan`, `Met Police Taskforce account`. */
  name: string;
  /** Where the article prints `name`. */
  nameAt: Span;
  /** Their office as this article states it: `chairman of the federation`; null when it states none. */
  office: Span | null;
}>;

/** The rule that found the source; the reader of an answer may ask for it. */
export type AttributionRule =
  | 'source-and-cue' // Khan said: “…”
  | 'cue-and-source' // “…” said Khan
  | 'according-to'
  | 'lead-in' // a sentence that ends in a colon, or whose cue opens the next paragraph's quotation
  | 'continued' // the paragraph goes on with an open quotation
  | 'floating' // no cue: the speaker of the quotation just before, in the same or the preceding paragraph
  | 'name-line' // the name stands alone on the next line, or after a dash
  | 'transcript'; // NAME: words

/** Where the source stands that a model trained on annotated articles finds likeliest. */
export type LearntGround =
  | 'name-before' // in the sentence, before the words
  | 'name-behind' // in the sentence, behind them
  | 'sentence-before'
  | 'sentence-behind'
  | 'speaker-before'; // whoever was credited with the words before

/** What settled who is credited; a rule even where a model finds the same source. */
export type Because =
  | Readonly<{ kind: 'rule'; rule: AttributionRule }>
  | Readonly<{ kind: 'learnt'; ground: LearntGround }>;

export type Attribution =
  | Readonly<{
      kind: 'speaker';
      speaker: Speaker;
      /** The words of the copy that say who: `he`, `the mayor`, `A Met Police spokesperson`. */
      source: Span;
      /** The reporting verb or phrase; null for floating quotations. */
      cue: Span | null;
      because: Because;
      /** 0 to 1, comparable within one version of the reader only. Never shown to users. */
      confidence: number;
    }>
  | Readonly<{ kind: 'none'; because: 'no cue' | 'not speech' | 'ambiguous' | 'not copy' | 'below the floor' }>;

/**
 * Why words have no speaker: the copy beside them names no source, or who is meant is not worked out. Null where somebody
 * is credited.
 */
export type Uncredited = 'no cue' | 'not worked out' | null;

export function uncredited(attribution: Attribution): Uncredited {
  if (attribution.kind === 'speaker') return null;
  return attribution.because === 'no cue' ? 'no cue' : 'not worked out';
}

export type Manner = 'said' | 'wrote' | 'statement' | 'post' | 'unknown';

/** Reported words and who they are credited to. */
export type Quotation = Readonly<{
  kind: 'direct' | 'mixed' | 'indirect';
  /** The words: inside the marks, marks excluded; one span a contiguous piece, in text order. */
  content: readonly Span[];
  /** The same pieces with those of their marks that the article prints. */
  printed: readonly Span[];
  /** True when a mark is missing, doubled or unbalanced in the paragraph. */
  unbalanced: boolean;
  attribution: Attribution;
  manner: Manner;
  /** The act as printed, when it is more than said: `quote-tweeted`, `replied`, `in a statement`. */
  act: Span | null;
  /** `LBC` in `told LBC`; null when none is named. */
  channel: Span | null;
  /** The person told, `Smith` in `told Smith`; null when none is named, and for a channel. */
  hearer: Span | null;
  /** The words that keep the source's name back: `on condition of anonymity`; null when none do. */
  nameWithheld: Span | null;
}>;

/** Whom an article credits; null when it credits no one. */
export const speakerOf = ({ attribution }: Pick<Quotation, 'attribution'>): Speaker | null =>
  attribution.kind === 'speaker' ? attribution.speaker : null;
