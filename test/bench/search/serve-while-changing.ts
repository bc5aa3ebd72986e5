import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { articleId } from '../../../src/domain/ids.js';
import type { LocalSearch } from '../../../src/search/local-search.js';
import { mergerInWorker } from '../../../src/search/merger-in-worker.js';
import { openSearch } from '../../../src/search/open-search.js';
import { type Searchable, unnarrowed } from '../../../src/search/search.js';
import { NEWEST, type ToBuild } from './engines/engine.js';
import { ours, QUOTATIONS_AN_ARTICLE } from './engines/ours.js';
import { type InventedArticle, inventedArchive } from './invented-archive.js';
import { querySets } from './query-sets.js';
import { type Spread, spreadOf } from './spread.js';

/** How questions fared while something else went on. Milliseconds. */
export type Served = Readonly<{ during: string; took: Spread; worstStall: number }>;

const ARTICLES_A_SECOND = 20;

/**
 * Serves questions from the saved index: left alone, while articles come and change, and while all of it is sorted anew.
 *
 * @param seconds how long each of the first two goes on
 */
export async function serveWhileChanging(what: ToBuild, seconds: number): Promise<readonly Served[]> {
  const phaseMs = seconds * 1000;
  const merger = mergerInWorker(new URL('../../../src/search/merge-worker.js', import.meta.url));
  const { search } = await openSearch(join(what.folder, `${ours.name}.saved`), merger, (error) => {
    throw error;
  });
  const { common, phrase, absent } = querySets(what.quotations);
  const queries = [...common, ...phrase, ...absent].map((query) => query.words);
  // Once through, so that no phase pays for what only the first one would.
  for (const words of queries) search.exact(words, unnarrowed, 'newest', NEWEST);

  const served = [await serving('nothing else', search, queries, () => setTimeout(phaseMs))];
  const filed = [...inventedArchive(2_000, 5, true)].map(searchable);
  served.push(await serving('articles coming and changing', search, queries, () => file(search, filed, phaseMs)));
  served.push(await serving('a quarter removed, all sorted anew', search, queries, () => removeMany(search, what)));
  await merger.close();
  return served;
}

async function serving(
  during: string,
  search: LocalSearch,
  queries: readonly (readonly string[])[],
  work: () => Promise<unknown>,
): Promise<Served> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const times: number[] = [];
  let isDone = false;
  delay.enable();
  const done = work().then(() => {
    isDone = true;
  });
  for (let n = 0; !isDone; n++) {
    const startedMs = performance.now();
    search.exact(queries[n % queries.length] ?? [], unnarrowed, 'newest', NEWEST);
    times.push(performance.now() - startedMs);
    await setTimeout(2);
  }
  await done;
  delay.disable();
  return { during, took: spreadOf(times), worstStall: delay.max / 1e6 };
}

/** So many articles a second; every tenth comes a second time, corrected, and every twentieth goes again. */
async function file(search: LocalSearch, articles: readonly Searchable[], forMs: number): Promise<void> {
  const endMs = performance.now() + forMs;
  for (let n = 0; performance.now() < endMs; n++) {
    const article = articles[n % articles.length]!;
    search.put(article);
    if (n % 10 === 9) search.put({ ...articles[n - 5]!, id: article.id, stamp: `${article.stamp}, corrected` });
    if (n % 20 === 19) search.remove(articles[n - 10]!.id);
    await setTimeout(1000 / ARTICLES_A_SECOND);
  }
  await search.settled();
}

async function removeMany(search: LocalSearch, { quotations }: ToBuild): Promise<void> {
  const articles = Math.ceil(quotations.length / QUOTATIONS_AN_ARTICLE);
  for (let n = 0; n < articles; n += 4) {
    search.remove(articleId(String(n)));
    if (n % 400 === 0) await setTimeout(1);
  }
  await search.settled();
}

export function searchable({ id, day, outlet, headline, quotations, text }: InventedArticle): Searchable {
  const speakers = [...new Set(quotations.map(({ speaker }) => speaker))];
  return {
    id: articleId(id),
    stamp: '1',
    topic: () => ({ headline, lede: text.slice(0, 400), speakers, outlet }),
    read: () => ({
      day,
      names: [outlet, id],
      quotations: quotations.map((quotation) => ({ texts: [quotation.text], speaker: quotation.speaker })),
      texts: [headline, text],
    }),
  };
}
