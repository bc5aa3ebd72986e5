import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded, withIntervals } from './bootstrap.js';
import type { Counts } from './counts.js';
import { precisionRecallF1, share } from './measures.js';

const document = (right: number, of: number): Counts => new Map([['found', { right, of }]]);

describe('a figure', () => {
  it('is the share over all documents together, not the mean of their shares', () => {
    const figure = withIntervals([document(1, 1), document(0, 3)], [share('found')], 1).get('found');
    expect(figure).toMatchObject({ value: 25, of: 4 });
  });

  it('is null, not 0, when there was nothing to measure', () => {
    const figure = withIntervals([], [share('found')], 1).get('found');
    expect(figure).toEqual({ value: null, low: null, high: null, of: 0 });
  });

  it('is 0 as F1 when nothing was predicted of something', () => {
    const counts: Counts = new Map([['found recall', { right: 0, of: 3 }]]);
    expect(withIntervals([counts], precisionRecallF1('found'), 1).get('found F1')?.value).toBe(0);
  });

  it('has an interval of itself alone when all documents are alike', () => {
    const figure = withIntervals(Array(9).fill(document(1, 2)), [share('found')], 1).get('found');
    expect(figure).toMatchObject({ low: 50, high: 50 });
  });

  it('has about the interval that the binomial distribution gives', () => {
    const documents = Array.from({ length: 400 }, (_, n) => document(n % 2, 1));
    const figure = withIntervals(documents, [share('found')], 3).get('found');
    // 1.96 times the root of ½ · ½ / 400 is 4.9 points.
    expect(figure?.low).toBeGreaterThan(50 - 5.8);
    expect(figure?.low).toBeLessThan(50 - 4);
    expect(figure?.high).toBeGreaterThan(50 + 4);
    expect(figure?.high).toBeLessThan(50 + 5.8);
  });

  it('has the same interval for the same seed, the lower end first', () => {
    const documents = fc.array(
      fc.nat(9).chain((of) => fc.nat(of).map((right) => document(right, of))),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(documents, fc.nat(), (some, seed) => {
        const figures = withIntervals(some, [share('found')], seed, 60);
        expect(withIntervals(some, [share('found')], seed, 60)).toEqual(figures);
        const { low, high } = figures.get('found') ?? {};
        if (low != null && high != null) expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });
});

describe('seeded random numbers', () => {
  it('lie from 0 up to 1 and spread evenly', () => {
    const random = seeded(5);
    const tenths = Array(10).fill(0);
    for (let n = 0; n < 10_000; n++) tenths[Math.floor(10 * random())]++;
    for (const times of tenths) expect(Math.abs(times - 1_000)).toBeLessThan(150);
  });
});
