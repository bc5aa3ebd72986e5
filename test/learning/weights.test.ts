import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearModel, positionOf, scoreOf } from '../../src/learning/linear-model.js';
import { packWeights, unpackWeights, type Weights } from '../../src/learning/weights.js';

const provenance = {
  corpus: 'Invented',
  articles: 2,
  counts: { attributions: 5 },
  seed: 7,
  day: '2026-11-22',
  features: 1,
};

const models = fc
  .uniqueArray(fc.tuple(fc.integer(), fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 })), {
    selector: ([key]) => key | 0,
    minLength: 1,
    maxLength: 50,
  })
  .map((rows) => {
    const sorted = rows.map(([key, a, b]) => [key | 0, a / 20, b / 20] as const).sort(([a], [b]) => a - b);
    return linearModel(
      2,
      Int32Array.from(sorted, ([key]) => key),
      Float32Array.from(sorted.flatMap(([, a, b]) => [a, b])),
    );
  });

describe('a weights file', () => {
  it('gives back every weight to within a hundredth of the largest', () => {
    fc.assert(
      fc.property(models, (model) => {
        const read = unpackWeights(packWeights({ provenance, models: { only: model }, numbers: { list: [1, -2.5] } }));
        if (read.kind !== 'weights') throw new Error(read.because);
        expect(read.weights.provenance).toEqual(provenance);
        expect(read.weights.numbers).toEqual({ list: [1, -2.5] });
        const only = read.weights.models.only;
        if (!only) throw new Error('the model is lost');
        const largest = Math.max(...Array.from(model.values, Math.abs));
        for (const [i, key] of model.keys.entries()) {
          const at = positionOf(only, key);
          for (const k of [0, 1]) {
            const now = at < 0 ? 0 : (only.values[at * 2 + k] ?? 0) * only.unit;
            expect(Math.abs(now - (model.values[i * 2 + k] ?? 0))).toBeLessThanOrEqual(largest / 100);
          }
        }
      }),
    );
  });

  it('says in a sentence that a file is damaged, cut short or something else', () => {
    const weights: Weights = {
      provenance,
      models: { only: linearModel(1, Int32Array.of(1, 2, 3), Float32Array.of(1, 2, 3)) },
      numbers: {},
    };
    const whole = packWeights(weights);
    const because = (bytes: Uint8Array): string => {
      const read = unpackWeights(bytes);
      return read.kind === 'unreadable' ? read.because : 'was read';
    };
    expect(because(whole)).toBe('was read');
    expect(because(whole.slice(0, whole.length - 9))).toMatch(/damaged/);
    expect(because(new TextEncoder().encode('weights'))).toMatch(/damaged/);
    expect(because(new Uint8Array())).toMatch(/damaged/);
  });

  it('is never fatal to read, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(unpackWeights(bytes).kind).toBe('unreadable');
      }),
    );
  });
});

describe('a linear model', () => {
  it('knows the features that it was given and no other', () => {
    const model = linearModel(1, Int32Array.of(-5, 0, 9), Float32Array.of(1, 2, 4));
    expect([-5, 0, 9, 1].map((key) => positionOf(model, key))).toEqual([0, 1, 2, -1]);
    expect(scoreOf(model, [9, -5, 77])).toBe(5);
  });
});
