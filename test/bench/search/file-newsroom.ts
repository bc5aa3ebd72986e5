import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openLog } from '../../../src/log.js';
import { openHoldings } from '../../../src/open-holdings.js';
import { openStore } from '../../../src/store/open-store.js';
import { inventedArchive } from './invented-archive.js';
import { inventedFiling } from './invented-filing.js';

/** What the bot is started over: so many articles in its database, and the index that it kept. */
export type FiledNewsroom = Readonly<{
  /** From the store to the last article indexed and sorted, with no index to begin with. */
  indexedSeconds: number;
}>;

/** Articles whose first quotation questions are made of. */
const ASKED_OF = 20_000;

/** Files invented articles in a folder as the bot would have left it. */
export async function fileNewsroom(folder: string, articles: number): Promise<FiledNewsroom> {
  const at = new Date();
  const log = openLog('silent');
  const store = await openStore(join(folder, 'on-the-record.db'));
  const said: string[] = [];
  let filed = 0;
  for (const article of inventedArchive(articles * 11, 3, true)) {
    if (filed++ === articles) break;
    const filing = inventedFiling(article);
    await store.file(filing, at);
    const [first] = filing.quotations;
    if (first && filed <= ASKED_OF) {
      said.push(first.content.map(({ start, end }) => filing.article.text.slice(start, end)).join(' '));
    }
    if (filed % 10_000 === 0) process.stderr.write(`filed: ${filed} articles\n`);
  }
  writeFileSync(join(folder, 'said.json'), JSON.stringify(said));
  const { holdings, keepIndex, close } = await openHoldings(join(folder, 'search.index'), store.filing, log);
  const startedMs = performance.now();
  await holdings.follow(await store.changesAfter(0), at);
  await holdings.open.search.settled();
  const indexedSeconds = (performance.now() - startedMs) / 1000;
  await keepIndex();
  await close();
  await store.close();
  return { indexedSeconds };
}

/** The first quotation of some of the articles. */
export const saidIn = (folder: string): readonly string[] =>
  JSON.parse(readFileSync(join(folder, 'said.json'), 'utf8')) as readonly string[];
