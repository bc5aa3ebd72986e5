import { type Filing, type FilingHead, type HeldFiling, type HeldHead, isPublic } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import { LocalSearch } from '../search/local-search.js';
import { mergerHere } from '../search/merger.js';
import { ArticleIndex } from './article-index.js';
import { KeptFilings, type ReadFiling } from './kept-filings.js';
import { QuotationIndex } from './quotation-index.js';
import { searchableOf, stampOf } from './searchable.js';

/** Letters of copy that are indexed before others have their turn: some 10 ms. */
const SLICE = 100_000;
/** What a kept index has already is taken over as fast as so many letters are indexed. */
const LETTERS_WHEN_HELD = 50;

/**
 * Filings that one class of askers may see, and the indexes over them. There are two shelves: what everyone may see,
 * and what only editors may. A search never touches a shelf that the asker may not see, so not even the order of
 * results or a suggestion can depend on it.
 */
export class Shelf {
  readonly filings = new Map<ArticleId, HeldFiling>();
  readonly quotations: QuotationIndex;
  readonly articles: ArticleIndex;

  constructor(readonly search: LocalSearch) {
    this.quotations = new QuotationIndex(search, this.filings);
    this.articles = new ArticleIndex(search);
  }

  /** @param read its words, to be indexed and not kept */
  put(held: HeldFiling, read: () => Filing): void {
    this.filings.set(held.id, held);
    this.search.put(searchableOf(held, read));
  }

  take(id: ArticleId): void {
    this.filings.delete(id);
    this.search.remove(id);
  }
}

/** Everything held, on the shelf that its editorial status asks for: in memory, but for the words. */
export class Holdings {
  readonly open: Shelf;
  readonly restricted: Shelf;
  /** When the folder was last read to its end; null before the first time. */
  asOf: Date | null = null;
  /** How much of the store's changes has been taken over. */
  revision = 0;
  /** Grows with every change; whatever is worked out from the holdings is good for one generation. */
  generation = 0;
  private readonly kept: KeptFilings;
  private last: Promise<void> = Promise.resolve();
  private waiting = 0;
  private isConfirmed = false;

  /** @param open what is known of public articles from the last time; what the store does not confirm is dropped */
  constructor(
    private readonly read: ReadFiling,
    open = emptySearch(),
    restricted = emptySearch(),
  ) {
    this.kept = new KeptFilings(read);
    this.open = new Shelf(open);
    this.restricted = new Shelf(restricted);
  }

  get(id: ArticleId): HeldFiling | null {
    return this.open.filings.get(id) ?? this.restricted.filings.get(id) ?? null;
  }

  /**
   * Takes over what has changed in the store since it was last followed; only that is indexed again. What may no longer
   * be seen is gone at once; the rest follows article by article, and lets questions in between.
   *
   * @param progress told how many articles have been gone through
   */
  follow(changes: Changes, at: Date, progress: (articles: number) => void = () => {}): Promise<void> {
    const inTurn = (): Promise<void> => this.takeOver(changes, at, progress);
    // Unless others are being taken over, few changes are taken over before this returns.
    this.last = this.waiting++ === 0 ? inTurn() : this.last.then(inTurn, inTurn);
    return this.last;
  }

  private async takeOver(
    { held, removed, revision }: Changes,
    at: Date,
    progress: (articles: number) => void,
  ): Promise<void> {
    let articles = 0;
    try {
      if (!this.isConfirmed) this.dropAllBut(held);
      this.isConfirmed = true;
      // Asked for before, and overtaken by an answer that says more.
      if (revision <= this.revision) return;
      for (const id of removed) this.drop(id);
      for (const one of held) if (this.shelfFor(one, at) === this.restricted) this.open.take(one.id);
      this.generation++;
      for (const slice of inSlices(held, (one) => this.effortOf(one))) {
        if (slice !== held) await new Promise(setImmediate);
        for (const one of slice) this.place(one, at);
        this.generation++;
        articles += slice.length;
        progress(articles);
      }
      this.revision = revision;
    } finally {
      this.waiting--;
    }
  }

  /** Moves what is no longer under embargo to where everyone may see it. */
  release(at: Date): void {
    for (const held of [...this.restricted.filings.values()]) {
      if (this.shelfFor(held, at) === this.restricted) continue;
      this.place(held, at);
      this.generation++;
    }
  }

  /** Somebody asks: what nobody waits for is done later. */
  giveWay(): void {
    this.open.search.giveWay();
    this.restricted.search.giveWay();
  }

  private place(held: HeldHead, at: Date): void {
    const shelf = this.shelfFor(held, at);
    (shelf === this.open ? this.restricted : this.open).take(held.id);
    const shown = shelf === this.open ? asLive(held) : held;
    shelf.put(this.kept.held(shown), () => this.read(shown));
  }

  /** In letters to be indexed. */
  private effortOf(held: HeldHead): number {
    return this.open.search.has(held.id, stampOf(held)) ? LETTERS_WHEN_HELD : held.letters;
  }

  private drop(id: ArticleId): void {
    this.open.take(id);
    this.restricted.take(id);
  }

  private dropAllBut(held: readonly HeldHead[]): void {
    const expected = new Set(held.map(({ id }) => id));
    for (const id of [...this.open.search.ids()]) if (!expected.has(id)) this.open.take(id);
  }

  private shelfFor({ status }: HeldHead, at: Date): Shelf {
    return isPublic(status, at) ? this.open : this.restricted;
  }
}

/** An embargo that is over is told to nobody. */
function asLive(held: HeldHead): HeldHead {
  if (held.status.kind === 'live') return held;
  const { number, cursor, publicSince, corrected } = held;
  const head: FilingHead = { ...held.head, status: { kind: 'live' } };
  return { ...head, head, number, cursor, publicSince, corrected };
}

/** Begins with nothing, and sorts what comes at once; what cannot be sorted is found all the same. */
const emptySearch = (): LocalSearch => new LocalSearch(mergerHere, () => {});

/** All in one when they are few. */
function inSlices(held: readonly HeldHead[], effortOf: (one: HeldHead) => number): readonly (readonly HeldHead[])[] {
  const slices: HeldHead[][] = [];
  let effort = SLICE;
  for (const one of held) {
    if (effort >= SLICE) {
      slices.push([]);
      effort = 0;
    }
    slices.at(-1)?.push(one);
    effort += effortOf(one);
  }
  return slices.length > 1 ? slices : [held];
}

/** What became of articles since the revision before; the store's answer to what is new. */
type Changes = Readonly<{ held: readonly HeldHead[]; removed: readonly ArticleId[]; revision: number }>;
