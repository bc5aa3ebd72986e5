import type { Seniority } from '../domain/asker.js';
import type { HeldFiling } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import type { Holdings, Shelf } from './holdings.js';

/** What askers of one seniority may see: the only way to any filing. Everything that is asked goes through it. */
export type Visible = Readonly<{
  shelves: readonly Shelf[];
  /** In no order. Whoever asks each for its words reads the whole store. */
  all(): Iterable<HeldFiling>;
  articles: number;
  get(id: ArticleId): HeldFiling | null;
  quotations: number;
}>;

export function visibleTo(role: Seniority, holdings: Holdings): Visible {
  const shelves = role === 'editor' ? [holdings.open, holdings.restricted] : [holdings.open];
  return {
    shelves,
    *all() {
      for (const shelf of shelves) yield* shelf.filings.values();
    },
    articles: shelves.reduce((sum, shelf) => sum + shelf.filings.size, 0),
    get: (id) => shelves.map((shelf) => shelf.filings.get(id)).find((held) => held !== undefined) ?? null,
    quotations: shelves.reduce((sum, shelf) => sum + shelf.quotations.size, 0),
  };
}

export const byId = (a: HeldFiling, b: HeldFiling): number => (a.id < b.id ? -1 : 1);
