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

/** The verdicts, best first. */
const LADDER: readonly Verdict[] = [
  'verbatim',
  'typography',
  'trimmed',
  'bracketed',
  'part-of',
  'cleaned',
  'altered',
  'stitched',
];

/** How far down the ladder a verdict stands: 0 for the best. */
export const rungOf = (verdict: Verdict): number => LADDER.indexOf(verdict);

/** Whether words of this verdict are those asked about: a cut or a filler apart, and nothing joined or changed. */
export const isSameWords = (verdict: Verdict): boolean => rungOf(verdict) < rungOf('altered');

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
