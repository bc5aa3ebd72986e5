import { type Batch, documentAt, END, lengthOf } from './batch.js';
import { FewSmallest } from './few-smallest.js';
import type { Layer } from './layer.js';
import { narrowed, nowhere, type Segment, SORTED_WORDS, type Stretch, stretchOfWord } from './segment.js';
import type { Sieve } from './sieve.js';

/** Which hits come first; of equals always the newest. */
export type First = 'newest' | 'most telling';

/** 0 to 3, best first: the whole of a credited quotation, a part of one, the whole of an uncredited one, a part. */
export type Telling = number;

/** A document in which a phrase stands, for the first time after `word` other words. */
export type Place = Readonly<{ document: number; word: number; telling: Telling }>;

/**
 * Documents of a layer in which a phrase stands: `most` of them, or all that there are in a layer that is not sorted.
 *
 * @param phrase word ids that the index holds; at least one
 */
export function findExact(
  layer: Layer,
  phrase: readonly number[],
  sieve: Sieve,
  first: First,
  most: number,
): readonly Place[] {
  const { batch } = layer;
  const all = placesOf(layer, phrase);
  const wanted = layer.segment ? most : Number.POSITIVE_INFINITY;
  const isCredited = (document: number): boolean => batch.speakers[document] !== 0;
  const isWhole = (document: number): boolean => lengthOf(batch, document) === phrase.length;
  if (first === 'newest') return newest(layer, phrase, all, sieve, wanted).map((place) => ({ ...place, telling: 0 }));
  // Rather four passes that look closely at a few places than one that looks closely at all of them.
  const ending = atEndOfDocument(layer, phrase, all);
  const found: Place[] = [];
  for (let telling = 0; telling < 4 && found.length < wanted; telling++) {
    const passes: Sieve['passes'] = (_, document) =>
      isCredited(document) === telling < 2 &&
      isWhole(document) === (telling % 2 === 0) &&
      sieve.passes(batch, document);
    const places = telling % 2 === 0 ? ending : all;
    for (const place of newest(layer, phrase, places, { ...sieve, passes }, wanted - found.length)) {
      found.push({ ...place, telling });
    }
  }
  return found;
}

type Newest = Omit<Place, 'telling'>;

/** The first documents of a segment are the newest, so a place tells which of two is newer. */
function newest(
  layer: Layer,
  phrase: readonly number[],
  { list, from, to, before, certain }: PossiblePlaces,
  sieve: Sieve,
  most: number,
): readonly Newest[] {
  const { batch } = layer;
  const best = new FewSmallest(most);
  const taken = new Set<number>();
  for (let i = from; i < to; i++) {
    const place = list[i]! - before;
    if (place >= best.limit || (!certain && !standsAt(batch.tokens, phrase, place))) continue;
    const document = documentAt(batch, place);
    if (taken.has(document) || layer.isGone(document) || !sieve.passes(batch, document)) continue;
    taken.add(document);
    best.offer(place);
  }
  return best.all().map((place) => {
    const document = documentAt(batch, place);
    return { document, word: firstPlaceIn(batch, document, phrase) };
  });
}

/** How many words of a document stand before a phrase that stands in it. */
function firstPlaceIn({ tokens, starts }: Batch, document: number, phrase: readonly number[]): number {
  const start = starts[document]!;
  let place = start;
  while (!standsAt(tokens, phrase, place)) place++;
  return place - start;
}

/** In how many documents of a layer a phrase stands. */
export function countExact(layer: Layer, phrase: readonly number[], sieve: Sieve): number {
  const { batch } = layer;
  const { list, from, to, before, certain } = placesOf(layer, phrase);
  const seen = layer.noDocuments();
  let documents = 0;
  for (let i = from; i < to; i++) {
    const place = list[i]! - before;
    if (!certain && !standsAt(batch.tokens, phrase, place)) continue;
    const document = documentAt(batch, place);
    if (seen.add(document) && !layer.isGone(document) && sieve.passes(batch, document)) documents++;
  }
  return documents;
}

/** Places `before` words into the phrase. When `certain`, the phrase stands at each of them; else it may. */
type PossiblePlaces = Readonly<{ list: Uint32Array; from: number; to: number; before: number; certain: boolean }>;

/** Every place where a phrase stands, among as few others as can be. */
export function placesOf(layer: Layer, phrase: readonly number[]): PossiblePlaces {
  if (!layer.segment) {
    const list = readThrough(layer.batch.tokens, phrase);
    return { list, from: 0, to: list.length, before: 0, certain: true };
  }
  const window = Math.min(SORTED_WORDS, phrase.length);
  let before = 0;
  let fewest: Stretch | null = null;
  for (let first = 0; first + window <= phrase.length; first++) {
    const found = stretchOf(layer.segment, phrase, first, window);
    if (fewest !== null && found.to - found.from >= fewest.to - fewest.from) continue;
    fewest = found;
    before = first;
    if (found.from === found.to) break;
  }
  return { list: layer.segment.places, ...(fewest ?? nowhere), before, certain: window === phrase.length };
}

/** Among some places of a phrase those where a document ends with it, as far as the sorting tells; else all of them. */
function atEndOfDocument({ segment }: Layer, phrase: readonly number[], all: PossiblePlaces): PossiblePlaces {
  if (!segment || phrase.length >= SORTED_WORDS) return all;
  return { ...all, ...narrowed(segment, all, phrase.length, END) };
}

/** Where some words of the phrase, at most `SORTED_WORDS`, stand side by side. */
function stretchOf(segment: Segment, phrase: readonly number[], first: number, words: number): Stretch {
  let stretch = stretchOfWord(segment, phrase[first]!);
  for (let ahead = 1; ahead < words && stretch.from < stretch.to; ahead++) {
    stretch = narrowed(segment, stretch, ahead, phrase[first + ahead]!);
  }
  return stretch;
}

function readThrough(tokens: Uint32Array, phrase: readonly number[]): Uint32Array {
  const found: number[] = [];
  const first = phrase[0]!;
  for (let place = 0; place < tokens.length; place++) {
    if (tokens[place] === first && standsAt(tokens, phrase, place)) found.push(place);
  }
  return Uint32Array.from(found);
}

function standsAt(tokens: Uint32Array, phrase: readonly number[], place: number): boolean {
  for (let i = 0; i < phrase.length; i++) if (tokens[place + i] !== phrase[i]) return false;
  return true;
}
