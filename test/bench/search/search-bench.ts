import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AskedThroughSlack } from './ask-through-slack.js';
import type { Costs } from './build-and-save.js';
import type { Compared } from './compare.js';
import { makers } from './engines/makers.js';
import type { FiledNewsroom } from './file-newsroom.js';
import type { Measured } from './measured.js';
import { drawPicture } from './picture.js';
import { writeReport } from './report.js';
import type { Served } from './serve-while-changing.js';
import type { WholeArticles } from './whole-articles.js';

/** Fewer quotations are measured to see that the benchmark runs, not for the figures. */
const LEAST_QUOTATIONS = 50_000;
/** Of Node's own memory; the peers need most of it. */
const HEAP_MB = 12_000;

export type SearchBench = Readonly<{
  quotations: number;
  /** Articles for what is measured over whole articles; 0 leaves it out. */
  articles: number;
  /** Where the picture goes; null draws none. */
  picture: string | null;
}>;

/** Measures the search beside its peers, each measurement in a process of its own, and returns the report in Markdown. */
export async function searchBench({ quotations, articles, picture }: SearchBench): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  const loadBefore = load();
  const isTrial = quotations < LEAST_QUOTATIONS;
  const [openingsEach, servedSeconds] = isTrial ? [1, 1] : [3, 8];
  const inChild = <T>(what: string, which: string | number = ''): Promise<T> => measuredInChild<T>(what, folder, which);
  try {
    await inChild('corpus', quotations);
    const costs = new Map<string, Costs>();
    const openings = new Map<string, number>();
    // What is built once and asked in two ways is built once.
    for (const { name, open } of makers().filter((maker) => maker.name !== 'MiniSearch, rarest word')) {
      costs.set(name, await inChild<Costs>('build', name));
      if (open === null) continue;
      const took: number[] = [];
      for (let n = 0; n < openingsEach; n++) took.push(await inChild<number>('open', name));
      openings.set(name, Math.min(...took));
    }
    const served = await inChild<readonly Served[]>('serve', servedSeconds);
    const compared = await inChild<readonly Compared[]>('compare');
    const alone = await inChild<readonly Compared[]>('alone');
    const whole = articles === 0 ? null : await inChild<WholeArticles>('articles', articles);
    const wholeOpened: number[] = [];
    for (let n = 0; whole !== null && n < openingsEach; n++) wholeOpened.push(await inChild<number>('open-articles'));
    const filed = articles === 0 ? null : await inChild<FiledNewsroom>('file', articles);
    const slack = filed && { ...filed, ...(await inChild<AskedThroughSlack>('slack')) };
    const measured: Measured = {
      quotations,
      machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, load ${loadBefore} before and ${load()} after`,
      costs,
      openings,
      compared,
      alone,
      served,
      whole: whole && { ...whole, openSeconds: Math.min(...wholeOpened) },
      slack,
    };
    if (picture !== null) writeFileSync(picture, drawPicture(compared, quotations));
    return writeReport(measured);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What else the machine had to do: a load of as many as there are cores leaves none of them idle. */
const load = (): string => loadavg()[0]?.toFixed(1) ?? 'unknown';

function measuredInChild<T>(what: string, folder: string, which: string | number): Promise<T> {
  process.stderr.write(`measuring: ${what} ${which}\n`);
  const script = fileURLToPath(new URL('./child.js', import.meta.url));
  const child = fork(script, [what, folder, String(which)], {
    execArgv: ['--expose-gc', `--max-old-space-size=${HEAP_MB}`],
  });
  return new Promise((resolve, reject) => {
    let result: T | null = null;
    child.on('message', (message: { result: T }) => {
      result = message.result;
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve(result as T);
      else reject(new Error(`${what} ${which} ended with ${signal ?? `code ${code}`}`));
    });
  });
}
