import type { ArticleId } from '../domain/ids.js';
import type { Merger } from './merger.js';
import { NameIndex } from './name-index.js';
import { PhraseSearch } from './phrase-search.js';
import type { First, Narrowing, NearQuotation, QuotationAt, QuotationPlace, Search, Searchable } from './search.js';
import type { Saved, Snapshot } from './snapshot.js';
import { TopicIndex } from './topic-index.js';

/**
 * Told what kept something from being sorted, which is searched all the same, only slower; or an article from being
 * read for its topic, which is found by its words all the same.
 */
export type Fault = (error: unknown, work: 'sorting' | 'topic') => void;

/**
 * Search in the memory of this process, which answers at once: phrases in sorted arrays, topics and names in MiniSearch.
 */
export class LocalSearch implements Search {
  private readonly phrases: PhraseSearch;
  private readonly topics: TopicIndex;
  private readonly names = new NameIndex();

  /**
   * @param snapshot what to begin with; its articles are held, but for their topics, which `put` adds
   */
  constructor(merger: Merger, fault: Fault, snapshot: Snapshot | null = null) {
    const quoted = (number: number, name: string, isQuoted: boolean): void => {
      if (isQuoted) this.names.put(number, name);
      else this.names.remove(number);
    };
    this.topics = new TopicIndex((error) => fault(error, 'topic'));
    this.phrases = new PhraseSearch(merger, (error) => fault(error, 'sorting'), quoted, snapshot);
  }

  /** How many articles have been put or removed since the last snapshot was taken. */
  get unsaved(): number {
    return this.phrases.unsaved;
  }

  size(): Readonly<{ articles: number; quotations: number }> {
    return this.phrases.size();
  }

  /** Everyone who is credited with a quotation that is held, and with how many. */
  credited(): Iterable<Readonly<{ name: string; quotations: number }>> {
    return this.phrases.speakers.credited();
  }

  /** Every article held. */
  ids(): Iterable<ArticleId> {
    return this.phrases.articles.all();
  }

  /** Whether an article is held under that stamp, so that putting it again would change nothing. */
  has(id: ArticleId, stamp: string): boolean {
    return this.phrases.has(id, stamp);
  }

  put(article: Searchable): void {
    const { number, before } = this.phrases.put(article);
    if (before !== null && before !== number) this.topics.remove(before);
    this.topics.put(number, article.topic);
  }

  remove(id: ArticleId): void {
    const number = this.phrases.remove(id);
    if (number !== null) this.topics.remove(number);
  }

  exact(words: readonly string[], narrowing: Narrowing, first: First, most: number): readonly QuotationPlace[] {
    return this.phrases.exact(words, narrowing, first, most);
  }

  count(words: readonly string[], narrowing: Narrowing): number {
    return this.phrases.count(words, narrowing);
  }

  near(words: readonly string[], narrowing: Narrowing, most: number): readonly NearQuotation[] {
    return this.phrases.near(words, narrowing, most);
  }

  creditedTo(names: ReadonlySet<string>, narrowing: Narrowing): readonly QuotationAt[] {
    return this.phrases.creditedTo(names, narrowing);
  }

  printing(words: readonly string[], narrowing: Narrowing, most: number): readonly ArticleId[] {
    return this.phrases.printing(words, narrowing, most);
  }

  about(words: readonly string[]): ReadonlySet<ArticleId> {
    const telling = words.filter((word) => !this.phrases.isEverywhere(word));
    const numbers = new Set([...this.topics.about(telling), ...this.phrases.holdingAll(words)]);
    return new Set([...numbers].map((number) => this.phrases.articles.idOf(number)));
  }

  speakers(typed: string, most: number): readonly string[] {
    const { speakers } = this.phrases;
    const found = this.names.complete(typed, (number) => speakers.quotationsOf(number), most);
    return found.map((number) => speakers.nameOf(number));
  }

  /** Somebody asks for something else: topics and names wait, half a minute in all. */
  giveWay(): void {
    this.topics.giveWay();
    this.names.giveWay();
  }

  /** Resolves when topics and names can be asked for without keeping anyone else waiting. */
  async ready(): Promise<void> {
    await this.topics.ready();
    await this.names.ready();
  }

  /** Leaves undone what was waiting for its turn; nothing is asked for any more. */
  stop(): void {
    this.topics.stop();
    this.names.stop();
  }

  /** Resolves when everything that has been put is sorted, so that a snapshot would hold it. */
  settled(): Promise<void> {
    return this.phrases.settled();
  }

  /** Writes what is sorted to disk, in the merger. What is put or removed meanwhile is not in it. */
  save(path: string): Promise<Saved> {
    return this.phrases.save(path);
  }
}
