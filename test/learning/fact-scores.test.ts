import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scorer } from '../../src/learning/fact-scores.js';
import {
  type Facts,
  type Family,
  featureRows,
  hashOf,
  itemsOf,
  type KeyFact,
  MARGIN,
} from '../../src/learning/facts.js';
import { type LinearModel, linearModel, positionOf } from '../../src/learning/linear-model.js';

const WIDTH = 3;
const FACTS = 2;
const fact = (place: number, away = 0): KeyFact => ({ fact: place, away, bits: place === 0 ? 8 : 32 });

const families: readonly Family[] = [
  {
    shares: [
      {
        away: 0,
        features: [
          { own: 1, facts: [] },
          { own: 2, facts: [fact(0)] },
        ],
      },
      { away: -1, features: [{ own: 3, facts: [fact(0)] }] },
      { away: 2, features: [{ own: 4, facts: [fact(0)] }] },
    ],
    only: null,
    key: [fact(0)],
  },
  {
    shares: [{ away: 0, features: [{ own: 5, facts: [fact(0, -1), fact(1), fact(0, 1)] }] }],
    only: { fact: 1, value: 1 },
    key: [fact(0, -1), fact(1), fact(0, 1)],
  },
  { shares: [{ away: 0, features: [{ own: 6, facts: [fact(0), fact(1, 1)] }] }], only: null, key: [] },
];

function factsOf(rows: readonly (readonly [number, number])[]): Facts {
  const outside = Array.from({ length: MARGIN }, () => [-1, -1]);
  return { values: Int32Array.from([...outside, ...rows, ...outside].flat()), width: FACTS };
}

/** A model that knows some of the features of the facts, with any weights. */
function modelFor(facts: Facts, weights: readonly number[]): LinearModel {
  const seen = [...new Set(featureRows(families, facts).values)].sort((a, b) => a - b);
  const known = seen.filter((_, i) => weights[i % weights.length] !== 0);
  const values = known.flatMap((_, i) => [0, 1, 2].map((k) => weights[(i * WIDTH + k) % weights.length] ?? 0));
  return linearModel(WIDTH, Int32Array.from(known), Int16Array.from(values), 0.25);
}

/** Every feature of every item, added up one by one. */
function oneByOne(model: LinearModel, facts: Facts): number[] {
  const sums = new Array<number>(itemsOf(facts) * WIDTH).fill(0);
  for (const { shares, only } of families)
    for (const { away, features } of shares)
      for (let item = 0; item < itemsOf(facts); item++) {
        const row = (MARGIN + item + away) * FACTS;
        if (only && facts.values[row + only.fact] !== only.value) continue;
        for (const feature of features) {
          const at = positionOf(model, hashOf(feature, facts.values, row, FACTS));
          for (let k = 0; k < WIDTH && at >= 0; k++)
            sums[item * WIDTH + k] = (sums[item * WIDTH + k] ?? 0) + (model.values[at * WIDTH + k] ?? 0);
        }
      }
  return sums.map((sum) => sum * model.unit);
}

const rows = fc.array(fc.tuple(fc.integer({ min: -3, max: 400 }), fc.integer({ min: 0, max: 1 })), { maxLength: 60 });
const weights = fc.array(fc.integer({ min: -16129, max: 16129 }), { minLength: 1, maxLength: 20 });

describe('a scorer', () => {
  it('gives the sum of all features of each item, whatever it has kept from the sequences before', () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 8 }), weights, (sequences, own) => {
        const all = sequences.map(factsOf);
        const model = modelFor(factsOf(sequences.flat()), own);
        const scores = scorer(model, families);
        for (const facts of [...all, ...all]) expect([...scores(facts)]).toEqual(oneByOne(model, facts));
      }),
    );
  });

  it('gives the same when it has met more facts than it keeps', () => {
    const manyFrom = (start: number): Facts =>
      factsOf(Array.from({ length: 60_000 }, (_, i) => [start + i, i % 2] as const));
    const model = modelFor(factsOf(Array.from({ length: 500 }, (_, i) => [i, i % 2])), [3, -5, 7, 0]);
    const scores = scorer(model, families);
    const first = manyFrom(0);
    const wanted = oneByOne(model, first);
    expect([...scores(first)]).toEqual(wanted);
    for (const round of [1, 2, 3, 4, 5, 6]) scores(manyFrom(round * 60_000));
    expect([...scores(first)]).toEqual(wanted);
  });

  it('adds up the weights of a model that still learns too', () => {
    const facts = factsOf([
      [1, 1],
      [2, 0],
      [1, 1],
    ]);
    const whole = modelFor(facts, [2, -4, 6]);
    const learning = linearModel(WIDTH, whole.keys, Float32Array.from(whole.values), whole.unit);
    expect([...scorer(learning, families)(facts)]).toEqual(oneByOne(whole, facts));
  });
});
