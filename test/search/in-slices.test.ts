import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { InSlices } from '../../src/search/in-slices.js';

/** Between two slices; a timer may be a little early. */
const REST_MS = 24;

it('rests between slices when nobody waits for them, though somebody asked when nothing was left', async () => {
  const done: number[] = [];
  const work = new InSlices<number, number>(1, (n) => done.push(n));
  await work.ready();
  const began = performance.now();
  for (const n of [1, 2, 3, 4]) work.put(n, n);
  while (done.length < 4) await setTimeout(1);
  expect(done).toEqual([1, 2, 3, 4]);
  expect(performance.now() - began).toBeGreaterThanOrEqual(4 * REST_MS);
});

it('gives way while questions follow one another, and goes on all the same', async () => {
  const done: number[] = [];
  const work = new InSlices<number, number>(1, (n) => done.push(n));
  work.put(1, 1);
  const began = performance.now();
  while (done.length === 0) {
    work.giveWay();
    await setTimeout(1);
  }
  expect(performance.now() - began).toBeGreaterThanOrEqual(4 * REST_MS);
});

it('waits for others only so long in all, however steadily they ask', async () => {
  const done: number[] = [];
  const work = new InSlices<number, number>(1, (n) => done.push(n), 20);
  for (let n = 0; n < 60; n++) work.put(n, n);
  const began = performance.now();
  while (done.length < 60) {
    work.giveWay();
    await setTimeout(1);
  }
  // Sixty rests of its own and twenty for others, where ten for every slice would be six hundred.
  expect(performance.now() - began).toBeLessThan(400 * REST_MS);
});
