import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaidOutTwice, Took } from './lay-out.js';

/** Fresh processes that lay out the same storyline, since a first layout comes once to each. */
const PROCESSES = 7;
const FEW = 30;
const MANY = 1448;
/** A topic of so many reports. */
const TOPIC = 'bpoil';

/** How long a storyline takes to lay out: the first of a process, and the next, when what each article tells is kept. */
export async function timelinesBench(root: string): Promise<string> {
  const file = resolve(root, '../shared/bench/timelines/tls-t17-dev.in.jsonl');
  const rows = [await row('invented', [])];
  if (existsSync(file)) rows.push(await row('Timeline17', [file, TOPIC]));
  else rows.push(['Timeline17: skipped, ../shared/bench/timelines is not here']);
  return [
    `Milliseconds of the clock (of the processor); of ${FEW} articles the median of ${PROCESSES} fresh processes`,
    '',
    '| storyline | articles | rows | first layout | the next |',
    '|---|---|---|---|---|',
    ...rows.flat(),
  ].join('\n');
}

async function row(name: string, source: readonly string[]): Promise<readonly string[]> {
  const few: LaidOutTwice[] = [];
  for (let n = 0; n < PROCESSES; n++) few.push(await laidOut(FEW, source));
  return [few, [await laidOut(MANY, source)]].map((runs) => {
    const { articles = 0, rows = 0 } = runs[0] ?? {};
    const [first, second] = [medianOf(runs.map((one) => one.first)), medianOf(runs.map((one) => one.second))];
    return `| ${name} | ${articles} | ${rows} | ${first} | ${second} |`;
  });
}

function medianOf(took: readonly Took[]): string {
  const median = (numbers: readonly number[]): string =>
    ([...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0).toFixed(0);
  return `${median(took.map(({ ms }) => ms))} (${median(took.map(({ usedMs }) => usedMs))})`;
}

async function laidOut(articles: number, source: readonly string[]): Promise<LaidOutTwice> {
  const script = fileURLToPath(new URL('./lay-out.js', import.meta.url));
  const child = fork(script, [String(articles), ...source]);
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`the layout of ${articles} articles ended with ${code} and told no times`);
    }),
  ]);
  await once(child, 'exit');
  return message as LaidOutTwice;
}
