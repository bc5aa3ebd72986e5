import type { Seniority } from '../domain/asker.js';
import type { HeldFiling } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import type { Holdings, Shelf } from './holdings.js';

/** What askers of one seniority may see: the only way to any filing. Everything that is asked goes through it. */
export type Visible = Readonly<{
  shelves: readonly Shelf[];
  /** In the order of their ids. */
  filings: readonly HeldFiling[];
  articles: number;
  get(id: ArticleId): HeldFiling | null;
  quotations: number;
}>;

export function visibleTo(role: Seniority, holdings: Holdings): Visible {
  const shelves = role === 'editor' ? [holdings.open, holdings.restricted] : [holdings.open];
  let filings: readonly HeldFiling[] | null = null;
  return {
    shelves,
    // Most questions never ask for all of them.
    get filings() {
      filings ??= shelves
        .flatMap((shelf) => [...shelf.filings.values()])
        .sort((a, b) => (a.filing.article.id < b.filing.article.id ? -1 : 1));
      return filings;
    },
    articles: shelves.reduce((sum, shelf) => sum + shelf.filings.size, 0),
    get: (id) => shelves.map((shelf) => shelf.filings.get(id)).find((held) => held !== undefined) ?? null,
    quotations: shelves.reduce((sum, shelf) => sum + shelf.quotations.size, 0),
  };
}
