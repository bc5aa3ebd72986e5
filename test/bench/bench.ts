import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readSettings } from '../../src/config/read-settings.js';
import type { Asker } from '../../src/domain/asker.js';
import { inventedArticle } from './invented-article.js';
import { quietProduct } from './quiet-product.js';

// `npm run bench`: how long a reader waits, over the corpus; `-- --articles 2000` over as many invented articles.
// `npm run bench -- search`: the search beside its peers, over `--quotes 100000` quotations and `--articles 10000` whole
// articles (0: none); `--picture file.svg` draws it. `-- drafts --articles 100000`: how long a full draft takes to check
// against as many invented articles. `-- timelines`: how long the first timeline of a process takes, and a large one.
// `-- reading`: how fast articles are read.
// Machines differ: read the figures beside another run on the same one.
const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string' },
    quotes: { type: 'string' },
    picture: { type: 'string' },
    /** How many of the cases that came out wrong are printed. */
    show: { type: 'string', default: '0' },
  },
});
const show = Number(values.show);

/** `npm run bench -- NAME`: how often the product is right, or how fast its parts are beside their peers. */
const benches: Readonly<Record<string, () => Promise<string>>> = {
  verdicts: async () => (await import('./verdicts/run.js')).verdictBench(root, show),
  drafts: async () =>
    values.articles === undefined
      ? (await import('./drafts/run.js')).draftsBench(root, show)
      : (await import('./drafts/at-scale.js')).draftsAtScale(Number(values.articles)),
  grouping: async () => (await import('./grouping/run.js')).groupingBench(root, show),
  reading: async () => (await import('./reading/run.js')).readingBench(root),
  timelines: async () => (await import('./timelines/run.js')).timelinesBench(root),
  conflicts: async () => (await import('./conflicts/run.js')).conflictsBench(root),
  search: async () => {
    const { searchBench } = await import('./search/search-bench.js');
    const quotations = Number(values.quotes ?? 100_000);
    const articles = Number(values.articles ?? quotations / 10);
    return searchBench({ quotations, articles, picture: values.picture ?? null });
  },
};
const [named] = positionals;
const bench = named === undefined ? undefined : benches[named];
if (named !== undefined) {
  process.stdout.write(
    `${bench ? await bench() : `There is no benchmark ${named}; there are ${Object.keys(benches).join(', ')}.`}\n`,
  );
  process.exit(bench ? 0 : 2);
}
const invented = Number(values.articles ?? 0);
const rounds = invented > 0 ? 20 : 200;
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
for (let n = 0; n < invented; n++) writeFileSync(join(folder, `${n}.md`), inventedArticle(n));

const questions = [
  '/who-said "exactly this"',
  '/who-said the',
  '/who-said "we will not put up with the harbour being closed for another winter"',
  '/timeline dick-resignation',
  invented > 0 ? '/said-by Merrin Oskallow' : '/said-by Sadiq Khan',
  '/whats-new 1d',
];

const now = () => new Date();
const configured = readSettings(root, {});
const settings = invented > 0 ? { ...configured, archiveDir: folder } : configured;
const startedMs = performance.now();
const product = await quietProduct(settings, now);
const report = await product.refresh(() => {});
const rows: [string, string, string, string][] = [
  [`open the database and read ${report.read} articles`, (performance.now() - startedMs).toFixed(1), '', ''],
];

for (const question of questions) {
  const tookMs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const place = { platform: 'terminal', id: 'bench' } as const;
    const asker: Asker = { place, user: 'bench', role: 'reader', mayManage: false, at: now() };
    const askedMs = performance.now();
    await product.dispatch.askInWords(question, asker);
    tookMs.push(performance.now() - askedMs);
  }
  const [first = 0] = tookMs;
  tookMs.sort((a, b) => a - b);
  const at = (share: number): string => (tookMs[Math.floor(share * (rounds - 1))] ?? 0).toFixed(1);
  rows.push([question, first.toFixed(1), at(0.5), at(0.95)]);
}
await product.close();
rmSync(folder, { recursive: true });

const shellMs = Array.from({ length: 5 }, () => {
  const askedMs = performance.now();
  execFileSync(process.execPath, [resolve(root, 'dist/src/cli/cli.js'), 'ask', questions[0] ?? '']);
  return performance.now() - askedMs;
}).sort((a, b) => a - b);
rows.push(['a whole shell command over the corpus', '', (shellMs[2] ?? 0).toFixed(0), (shellMs[4] ?? 0).toFixed(0)]);

process.stdout.write(`| milliseconds, ${rounds} rounds | first | median | 95 of 100 |\n|---|---|---|---|\n`);
for (const row of rows) process.stdout.write(`| ${row.join(' | ')} |\n`);
