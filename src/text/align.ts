import type { WordChange } from '../domain/verdict.js';
import type { Word } from './words.js';

/** Where one run of words lies in another, and how many words have to change. */
export type Alignment = Readonly<{
  /** Indexes into the words searched: `first` included, `end` not. */
  first: number;
  end: number;
  /** Words inserted, left out or replaced. 0: the very words. */
  changes: number;
}>;

/** The first place where `wanted` stands in `held` word for word; null when it does not. */
export function findExactly(wanted: readonly Word[], held: readonly Word[]): Alignment | null {
  if (wanted.length === 0) return null;
  for (let first = 0; first + wanted.length <= held.length; first++) {
    if (wanted.every((word, i) => word.folded === held[first + i]?.folded)) {
      return { first, end: first + wanted.length, changes: 0 };
    }
  }
  return null;
}

/**
 * The stretch of `held` that is nearest to `wanted` by word edit distance; what stands before and after it in `held`
 * costs nothing (Sellers 1980, approximate string matching, on words).
 *
 * @returns null when nothing in `held` is nearer than leaving every word out
 */
export function findNearest(wanted: readonly Word[], held: readonly Word[]): Alignment | null {
  // cost[j]: fewest changes to turn wanted[0..i) into some stretch of held that ends at j; from[j]: where it begins.
  let cost = Array.from({ length: held.length + 1 }, () => 0);
  let from = Array.from({ length: held.length + 1 }, (_, j) => j);
  for (let i = 1; i <= wanted.length; i++) {
    const nextCost = [i];
    const nextFrom = [0];
    for (let j = 1; j <= held.length; j++) {
      const replaced = cost[j - 1]! + (wanted[i - 1]!.folded === held[j - 1]!.folded ? 0 : 1);
      const leftOut = cost[j]! + 1;
      const inserted = nextCost[j - 1]! + 1;
      const best = Math.min(replaced, leftOut, inserted);
      nextCost.push(best);
      nextFrom.push(best === replaced ? from[j - 1]! : best === leftOut ? from[j]! : nextFrom[j - 1]!);
    }
    cost = nextCost;
    from = nextFrom;
  }
  let end = 0;
  for (let j = 1; j <= held.length; j++) if (cost[j]! < cost[end]!) end = j;
  if (end === 0 || cost[end]! >= wanted.length) return null;
  return { first: from[end]!, end, changes: cost[end]! };
}

/** A word-by-word comparison, by the longest common subsequence. */
export function compareWords(asked: readonly Word[], printed: readonly Word[]): readonly WordChange[] {
  const length = Array.from({ length: asked.length + 1 }, () => new Uint16Array(printed.length + 1));
  for (let i = asked.length - 1; i >= 0; i--) {
    for (let j = printed.length - 1; j >= 0; j--) {
      length[i]![j] =
        asked[i]!.folded === printed[j]!.folded
          ? length[i + 1]![j + 1]! + 1
          : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
    }
  }
  const changes: WordChange[] = [];
  let i = 0;
  let j = 0;
  while (i < asked.length || j < printed.length) {
    if (i < asked.length && j < printed.length && asked[i]!.folded === printed[j]!.folded) {
      changes.push({ word: printed[j]!.text, change: 'same', marked: false });
      i++;
      j++;
    } else if (i < asked.length && (j === printed.length || length[i + 1]![j]! >= length[i]![j + 1]!)) {
      changes.push({ word: asked[i]!.text, change: 'asked-only', marked: false });
      i++;
    } else {
      changes.push({ word: printed[j]!.text, change: 'printed-only', marked: false });
      j++;
    }
  }
  return changes;
}

/** The length of the longest run of words that stands in both. */
export function longestSharedRun(a: readonly Word[], b: readonly Word[]): number {
  let longest = 0;
  let previous = new Uint16Array(b.length + 1);
  for (const word of a) {
    const current = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      if (word.folded === b[j - 1]!.folded) {
        current[j] = previous[j - 1]! + 1;
        longest = Math.max(longest, current[j]!);
      }
    }
    previous = current;
  }
  return longest;
}
