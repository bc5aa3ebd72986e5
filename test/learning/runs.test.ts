import { describe, expect, it } from 'vitest';
import { type Case, trainCases, USUAL_TRAINING } from '../../src/learning/train-choices.js';

const cases: readonly Case[] = Array.from({ length: 60 }, (_, i) => ({
  features: Int32Array.from([i % 2, 2 + (i % 3), 5 + (i % 5)]),
  so: i % 7 < 3,
}));

describe('a model of several runs', () => {
  it('is the mean of what each run gives by itself', () => {
    const valuesOf = (seed: number, runs: number) => trainCases(cases, { ...USUAL_TRAINING, seed, runs }).values;
    const [first, second] = [valuesOf(11, 1), valuesOf(12, 1)];
    expect(Array.from(first)).not.toEqual(Array.from(second));
    const mean = Array.from(first, (value, i) => (value + (second[i] ?? 0)) / 2);
    for (const [i, value] of valuesOf(11, 2).entries()) expect(value).toBeCloseTo(mean[i] ?? 0, 5);
  });
});
