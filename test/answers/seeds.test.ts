import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../../src/assemble.js';
import { readSettings } from '../../src/config/read-settings.js';
import { askerAt, productOver, root } from './over-folder.js';

const now = new Date('2026-11-22T08:29:00Z');
const seeds = join(root, '../shared/seeds');
const isHere = existsSync(seeds);
if (!isHere) console.info('skipped: the five raw documents in ../shared/seeds are not here');

// What the issue asks of the two questions, over the raw documents and over the retellings of them, with the shipped
// configuration.
describe.each([
  ['the five raw documents', seeds, ''],
  ['the demo corpus', join(root, 'corpus/articles'), 'retelling of '],
])('over %s', (_, archiveDir, prefix) => {
  const skip = !existsSync(archiveDir);
  let product: Product;
  beforeAll(async () => {
    if (!skip) product = await productOver({ archiveDir, storylines: readSettings(root, {}).storylines }, now);
  });
  afterAll(() => product?.close());
  const ask = async (question: string) => (await product.dispatch.answerInWords(question, askerAt(now))).answer;

  it.skipIf(skip)('exactly this was posted by the Met Police Taskforce account, never by the mayor', async () => {
    const answer = await ask('/who-said "exactly this"');
    if (answer.kind !== 'utterances') throw new Error(answer.kind);
    const [only, ...more] = answer.found;
    expect(more).toEqual([]);
    expect(only?.speaker).toMatchObject({ kind: 'account', name: expect.stringMatching(/^Met Police Taskforce/) });
    expect(only?.sameWords.map((one) => one.label.text)).toEqual(['001', '002', '003'].map((n) => prefix + n));
    expect(only?.independentAtMost).toBe(2);
    expect(only?.differentWords.map((one) => one.label.text)).toEqual([`${prefix}000`]);
    expect(only?.when).toMatchObject({ days: { from: '2022-02-17', to: '2022-02-17' }, basis: 'inferred' });
    expect(JSON.stringify(only?.speaker)).not.toContain('Khan');
  });

  it.skipIf(skip)(
    'the resignation is dated twice, 25 January and 10 February, and no other dates are in dispute',
    async () => {
      const answer = await ask('/timeline dick-resignation');
      if (answer.kind !== 'timeline') throw new Error(answer.kind);
      const sides = answer.conflicts.map(({ happening, sides: both }) => ({
        happening,
        both: both.map((side) => [
          side.days.from,
          side.sources
            .map((label) => label.text.slice(-3))
            .sort()
            .join(),
        ]),
      }));
      expect(sides).toEqual([
        {
          happening: 'resignation',
          both: [
            ['2022-01-25', '000'],
            ['2022-02-10', '001,003'],
          ],
        },
      ]);
      expect(answer.rows.length).toBeGreaterThan(5);
      expect(answer.articles).toBe(5);
    },
  );
});
