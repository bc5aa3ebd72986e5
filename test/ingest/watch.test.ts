import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { watchFolder } from '../../src/ingest/watch.js';
import type { Log } from '../../src/log.js';
import { put, temporaryFolder } from './temporary-folder.js';

const settleMs = 150;
/** Long enough for a change to be noticed, to settle, and to be run. */
const quietMs = settleMs * 4;

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };

async function watched(
  dir: string,
  onChange: () => Promise<unknown> = async () => {},
  log: Log = silent,
  lookMs = 60_000,
) {
  let runs = 0;
  const counted = () => {
    runs++;
    return onChange();
  };
  const watch = watchFolder({ dir, onChange: counted, settleMs, lookMs, log });
  onTestFinished(() => watch.stop());
  await watch.ready;
  await reaches(() => runs, 1);
  const opening = runs;
  return { watch, runs: () => runs - opening };
}

/** However long a busy machine takes to tell of a change. How changes are gathered into runs: settled-runs.test.ts. */
const reaches = (runs: () => number, count: number) =>
  vi.waitFor(() => expect(runs()).toBeGreaterThanOrEqual(count), { timeout: 20_000 });

it.each([
  ['new', (dir: string) => put(dir, { 'c.md': 'Three.' })],
  ['new in a new folder', (dir: string) => put(dir, { 'deep/er/d.txt': 'Four.' })],
  ['changed', (dir: string) => put(dir, { 'a.txt': 'One, corrected.' })],
  ['removed', (dir: string) => rm(join(dir, 'b.txt'))],
])('notices an article that is %s', async (_, change) => {
  const dir = await temporaryFolder({ 'a.txt': 'One.', 'b.txt': 'Two.' });
  const { runs } = await watched(dir);
  await change(dir);
  await reaches(runs, 1);
});

it('runs once when it begins, and not for files that are not articles', async () => {
  const dir = await temporaryFolder({ 'a.txt': 'One.' });
  const { runs } = await watched(dir);
  await put(dir, { 'README.md': 'About.', '.b.txt.swp': 'x', 'picture.png': 'x', '.git/c.txt': 'x' });
  await wait(quietMs);
  expect(runs()).toBe(0);
});

it('looks by itself from time to time, for changes that nobody tells of', async () => {
  const dir = await temporaryFolder({ 'a.txt': 'One.' });
  const { runs } = await watched(dir, undefined, silent, settleMs * 2);
  await reaches(runs, 2);
});

it('notices a folder of articles that is moved in whole', async () => {
  const elsewhere = await temporaryFolder({ 'year/may/a.txt': 'One.' });
  const dir = await temporaryFolder();
  const { runs } = await watched(dir);
  await rename(join(elsewhere, 'year'), join(dir, 'year'));
  await reaches(runs, 1);
  await wait(quietMs);
  const before = runs();
  await put(dir, { 'year/may/a.txt': 'One, corrected.' });
  await reaches(runs, before + 1);
});

it('notices a file that is moved in whole, and a folder that is removed', async () => {
  const elsewhere = await temporaryFolder({ 'a.txt': 'One.' });
  const dir = await temporaryFolder({ 'deep/b.txt': 'Two.' });
  const { runs } = await watched(dir);
  await rename(join(elsewhere, 'a.txt'), join(dir, 'a.txt'));
  await reaches(runs, 1);
  await rm(join(dir, 'deep'), { recursive: true });
  await reaches(runs, 2);
});

it('goes on after a run that fails, and logs it', async () => {
  const dir = await temporaryFolder();
  const logged: string[] = [];
  const log: Log = { ...silent, error: (event) => logged.push(event) };
  const { runs } = await watched(dir, () => Promise.reject(new Error('no store')), log);
  await put(dir, { 'a.txt': 'One.' });
  await vi.waitFor(() => expect(logged).toContain('folder.run_failed'), { timeout: 20_000 });
  const before = runs();
  await put(dir, { 'b.txt': 'Two.' });
  await reaches(runs, before + 1);
});

it('notices what happens in a folder that vanished and came back', async () => {
  const parent = await temporaryFolder({ 'archive/a.txt': 'One.' });
  const dir = join(parent, 'archive');
  const { runs } = await watched(dir);
  await rm(dir, { recursive: true });
  await reaches(runs, 1);
  await mkdir(dir);
  await reaches(runs, 2);
  await wait(quietMs);
  const before = runs();
  await writeFile(join(dir, 'b.txt'), 'Two.');
  await reaches(runs, before + 1);
});
