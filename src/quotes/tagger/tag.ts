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
import type { Contents, Stretch, Tagged, TaggedFrame } from './tagged.js';
import { SHAPES } from './word-types.js';

/**
 * Labels the copy of a scene. Takes time in proportion to the length of the paragraphs that are asked for.
 *
 * @param contentsOf the paragraphs that will be asked for their contents, those with marks in them or all; any other is
 * gone through once more if it is asked for them after all
 */
export function tag(
  scene: Scene,
  { chain, cues, contents }: TaggerModel,
  contentsOf: 'marked' | 'all' = 'all',
): Tagged {
  const paragraphs = paragraphsOf(scene);
  const numberOf = paragraphs.flatMap((frames, p) => frames.map(() => p));
  const known = new Map<number, TaggedParagraph>();
  const sightedAt = (p: number): Sighted => sighted(columnsAt(scene, paragraphs, p, cues), chain);
  const at = (p: number): TaggedParagraph => {
    const before = known.get(p);
    if (before) return before;
    const seen = sightedAt(p);
    const isAsked = contentsOf === 'all' || seen.columns.shape.includes(SHAPES.quotation);
    let found = isAsked ? contentsIn(seen, contents) : null;
    const own = tagParagraph(scene, paragraphs[p] ?? [], seen, () => {
      found ??= contentsIn(sightedAt(p), contents);
      return found;
    });
    known.set(p, own);
    return own;
  };
  const all = (stretches: (own: TaggedParagraph) => readonly Stretch[]): readonly Stretch[] =>
    paragraphs.flatMap((_, p) => stretches(at(p)));
  return {
    frame: (number) => {
      const p = numberOf[number];
      return p === undefined ? undefined : at(p).frames[number - (paragraphs[p]?.[0] ?? 0)];
    },
    all: () => ({
      contents: all(({ contents }) => contents().chosen),
      spareContents: all(({ contents }) => contents().spare),
      cues: all(({ cues }) => cues),
      sources: all(({ sources }) => sources),
    }),
  };
}

type TaggedParagraph = Readonly<{ frames: readonly TaggedFrame[] }> &
  Pick<TaggedFrame, 'contents' | 'cues' | 'sources'>;

/** @param contents what to take them from when they are asked for */
function tagParagraph(
  scene: Scene,
  numbers: readonly number[],
  seen: Sighted,
  contents: () => Contents,
): TaggedParagraph {
  const { columns, after, step } = seen;
  const likely = (first: number): readonly Stretch[] =>
    placed(columns, bestStretches(likelyStretches(after, step, LABELS, first, PRICE), PRICE));
  const stretches = { contents, cues: likely(FIRST.cue), sources: likely(FIRST.source) };
  return { frames: framesOf(scene, numbers, seen, stretches), ...stretches };
}

/** The best of the possible contents, judged by the model of contents. */
function contentsIn(seen: Sighted, model: LinearModel): Contents {
  const { columns, chances } = seen;
  const possible = possibleContents(seen);
  const features = contentFeatures(columns, chances, possible);
  const judged = possible.map(({ from, to, probability }, i) => ({
    from,
    to,
    probability: chance(model, features[i] ?? [], logOdds(probability)),
  }));
  const chosen = bestStretches(judged, PRICE);
  return { chosen: placed(columns, chosen), spare: placed(columns, spare(columns, judged, chosen)) };
}

/** A paragraph as the chain sees it, before anything is decided. */
export type Sighted = Readonly<{
  columns: Columns;
  after: Passes;
  /** The exponentials of the transitions. */
  step: Float64Array;
  /** By token. */
  chances: RoleChances & Readonly<{ content: Float32Array }>;
}>;

export function sighted(columns: Columns, chain: Chain): Sighted {
  const { scores, step } = readyToScore(chain);
  const after = passes(scores(factsOf(columns)), step, LABELS);
  const chances = {
    content: chancesOf(after, CONTENTS),
    cue: chancesOf(after, [FIRST.cue]),
    source: chancesOf(after, [FIRST.source]),
  };
  return { columns, after, step, chances };
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

/** The contents that are probable enough to be looked at; the same tokens under either label are one. */
export function possibleContents({ after, step }: Sighted): PossibleContent[] {
  const found = new Map<number, PossibleContent>();
  const keyOf = ({ from, to }: LikelyStretch): number => from * after.marginals.length + to;
  for (const one of likelyStretches(after, step, LABELS, FIRST.contentBehindCue, LEAST)) {
    const { from, to, first, probability } = one;
    found.set(keyOf(one), { from, to, first, probability, beforeCue: 0 });
  }
  for (const one of likelyStretches(after, step, LABELS, FIRST.contentBeforeCue, LEAST)) {
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

const placed = (columns: Columns, ranges: readonly Omit<LikelyStretch, 'first'>[]): readonly Stretch[] =>
  ranges.map((one) => stretchOf(columns, one));

const NONE: readonly Stretch[] = [];

const through = (f: number, all: readonly Stretch[]): readonly Stretch[] =>
  all.length === 0 ? NONE : all.filter((one) => one.from.frame <= f && f <= one.to.frame);

/** Made here, where it does not hold on to the columns. */
const contentsThrough = (f: number, contents: () => Contents) => (): Contents => {
  const { chosen, spare } = contents();
  return { chosen: through(f, chosen), spare: through(f, spare) };
};

function framesOf(
  scene: Scene,
  numbers: readonly number[],
  { columns, chances }: Sighted,
  { contents, cues, sources }: Omit<TaggedParagraph, 'frames'>,
): TaggedFrame[] {
  let from = 0;
  return numbers.map((f) => {
    const to = from + (scene.frames[f]?.tokens.length ?? 0);
    const types = columns.types.slice(from, to);
    const frame = {
      parts: types.map(({ part }) => part),
      stems: types.map(({ stem }) => stem),
      content: chances.content.subarray(from, to),
      cue: chances.cue.subarray(from, to),
      source: chances.source.subarray(from, to),
      contents: contentsThrough(f, contents),
      cues: through(f, cues),
      sources: through(f, sources),
    };
    from = to;
    return frame;
  });
}
