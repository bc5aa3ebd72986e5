import { type Counts, counted, type Share } from './counts.js';

/**
 * One figure that is made from counts.
 *
 * @property value null when there was nothing to measure
 * @property of how many things of the gold it rests on
 */
export type Measure = Readonly<{
  name: string;
  value: (counts: Counts) => number | null;
  of: (counts: Counts) => number;
}>;

/** The percentage that is right of all that was counted as `name`. */
export function share(name: string): Measure {
  return {
    name,
    value: (counts) => percentage(counted(counts, name)),
    of: (counts) => counted(counts, name).of,
  };
}

/** How many were counted as `name` and so, not in per cent. */
export function howMany(name: string): Measure {
  return { name, value: (counts) => counted(counts, name).right, of: (counts) => counted(counts, name).of };
}

/** Precision, recall and F1, in per cent, of the counts `<name> precision` and `<name> recall`. */
export function precisionRecallF1(name: string): readonly Measure[] {
  const precision = share(`${name} precision`);
  const recall = share(`${name} recall`);
  return [
    precision,
    recall,
    { name: `${name} F1`, value: (counts) => f1(precision.value(counts), recall.value(counts)), of: recall.of },
  ];
}

/** The harmonic mean; 0 when one side had nothing to measure, null when both had. */
export function f1(precision: number | null, recall: number | null): number | null {
  if (precision === null && recall === null) return null;
  const sum = (precision ?? 0) + (recall ?? 0);
  return sum === 0 ? 0 : (2 * (precision ?? 0) * (recall ?? 0)) / sum;
}

export function percentage({ right, of }: Share): number | null {
  return of === 0 ? null : (100 * right) / of;
}
