import { addUp, type Counts, type Share } from './counts.js';
import type { Measure } from './measures.js';

/** A measured figure with the 95 % interval of its bootstrap; all null when there was nothing to measure. */
export type Figure = Readonly<{ value: number | null; low: number | null; high: number | null; of: number }>;

export type Figures = ReadonlyMap<string, Figure>;

/** Any number would do; it is fixed so that two runs print the same. */
export const SEED = 1_815;

/**
 * Every measure over all documents, with its percentile bootstrap interval: as many documents are drawn with
 * replacement as there are, a thousand times over.
 *
 * @param seed the same seed draws the same documents, so that the same predictions give the same intervals
 * @see Efron 1979, "Bootstrap Methods: Another Look at the Jackknife"
 */
export function withIntervals(
  documents: readonly Counts[],
  measures: readonly Measure[],
  seed: number,
  resamples = 1_000,
): Figures {
  const whole = addUp(documents);
  const drawn = drawnValues(documents, measures, seeded(seed), resamples);
  return new Map(
    measures.map((measure, at) => {
      const values = (drawn[at] ?? []).sort((a, b) => a - b);
      const figure: Figure = {
        value: measure.value(whole),
        low: values[Math.floor(0.025 * (values.length - 1))] ?? null,
        high: values[Math.ceil(0.975 * (values.length - 1))] ?? null,
        of: measure.of(whole),
      };
      return [measure.name, figure];
    }),
  );
}

/** For every measure its values over the resamples, without those in which there was nothing to measure. */
function drawnValues(
  documents: readonly Counts[],
  measures: readonly Measure[],
  random: () => number,
  resamples: number,
): number[][] {
  // As rows of numbers, since a thousand resamples of 84 articles add 84,000 of them up.
  const names = [...new Set(documents.flatMap((counts) => [...counts.keys()]))];
  const rows = documents.map((counts) =>
    Float64Array.from(names.flatMap((name) => [counts.get(name)?.right ?? 0, counts.get(name)?.of ?? 0])),
  );
  const values: number[][] = measures.map(() => []);
  for (let round = 0; round < resamples; round++) {
    const sum = new Float64Array(2 * names.length);
    for (let n = 0; n < rows.length; n++) {
      const row = rows[Math.floor(random() * rows.length)];
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (row?.[i] ?? 0);
    }
    const counts = new Map(names.map((name, i): [string, Share] => [name, shareAt(sum, i)]));
    measures.forEach((measure, at) => {
      const value = measure.value(counts);
      if (value !== null) values[at]?.push(value);
    });
  }
  return values;
}

const shareAt = (sum: Float64Array, i: number): Share => ({ right: sum[2 * i] ?? 0, of: sum[2 * i + 1] ?? 0 });

/**
 * Random numbers from 0 up to 1 that are the same for the same seed.
 *
 * @see Marsaglia 2003, "Xorshift RNGs"
 */
export function seeded(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}
