import { type Chain, type Passes, passes } from '../../learning/chain.js';
import { type Scorer, scorer } from '../../learning/fact-scores.js';
import type { LinearModel } from '../../learning/linear-model.js';
import { chance, logOdds } from '../../learning/log-linear.js';
import { bestStretches, type LikelyStretch, likelyStretches } from '../../learning/stretches.js';
import type { Place, Scene } from '../scene.js';
import { type Columns, columnsOf, wordTypesIn } from './columns.js';
import { contentFeatures, type PossibleContent, type RoleChances } from './content-features.js';
import { factsOf } from './facts.js';
import { FAMILIES } from './features.js';
import { CONTENTS, FIRST, LABELS } from './labels.js';
import type { TaggerModel } from './model.js';
import type { Stretch, Tagged, TaggedFrame } from './tagged.js';
import { SHAPES, type WordType } from './word-types.js';

/** Labels the copy of a scene, paragraph by paragraph. Takes time in proportion to its length. */
export function tag(scene: Scene, { chain, cues, contents }: TaggerModel): Tagged {
  const types = wordTypesIn(scene);
  const frames = types.map(emptyFrame);
  const found = {
    contents: [] as Stretch[],
    spareContents: [] as Stretch[],
    cues: [] as Stretch[],
    sources: [] as Stretch[],
  };
  for (const seen of sighted(scene, types, chain, cues)) {
    const { columns, after, step, chances, possible } = seen;
    const features = contentFeatures(columns, chances, possible);
    const judged = possible.map(({ from, to, probability }, i) => ({
      from,
      to,
      probability: chance(contents, features[i] ?? [], logOdds(probability)),
    }));
    const likely = (first: number): LikelyStretch[] =>
      bestStretches(likelyStretches(after, step, LABELS, first, PRICE), PRICE);
    const chosen = bestStretches(judged, PRICE);
    found.contents.push(...chosen.map((one) => stretchOf(columns, one)));
    found.spareContents.push(...spare(columns, judged, chosen).map((one) => stretchOf(columns, one)));
    found.cues.push(...likely(FIRST.cue).map((one) => stretchOf(columns, one)));
    found.sources.push(...likely(FIRST.source).map((one) => stretchOf(columns, one)));
    noteChances(frames, seen);
  }
  return { frames, ...found };
}

/** A paragraph as the chain sees it, before anything is decided. */
export type Sighted = Readonly<{
  columns: Columns;
  after: Passes;
  /** The exponentials of the transitions. */
  step: Float64Array;
  /** By token. */
  chances: RoleChances & Readonly<{ content: Float32Array }>;
  possible: readonly PossibleContent[];
}>;

export function sighted(
  scene: Scene,
  types: readonly (readonly WordType[])[],
  chain: Chain,
  cues: LinearModel,
): Sighted[] {
  const step = Float64Array.from(chain.transitions, Math.exp);
  const scores = scorerOf(chain);
  return columnsOf(scene, types, cues).map((columns) => {
    const after = passes(scores(factsOf(columns)), step, LABELS);
    const chances = {
      content: chancesOf(after, CONTENTS),
      cue: chancesOf(after, [FIRST.cue]),
      source: chancesOf(after, [FIRST.source]),
    };
    return { columns, after, step, chances, possible: possibleContents(after, step, LEAST) };
  });
}

const scorers = new WeakMap<Chain, Scorer>();

/** What a chain has summed up for one article serves the next; it belongs to the one lexicon of cues that it has learnt with. */
function scorerOf(chain: Chain): Scorer {
  const known = scorers.get(chain) ?? scorer(chain.emissions, FAMILIES);
  scorers.set(chain, known);
  return known;
}

/** What a stretch must be worth to be taken: about half the F1 of whole stretches that is reached, by cross-validation. */
const PRICE = 0.3;
/** No content less probable is looked at. */
const LEAST = 0.01;

/** A paragraph has some ten possible contents; they are compared with each other, so that their number must be bounded. */
const MOST_CONTENTS = 300;

/** A content that only its quotation makes likely need not be worth more. */
const SPARE_PRICE = 0.03;

type Range = Readonly<{ from: number; to: number }>;

/** The best of the others that hold a quotation which the chosen ones leave out. */
function spare<T extends Range & Readonly<{ probability: number }>>(
  { shape }: Columns,
  judged: readonly T[],
  chosen: readonly Range[],
): T[] {
  const isTaken = new Uint8Array(shape.length);
  for (const { from, to } of chosen) isTaken.fill(1, from, to + 1);
  const holds = (marks: Uint8Array, { from, to }: Range, mark: number): boolean => {
    const at = marks.indexOf(mark, from);
    return at >= 0 && at <= to;
  };
  return bestStretches(
    judged.filter((one) => !holds(isTaken, one, 1) && holds(shape, one, SHAPES.quotation)),
    SPARE_PRICE,
  );
}

/** The contents that are at least so probable; the same tokens under either label are one. */
function possibleContents(after: Passes, step: Float64Array, least: number): PossibleContent[] {
  const found = new Map<number, PossibleContent>();
  const keyOf = ({ from, to }: LikelyStretch): number => from * after.marginals.length + to;
  for (const one of likelyStretches(after, step, LABELS, FIRST.contentBehindCue, least)) {
    const { from, to, first, probability } = one;
    found.set(keyOf(one), { from, to, first, probability, beforeCue: 0 });
  }
  for (const one of likelyStretches(after, step, LABELS, FIRST.contentBeforeCue, least)) {
    const { from, to, first, probability } = one;
    const same = found.get(keyOf(one))?.probability ?? 0;
    found.set(keyOf(one), { from, to, first, probability: Math.min(1, same + probability), beforeCue: probability });
  }
  if (found.size <= MOST_CONTENTS) return [...found.values()];
  const likeliest = [...found.values()].sort((a, b) => b.probability - a.probability).slice(0, MOST_CONTENTS);
  return likeliest.sort((a, b) => a.from - b.from || a.to - b.to);
}

function chancesOf({ marginals }: Passes, firsts: readonly number[]): Float32Array {
  const chances = new Float32Array(marginals.length / LABELS);
  for (const first of firsts)
    for (let i = 0, at = first; i < chances.length; i++, at += LABELS)
      chances[i] = (chances[i] ?? 0) + (marginals[at] ?? 0) + (marginals[at + 1] ?? 0);
  return chances;
}

const placeOf = ({ frame, token }: Columns, at: number): Place => ({ frame: frame[at] ?? 0, token: token[at] ?? 0 });

const stretchOf = (columns: Columns, { from, to, probability }: Omit<LikelyStretch, 'first'>): Stretch => ({
  from: placeOf(columns, from),
  to: placeOf(columns, to),
  sureness: probability,
});

function emptyFrame(types: readonly WordType[]): TaggedFrame {
  return {
    parts: types.map(({ part }) => part),
    stems: types.map(({ stem }) => stem),
    content: new Float32Array(types.length),
    cue: new Float32Array(types.length),
    source: new Float32Array(types.length),
  };
}

function noteChances(frames: readonly TaggedFrame[], { columns, chances }: Sighted): void {
  const { frame, token, length } = columns;
  const { content, cue, source } = chances;
  for (let i = 0; i < length; i++) {
    const own = frames[frame[i] as number];
    const t = token[i] as number;
    if (own === undefined) continue;
    own.content[t] = content[i] as number;
    own.cue[t] = cue[i] as number;
    own.source[t] = source[i] as number;
  }
}
