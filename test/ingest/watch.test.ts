import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
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

async function watched(dir: string, onChange: () => Promise<unknown> = async () => {}, log: Log = silent) {
  let runs = 0;
  const counted = () => {
    runs++;
    return onChange();
  };
  const watch = watchFolder({ dir, onChange: counted, settleMs, log });
  onTestFinished(() => watch.stop());
  await watch.ready;
  return { watch, runs: () => runs };
}

it('runs once for a burst of new, changed and removed articles', async () => {
  const dir = await temporaryFolder({ 'a.txt': 'One.', 'b.txt': 'Two.' });
  const { runs } = await watched(dir);
  await put(dir, { 'c.md': 'Three.', 'deep/er/d.txt': 'Four.', 'a.txt': 'One, corrected.' });
  await rm(join(dir, 'b.txt'));
  await vi.waitFor(() => expect(runs()).toBe(1));
  await wait(quietMs);
  expect(runs()).toBe(1);
});

it('does not run for what is already there, or for files that are not articles', async () => {
  const dir = await temporaryFolder({ 'a.txt': 'One.' });
  const { runs } = await watched(dir);
  await put(dir, { 'README.md': 'About.', '.b.txt.swp': 'x', 'picture.png': 'x', '.git/c.txt': 'x' });
  await wait(quietMs);
  expect(runs()).toBe(0);
});

it('does not run while a file is still being written', async () => {
  const dir = await temporaryFolder();
  const { runs } = await watched(dir);
  for (let part = 0; part < 8; part++) {
    await appendFile(join(dir, 'a.txt'), 'One more sentence. ');
    await wait(settleMs / 2);
    expect(runs()).toBe(0);
  }
  await vi.waitFor(() => expect(runs()).toBe(1));
});

it('runs exactly once more for whatever changes during a run, and never twice at a time', async () => {
  const dir = await temporaryFolder();
  let atOnce = 0;
  let mostAtOnce = 0;
  const { runs } = await watched(dir, async () => {
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    await wait(settleMs * 5);
    atOnce--;
  });
  await put(dir, { 'a.txt': 'One.' });
  await vi.waitFor(() => expect(runs()).toBe(1));
  await put(dir, { 'b.txt': 'Two.' });
  await wait(settleMs * 2);
  await put(dir, { 'c.txt': 'Three.' });
  await wait(settleMs * 16);
  expect(runs()).toBe(2);
  expect(mostAtOnce).toBe(1);
});

it('notices a file that is moved in whole, and a folder that is removed', async () => {
  const elsewhere = await temporaryFolder({ 'a.txt': 'One.' });
  const dir = await temporaryFolder({ 'deep/b.txt': 'Two.' });
  const { runs } = await watched(dir);
  await rename(join(elsewhere, 'a.txt'), join(dir, 'a.txt'));
  await vi.waitFor(() => expect(runs()).toBe(1));
  await rm(join(dir, 'deep'), { recursive: true });
  await vi.waitFor(() => expect(runs()).toBe(2));
});

it('goes on after a run that fails, and logs it', async () => {
  const dir = await temporaryFolder();
  const logged: string[] = [];
  const log: Log = { ...silent, error: (event) => logged.push(event) };
  const { runs } = await watched(dir, () => Promise.reject(new Error('no store')), log);
  await put(dir, { 'a.txt': 'One.' });
  await vi.waitFor(() => expect(logged).toEqual(['folder.run_failed']));
  await put(dir, { 'b.txt': 'Two.' });
  await vi.waitFor(() => expect(runs()).toBe(2));
});

it('notices what happens in a folder that vanished and came back', async () => {
  const parent = await temporaryFolder({ 'archive/a.txt': 'One.' });
  const dir = join(parent, 'archive');
  const { runs } = await watched(dir);
  await rm(dir, { recursive: true });
  await vi.waitFor(() => expect(runs()).toBe(1), { timeout: 3000 });
  await mkdir(dir);
  await vi.waitFor(() => expect(runs()).toBe(2), { timeout: 3000 });
  await wait(quietMs);
  const before = runs();
  await writeFile(join(dir, 'b.txt'), 'Two.');
  await vi.waitFor(() => expect(runs()).toBe(before + 1), { timeout: 3000 });
});

it('waits for the run under way when it is stopped, and begins no other', async () => {
  const dir = await temporaryFolder();
  let ended = false;
  const { watch, runs } = await watched(dir, async () => {
    await wait(settleMs * 2);
    ended = true;
  });
  await put(dir, { 'a.txt': 'One.' });
  await vi.waitFor(() => expect(runs()).toBe(1));
  await watch.stop();
  expect(ended).toBe(true);
  await put(dir, { 'b.txt': 'Two.' });
  await wait(quietMs);
  expect(runs()).toBe(1);
});
