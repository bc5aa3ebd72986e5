import { expect, it } from 'vitest';
import { keeperOf } from '../../src/search/keep-search.js';
import type { Saved } from '../../src/search/snapshot.js';

function searchOf(articles: number, unsaved: number) {
  const saves: (() => void)[] = [];
  return {
    saves,
    unsaved,
    size: () => ({ articles, quotations: 0 }),
    settled: async () => {},
    save: () => new Promise<Saved>((done) => saves.push(() => done({ kind: 'saved', bytes: 1 }))),
  };
}

it.each([
  ['few articles, which are indexed sooner than read', 999, 999, false],
  ['many of which next to none have changed', 10_000, 199, false],
  ['many of which some have changed', 10_000, 200, true],
])('keeps, or not, an index of %s', async (_, articles, unsaved, isKept) => {
  const search = searchOf(articles, unsaved);
  const kept = keeperOf(search, 'search.index')();
  await Promise.resolve();
  search.saves[0]?.();
  expect(await kept).toEqual(isKept ? { kind: 'saved', bytes: 1 } : null);
});

it('writes one index at a time', async () => {
  const search = searchOf(10_000, 10_000);
  const keep = keeperOf(search, 'search.index');
  const first = keep();
  expect(await keep()).toBeNull();
  search.saves[0]?.();
  expect(await first).toEqual({ kind: 'saved', bytes: 1 });
  expect(search.saves).toHaveLength(1);
});
