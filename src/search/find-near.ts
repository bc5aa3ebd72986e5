import { type Batch, documentAt, lengthOf } from './batch.js';
import { FewSmallest } from './few-smallest.js';
import { type Gram, gramsOf, type PlaceList } from './grams.js';
import type { Layer } from './layer.js';
import type { Sieve } from './sieve.js';

/** A document that shares words with a phrase. */
export type Candidate = Readonly<{ layer: Layer; document: number; votes: number }>;

/** `changes`: words of the phrase to add, leave out or replace before it stands in the document. */
export type NearPlace = Candidate & Readonly<{ changes: number }>;

/** Of a longer phrase no more words than these are looked at: they tell it from any other. */
const MOST_WORDS = 256;
/**
 * Places looked at for votes, in all layers together: 2 ms. Over a million invented quotations 4,000 find as many as
 * 60,000 do, 985 of 1,000; in real copy, where rare words are rarer among the common ones, 4,000 were too few.
 */
const MOST_PLACES = 20_000;
/** Of what is looked at, a narrowed question leaves little over. */
const MOST_PLACES_NARROWED = 100_000;
/** Candidates compared word by word, for each that is wanted. */
const COMPARED = 4;

/**
 * Documents that share rare runs of words with the phrase, in no order.
 *
 * Every run of one to three words of the phrase is a vote for the documents that hold it, the rarer the more; runs are
 * counted from the rarest on until `MOST_PLACES` places are spent. Those with most votes are compared word by word.
 *
 * @param phrase word ids; 0 for words that are held nowhere
 * @param held how many words are held in all, the measure of what is rare
 * @param newestFirst so that which of equals are compared does not depend on the layers that they happen to be in
 */
export function findNear(
  layers: readonly Layer[],
  phrase: readonly number[],
  sieve: Sieve,
  held: number,
  most: number,
  newestFirst: (a: Candidate, b: Candidate) => number,
): readonly NearPlace[] {
  const words = phrase.slice(0, MOST_WORDS);
  const grams = gramsOf(layers, words);
  const counted = affordable(grams, sieve.open ? MOST_PLACES : MOST_PLACES_NARROWED);
  return layers
    .flatMap((layer, i) => elected(layer, i, counted, sieve, held, most * COMPARED))
    .sort((a, b) => b.votes - a.votes || newestFirst(a, b))
    .slice(0, most * COMPARED)
    .map((candidate) => ({ ...candidate, changes: changesIn(words, candidate.layer.batch, candidate.document) }));
}

/** The rarest runs, as many as can be gone through. */
function affordable(grams: readonly Gram[], places: number): readonly Gram[] {
  const rarestFirst = [...grams].sort((a, b) => a.count - b.count);
  let left = places;
  const end = rarestFirst.findIndex(({ count }) => {
    left -= count;
    return left < 0;
  });
  return end === -1 ? rarestFirst : rarestFirst.slice(0, end);
}

function elected(
  layer: Layer,
  which: number,
  grams: readonly Gram[],
  sieve: Sieve,
  held: number,
  most: number,
): readonly Candidate[] {
  const { batch } = layer;
  const { votes, voted } = layer.voteTable(grams.reduce((sum, { places }) => sum + lengthOfList(places[which]!), 0));
  // In two rounds, since the processor then waits for many places at a time, all over the memory as they are.
  let given = 0;
  for (const { places } of grams) {
    const { list, from, to } = places[which]!;
    for (let i = from; i < to; i++) voted[given++] = documentAt(batch, list[i]!);
  }
  given = 0;
  for (const { places, count } of grams) {
    const weight = Math.max(1, Math.round(VOTES_A_DOUBLING * Math.log2(held / count)));
    for (const end = given + lengthOfList(places[which]!); given < end; given++) {
      const document = voted[given]!;
      votes[document] = Math.min(MOST_VOTES, votes[document]! + weight);
    }
  }
  // Most votes first; of equals the newest, which a segment has first. Those of a batch have to be compared.
  const best = new FewSmallest(layer.segment ? most : Number.POSITIVE_INFINITY);
  let least = 1;
  for (let i = 0; i < given; i++) {
    const document = voted[i]!;
    const own = votes[document]!;
    votes[document] = 0;
    // With 0 it has been looked at before.
    if (own < least || layer.isGone(document) || !sieve.passes(batch, document)) continue;
    best.offer(document - own * DOCUMENTS);
    if (best.limit < 0) least = Math.ceil(-best.limit / DOCUMENTS);
  }
  return best.all().map((rank) => {
    const document = ((rank % DOCUMENTS) + DOCUMENTS) % DOCUMENTS;
    return { layer, document, votes: (document - rank) / DOCUMENTS };
  });
}

const lengthOfList = ({ from, to }: PlaceList): number => to - from;

/** Votes for each time that a run is twice as rare. */
const VOTES_A_DOUBLING = 4;
const MOST_VOTES = 2 ** 16 - 1;
const DOCUMENTS = 2 ** 32;

/**
 * The fewest words of the phrase to change before it stands somewhere in a document: what stands before and after
 * costs nothing (Sellers 1980; as `findNearest` in `text/align.ts`, on word ids).
 */
function changesIn(phrase: readonly number[], batch: Batch, document: number): number {
  const { tokens, starts } = batch;
  const length = lengthOf(batch, document);
  const start = starts[document]!;
  // cost[j]: fewest changes to turn the words of the phrase so far into some stretch that ends with word j.
  const cost = new Uint32Array(length + 1);
  for (let i = 1; i <= phrase.length; i++) {
    const word = phrase[i - 1]!;
    let diagonal = cost[0]!;
    cost[0] = i;
    for (let j = 1; j <= length; j++) {
      const above = cost[j]!;
      const isSame = word !== 0 && tokens[start + j - 1] === word;
      cost[j] = Math.min(diagonal + (isSame ? 0 : 1), above + 1, cost[j - 1]! + 1);
      diagonal = above;
    }
  }
  return cost.reduce((fewest, one) => Math.min(fewest, one), phrase.length);
}
