import { type Chain, type Passes, passes } from '../../learning/chain.js';
import { type Scorer, scorer } from '../../learning/fact-scores.js';
import type { LinearModel } from '../../learning/linear-model.js';
import { chance, logOdds } from '../../learning/log-linear.js';
import { bestStretches, type LikelyStretch, likelyStretches } from '../../learning/stretches.js';
import type { Place, Scene } from '../scene.js';
import { type Columns, columnsAt, paragraphsOf } from './columns.js';
import { contentFeatures, type PossibleContent, type RoleChances } from './content-features.js';
import { factsOf } from './facts.js';
import { FAMILIES } from './features.js';
import { CONTENTS, FIRST, LABELS } from './labels.js';
import type { TaggerModel } from './model.js';
import type { Stretch, Stretches, Tagged, TaggedFrame } from './tagged.js';
import { SHAPES } from './word-types.js';

/** Labels the copy of a scene. Takes time in proportion to the length of the paragraphs that are asked for. */
export function tag(scene: Scene, { chain, cues, contents }: TaggerModel): Tagged {
  const paragraphs = paragraphsOf(scene);
  const numberOf = paragraphs.flatMap((frames, p) => frames.map(() => p));
  const known = new Map<number, TaggedParagraph>();
  const at = (p: number): TaggedParagraph => {
    const before = known.get(p);
    if (before) return before;
    const seen = sighted(columnsAt(scene, paragraphs, p, cues), chain);
    const own = tagParagraph(scene, paragraphs[p] ?? [], seen, contents);
    known.set(p, own);
    return own;
  };
  const all = (kind: keyof Stretches): readonly Stretch[] => paragraphs.flatMap((_, p) => at(p).stretches[kind]);
  return {
    frame: (number) => {
      const p = numberOf[number];
      return p === undefined ? undefined : at(p).frames[number - (paragraphs[p]?.[0] ?? 0)];
    },
    all: () => ({
      contents: all('contents'),
      spareContents: all('spareContents'),
      cues: all('cues'),
      sources: all('sources'),
    }),
  };
}

type TaggedParagraph = Readonly<{ frames: readonly TaggedFrame[]; stretches: Stretches }>;

function tagParagraph(scene: Scene, numbers: readonly number[], seen: Sighted, contents: LinearModel): TaggedParagraph {
  const { columns, after, step, chances, possible } = seen;
  const features = contentFeatures(columns, chances, possible);
  const judged = possible.map(({ from, to, probability }, i) => ({
    from,
    to,
    probability: chance(contents, features[i] ?? [], logOdds(probability)),
  }));
  const likely = (first: number): LikelyStretch[] =>
    bestStretches(likelyStretches(after, step, LABELS, first, PRICE), PRICE);
  const placed = (ranges: readonly Omit<LikelyStretch, 'first'>[]): Stretch[] =>
    ranges.map((one) => stretchOf(columns, one));
  const chosen = bestStretches(judged, PRICE);
  const stretches = {
    contents: placed(chosen),
    spareContents: placed(spare(columns, judged, chosen)),
    cues: placed(likely(FIRST.cue)),
    sources: placed(likely(FIRST.source)),
  };
  return { frames: framesOf(scene, numbers, seen, stretches), stretches };
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

export function sighted(columns: Columns, chain: Chain): Sighted {
  const { scores, step } = readyToScore(chain);
  const after = passes(scores(factsOf(columns)), step, LABELS);
  const chances = {
    content: chancesOf(after, CONTENTS),
    cue: chancesOf(after, [FIRST.cue]),
    source: chancesOf(after, [FIRST.source]),
  };
  return { columns, after, step, chances, possible: possibleContents(after, step, LEAST) };
}

type Ready = Readonly<{ scores: Scorer; step: Float64Array }>;

const ready = new WeakMap<Chain, Ready>();

/** What a chain has summed up for one article serves the next; it belongs to the one lexicon of cues that it has learnt with. */
function readyToScore(chain: Chain): Ready {
  const known = ready.get(chain);
  if (known) return known;
  const own = { scores: scorer(chain.emissions, FAMILIES), step: Float64Array.from(chain.transitions, Math.exp) };
  ready.set(chain, own);
  return own;
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

const NONE: readonly Stretch[] = [];

function framesOf(
  scene: Scene,
  numbers: readonly number[],
  { columns, chances }: Sighted,
  stretches: Stretches,
): TaggedFrame[] {
  const { contents, spareContents, cues, sources } = stretches;
  let from = 0;
  return numbers.map((f) => {
    const to = from + (scene.frames[f]?.tokens.length ?? 0);
    const own = (all: readonly Stretch[]): readonly Stretch[] =>
      all.length === 0 ? NONE : all.filter((one) => one.from.frame <= f && f <= one.to.frame);
    const types = columns.types.slice(from, to);
    const frame = {
      parts: types.map(({ part }) => part),
      stems: types.map(({ stem }) => stem),
      content: chances.content.subarray(from, to),
      cue: chances.cue.subarray(from, to),
      source: chances.source.subarray(from, to),
      stretches: { contents: own(contents), spareContents: own(spareContents), cues: own(cues), sources: own(sources) },
    };
    from = to;
    return frame;
  });
}
