import { join } from 'node:path';
import { type ArticleId, articleId } from '../../../../src/domain/ids.js';

import { mergerHere } from '../../../../src/search/merger.js';
import { PhraseSearch } from '../../../../src/search/phrase-search.js';
import { readSnapshot } from '../../../../src/search/read-snapshot.js';
import { type QuotationAt, type Searchable, unnarrowed } from '../../../../src/search/search.js';
import { type Engine, type EngineMaker, NEAREST, NEWEST, type ToBuild } from './engine.js';

/** So many quotations are put as one article. */
export const QUOTATIONS_AN_ARTICLE = 10;

const fail = (error: unknown): never => {
  throw error;
};

const ignore = (): void => {};

/** The phrases of the product's search, with quotations only: what MiniSearch does for it is measured by itself. */
export const ours: EngineMaker = {
  name: 'On the Record',
  build: async (what) => {
    const search = new PhraseSearch(mergerHere, fail, ignore, null);
    const articles = Math.ceil(what.quotations.length / QUOTATIONS_AN_ARTICLE);
    // Of one day what was filed last comes first.
    for (let n = articles - 1; n >= 0; n--) search.put(articleOf(n, what));
    await search.settled();
    return over(search);
  },
  open: async ({ folder }) => {
    const read = readSnapshot(join(folder, `${ours.name}.saved`));
    if (read.kind !== 'read') throw new Error(`there is no snapshot to open: ${read.kind}`);
    return over(new PhraseSearch(mergerHere, fail, ignore, read.snapshot));
  },
};

function articleOf(n: number, { quotations, speakers }: ToBuild): Searchable {
  const [from, to] = [n * QUOTATIONS_AN_ARTICLE, (n + 1) * QUOTATIONS_AN_ARTICLE];
  return {
    id: articleId(String(n)),
    stamp: '1',
    topic: () => ({ headline: '', lede: '', speakers: [], outlet: '' }),
    read: () => ({
      day: '2031-01-01',
      names: [`outlet ${n % 37}`],
      quotations: quotations.slice(from, to).map((text, i) => ({
        texts: [text],
        speaker: speakers[from + i] ?? null,
      })),
      texts: [],
    }),
  };
}

function over(search: PhraseSearch): Engine {
  const numbers = (found: readonly QuotationAt[]): readonly number[] =>
    found.map(({ article, quotation }) => numberOf(article) * QUOTATIONS_AN_ARTICLE + quotation);
  return {
    name: ours.name,
    exact: (words) => numbers(search.exact(words, unnarrowed, 'newest', NEWEST)),
    near: (words) => numbers(search.near(words, unnarrowed, NEAREST)),
    onDisk: null,
    save: async (path) => {
      const saved = await search.save(path);
      if (saved.kind === 'not-saved') throw new Error(saved.because);
    },
    close: async () => {},
  };
}

const numberOf = (id: ArticleId): number => Number(id);
