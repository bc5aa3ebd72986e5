import { type VisitWord, WordReader } from '../text/folded-words.js';
import type { ArticleTable } from './article-table.js';
import { articleAt, END, lengthOf } from './batch.js';
import type { Dictionary } from './dictionary.js';
import { countExact, type First, findExact } from './find-exact.js';
import { findHoldingAll } from './find-holding-all.js';
import { type Candidate, findNear } from './find-near.js';
import type { Layer } from './layer.js';
import { Layers } from './layers.js';
import type { MergeOrder } from './merge-batches.js';
import { NumberList } from './number-list.js';
import type { Segment } from './segment.js';
import type { Sieve } from './sieve.js';

/** A document as it is added: its words, whatever they are cut into, and the number of its speaker, 0 for none. */
export type Spoken = Readonly<{ texts: readonly string[]; speaker: number }>;

/** The `document`th of the documents that article number `article` has; from 0. */
export type FoundDocument = Readonly<{ article: number; document: number }>;
/** `word`: how many words of the document stand before the phrase. */
export type FoundPhrase = FoundDocument & Readonly<{ word: number }>;

/** `ids`: of the words that the document holds. */
export type NearDocument = FoundDocument & Readonly<{ ids: Uint32Array }>;

/** Documents by the phrases in them. What is added is found, and what is forgotten is not, from the next question on. */
export class PhraseIndex {
  private readonly layers: Layers;
  /** By word id: in how many places it stands. */
  private readonly frequencies = new NumberList();
  private held = 0;
  private readonly reader = new WordReader();

  constructor(
    private readonly dictionary: Dictionary,
    articles: ArticleTable,
    segments: readonly Segment[] = [],
  ) {
    this.layers = new Layers(articles, segments);
    for (const { offsets } of segments) {
      for (let id = 1; id + 1 < offsets.length; id++) this.tally(id, offsets[id + 1]! - offsets[id]!);
    }
    for (const segment of segments) {
      for (const article of segment.articles) if (articles.held.at(article) === 0) this.forget(article);
    }
  }

  /** Sorted for good; what has come since is in none of them. */
  get segments(): readonly Segment[] {
    return this.layers.all().flatMap(({ segment }) => segment ?? []);
  }

  /** @returns the speakers of the documents that have words */
  add(article: number, documents: readonly Spoken[]): readonly number[] {
    const { growing } = this.layers;
    const speakers: number[] = [];
    let words = 0;
    const addWord: VisitWord = (letters, start, end) => {
      const id = this.dictionary.add(letters, start, end);
      this.tally(id, 1);
      growing.push(id);
      words++;
    };
    for (const { texts, speaker } of documents) {
      words = 0;
      for (const text of texts) this.reader.forEach(text, addWord);
      growing.endDocument(words === 0 ? 0 : speaker);
      if (words > 0) speakers.push(speaker);
    }
    growing.endArticle(article);
    return speakers;
  }

  /** @returns the speakers of the documents that the article had */
  forget(article: number): Uint32Array {
    const { tokens, speakers } = this.layers.forget(article) ?? nothing;
    for (const id of tokens) if (id !== END) this.tally(id, -1);
    return speakers;
  }

  /** The speakers of all documents, those that are gone left out. */
  *speakers(): Iterable<Uint32Array> {
    for (const layer of this.layers.all()) {
      const { speakers } = layer.batch;
      yield layer.goneWords === 0 ? speakers : speakers.filter((_, document) => !layer.isGone(document));
    }
  }

  /** Documents in which the words stand side by side. */
  exact(words: readonly string[], sieve: Sieve, first: First, most: number): readonly FoundPhrase[] {
    const phrase = this.heldPhrase(words);
    if (phrase === null) return [];
    return this.layers
      .all()
      .flatMap((layer) =>
        findExact(layer, phrase, sieve, first, most).map((place) => ({
          ...place,
          ...documentIn({ ...place, layer }),
        })),
      )
      .sort((a, b) => (first === 'newest' ? 0 : a.telling - b.telling) || this.newestFirst(a, b))
      .slice(0, most)
      .map(({ article, document, word }) => ({ article, document, word }));
  }

  /** All documents that pass. */
  passing(sieve: Sieve): readonly FoundDocument[] {
    return this.layers.all().flatMap((layer) => {
      const found: FoundDocument[] = [];
      for (let document = 0; document < layer.batch.speakers.length; document++) {
        if (layer.isGone(document) || !sieve.passes(layer.batch, document)) continue;
        found.push(documentIn({ layer, document }));
      }
      return found;
    });
  }

  /** In how many documents the words stand side by side. */
  count(words: readonly string[], sieve: Sieve): number {
    const phrase = this.heldPhrase(words);
    if (phrase === null) return 0;
    return this.layers.all().reduce((sum, layer) => sum + countExact(layer, phrase, sieve), 0);
  }

  /** Documents that hold nearly the words, nearest first. A word that is held nowhere is taken for one spelt like it. */
  near(words: readonly string[], sieve: Sieve, most: number): readonly NearDocument[] {
    const frequency = (id: number): number => this.frequencyOf(id);
    const phrase = words.map((word) => {
      const id = this.dictionary.idOf(word);
      return frequency(id) > 0 ? id : this.dictionary.spelledLike(word, frequency);
    });
    const newestFirst = (a: Candidate, b: Candidate): number => this.newestFirst(documentIn(a), documentIn(b));
    return findNear(this.layers.all(), phrase, sieve, this.held, most, newestFirst)
      .map((place) => ({ ...documentIn(place), place }))
      .sort((a, b) => a.place.changes - b.place.changes || b.place.votes - a.place.votes || this.newestFirst(a, b))
      .slice(0, most)
      .map(({ article, document, place }) => ({ article, document, ids: wordsOf(place) }));
  }

  /** Articles with a document that holds all the words, in any order. */
  holdingAll(words: readonly string[]): readonly number[] {
    const ids = [...new Set(words)].map((word) => this.dictionary.idOf(word));
    ids.sort((a, b) => this.frequencyOf(a) - this.frequencyOf(b));
    if (ids.length === 0 || this.frequencyOf(ids[0]!) === 0) return [];
    return this.layers.all().flatMap((layer) => findHoldingAll(layer, ids));
  }

  /** In how many places a word stands. */
  frequency(word: string): number {
    return this.frequencyOf(this.dictionary.idOf(word));
  }

  /** See `Layers`. */
  nextMerge(young?: number): MergeOrder | null {
    return this.layers.nextMerge(this.dictionary.size, young);
  }

  merged(segment: Segment): void {
    this.layers.merged(segment);
  }

  notMerged(): void {
    this.layers.notMerged();
  }

  /** Null when one of the words is held nowhere, so that no phrase of them can be. */
  private heldPhrase(words: readonly string[]): readonly number[] | null {
    const phrase = words.map((word) => this.dictionary.idOf(word));
    return phrase.length === 0 || phrase.some((id) => this.frequencyOf(id) === 0) ? null : phrase;
  }

  private newestFirst(a: FoundDocument, b: FoundDocument): number {
    return this.layers.newestFirst(a.article, b.article) || a.document - b.document;
  }

  private frequencyOf(id: number): number {
    return id < this.frequencies.length ? this.frequencies.at(id) : 0;
  }

  private tally(id: number, by: number): void {
    while (this.frequencies.length <= id) this.frequencies.push(0);
    this.frequencies.set(id, this.frequencies.at(id) + by);
    this.held += by;
  }
}

type InLayer = Readonly<{ layer: Layer; document: number }>;

function wordsOf({ layer: { batch }, document }: InLayer): Uint32Array {
  const start = batch.starts[document]!;
  return batch.tokens.subarray(start, start + lengthOf(batch, document));
}

const nothing = { tokens: new Uint32Array(0), speakers: new Uint32Array(0) };

function documentIn({ layer: { batch }, document }: InLayer): FoundDocument {
  const at = articleAt(batch, document);
  return { article: batch.articles[at]!, document: document - batch.firstDocuments[at]! };
}
