import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORBIDDEN, passes } from '../../src/learning/chain.js';
import { bestStretches, likelyStretches } from '../../src/learning/stretches.js';

const WIDTH = 3;

/** Nothing, the first token of a stretch, a further one; a further one needs one before it. */
const mayFollow = (before: number | null, label: number): boolean => label !== 2 || before === 1 || before === 2;

/** Small whole numbers, so that every labelling can be weighed by hand. */
const chains = fc
  .tuple(
    fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: WIDTH, maxLength: WIDTH }), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 12, maxLength: 12 }),
  )
  .map(([rows, weights]) => ({
    scores: Float64Array.from(rows.flat()),
    transitions: Float32Array.from(weights, (weight, t) =>
      mayFollow(t >= 9 ? null : Math.floor(t / WIDTH), t % WIDTH) ? weight : FORBIDDEN,
    ),
  }));

/** The oracle: every labelling with its weight. */
function everyLabelling(scores: Float64Array, transitions: Float32Array): { labels: number[]; weight: number }[] {
  const items = scores.length / WIDTH;
  let all = [{ labels: [] as number[], weight: 0 }];
  for (let i = 0; i < items; i++)
    all = all.flatMap(({ labels, weight }) =>
      [0, 1, 2].map((label) => {
        const from = labels.at(-1) ?? WIDTH;
        const more = (scores[i * WIDTH + label] ?? 0) + (transitions[from * WIDTH + label] ?? 0);
        return { labels: [...labels, label], weight: weight + more };
      }),
    );
  return all.filter(({ weight }) => weight > FORBIDDEN / 2);
}

describe('a chain', () => {
  it('gives each label the share of all labellings that hold it', () => {
    fc.assert(
      fc.property(chains, ({ scores, transitions }) => {
        const all = everyLabelling(scores, transitions);
        const sum = all.reduce((total, { weight }) => total + Math.exp(weight), 0);
        const { marginals } = passes(scores, Float64Array.from(transitions, Math.exp), WIDTH);
        for (let i = 0; i < scores.length / WIDTH; i++)
          for (let k = 0; k < WIDTH; k++) {
            const share =
              all.filter(({ labels }) => labels[i] === k).reduce((s, { weight }) => s + Math.exp(weight), 0) / sum;
            expect(marginals[i * WIDTH + k]).toBeCloseTo(share, 6);
          }
      }),
    );
  });

  it('gives each stretch the share of all labellings that hold just that stretch', () => {
    fc.assert(
      fc.property(chains, ({ scores, transitions }) => {
        const all = everyLabelling(scores, transitions);
        const sum = all.reduce((total, { weight }) => total + Math.exp(weight), 0);
        const step = Float64Array.from(transitions, Math.exp);
        const found = likelyStretches(passes(scores, step, WIDTH), step, WIDTH, 1, 0.01);
        const items = scores.length / WIDTH;
        for (let from = 0; from < items; from++)
          for (let to = from; to < items; to++) {
            const share =
              all
                .filter(
                  ({ labels }) =>
                    labels[from] === 1 && labels.slice(from + 1, to + 1).every((l) => l === 2) && labels[to + 1] !== 2,
                )
                .reduce((s, { weight }) => s + Math.exp(weight), 0) / sum;
            const own = found.find((one) => one.from === from && one.to === to);
            if (own) expect(own.probability).toBeCloseTo(share, 6);
            else expect(share).toBeLessThan(0.01 + 1e-9);
          }
      }),
    );
  });
});

describe('the best stretches', () => {
  const stretches = fc.array(
    fc
      .tuple(fc.nat(8), fc.nat(4), fc.integer({ min: 1, max: 99 }))
      .map(([from, more, percent]) => ({ from, to: from + more, probability: percent / 100 })),
    { maxLength: 8 },
  );

  it('never overlap, and no other choice of them is worth more', () => {
    fc.assert(
      fc.property(stretches, (all) => {
        const chosen = bestStretches(all, 0.3);
        for (const [i, one] of chosen.entries()) expect(chosen[i + 1]?.from ?? Infinity).toBeGreaterThan(one.to);
        const worth = (some: typeof all): number => some.reduce((sum, { probability }) => sum + probability - 0.3, 0);
        let best = 0;
        for (let set = 0; set < 1 << all.length; set++) {
          const some = all.filter((_, i) => set & (1 << i)).sort((a, b) => a.from - b.from);
          if (some.every((one, i) => (some[i + 1]?.from ?? Infinity) > one.to)) best = Math.max(best, worth(some));
        }
        expect(worth(chosen)).toBeCloseTo(best, 9);
      }),
    );
  });
});
