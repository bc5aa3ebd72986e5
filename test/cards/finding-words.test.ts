import { describe, expect, it } from 'vitest';
import { explanationOf } from '../../src/cards/finding-words.js';
import { checkDraft } from '../../src/drafts/check-draft.js';
import { askerAt, productOverPieces } from '../answers/over-folder.js';

const now = new Date('2031-05-04T09:00:00Z');
const heading = '---\noutlet: Quay Post\n---\n\n';

/** What is said of the one quotation of a draft, held beside one piece. */
async function explained(words: string, copy: string): Promise<string> {
  const product = await productOverPieces({ one: `${heading}${copy}\n` }, now);
  const file = { name: 'pier.txt', bytes: new TextEncoder().encode(`Merrin Oskallow said: “${words}”`) };
  const answer = await checkDraft(file, null, product.archiveFor(askerAt(now)));
  if (answer.kind !== 'check') throw new Error(answer.kind);
  return explanationOf(answer.checked[0]!);
}

describe('what a comment in a draft says', () => {
  it('shows that a long quotation goes on beyond the sentence shown', async () => {
    const long = `“We shall keep the pier. ${'The boards are rotten and the lamps are out again. '.repeat(6)}We go home,” said Merrin Oskallow.`;
    expect(await explained('We shall keep the pier.', long)).toBe('Quay Post prints: “We shall keep the pier.…');
  });

  it('keeps two paragraphs apart', async () => {
    const two = 'Merrin Oskallow said: “We shall keep the pier.\n\n“It will be mended.”';
    expect(await explained('We shall keep the pier. It will be mended.', two)).toBe(
      'Quay Post prints: “We shall keep the pier. ¶ “It will be mended.”',
    );
  });
});
