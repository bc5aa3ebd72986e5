import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Topic } from '../../src/search/search.js';
import { TopicIndex } from '../../src/search/topic-index.js';

const LETTERS = 'abcdefghij';

/** Six words made of the number: many begin alike, as words do. */
function invented(n: number): Topic {
  const word = (seed: number) => [...`${(seed * 7919) % 1_000_003}`].map((digit) => LETTERS[Number(digit)]).join('');
  return {
    headline: `${word(n)} ${word(n + 1)}`,
    lede: `${word(3 * n)} ${word(5 * n)}`,
    speakers: [word(2 * n)],
    outlet: word(n % 7),
  };
}

it('goes on taking articles in while very many are removed, and finds none of those', async () => {
  const faults: unknown[] = [];
  const topics = new TopicIndex((fault) => faults.push(fault));
  for (let n = 0; n < 2_000; n++) topics.put(n, () => invented(n));
  await topics.ready();
  for (let n = 0; n < 1_500; n++) topics.remove(n);
  for (let n = 2_000; n < 5_000; n++) {
    topics.put(n, () => invented(n));
    if (n % 50 === 0) await setTimeout(5);
  }
  const about = (n: number) => topics.about(invented(n).headline.split(' '));
  expect(about(700)).not.toContain(700);
  expect([about(1_700), about(4_700)].map((found) => found.length > 0)).toEqual([true, true]);
  expect(about(4_700)).toContain(4_700);
  expect(faults).toEqual([]);
});
