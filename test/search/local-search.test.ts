import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { LocalSearch } from '../../src/search/local-search.js';
import { type Merger, mergerHere } from '../../src/search/merger.js';
import { mergerInWorker } from '../../src/search/merger-in-worker.js';
import { openSearch } from '../../src/search/open-search.js';
import { type Search, type Searchable, unnarrowed } from '../../src/search/search.js';
import { foldedWords } from '../../src/text/folded-words.js';
import { type SearchPlace, searchContract } from '../contract/search.js';
import { invented } from './invented.js';

const fail = (error: unknown): never => {
  throw error;
};

const within = (merger: Merger) => async (): Promise<SearchPlace> => {
  const search = new LocalSearch(merger, fail);
  return { search, settle: () => search.settled() };
};

searchContract('in this process', within(mergerHere));

const folder = mkdtempSync(join(tmpdir(), 'search-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

/** Is written to disk and read again whenever it has to settle. */
searchContract('kept on disk', async () => {
  const path = join(folder, `${files++}.index`);
  let search = new LocalSearch(mergerHere, fail);
  const held = new Map<string, Searchable>();
  const throughDisk: Search = {
    put: (article) => {
      // In the order of filing, as the store gives them back.
      if (held.get(article.id)?.stamp !== article.stamp) held.delete(article.id);
      held.set(article.id, article);
      search.put(article);
    },
    remove: (id) => {
      held.delete(id);
      search.remove(id);
    },
    size: () => search.size(),
    exact: (...asked) => search.exact(...asked),
    count: (...asked) => search.count(...asked),
    near: (...asked) => search.near(...asked),
    creditedTo: (...asked) => search.creditedTo(...asked),
    printing: (...asked) => search.printing(...asked),
    about: (words) => search.about(words),
    speakers: (...asked) => search.speakers(...asked),
  };
  const settle = async (): Promise<void> => {
    // Some of what comes last is not sorted yet, and so not in the file.
    if (files % 2 === 0) await search.settled();
    expect(await search.save(path)).toMatchObject({ kind: 'saved' });
    const opened = await openSearch(path, mergerHere, fail);
    expect(opened.rebuiltBecause).toBeNull();
    search = opened.search;
    for (const article of held.values()) search.put(article);
  };
  return { search: throughDisk, settle };
});

const script = resolve(import.meta.dirname, '../../dist/src/search/merge-worker.js');
const isBuilt = existsSync(script);
if (!isBuilt)
  process.stdout.write('skipped: search sorted by a worker, since dist/ has not been built (npm test builds it)\n');

describe.skipIf(!isBuilt)('sorted by a worker', () => {
  const merger = mergerInWorker(pathToFileURL(script));
  afterAll(() => merger.close());
  searchContract('sorted by a worker', within(merger));

  it('leaves no article out that comes, goes or changes while it sorts', async () => {
    const search = new LocalSearch(merger, fail);
    const all = invented(300);
    for (const article of all) search.put(article);
    const sorting = search.settled();
    for (const article of all.slice(0, 100)) search.remove(article.id);
    for (const article of invented(50, 'later')) search.put(article);
    await sorting;
    await search.settled();
    expect(search.size().articles).toBe(250);
    for (const { id, read } of [...all.slice(100), ...invented(50, 'later')]) {
      const { quotations, texts } = read();
      const [first] = quotations[0]!.texts;
      expect(search.exact(foldedWords(first!), narrowedTo(id), 'newest', 1)).toMatchObject([{ article: id }]);
      expect(search.printing(foldedWords(texts[1]!).slice(3, 40), narrowedTo(id), 1)).toEqual([id]);
    }
    expect(search.printing(foldedWords(all[0]!.read().texts[0]!), narrowedTo(all[0]!.id), 1)).toEqual([]);
  });
});

const narrowedTo = (id: Searchable['id']) => ({
  speakers: null,
  source: null,
  from: null,
  to: null,
  articles: new Set([id]),
});

it('finds the last of a hundred thousand quotations of one article, and counts them all', async () => {
  const search = new LocalSearch(mergerHere, fail);
  const quotations = Array.from({ length: 100_000 }, (_, n) => ({ texts: [`We asked ${n} times`], speaker: 'Ana' }));
  const [one] = invented(1);
  const article: Searchable = {
    ...one!,
    read: () => ({ ...one!.read(), quotations, texts: quotations.flatMap(({ texts }) => texts) }),
  };
  search.put(article);
  for (const when of ['before', 'after'] as const) {
    if (when === 'after') await search.settled();
    const asked = foldedWords('we asked 99999 times');
    expect(search.exact(asked, unnarrowed, 'newest', 5)).toEqual([{ article: one!.id, quotation: 99_999, word: 0 }]);
    expect(search.near(foldedWords('we askd 99999 time'), unnarrowed, 1)).toMatchObject([{ quotation: 99_999 }]);
    expect(search.count(foldedWords('we asked'), unnarrowed)).toBe(100_000);
  }
}, 60_000);

describe('a worker that cannot be started', () => {
  it('leaves its work to be done here', async () => {
    const search = new LocalSearch(mergerInWorker(pathToFileURL(join(folder, 'no-such-script.js'))), fail);
    for (const article of invented(20)) search.put(article);
    await search.settled();
    const [first] = invented(1);
    const headline = foldedWords(first!.read().texts[0]!);
    expect(search.printing(headline, narrowedTo(first!.id), 1)).toEqual([first!.id]);
  });
});
