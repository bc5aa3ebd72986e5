import type { LocalSearch } from './local-search.js';
import type { Saved } from './snapshot.js';

/** Fewer articles than this are indexed sooner than anyone notices. */
const LEAST_ARTICLES = 1_000;
/** One in so many articles must have changed; the others are indexed again when the snapshot is read. */
const ONE_IN = 50;

type Keepable = Pick<LocalSearch, 'size' | 'unsaved' | 'settled' | 'save'>;

/**
 * Writes what a search holds to `path` when that is worth it, one writing at a time.
 *
 * @returns null when nothing was written, because too little has changed or it is being written already
 */
export function keeperOf(search: Keepable, path: string): () => Promise<Saved | null> {
  let isWriting = false;
  return async () => {
    const { articles } = search.size();
    if (isWriting || articles < LEAST_ARTICLES || search.unsaved * ONE_IN < articles) return null;
    isWriting = true;
    try {
      await search.settled();
      return await search.save(path);
    } finally {
      isWriting = false;
    }
  };
}
