import { type Chain, type Passes, passes, scoresOf } from '../../learning/chain.js';
import type { LinearModel } from '../../learning/linear-model.js';
import { chance, logOdds } from '../../learning/log-linear.js';
import { bestStretches, type LikelyStretch, likelyStretches } from '../../learning/stretches.js';
import type { Place, Scene } from '../scene.js';
import { type Columns, columnsOf, SHAPES } from './columns.js';
import { contentFeatures, type PossibleContent, type RoleChances } from './content-features.js';
import { featuresOf } from './features.js';
import { CONTENTS, FIRST, LABELS } from './labels.js';
import type { TaggerModel } from './model.js';
import { partsOfSpeech } from './parts-of-speech.js';
import { stem } from './stems.js';
import { PARTS_OF_SPEECH, type Stretch, type Tagged, type TaggedFrame } from './tagged.js';

/** Labels the copy of a scene, paragraph by paragraph. Takes time in proportion to its length. */
export function tag(scene: Scene, { chain, cues, contents }: TaggerModel): Tagged {
  const parts = scene.frames.map((frame) => partsOfSpeech(frame.tokens));
  const frames = scene.frames.map(({ tokens }, f) => emptyFrame(tokens, parts[f] ?? new Uint8Array()));
  const found = {
    contents: [] as Stretch[],
    spareContents: [] as Stretch[],
    cues: [] as Stretch[],
    sources: [] as Stretch[],
  };
  for (const seen of sighted(scene, parts, chain, cues)) {
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

export function sighted(scene: Scene, parts: readonly Uint8Array[], chain: Chain, cues: LinearModel): Sighted[] {
  const step = Float64Array.from(chain.transitions, Math.exp);
  return columnsOf(scene, parts, cues).map((columns) => {
    const after = passes(scoresOf(chain, featuresOf(columns)), step, LABELS);
    const chances = {
      content: chancesOf(after, CONTENTS),
      cue: chancesOf(after, [FIRST.cue]),
      source: chancesOf(after, [FIRST.source]),
    };
    return { columns, after, step, chances, possible: possibleContents(after, step, LEAST) };
  });
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
  const holdsQuotation = ({ from, to }: Range): boolean => shape.subarray(from, to + 1).includes(SHAPES.quotation);
  const isFree = ({ from, to }: Range): boolean => !isTaken.subarray(from, to + 1).includes(1);
  return bestStretches(
    judged.filter((one) => isFree(one) && holdsQuotation(one)),
    SPARE_PRICE,
  );
}

/** The contents that are at least so probable; the same tokens under either label are one. */
function possibleContents(after: Passes, step: Float64Array, least: number): PossibleContent[] {
  const found = new Map<number, PossibleContent>();
  const keyOf = ({ from, to }: LikelyStretch): number => from * after.marginals.length + to;
  for (const one of likelyStretches(after, step, LABELS, FIRST.contentBehindCue, least))
    found.set(keyOf(one), { ...one, beforeCue: 0 });
  for (const one of likelyStretches(after, step, LABELS, FIRST.contentBeforeCue, least)) {
    const same = found.get(keyOf(one))?.probability ?? 0;
    found.set(keyOf(one), { ...one, probability: Math.min(1, same + one.probability), beforeCue: one.probability });
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

function emptyFrame(tokens: Scene['frames'][number]['tokens'], parts: Uint8Array): TaggedFrame {
  return {
    parts: Array.from(parts, (part) => PARTS_OF_SPEECH[part] ?? 'X'),
    stems: tokens.map((token) => stem(token.lower)),
    content: new Float32Array(tokens.length),
    cue: new Float32Array(tokens.length),
    source: new Float32Array(tokens.length),
  };
}

function noteChances(frames: readonly TaggedFrame[], { columns, chances }: Sighted): void {
  for (let i = 0; i < columns.length; i++) {
    const { frame, token } = placeOf(columns, i);
    const own = frames[frame];
    if (own === undefined) continue;
    own.content[token] = chances.content[i] ?? 0;
    own.cue[token] = chances.cue[i] ?? 0;
    own.source[token] = chances.source[i] ?? 0;
  }
}
