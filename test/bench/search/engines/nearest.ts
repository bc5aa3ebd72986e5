import { NEAREST } from './engine.js';

/** The nearest of some candidates by word edit distance, the very same for every engine. */
export function nearest(
  words: readonly string[],
  candidates: readonly number[],
  textOf: (id: number) => string,
): readonly number[] {
  return candidates
    .map((id, rank) => ({ id, rank, changes: changesBetween(words, textOf(id).split(' ')) }))
    .sort((a, b) => a.changes - b.changes || a.rank - b.rank)
    .slice(0, NEAREST)
    .map(({ id }) => id);
}

/** Fewest words to change before `wanted` stands somewhere in `held` (Sellers 1980). */
export function changesBetween(wanted: readonly string[], held: readonly string[]): number {
  const cost = new Uint16Array(held.length + 1);
  for (let i = 1; i <= wanted.length; i++) {
    let diagonal = cost[0]!;
    cost[0] = i;
    for (let j = 1; j <= held.length; j++) {
      const above = cost[j]!;
      cost[j] = Math.min(diagonal + (wanted[i - 1] === held[j - 1] ? 0 : 1), above + 1, cost[j - 1]! + 1);
      diagonal = above;
    }
  }
  return cost.reduce((fewest, one) => Math.min(fewest, one), wanted.length);
}
