import type { Batch } from './batch.js';

/**
 * A batch whose words are sorted, so that a phrase is looked up instead of looked for. Its documents are in the order in
 * which hits are wanted: newest day first, of one day the last filed first.
 */
export type Segment = Batch &
  Readonly<{
    /** Every place in `tokens` where a word stands, sorted by the ids of the `SORTED_WORDS` words from there on. */
    places: Uint32Array;
    /** Where in `places` each word id begins; one more at the end. Later ids stand nowhere in the segment. */
    offsets: Uint32Array;
  }>;

/**
 * Three: nearly every longer phrase has a run of three that is rare, and each word more costs another pass over
 * everything. With four, a million quotations take a quarter longer to sort, and no answer is measurably quicker.
 */
export const SORTED_WORDS = 3;

/** A stretch of `places`. */
export type Stretch = Readonly<{ from: number; to: number }>;

export const nowhere: Stretch = { from: 0, to: 0 };

export function stretchOfWord({ offsets }: Segment, word: number): Stretch {
  return word + 1 < offsets.length ? { from: offsets[word]!, to: offsets[word + 1]! } : nowhere;
}

/** The part of `within` whose word `ahead` places on is `word`; all words between must be the same throughout it. */
export function narrowed({ tokens, places }: Segment, within: Stretch, ahead: number, word: number): Stretch {
  let low = within.from;
  let high = within.to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[places[middle]! + ahead]! < word) low = middle + 1;
    else high = middle;
  }
  const from = low;
  high = within.to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[places[middle]! + ahead]! <= word) low = middle + 1;
    else high = middle;
  }
  return { from, to: low };
}
