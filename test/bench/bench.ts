import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { assemble } from '../../src/assemble.js';
import { readSettings } from '../../src/config/read-settings.js';
import type { Asker } from '../../src/domain/asker.js';
import { openLog } from '../../src/log.js';

// `npm run bench`: how long a reader waits. Runs compiled, over the corpus; machines differ, so read it beside another.
const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
const ROUNDS = 200;
const questions = [
  '/who-said "exactly this"',
  '/who-said "how is it possible for officers who are concerned to come forward"',
  '/timeline dick-resignation',
  '/said-by Sadiq Khan',
  '/whats-new 1d',
];

const now = () => new Date();
const settings = readSettings(root, {});
const startedMs = performance.now();
const product = await assemble({ settings, memory: 'throw-away', platforms: () => [], now, log: openLog('silent') });
const report = await product.refresh(() => {});
const rows: [string, string, string, string][] = [
  [`open the database and read ${report.read} articles`, (performance.now() - startedMs).toFixed(1), '', ''],
];

for (const question of questions) {
  const tookMs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const asker: Asker = { place: { platform: 'terminal', id: 'bench' }, user: 'bench', role: 'reader', mayManage: false, at: now() };
    const askedMs = performance.now();
    await product.dispatch.askInWords(question, asker);
    tookMs.push(performance.now() - askedMs);
  }
  const [first = 0] = tookMs;
  tookMs.sort((a, b) => a - b);
  const at = (share: number): string => (tookMs[Math.floor(share * (ROUNDS - 1))] ?? 0).toFixed(1);
  rows.push([question, first.toFixed(1), at(0.5), at(0.95)]);
}
await product.close();

const shellMs = Array.from({ length: 5 }, () => {
  const askedMs = performance.now();
  execFileSync(process.execPath, [resolve(root, 'dist/src/cli/cli.js'), 'ask', questions[0] ?? '']);
  return performance.now() - askedMs;
}).sort((a, b) => a - b);
rows.push(['a whole shell command, from nothing', '', (shellMs[2] ?? 0).toFixed(0), (shellMs[4] ?? 0).toFixed(0)]);

process.stdout.write(`| milliseconds, ${ROUNDS} rounds | first | median | 95 of 100 |\n|---|---|---|---|\n`);
for (const row of rows) process.stdout.write(`| ${row.join(' | ')} |\n`);
