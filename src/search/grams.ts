import type { Layer } from './layer.js';
import { narrowed, nowhere, type Segment, SORTED_WORDS, stretchOfWord } from './segment.js';

/** Places, `list[from]` to before `list[to]`. */
export type PlaceList = Readonly<{ list: Uint32Array; from: number; to: number }>;

/** A run of one word or a few of a phrase, and where it stands. */
export type Gram = Readonly<{
  /** By layer. */
  places: readonly PlaceList[];
  /** In how many places it stands, those in documents that are gone left out. */
  count: number;
}>;

/** Every run of words of the phrase that is held somewhere, each once. Words that are held nowhere (0) are in none. */
export function gramsOf(layers: readonly Layer[], phrase: readonly number[]): readonly Gram[] {
  const read = readerOf(phrase);
  const byLayer = layers.map((layer) => placesByRun(layer, phrase, read));
  const gone = layers.map((layer) => goneByRun(layer, read));
  const grams: Gram[] = [];
  for (const run of runsOf(phrase)) {
    const places = byLayer.map((lists) => lists[run] ?? emptyList);
    const count = places.reduce((sum, { from, to }, i) => sum + to - from - (gone[i]?.[run] ?? 0), 0);
    if (count > 0) grams.push({ places, count });
  }
  return grams;
}

const emptyList: PlaceList = { list: new Uint32Array(0), ...nowhere };

/** The number of the run of `words` words that begins with word `first` of the phrase. */
const runNumber = (first: number, words: number): number => first * SORTED_WORDS + words - 1;

function runsOf(phrase: readonly number[]): readonly number[] {
  const seen = new Set<string>();
  const runs: number[] = [];
  for (let first = 0; first < phrase.length; first++) {
    for (let words = 1; words <= SORTED_WORDS && first + words <= phrase.length; words++) {
      if (phrase[first + words - 1] === 0) break;
      const run = phrase.slice(first, first + words).join(' ');
      if (!seen.has(run)) runs.push(runNumber(first, words));
      seen.add(run);
    }
  }
  return runs;
}

function placesByRun(layer: Layer, phrase: readonly number[], read: ReadThrough): readonly (PlaceList | undefined)[] {
  if (layer.segment) return lookedUp(layer.segment, phrase);
  const found: number[][] = [];
  const { tokens } = layer.batch;
  read(tokens, 0, tokens.length, (run, place) => {
    found[run] ??= [];
    found[run].push(place);
  });
  return found.map((places) => ({ list: Uint32Array.from(places), from: 0, to: places.length }));
}

function lookedUp(segment: Segment, phrase: readonly number[]): readonly (PlaceList | undefined)[] {
  const found: PlaceList[] = [];
  for (let first = 0; first < phrase.length; first++) {
    let stretch = phrase[first] === 0 ? nowhere : stretchOfWord(segment, phrase[first]!);
    for (let words = 1; stretch.from < stretch.to; words++) {
      found[runNumber(first, words)] = { list: segment.places, ...stretch };
      const next = phrase[first + words] ?? 0;
      if (words === SORTED_WORDS || next === 0) break;
      stretch = narrowed(segment, stretch, words, next);
    }
  }
  return found;
}

/** How often each run stands in documents that are gone. */
function goneByRun(layer: Layer, read: ReadThrough): readonly (number | undefined)[] {
  const counts: number[] = [];
  for (const { from, to } of layer.goneFrom) {
    read(layer.batch.tokens, from, to, (run) => {
      counts[run] = (counts[run] ?? 0) + 1;
    });
  }
  return counts;
}

/** Reads every word of a stretch, and tells where runs of the phrase stand. */
type ReadThrough = (tokens: Uint32Array, from: number, to: number, found: (run: number, place: number) => void) => void;

function readerOf(phrase: readonly number[]): ReadThrough {
  // Rules nearly all words out by one look each.
  const mayBegin = new Uint8Array(FLAGS);
  const firsts = new Map<number, number[]>();
  for (const [at, word] of phrase.entries()) {
    if (word === 0) continue;
    mayBegin[word % FLAGS] = 1;
    firsts.set(word, [...(firsts.get(word) ?? []), at]);
  }
  return (tokens, from, to, found) => {
    for (let place = from; place < to; place++) {
      const word = tokens[place]!;
      if (mayBegin[word % FLAGS] === 0) continue;
      for (const first of firsts.get(word) ?? []) {
        for (let words = 1; words <= SORTED_WORDS && tokens[place + words - 1] === phrase[first + words - 1]; words++) {
          found(runNumber(first, words), place);
        }
      }
    }
  };
}

const FLAGS = 2 ** 16;
