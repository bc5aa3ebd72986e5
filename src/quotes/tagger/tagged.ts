import type { Place } from '../scene.js';

/** The coarse word classes of Universal Dependencies; a quotation is one token, and of a class of its own. */
export const PARTS_OF_SPEECH = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
  'QUOTATION',
] as const;

export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/**
 * What the tagger makes of one frame: an entry for each of the frame's tokens, in their order. Probabilities are of
 * single tokens, 0 to 1.
 */
export type TaggedFrame = Readonly<{
  parts: readonly PartOfSpeech[];
  /** Words in lower case without their endings, irregular verbs undone: `argu`, `say`; empty for a quotation. */
  stems: readonly string[];
  content: Float32Array;
  cue: Float32Array;
  source: Float32Array;
  /** The stretches of the most likely labelling that run through the frame, in text order; contents when asked for. */
  contents: () => Contents;
  cues: readonly Stretch[];
  sources: readonly Stretch[];
}>;

export type Contents = Readonly<{
  chosen: readonly Stretch[];
  /** Less likely ones around quotations that no chosen one holds; they overlap neither each other nor those. */
  spare: readonly Stretch[];
}>;

/** Neighbouring tokens of one paragraph that bear the same label; both ends included. Only content runs over frames. */
export type Stretch = Readonly<{
  from: Place;
  to: Place;
  /** How probable it is that just these tokens make one stretch, 0 to 1. */
  sureness: number;
}>;

/** The most likely labelling, in text order. */
export type Stretches = Readonly<{
  contents: readonly Stretch[];
  /** Less likely contents around quotations that no content holds; they overlap neither each other nor those. */
  spareContents: readonly Stretch[];
  cues: readonly Stretch[];
  sources: readonly Stretch[];
}>;

/** What the tagger makes of an article. A paragraph is worked out when something in it is first asked for. */
export type Tagged = Readonly<{
  /** By the number of the frame in the scene. */
  frame: (number: number) => TaggedFrame | undefined;
  /** Of all the copy. */
  all: () => Stretches;
}>;
