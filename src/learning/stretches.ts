import type { Passes } from './chain.js';

/** Items `from` to `to`, both included, that the chain labels as one stretch with this probability. */
export type LikelyStretch = Readonly<{ from: number; to: number; first: number; probability: number }>;

/**
 * Every stretch that begins with label `first`, goes on with `first + 1` and ends there, and that is at least so
 * probable; ascending by `from`, then `to`. Exact sums over all labellings.
 *
 * @param step the exponentials of the transitions, the start row last
 */
export function likelyStretches(
  { forward, onward, emitted, backward, marginals }: Passes,
  step: Float64Array,
  width: number,
  first: number,
  least: number,
): LikelyStretch[] {
  const found: LikelyStretch[] = [];
  const items = marginals.length / width;
  const further = first + 1;
  for (let from = 0; from < items; from++) {
    if ((marginals[from * width + first] ?? 0) < least) continue;
    let reached = 0;
    if (from === 0) reached = step[width * width + first] ?? 0;
    else
      for (let j = 0; j < width; j++)
        reached += (forward[(from - 1) * width + j] ?? 0) * (step[j * width + first] ?? 0);
    reached *= emitted[from * width + first] ?? 0;
    for (let to = from, label = first; to < items; to++, label = further) {
      if (to > from) {
        reached *=
          (step[(to === from + 1 ? first : further) * width + further] ?? 0) * (emitted[to * width + further] ?? 0);
      }
      const soFar = reached * (backward[to * width + label] ?? 0);
      if (soFar < least) break;
      const goesOn =
        to + 1 < items ? reached * (step[label * width + further] ?? 0) * (onward[(to + 1) * width + further] ?? 0) : 0;
      const probability = soFar - goesOn;
      if (probability >= least) found.push({ from, to, first, probability });
    }
  }
  return found;
}

/**
 * The stretches that do not overlap and whose probabilities, each less `price`, add up to the most. With the price at
 * half the F-measure that can be reached, this is the choice with the best expected F-measure of whole stretches.
 *
 * @returns in order of position
 */
export function bestStretches<T extends Readonly<{ from: number; to: number; probability: number }>>(
  stretches: readonly T[],
  price: number,
): T[] {
  const byEnd = stretches
    .filter(({ probability }) => probability > price)
    .sort((a, b) => a.to - b.to || a.from - b.from);
  const best: number[] = [0];
  const taken: boolean[] = [];
  const before: number[] = [];
  for (const [i, one] of byEnd.entries()) {
    let low = 0;
    let high = i;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((byEnd[middle]?.to ?? 0) < one.from) low = middle + 1;
      else high = middle;
    }
    before.push(low);
    const withIt = (best[low] ?? 0) + one.probability - price;
    taken.push(withIt > (best[i] ?? 0));
    best.push(Math.max(withIt, best[i] ?? 0));
  }
  const chosen: T[] = [];
  for (let i = byEnd.length; i > 0; ) {
    const one = byEnd[i - 1];
    if (taken[i - 1] && one) {
      chosen.push(one);
      i = before[i - 1] ?? 0;
    } else i--;
  }
  return chosen.reverse();
}
