import { type Chain, type FeatureRows, FORBIDDEN, itemsIn, passes } from './chain.js';
import { FeatureCounts } from './feature-counts.js';
import { emptyModel, positionOf } from './linear-model.js';
import { startMean } from './mean.js';
import { randomFrom, shuffle } from './random.js';

/** A sequence of items with their labels, 0 up to the number of labels. */
export type LabelledRows = Readonly<{ rows: FeatureRows; labels: Uint8Array }>;

export type ChainTraining = Readonly<{
  labels: number;
  /** Whether a label may follow another; null stands for the start. */
  mayFollow: (before: number | null, label: number) => boolean;
  /** Of the first run; each further run has the next. */
  seed: number;
  /** Runs from nought, each through the sequences in an order of its own. */
  runs: number;
  epochs: number;
  /** Step of AdaGrad. Small ones fit less well and generalise better. */
  rate: number;
  /** Share of an item's features that are left out at each step, 0 to 1. */
  dropout: number;
  /** A feature seen fewer times is dropped. */
  atLeast: number;
  /** Told after each epoch: the mean loss an item. */
  report: (epoch: number, loss: number) => void;
}>;

/** Errors smaller than this teach nothing; passing over them saves most of the time. */
const NEGLIGIBLE = 0.001;

/**
 * The chain under which the given labels are most probable: the mean of the chains that stand after each epoch of the
 * second half of each run, which errs less than any of them. The same input and seed give the same weights.
 */
export function trainChain(sequences: readonly LabelledRows[], training: ChainTraining): Chain {
  const counts = new FeatureCounts();
  for (const { rows } of sequences) counts.add(rows.values);
  const emissions = emptyModel(training.labels, counts.keys(training.atLeast));
  const transitions = startTransitions(training);
  const data = sequences.map(({ rows, labels }) => ({ rows: numberedRows(emissions, rows), labels }));
  const [meanEmissions, meanTransitions] = [startMean(emissions.values.length), startMean(transitions.length)];
  for (let run = 0; run < training.runs; run++) {
    emissions.values.fill(0);
    transitions.set(startTransitions(training));
    const learner: Learner = {
      ...training,
      weights: emissions.values,
      squares: new Float32Array(emissions.values.length).fill(1e-6),
      transitions,
      step: Float64Array.from(transitions, Math.exp),
      stepSquares: new Float64Array(transitions.length).fill(1e-6),
    };
    descend(data, learner, { ...training, seed: training.seed + run }, () => {
      meanEmissions.add(emissions.values);
      meanTransitions.add(transitions);
    });
  }
  meanEmissions.writeTo(emissions.values);
  meanTransitions.writeTo(transitions);
  return { emissions, transitions };
}

function descend(
  data: readonly LabelledRows[],
  learner: Learner,
  { seed, epochs, dropout, report }: ChainTraining,
  afterEpochOfSecondHalf: () => void,
): void {
  const random = randomFrom(seed);
  const order = Int32Array.from(data, (_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    let items = 0;
    for (const d of order) {
      const one = data[d];
      if (one === undefined) continue;
      loss += learn(learner, { ...one, rows: thinned(one.rows, random, 1 - dropout) });
      items += one.labels.length;
    }
    report(epoch, loss / Math.max(1, items));
    if (epoch >= Math.floor(epochs / 2)) afterEpochOfSecondHalf();
  }
}

/** Weights while they are learnt, with the sums of squared slopes that make each step of AdaGrad (Duchi et al. 2011). */
type Learner = Readonly<{
  labels: number;
  rate: number;
  dropout: number;
  weights: Float32Array;
  squares: Float32Array;
  transitions: Float32Array;
  /** The exponentials of the transitions. */
  step: Float64Array;
  stepSquares: Float64Array;
}>;

/** One step towards the labels of a sequence. @returns its loss before the step: minus the logarithm of their probability */
function learn(learner: Learner, { rows, labels }: LabelledRows): number {
  const { labels: width, transitions, step } = learner;
  const scores = scoresWhileLearning(learner, rows);
  const { marginals, forward, onward, logSum } = passes(scores, step, width);
  const pairs = new Float64Array(transitions.length);
  let gold = 0;
  for (const [i, label] of labels.entries()) {
    const at = i * width;
    const before = i === 0 ? width : (labels[i - 1] ?? 0);
    gold += (scores[at + label] ?? 0) + (transitions[before * width + label] ?? 0);
    if (i === 0) for (let k = 0; k < width; k++) pairs[width * width + k] = marginals[k] ?? 0;
    else
      for (let j = 0; j < width; j++)
        for (let k = 0; k < width; k++)
          pairs[j * width + k] =
            (pairs[j * width + k] ?? 0) +
            (forward[at - width + j] ?? 0) * (step[j * width + k] ?? 0) * (onward[at + k] ?? 0);
    pairs[before * width + label] = (pairs[before * width + label] ?? 0) - 1;
    marginals[at + label] = (marginals[at + label] ?? 0) - 1;
    stepEmissions(learner, rows, i, marginals);
  }
  stepTransitions(learner, pairs);
  return logSum - gold;
}

/** Fewer features must weigh as much as all of them will. */
function scoresWhileLearning({ labels: width, weights, dropout }: Learner, rows: FeatureRows): Float64Array {
  const items = itemsIn(rows);
  const scores = new Float64Array(items * width);
  for (let i = 0; i < items; i++) {
    const end = rows.starts[i + 1] ?? 0;
    const at = i * width;
    for (let f = rows.starts[i] ?? 0; f < end; f++) {
      const from = (rows.values[f] ?? 0) * width;
      for (let k = 0; k < width; k++) scores[at + k] = (scores[at + k] ?? 0) + (weights[from + k] ?? 0);
    }
    for (let k = 0; k < width; k++) scores[at + k] = (scores[at + k] ?? 0) / (1 - dropout);
  }
  return scores;
}

/** @param slopes by item and label: its probability, less 1 for the label that it has */
function stepEmissions(
  { labels: width, weights, squares, rate }: Learner,
  rows: FeatureRows,
  item: number,
  slopes: Float64Array,
): void {
  const at = item * width;
  let most = 0;
  for (let k = 0; k < width; k++) most = Math.max(most, Math.abs(slopes[at + k] ?? 0));
  if (most < 2 * NEGLIGIBLE) return;
  const end = rows.starts[item + 1] ?? 0;
  for (let f = rows.starts[item] ?? 0; f < end; f++) {
    const from = (rows.values[f] ?? 0) * width;
    for (let k = 0; k < width; k++) {
      const slope = slopes[at + k] ?? 0;
      if (slope < NEGLIGIBLE && slope > -NEGLIGIBLE) continue;
      const square = (squares[from + k] ?? 0) + slope * slope;
      squares[from + k] = square;
      weights[from + k] = (weights[from + k] ?? 0) - (rate * slope) / Math.sqrt(square);
    }
  }
}

function stepTransitions({ transitions, step, stepSquares, rate }: Learner, slopes: Float64Array): void {
  for (const [t, slope] of slopes.entries()) {
    if (slope === 0 || transitions[t] === FORBIDDEN) continue;
    const square = (stepSquares[t] ?? 0) + slope * slope;
    stepSquares[t] = square;
    transitions[t] = (transitions[t] ?? 0) - (rate * slope) / Math.sqrt(square);
    step[t] = Math.exp(transitions[t] ?? 0);
  }
}

function startTransitions({ labels, mayFollow }: ChainTraining): Float32Array {
  return Float32Array.from({ length: (labels + 1) * labels }, (_, t) => {
    const before = Math.floor(t / labels);
    return mayFollow(before === labels ? null : before, t % labels) ? 0 : FORBIDDEN;
  });
}

/** The rows with positions in the model instead of hashes; features that the model does not hold are left out. */
function numberedRows(model: Chain['emissions'], { values, starts }: FeatureRows): FeatureRows {
  const items = starts.length - 1;
  const kept = new Int32Array(values.length);
  const keptStarts = new Int32Array(items + 1);
  let count = 0;
  for (let i = 0; i < items; i++) {
    const end = starts[i + 1] ?? 0;
    for (let f = starts[i] ?? 0; f < end; f++) {
      const position = positionOf(model, values[f] ?? 0);
      if (position >= 0) kept[count++] = position;
    }
    keptStarts[i + 1] = count;
  }
  return { values: kept.slice(0, count), starts: keptStarts };
}

/** Each feature stays with the probability `share`. */
function thinned(rows: FeatureRows, random: () => number, share: number): FeatureRows {
  const items = itemsIn(rows);
  const values = new Int32Array(rows.values.length);
  const starts = new Int32Array(items + 1);
  let count = 0;
  for (let i = 0; i < items; i++) {
    const end = rows.starts[i + 1] ?? 0;
    for (let f = rows.starts[i] ?? 0; f < end; f++) if (random() < share) values[count++] = rows.values[f] ?? 0;
    starts[i + 1] = count;
  }
  return { values, starts };
}
