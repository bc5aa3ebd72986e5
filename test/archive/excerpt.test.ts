import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/archive/excerpt.js';
import { quoted, shown } from '../../src/cards/runs.js';
import { filingsOf } from '../conflicts/filings.js';

const LONG = `“${'We walked along the pier and counted the boards. '.repeat(6)}We asked for two men,” said Arthur Hale, the harbour master, “and nobody came to mend it. We shall ask again.”`;

/** What a card shows of a piece's first quotation, around some of its words. */
function shownAround(focus: string, text: string): string {
  const [filing] = filingsOf({ pier: `${text}\n` });
  const { article, quotations } = filing!;
  const start = article.text.indexOf(focus);
  return quoted(excerptOf(article, quotations[0]!, { start, end: start + focus.length }))
    .map(shown)
    .join('');
}

describe('what is shown of a long quotation that a cue divides', () => {
  it('is cut inside one piece, without the cue', () => {
    expect(shownAround('two men', LONG)).toBe('…We asked for two men,”…');
    expect(shownAround('ask again', LONG)).toBe('…We shall ask again.”');
  });

  it('keeps both pieces whole where the words stand on both sides of the cue', () => {
    expect(shownAround('two men,” said Arthur Hale, the harbour master, “and nobody came', LONG)).toBe(LONG);
  });
});
