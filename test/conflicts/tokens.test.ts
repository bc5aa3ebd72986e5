import { expect, it } from 'vitest';
import { tokensOf } from '../../src/conflicts/tokens.js';
import { words } from '../../src/text/words.js';
import { collected } from '../collected.js';

/** Articles of 27,000 letters, each with a long word that no other has: 27 MB. */
const ARTICLES = 1_000;
const rest = ' tide'.repeat(5_400);

it('words that are compared do not keep the articles in memory that they stood in', async () => {
  await collected();
  const before = process.memoryUsage().heapUsed;
  for (let n = 0; n < ARTICLES; n++) {
    const text = Buffer.from(`harbourmaster${n}th${rest}`).toString();
    tokensOf(words(text).slice(0, 1));
  }
  await collected();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(13 * 2 ** 20);
});
