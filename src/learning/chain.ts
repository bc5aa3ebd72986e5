import type { LinearModel } from './linear-model.js';

/** A linear-chain conditional random field: features weigh single labels, transitions pairs of neighbours. */
export type Chain = Readonly<{
  emissions: LinearModel;
  /** From label (row; the last row stands for the start) to label (column); `FORBIDDEN` where it may not follow. */
  transitions: Float32Array;
}>;

/** The weight of a transition that may not be: finite, so that it can be written down and added up. */
export const FORBIDDEN = -1e9;

/** The hashed features of a sequence: those of item `i` are `values[starts[i]]` up to `values[starts[i + 1]]`. */
export type FeatureRows = Readonly<{ values: Int32Array; starts: Int32Array }>;

export const itemsIn = ({ starts }: FeatureRows): number => starts.length - 1;

/** What the forward and backward passes leave: all of them scaled so that no number grows with the length. */
export type Passes = Readonly<{
  /** Probability of each label, a row an item. */
  marginals: Float64Array;
  /** For the probability of a pair of neighbours: `forward[i-1][j] · step[j][k] · onward[i][k]`. */
  forward: Float64Array;
  onward: Float64Array;
  /** For the probability of a longer stretch: `forward` times `step` times `emitted`, again and again, times `backward`. */
  emitted: Float64Array;
  backward: Float64Array;
  /** Logarithm of the sum over all labellings. */
  logSum: number;
}>;

/**
 * The arrays are read without looking whether a number is there, which the bounds of the loops see to.
 *
 * @param step the exponentials of the transitions, the start row last
 */
export function passes(scores: Float64Array, step: Float64Array, width: number): Passes {
  const items = scores.length / width;
  const emitted = new Float64Array(scores.length);
  const forward = new Float64Array(scores.length);
  const onward = new Float64Array(scores.length);
  const marginals = new Float64Array(scores.length);
  const scales = new Float64Array(items);
  let logSum = 0;
  for (let i = 0; i < items; i++) {
    const at = i * width;
    let top = -Infinity;
    for (let k = 0; k < width; k++) if ((scores[at + k] as number) > top) top = scores[at + k] as number;
    let sum = 0;
    for (let k = 0; k < width; k++) {
      const own = Math.exp((scores[at + k] as number) - top);
      emitted[at + k] = own;
      let reached = 0;
      if (i === 0) reached = step[width * width + k] as number;
      else
        for (let j = 0; j < width; j++)
          reached += (forward[at - width + j] as number) * (step[j * width + k] as number);
      const value = reached * own;
      forward[at + k] = value;
      sum += value;
    }
    scales[i] = sum;
    logSum += Math.log(sum) + top;
    for (let k = 0; k < width; k++) (forward[at + k] as number) /= sum;
  }
  const backward = new Float64Array(scores.length).fill(1, scores.length - width);
  for (let i = items - 1; i >= 0; i--) {
    const at = i * width;
    const scale = scales[i] as number;
    for (let k = 0; k < width; k++) {
      (emitted[at + k] as number) /= scale;
      marginals[at + k] = (forward[at + k] as number) * (backward[at + k] as number);
      onward[at + k] = (emitted[at + k] as number) * (backward[at + k] as number);
    }
    if (i === 0) break;
    for (let j = 0; j < width; j++) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += (step[j * width + k] as number) * (onward[at + k] as number);
      backward[at - width + j] = sum;
    }
  }
  return { marginals, forward, onward, emitted, backward, logSum };
}
