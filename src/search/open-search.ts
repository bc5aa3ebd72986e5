import { type Fault, LocalSearch } from './local-search.js';
import type { Merger } from './merger.js';

export type OpenedSearch = Readonly<{
  search: LocalSearch;
  /** Why what was kept is not used, and everything is indexed anew; null when it is used, or nothing was kept. */
  rebuiltBecause: string | null;
}>;

/**
 * A search that begins with what was kept at `path`, or with nothing when there is no such file or anything about it is
 * not as it was written.
 *
 * @param fault see `LocalSearch`
 */
export async function openSearch(path: string, merger: Merger, fault: Fault): Promise<OpenedSearch> {
  const kept = await merger.read(path);
  switch (kept.kind) {
    case 'read':
      return { search: new LocalSearch(merger, fault, kept.snapshot), rebuiltBecause: null };
    case 'none':
      return { search: new LocalSearch(merger, fault), rebuiltBecause: null };
    case 'unusable':
      return { search: new LocalSearch(merger, fault), rebuiltBecause: `${kept.because}; everything is indexed anew` };
    default:
      return kept satisfies never;
  }
}
