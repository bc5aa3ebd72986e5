import type MiniSearch from 'minisearch';
import type { SearchOptions, SearchResult } from 'minisearch';

/**
 * What matches every one of some words, however often each is given. MiniSearch goes through everything that any word
 * matches; asked for one word after another, the longest first, it passes over what the words before have ruled out.
 */
export function matchingAll<T>(
  search: MiniSearch<T>,
  words: readonly string[],
  options: SearchOptions = {},
): readonly SearchResult[] {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  let found: readonly SearchResult[] = [];
  let left: ReadonlySet<number> | null = null;
  for (const word of longestFirst) {
    const among: ReadonlySet<number> | null = left;
    found = search.search(word, {
      ...options,
      tokenize: (whole) => [whole],
      // Nothing is made of a document whose boost is 0.
      ...(among && { boostDocument: (id: number) => (among.has(id) ? 1 : 0) }),
    });
    if (found.length === 0) break;
    left = new Set(found.map(({ id }) => id as number));
  }
  return found;
}
