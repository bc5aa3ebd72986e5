/** How one rendering stands to the words asked about, best first. */
export type Verdict =
  | 'verbatim'
  | 'typography'
  | 'trimmed' // a cut, marked as one
  | 'bracketed' // words put in or replaced, in brackets
  | 'part-of' // inside a longer quotation, cut at its ends
  | 'cleaned' // only empty words dropped
  | 'altered' // any other difference of words, an unmarked cut among them
  | 'stitched'; // two places joined as one

/** A change of words that turns a meaning round; flagged louder. */
export type LoudChange = 'negation' | 'number' | 'modal' | 'conjunction' | 'name';

/**
 * A word-by-word comparison of the words asked about with the words printed. `marked`: a mark, `…` or brackets, owns up
 * to the change.
 */
export type WordChange = Readonly<{
  word: string;
  change: 'same' | 'asked-only' | 'printed-only';
  marked: boolean;
}>;
