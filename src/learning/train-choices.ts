import { FeatureCounts } from './feature-counts.js';
import { emptyModel, type LinearModel, positionsOf } from './linear-model.js';
import { logistic, softmax } from './log-linear.js';
import { startMean } from './mean.js';
import { randomFrom, shuffle } from './random.js';

/** Candidates of which one has to be chosen, each with its hashed features; several may be right. */
export type Choice = Readonly<{ candidates: readonly Int32Array[]; right: readonly boolean[]; weight?: number }>;

/** Something that is so or not, with its hashed features. `base`: log-odds known beforehand, which the model corrects. */
export type Case = Readonly<{ features: Int32Array; so: boolean; weight?: number; base?: number }>;

export type Training = Readonly<{
  /** Of the first run; each further run has the next. */
  seed: number;
  /** Runs from nought, each in an order of its own; the model is their mean, which errs less than any of them. */
  runs: number;
  epochs: number;
  /** Step of AdaGrad. */
  rate: number;
  /** Strength with which each weight is pulled to nought, at every step that touches it. */
  pull: number;
  /** Share of an example's features that are left out at each step, 0 to 1. */
  dropout: number;
  /** A feature seen fewer times is dropped. */
  atLeast: number;
}>;

export const USUAL_TRAINING: Training = {
  seed: 3,
  runs: 1,
  epochs: 12,
  rate: 0.1,
  pull: 1e-4,
  dropout: 0.1,
  atLeast: 5,
};

/** The log-linear model under which the right candidates are most probable. Choices without a right one are left out. */
export function trainChoices(choices: readonly Choice[], training: Training): LinearModel {
  const usable = choices.filter(({ right }) => right.includes(true) && right.includes(false));
  const counts = new FeatureCounts();
  for (const { candidates } of usable) for (const features of candidates) counts.add(features);
  const model = emptyModel(1, counts.keys(training.atLeast));
  const data = usable.map(({ candidates, right, weight = 1 }) => ({
    candidates: candidates.map((features) => positionsOf(model, features)),
    right,
    weight,
  }));
  meanOfRuns(model.values, training, data.length, (descent, d) => {
    const choice = data[d];
    if (choice === undefined) return;
    const seen = choice.candidates.map(descent.someOf);
    const probable = softmax(seen.map(descent.score));
    const rightly = probable.reduce((sum, p, c) => (choice.right[c] ? sum + p : sum), 0);
    for (const [c, features] of seen.entries()) {
      const p = probable[c] ?? 0;
      const wanted = choice.right[c] ? p / Math.max(rightly, 1e-12) : 0;
      descent.step(features, (p - wanted) * choice.weight);
    }
  });
  return model;
}

/** The log-linear model of a yes-or-no question. */
export function trainCases(cases: readonly Case[], training: Training): LinearModel {
  const counts = new FeatureCounts();
  for (const { features } of cases) counts.add(features);
  const model = emptyModel(1, counts.keys(training.atLeast));
  const data = cases.map(({ features }) => positionsOf(model, features));
  meanOfRuns(model.values, training, data.length, (descent, d) => {
    const features = descent.someOf(data[d] ?? new Int32Array());
    const { so, weight = 1, base = 0 } = cases[d] ?? { so: false };
    descent.step(features, (logistic(descent.score(features) + base) - (so ? 1 : 0)) * weight);
  });
  return model;
}

type Descent = Readonly<{
  eachEpoch: (examples: number, learn: (example: number) => void) => void;
  someOf: (features: Int32Array) => Int32Array;
  score: (features: Int32Array) => number;
  step: (features: Int32Array, gradient: number) => void;
}>;

/** @param learn one step from the example of that number */
function meanOfRuns(
  weights: Float32Array,
  training: Training,
  examples: number,
  learn: (descent: Descent, example: number) => void,
): void {
  const mean = startMean(weights.length);
  for (let run = 0; run < training.runs; run++) {
    weights.fill(0);
    const descent = startDescent(weights, { ...training, seed: training.seed + run });
    descent.eachEpoch(examples, (example) => learn(descent, example));
    mean.add(weights);
  }
  mean.writeTo(weights);
}

/** Stochastic descent with a step of its own for each weight (Duchi et al. 2011). */
function startDescent(weights: Float32Array, { seed, epochs, rate, pull, dropout }: Training): Descent {
  const random = randomFrom(seed);
  const squares = new Float32Array(weights.length).fill(1e-3);
  let isLast = false;
  return {
    eachEpoch: (examples, learn) => {
      const order = Int32Array.from({ length: examples }, (_, i) => i);
      for (let epoch = 0; epoch < epochs; epoch++) {
        isLast = epoch === epochs - 1;
        shuffle(order, random);
        order.forEach(learn);
      }
    },
    // The last round sees every feature, so that the weights fit the sums they will be used in.
    someOf: (features) => (dropout === 0 || isLast ? features : features.filter(() => random() >= dropout)),
    score: (features) => {
      let score = 0;
      for (const feature of features) score += weights[feature] ?? 0;
      return score;
    },
    step: (features, gradient) => {
      for (const feature of features) {
        const slope = gradient + pull * (weights[feature] ?? 0);
        const square = (squares[feature] ?? 0) + slope * slope;
        squares[feature] = square;
        weights[feature] = (weights[feature] ?? 0) - (rate * slope) / Math.sqrt(square);
      }
    },
  };
}
