import type { HeldFiling } from '../../src/domain/filing.js';
import type { ArticleId } from '../../src/domain/ids.js';
import type { FilingStore } from '../../src/store/store.js';

/** Keeps filings in memory, by the rules that `FilingStore` states. */
export function memoryFilingStore(): FilingStore {
  const versions = new Map<ArticleId, HeldFiling[]>();
  const removed = new Set<ArticleId>();
  let cursor = 0;
  return {
    async file(filing, at) {
      const { id, version } = filing.article;
      const held = versions.get(id) ?? [];
      versions.set(id, held);
      const newest = held.at(-1);
      const wasRemoved = removed.delete(id);
      const firstIndexedAt = held[0]?.firstIndexedAt ?? at;
      if (newest?.filing.article.version !== version) {
        held.push({ filing, cursor: ++cursor, firstIndexedAt, indexedAt: at });
        if (newest === undefined) return 'added';
        return wasRemoved ? 'restored' : 'corrected';
      }
      if (wasRemoved) {
        held[held.length - 1] = { ...newest, filing, cursor: ++cursor };
        return 'restored';
      }
      if (JSON.stringify(newest.filing) === JSON.stringify(filing)) return 'unchanged';
      held[held.length - 1] = { ...newest, filing };
      return 'reread';
    },
    async remove(id) {
      if (!versions.has(id) || removed.has(id)) return false;
      removed.add(id);
      return true;
    },
    async filings() {
      const newest = [...versions].filter(([id]) => !removed.has(id)).flatMap(([, held]) => held.slice(-1));
      return newest.sort((a, b) => (a.filing.article.id < b.filing.article.id ? -1 : 1));
    },
    async versions(id) {
      return versions.get(id) ?? [];
    },
  };
}
