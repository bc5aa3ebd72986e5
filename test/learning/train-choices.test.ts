import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/learning/hash.js';
import { chance, chances } from '../../src/learning/log-linear.js';
import { type Choice, trainCases, trainChoices, USUAL_TRAINING } from '../../src/learning/train-choices.js';

const training = { ...USUAL_TRAINING, atLeast: 1 };

describe('training', () => {
  it('learns which clue makes a candidate right', () => {
    const near = Int32Array.of(hashText('near'));
    const far = Int32Array.of(hashText('far'));
    const choices: Choice[] = Array.from({ length: 40 }, (_, i) => ({
      candidates: i % 2 ? [near, far] : [far, near],
      right: i % 2 ? [true, false] : [false, true],
    }));
    const [first = 0, second = 0] = chances(trainChoices(choices, training), [far, near]);
    expect(second).toBeGreaterThan(0.8);
    expect(first + second).toBeCloseTo(1, 9);
  });

  it('comes to the share of cases that are so', () => {
    const features = Int32Array.of(hashText('always'));
    const cases = Array.from({ length: 400 }, (_, i) => ({ features, so: i % 4 === 0 }));
    expect(chance(trainCases(cases, training), features)).toBeCloseTo(0.25, 1);
  });

  it('gives the same weights for the same seed', () => {
    const cases = Array.from({ length: 30 }, (_, i) => ({
      features: Int32Array.of(hashText(`third ${i % 3}`), hashText(`half ${i % 2}`)),
      so: i % 3 === 0,
    }));
    const [a, b] = [trainCases(cases, training), trainCases(cases, training)];
    expect([...a.values]).toEqual([...b.values]);
  });

  it('drops what was seen too seldom', () => {
    const cases = [1, 2, 3].map((i) => ({
      features: Int32Array.of(hashText(`rare ${i}`), hashText('common')),
      so: true,
    }));
    const { keys } = trainCases(cases, { ...training, atLeast: 2 });
    expect([...keys]).toEqual([hashText('common')]);
  });
});
