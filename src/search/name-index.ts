import MiniSearch from 'minisearch';
import { foldedText } from '../text/words.js';
import { InSlices } from './in-slices.js';
import { matchingAll } from './matching-all.js';

/** Names indexed in one turn: some 2 ms. */
const SLICE = 128;

/** Completes names while they are typed: MiniSearch over the words of each, by the name's number. */
export class NameIndex {
  private readonly search = new MiniSearch<{ id: number; name: string }>({
    fields: ['name'],
    storeFields: ['name'],
    tokenize: (folded) => folded.split(' '),
    processTerm: (term) => term,
    searchOptions: { prefix: true },
    // See `TopicIndex`.
    autoVacuum: false,
  });
  private readonly waiting = new InSlices<number, string>(SLICE, (id, name) =>
    this.search.add({ id, name: foldedText(name) }),
  );

  put(id: number, name: string): void {
    this.waiting.put(id, name);
  }

  remove(id: number): void {
    if (!this.waiting.takeBack(id)) this.search.discard(id);
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

  /**
   * Names in which every typed word begins some word, those that begin as a whole with what was typed before others;
   * where there is none, names with words spelt nearly so.
   *
   * @param weight of equals the heaviest comes first
   */
  complete(typed: string, weight: (id: number) => number, most: number): readonly number[] {
    this.waiting.finish();
    const wanted = foldedText(typed);
    if (wanted === '') return [];
    const typedWords = wanted.split(' ');
    const completed = matchingAll(this.search, typedWords);
    const found = completed.length > 0 ? completed : matchingAll(this.search, typedWords, { fuzzy: 0.34 });
    return found
      .map(({ id, name }) => ({
        id: id as number,
        begins: String(name).startsWith(wanted),
        weight: weight(id as number),
      }))
      .sort((a, b) => Number(b.begins) - Number(a.begins) || b.weight - a.weight || a.id - b.id)
      .slice(0, most)
      .map(({ id }) => id);
  }
}
