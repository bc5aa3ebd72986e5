/** What the features look at, by the place of the number in a token's row. */
export const FACT = {
  /** Number of the word type, which determines all up to `shape`. */
  type: 0,
  word: 1,
  stem: 2,
  ending: 3,
  /** One number for part, cue and shape. */
  class: 4,
  part: 5,
  cue: 6,
  shape: 7,
  rule: 8,
  // The paragraph.
  paragraph: 9,
  position: 10,
  isShort: 11,
  label: 12,
  colonBefore: 13,
  quotationBefore: 14,
  quotationNext: 15,
  // Quotations: the token itself, or the one beside it.
  isQuotation: 16,
  isBeforeQuotation: 17,
  isBehindQuotation: 18,
  quoteLength: 19,
  quoteRough: 20,
  quoteEnd: 21,
  quoteFirst: 22,
  // What the sentence around the token says of it, as small numbers: distances in steps, counts up to two or three.
  /** Signed distance to the nearest likely cue of the sentence; 0 where there is none. */
  nearest: 23,
  /** The nearest likely cue before, and after: distance, commas, verbs and quotations between. 0 where there is none. */
  left: 24,
  right: 25,
  hasRight: 26,
  leftRough: 27,
  rightRough: 28,
  leftStem: 29,
  rightStem: 30,
  leftCommas: 31,
  rightCommas: 32,
  /** Whether the sentence has a likely cue, a quotation, and a clause that the rules see. */
  sentence: 33,
  /** Places from the start of the sentence and to its end, as far as they matter. */
  edge: 34,
  edgeParity: 35,
  /** What opened the clause: a subordinating word or a cue, whichever stands nearer. */
  since: 36,
  /** The nearest clause of the rules: its side, its distance and its kind. */
  ruled: 37,
  /** Open brackets. */
  depth: 38,
  verbsBefore: 39,
  verbsAfter: 40,
  /** Number of the stretch between commas, from the start. */
  section: 41,
  /** Whether a label stands at the head of the paragraph: 1 in it, 2 at its colon, 3 behind. */
  labelled: 42,
  quotationBehind: 43,
  quotationAhead: 44,
} as const;

export type FactName = keyof typeof FACT;

export const FACTS = Object.keys(FACT).length;

/** What only the word type determines; it determines the class too. */
export const OF_TYPE: ReadonlySet<FactName> = new Set(['word', 'stem', 'ending']);
/** What the class is made of. */
export const OF_CLASS: ReadonlySet<FactName> = new Set(['part', 'cue', 'shape']);

/** Of the facts with few values, 8 and that of outside added: how many bits they take. All others take 32. */
export const BITS: Readonly<Partial<Record<FactName, number>>> = {
  class: 11,
  part: 5,
  cue: 4,
  shape: 4,
  rule: 4,
  paragraph: 4,
  position: 4,
  isShort: 4,
  label: 4,
  colonBefore: 4,
  quotationBefore: 4,
  quotationNext: 4,
  isQuotation: 4,
  quoteLength: 4,
  quoteRough: 4,
  quoteEnd: 5,
  nearest: 7,
  left: 8,
  right: 8,
  hasRight: 4,
  leftRough: 4,
  rightRough: 4,
  leftCommas: 4,
  rightCommas: 4,
  sentence: 4,
  edge: 5,
  depth: 4,
  edgeParity: 4,
  verbsBefore: 4,
  verbsAfter: 4,
  section: 4,
  labelled: 4,
  quotationBehind: 4,
  quotationAhead: 4,
};
