import type { ArticleId } from '../domain/ids.js';
import { ArticleTable } from './article-table.js';
import { Dictionary } from './dictionary.js';
import type { Merger } from './merger.js';
import { PhraseIndex } from './phrase-index.js';
import type { First, Narrowing, NearQuotation, QuotationAt, QuotationPlace, Searchable } from './search.js';
import { type Sieve, sieveFor } from './sieve.js';
import type { Saved, Snapshot } from './snapshot.js';
import { SpeakerTable } from './speaker-table.js';

/** In fewer places than this every word is worth looking for. */
const MANY = 20_000;

/** Quotations and articles by their words, in sorted arrays; sorting and writing them to disk are left to the merger. */
export class PhraseSearch {
  readonly articles: ArticleTable;
  readonly speakers: SpeakerTable;
  private readonly dictionary: Dictionary;
  private readonly quotations: PhraseIndex;
  private readonly texts: PhraseIndex;
  private readonly sorting = new Map<PhraseIndex, Promise<void>>();
  private quotationsHeld = 0;
  private changes = 0;

  /**
   * @param fault told what kept something from being sorted; it is searched all the same, only slower
   * @param quoted see `SpeakerTable`
   * @param snapshot what to begin with
   */
  constructor(
    private readonly merger: Merger,
    private readonly fault: (error: unknown) => void,
    quoted: (number: number, name: string, isQuoted: boolean) => void,
    snapshot: Snapshot | null,
  ) {
    this.dictionary = new Dictionary(snapshot?.dictionary);
    this.articles = new ArticleTable(snapshot ? { ...snapshot.articles, held: wholeArticles(snapshot) } : undefined);
    this.speakers = new SpeakerTable(quoted, snapshot?.speakers);
    this.quotations = new PhraseIndex(this.dictionary, this.articles, snapshot?.quotations);
    this.texts = new PhraseIndex(this.dictionary, this.articles, snapshot?.texts);
    for (const numbers of this.quotations.speakers()) this.speakers.tally(numbers, 1);
    this.quotationsHeld = this.articles.quotationsHeld();
  }

  /** How many articles have been put or removed since the last snapshot was taken. */
  get unsaved(): number {
    return this.changes;
  }

  size(): Readonly<{ articles: number; quotations: number }> {
    return { articles: this.articles.size, quotations: this.quotationsHeld };
  }

  has(id: ArticleId, stamp: string): boolean {
    const number = this.articles.numberOf(id);
    return number !== null && this.articles.stampOf(number) === stamp;
  }

  /** @returns the article's number, and that of what it took the place of; the same when nothing has changed */
  put(article: Searchable): Readonly<{ number: number; before: number | null }> {
    const before = this.articles.numberOf(article.id);
    if (before !== null && this.articles.stampOf(before) === article.stamp) return { number: before, before };
    if (before !== null) this.forget(before);
    const { day, names, quotations, texts } = article.read();
    const number = this.articles.add({ id: article.id, stamp: article.stamp, day, names });
    const speakers = this.quotations.add(
      number,
      quotations.map(({ texts: said, speaker }) => ({
        texts: said,
        speaker: speaker === null ? 0 : this.speakers.add(speaker),
      })),
    );
    this.texts.add(number, [{ texts, speaker: 0 }]);
    this.articles.quotations.set(number, speakers.length);
    this.quotationsHeld += speakers.length;
    this.speakers.tally(speakers, 1);
    this.changes++;
    this.tidy();
    return { number, before };
  }

  /** @returns the number that the article had; null when it is not held */
  remove(id: ArticleId): number | null {
    const number = this.articles.numberOf(id);
    if (number === null) return null;
    this.forget(number);
    this.changes++;
    this.tidy();
    return number;
  }

  exact(words: readonly string[], narrowing: Narrowing, first: First, most: number): readonly QuotationPlace[] {
    return this.quotations
      .exact(words, this.sieveFor(narrowing), first, most)
      .map(({ article, document, word }) => ({ article: this.articles.idOf(article), quotation: document, word }));
  }

  count(words: readonly string[], narrowing: Narrowing): number {
    return this.quotations.count(words, this.sieveFor(narrowing));
  }

  near(words: readonly string[], narrowing: Narrowing, most: number): readonly NearQuotation[] {
    return this.quotations.near(words, this.sieveFor(narrowing), most).map(({ article, document, ids }) => ({
      article: this.articles.idOf(article),
      quotation: document,
      words: [...ids].map((id) => this.dictionary.wordOf(id)),
    }));
  }

  creditedTo(names: ReadonlySet<string>, narrowing: Narrowing): readonly QuotationAt[] {
    return this.quotations
      .passing(this.sieveFor({ ...narrowing, speakers: names }))
      .map(({ article, document }) => ({ article: this.articles.idOf(article), quotation: document }));
  }

  /** Articles that print the words side by side, newest first. Copy has no speaker, so none narrows it. */
  printing(words: readonly string[], narrowing: Narrowing, most: number): readonly ArticleId[] {
    return this.texts
      .exact(words, this.sieveFor({ ...narrowing, speakers: null }), 'newest', most)
      .map(({ article }) => this.articles.idOf(article));
  }

  /** Numbers of articles that print all the words, wherever. */
  holdingAll(words: readonly string[]): readonly number[] {
    return this.texts.holdingAll(words);
  }

  /** Whether a word stands so often, in a large archive, that it tells no article from another. */
  isEverywhere(word: string): boolean {
    return this.texts.frequency(word) > Math.max(MANY, this.articles.size);
  }

  /** Resolves when everything that has been put is sorted, so that a snapshot would hold it. */
  async settled(): Promise<void> {
    for (const index of [this.quotations, this.texts]) {
      while (this.sorting.has(index)) await this.sorting.get(index);
      await this.sort(index, 1);
    }
  }

  /** Writes what is sorted to disk, in the merger. What is put or removed meanwhile is not in it. */
  async save(path: string): Promise<Saved> {
    const articles = this.articles.view();
    const { changes } = this;
    const saved = await this.merger.save(path, {
      dictionary: this.dictionary.view(),
      speakers: this.speakers.view(),
      // The one column that is written to in place.
      articles: { ...articles, held: articles.held.slice() },
      quotations: this.quotations.segments,
      texts: this.texts.segments,
    });
    if (saved.kind === 'saved') this.changes -= changes;
    return saved;
  }

  private sieveFor(narrowing: Narrowing): Sieve {
    return sieveFor(narrowing, this.articles, this.speakers);
  }

  private forget(number: number): void {
    this.articles.forget(number);
    this.speakers.tally(this.quotations.forget(number), -1);
    this.texts.forget(number);
    this.quotationsHeld -= this.articles.quotations.at(number);
  }

  private tidy(): void {
    for (const index of [this.quotations, this.texts]) if (!this.sorting.has(index)) this.sort(index);
  }

  private sort(index: PhraseIndex, young?: number): Promise<void> {
    const work = this.sortAll(index, young).finally(() => this.sorting.delete(index));
    this.sorting.set(index, work);
    return work;
  }

  private async sortAll(index: PhraseIndex, young?: number): Promise<void> {
    for (let order = index.nextMerge(young); order !== null; order = index.nextMerge(young)) {
      try {
        index.merged(await this.merger.merge(order));
      } catch (error) {
        index.notMerged();
        this.fault(error);
        return;
      }
    }
  }
}

/** By article number: 1 for those that are held with all that they have; some had come too late to be in the snapshot. */
function wholeArticles({ articles, quotations, texts }: Snapshot): Uint32Array {
  const parts = new Uint32Array(articles.held.length);
  for (const segment of [...quotations, ...texts]) for (const article of segment.articles) parts[article]!++;
  return articles.held.map((held, number) => (held === 1 && parts[number] === 2 ? 1 : 0));
}
