import type { HeldFiling } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import { ArticleIndex } from './article-index.js';
import { QuotationIndex } from './quotation-index.js';

/**
 * Filings that one class of askers may see, and the indexes over them. There are two shelves: what everyone may see,
 * and what only editors may. A search never touches a shelf that the asker may not see, so not even the order of
 * results or a suggestion can depend on it.
 */
export class Shelf {
  readonly filings = new Map<ArticleId, HeldFiling>();
  readonly quotations = new QuotationIndex();
  readonly articles = new ArticleIndex();

  put(held: HeldFiling): void {
    this.take(held.filing.article.id);
    this.filings.set(held.filing.article.id, held);
    this.quotations.add(held.filing);
    this.articles.add(held.filing);
  }

  take(id: ArticleId): HeldFiling | null {
    const held = this.filings.get(id);
    if (!held) return null;
    this.filings.delete(id);
    this.quotations.remove(held.filing);
    this.articles.remove(held.filing);
    return held;
  }
}

/** Everything held in memory, on the shelf that its editorial status asks for. */
export class Holdings {
  readonly open = new Shelf();
  readonly restricted = new Shelf();
  /** When the folder was last read to its end; null before the first time. */
  asOf: Date | null = null;
  /** Grows with every change; whatever is worked out from the holdings is good for one generation. */
  generation = 0;

  get(id: ArticleId): HeldFiling | null {
    return this.open.filings.get(id) ?? this.restricted.filings.get(id) ?? null;
  }

  /** Makes the holdings equal to `filings`; only what changed is indexed again. */
  follow(filings: readonly HeldFiling[], at: Date): void {
    const wanted = new Map(filings.map((held) => [held.filing.article.id, held]));
    for (const shelf of [this.open, this.restricted]) {
      for (const id of [...shelf.filings.keys()]) {
        if (!wanted.has(id)) this.changed(shelf.take(id) !== null);
      }
    }
    for (const held of filings) {
      const id = held.filing.article.id;
      const now = this.get(id);
      if (now?.cursor === held.cursor && now.filing.readBy === held.filing.readBy) continue;
      this.open.take(id);
      this.restricted.take(id);
      this.shelfFor(held, at).put(held);
      this.changed(true);
    }
    this.asOf = at;
  }

  /** Moves what is no longer under embargo to where everyone may see it. */
  release(at: Date): void {
    for (const held of [...this.restricted.filings.values()]) {
      if (!mayBeSeenByAll(held, at)) continue;
      this.restricted.take(held.filing.article.id);
      this.open.put(held);
      this.changed(true);
    }
  }

  private shelfFor(held: HeldFiling, at: Date): Shelf {
    return mayBeSeenByAll(held, at) ? this.open : this.restricted;
  }

  private changed(yes: boolean): void {
    if (yes) this.generation++;
  }
}

/** An article may be seen by all when it is live, or when its embargo has passed. */
export function mayBeSeenByAll(held: HeldFiling, at: Date): boolean {
  const { status } = held.filing.article;
  switch (status.kind) {
    case 'live':
      return true;
    case 'embargoed':
      return status.until.getTime() <= at.getTime();
    case 'held':
    case 'withdrawn':
      return false;
    default:
      return status satisfies never;
  }
}
