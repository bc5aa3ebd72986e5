import { featureRows } from '../learning/facts.js';
import { type LinearModel, linearModel } from '../learning/linear-model.js';
import { logOdds } from '../learning/log-linear.js';
import { type LabelledRows, trainChain } from '../learning/train-chain.js';
import { type Case, type Training, trainCases } from '../learning/train-choices.js';
import type { Scene } from '../quotes/scene.js';
import { type Columns, columnsOf, cueKey, wordTypesIn } from '../quotes/tagger/columns.js';
import { contentFeatures } from '../quotes/tagger/content-features.js';
import { factsOf } from '../quotes/tagger/facts.js';
import { FAMILIES } from '../quotes/tagger/features.js';
import { CONTENTS, FIRST, LABELS, mayFollow, NOTHING } from '../quotes/tagger/labels.js';
import type { TaggerModel } from '../quotes/tagger/model.js';
import { possibleContents, sighted, tag } from '../quotes/tagger/tag.js';
import type { Tagged } from '../quotes/tagger/tagged.js';
import type { WordType } from '../quotes/tagger/word-types.js';
import type { AnnotatedAttribution } from './annotated.js';
import { goldLabels, repaired } from './tagger-gold.js';

export type TaggerExample = Readonly<{ scene: Scene; gold: readonly AnnotatedAttribution[] }>;

export type TaggerTraining = Readonly<{
  seed: number;
  epochs: number;
  /** Words and features seen fewer times are dropped. */
  atLeast: number;
  report: (epoch: number, loss: number) => void;
}>;

/** A tagger, and what taggers that had not seen each example make of it: what is unseen will look like that. */
export type TrainedTagger = Readonly<{ model: TaggerModel; unseen: readonly Tagged[] }>;

/**
 * Trains the tagger. Two chains, each trained on half of the examples, propose contents in the other half; on these the
 * judge of contents is trained. Then the chain on all examples, which will propose in use.
 */
export function trainTagger(examples: readonly TaggerExample[], training: TaggerTraining): TrainedTagger {
  const prepared = examples.map(({ scene, gold }) => ({
    scene,
    types: wordTypesIn(scene),
    labels: goldLabels(scene, gold),
  }));
  const halves = [0, 1].map((half) =>
    trainProposer(
      prepared.filter((_, i) => i % 2 !== half),
      training,
      1,
    ),
  );
  const cases = prepared.flatMap((one, i) => {
    const proposer = halves[i % 2];
    return proposer ? contentCases(one, proposer) : [];
  });
  const contents = trainCases(cases, { ...JUDGE, seed: training.seed });
  const unseen = examples.flatMap(({ scene }, i) => {
    const proposer = halves[i % 2];
    return proposer ? [tag(scene, { ...proposer, contents })] : [];
  });
  return { model: { ...trainProposer(prepared, training, RUNS), contents }, unseen };
}

/** Two runs that differ only in their seeds are half a point apart, whichever figure one looks at. */
const RUNS = 3;

const JUDGE: Training = { seed: 0, runs: 5, epochs: 6, rate: 0.03, pull: 1e-4, dropout: 0.2, atLeast: 30 };

/** The lexicon of cues, and the chain, for which the lexicon's levels are features. */
function trainProposer(
  prepared: readonly Prepared[],
  training: TaggerTraining,
  runs: number,
): Omit<TaggerModel, 'contents'> {
  const cues = cueLexicon(prepared, training.atLeast);
  const sequences = prepared.flatMap(({ scene, labels }) =>
    columnsOf(scene, cues).map(
      (columns): LabelledRows => ({
        rows: featureRows(FAMILIES, factsOf(columns)),
        labels: labelsOf(columns, labels),
      }),
    ),
  );
  return {
    cues,
    chain: trainChain(sequences, { ...training, runs, labels: LABELS, mayFollow, rate: 0.02, dropout: 0.3 }),
  };
}

const labelsOf = ({ frame, token }: Columns, labels: readonly Uint8Array[]): Uint8Array =>
  repaired(Uint8Array.from(frame, (f, i) => labels[f]?.[token[i] ?? 0] ?? NOTHING));

/** Every content that the proposer holds for possible, and whether it is one. */
function contentCases({ scene, labels }: Prepared, { chain, cues }: Omit<TaggerModel, 'contents'>): Case[] {
  return columnsOf(scene, cues).flatMap((columns) => {
    const seen = sighted(columns, chain);
    const possible = possibleContents(seen);
    const marked = contentsIn(labelsOf(columns, labels));
    const features = contentFeatures(columns, seen.chances, possible);
    return possible.map(({ from, to, probability }, i) => ({
      features: features[i] ?? new Int32Array(),
      so: marked.get(from) === to,
      base: logOdds(probability),
    }));
  });
}

/** The last token of each marked content, by its first. */
function contentsIn(labels: Uint8Array): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [i, label] of labels.entries()) {
    if (!CONTENTS.some((first) => label === first)) continue;
    let to = i;
    while (labels[to + 1] === label + 1) to++;
    found.set(i, to);
  }
  return found;
}

type Prepared = Readonly<{ scene: Scene; types: readonly (readonly WordType[])[]; labels: readonly Uint8Array[] }>;

/** How often words of each stem and class are cues; never quite 0, which stands for words that it does not know. */
function cueLexicon(prepared: readonly Prepared[], atLeast: number): LinearModel {
  const seen = new Map<number, { times: number; cues: number }>();
  for (const { scene, types, labels } of prepared)
    for (const [f, frame] of scene.frames.entries())
      for (const [t, token] of frame.tokens.entries()) {
        const type = types[f]?.[t];
        if (token.kind !== 'word' || type === undefined) continue;
        const key = cueKey(type.stemHash, type.partNumber);
        const count = seen.get(key) ?? { times: 0, cues: 0 };
        count.times++;
        const label = labels[f]?.[t] ?? 0;
        if (label === FIRST.cue || label === FIRST.cue + 1) count.cues++;
        seen.set(key, count);
      }
  const known = [...seen].filter(([, { times }]) => times >= atLeast).sort(([a], [b]) => a - b);
  return linearModel(
    1,
    Int32Array.from(known, ([key]) => key),
    Float32Array.from(known, ([, { times, cues }]) => Math.max(1e-3, cues / times)),
  );
}
