import MiniSearch from 'minisearch';
import { foldedWords } from '../text/folded-words.js';
import { InSlices } from './in-slices.js';
import { matchingAll } from './matching-all.js';
import type { Topic } from './search.js';

/** Articles read and indexed in one turn: some 4 ms. */
const SLICE = 16;
/** Shorter words begin or resemble too many others to tell anything. */
const CUT_SHORT = 3;
const MISSPELT = 4;

/** Finds articles by what they are about: MiniSearch over headline, lede, speakers and outlet, by article number. */
export class TopicIndex {
  private readonly search = new MiniSearch<{
    id: number;
    headline: string;
    lede: string;
    speakers: string;
    outlet: string;
  }>({
    fields: ['headline', 'lede', 'speakers', 'outlet'],
    tokenize: (text) => [...foldedWords(text)],
    processTerm: (term) => term,
    searchOptions: {
      prefix: (word) => word.length >= CUT_SHORT,
      fuzzy: (word) => (word.length >= MISSPELT ? 0.2 : false),
    },
    // MiniSearch clears away what was removed in pieces, and fails when something is added between two of them. What was
    // removed is never found; a few kilobytes of each article stay until the next start.
    autoVacuum: false,
  });
  private readonly waiting = new InSlices<number, () => Topic>(SLICE, (id, read) => {
    try {
      const topic = read();
      this.search.add({ id, ...topic, speakers: topic.speakers.join(' ') });
    } catch (error) {
      this.fault(error);
    }
  });

  /** @param fault told what kept an article from being read; it is found by its words all the same */
  constructor(private readonly fault: (error: unknown) => void) {}

  /** An article that is indexed already is left as it is. */
  put(article: number, topic: () => Topic): void {
    if (!this.search.has(article)) this.waiting.put(article, topic);
  }

  remove(article: number): void {
    if (!this.waiting.takeBack(article) && this.search.has(article)) this.search.discard(article);
  }

  /** See `InSlices`. */
  giveWay(): void {
    this.waiting.giveWay();
  }

  stop(): void {
    this.waiting.stop();
  }

  /** Whoever waits for this before asking keeps no one else waiting. */
  ready(): Promise<void> {
    return this.waiting.ready();
  }

  /** In whose fields all the words stand, in no order; longer words may be cut short, one letter in five may be wrong. */
  about(words: readonly string[]): readonly number[] {
    this.waiting.finish();
    return matchingAll(this.search, words).map(({ id }) => id as number);
  }
}
