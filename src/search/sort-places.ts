import { END } from './batch.js';
import { sharedNumbers } from './number-list.js';
import { SORTED_WORDS } from './segment.js';

/**
 * Sorts the places where words stand by the words from there on: one counting sort a word, the last word first, each
 * leaving alone what it finds equal (LSD radix sort, with words for digits).
 *
 * @param tokens word ids below `words`, with `SORTED_WORDS` ends behind the last
 */
export function sortPlaces(
  tokens: Uint32Array,
  words: number,
): Readonly<{ places: Uint32Array; offsets: Uint32Array }> {
  const last = tokens.length - SORTED_WORDS;
  let count = 0;
  for (let place = 0; place < last; place++) if (tokens[place] !== END) count++;
  let sorted = sharedNumbers(count);
  let other = sharedNumbers(count);
  let next = 0;
  for (let place = 0; place < last; place++) if (tokens[place] !== END) sorted[next++] = place;
  let offsets = sharedNumbers(0);
  for (let ahead = SORTED_WORDS - 1; ahead >= 0; ahead--) {
    offsets = sharedNumbers(words + 1);
    // Counted in the order of the copy, which the processor can foresee, rather than in that of the places.
    for (let place = 0; place < last; place++) if (tokens[place] !== END) offsets[tokens[place + ahead]! + 1]!++;
    for (let word = 0; word < words; word++) offsets[word + 1]! += offsets[word]!;
    const free = new Uint32Array(offsets);
    for (let i = 0; i < count; i++) {
      const place = sorted[i]!;
      other[free[tokens[place + ahead]!]!++] = place;
    }
    [sorted, other] = [other, sorted];
  }
  return { places: sorted, offsets };
}
