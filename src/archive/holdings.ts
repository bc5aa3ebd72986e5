import { type HeldFiling, isPublic } from '../domain/filing.js';
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
  /** How much of the store's changes has been taken over. */
  revision = 0;
  /** Grows with every change; whatever is worked out from the holdings is good for one generation. */
  generation = 0;

  get(id: ArticleId): HeldFiling | null {
    return this.open.filings.get(id) ?? this.restricted.filings.get(id) ?? null;
  }

  /** Takes over what has changed in the store since it was last followed; only that is indexed again. */
  follow({ held, removed, revision }: Changes, at: Date): void {
    // Asked for before, and overtaken by an answer that says more.
    if (revision <= this.revision) return;
    for (const id of [...removed, ...held.map(({ filing }) => filing.article.id)]) {
      this.open.take(id);
      this.restricted.take(id);
    }
    for (const one of held) this.shelfFor(one, at).put(one);
    this.revision = revision;
    this.generation++;
  }

  /** Moves what is no longer under embargo to where everyone may see it. */
  release(at: Date): void {
    for (const held of [...this.restricted.filings.values()]) {
      if (this.shelfFor(held, at) === this.restricted) continue;
      this.restricted.take(held.filing.article.id);
      this.open.put(held);
      this.generation++;
    }
  }

  private shelfFor({ filing }: HeldFiling, at: Date): Shelf {
    return isPublic(filing.article.status, at) ? this.open : this.restricted;
  }
}

/** What became of articles since the revision before; the store's answer to what is new. */
type Changes = Readonly<{ held: readonly HeldFiling[]; removed: readonly ArticleId[]; revision: number }>;
