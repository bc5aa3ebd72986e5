import { describe, expect, it } from 'vitest';
import { printed } from '../../src/cli/ask.js';
import type { Seniority } from '../../src/domain/asker.js';
import { askerAt, productOverPieces } from './over-folder.js';

const published = (front: string, copy: string): string => `---\npublished: 2031-05-03\n${front}\n---\n\n${copy}\n`;
const pieces = {
  live: published('status: live', '“The tide was never so high in June,” said Ines Corvale.'),
  held: published('status: held', '“The gates are to be shut for good now,” said Ines Corvale.'),
  kept: published(
    'status: embargoed\nembargoUntil: 2031-06-10T08:00:00Z',
    '“Not one boat will be let out again,” said Lio Fenn.',
  ),
};

async function over(now: string, role: Seniority) {
  const at = new Date(now);
  const product = await productOverPieces(pieces, at);
  const asker = askerAt(at, role);
  return async (question: string) =>
    printed(await product.dispatch.answerInWords(question, asker), 'text', asker, product);
}

describe('what readers may not see', () => {
  it('is named as held or under embargo wherever an editor meets it, and as dated, not as published', async () => {
    const ask = await over('2031-06-01T12:00:00Z', 'editor');
    const held = await ask('/who-said "the gates are to be shut for good now"');
    expect(held).toContain('held (held) is dated Sat 3 May 2031');
    expect(held).not.toContain('published');
    expect(await ask('/who-said "not one boat will be let out again"')).toContain(
      'kept (under embargo until Tue 10 Jun 2031 09:00)',
    );
    const sources = await ask('/newsroom sources');
    expect(sources).toContain('held (held): no headline · dated 2031-05-03 · 1 quotation');
    expect(sources).toContain('live: no headline · published 2031-05-03 · 1 quotation');
    expect(await ask('/said-by Ines Corvale')).toContain('held (held) · dated Sat 3 May 2031');
    expect(await ask('/check-quotes Corvale said: “The gates are to be shut for good now.”')).toContain('held (held)');
  });

  it('is no more named so once its embargo is over', async () => {
    for (const role of ['reader', 'editor'] as const) {
      const ask = await over('2031-06-10T08:00:00Z', role);
      const answer = await ask('/who-said "not one boat will be let out again"');
      expect(answer).toContain('kept was published on Sat 3 May 2031');
      expect(answer).not.toContain('embargo');
    }
  });
});
