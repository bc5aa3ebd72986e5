import { expect, it } from 'vitest';
import { toldOf } from '../../src/conflicts/found.js';
import { longest } from '../../src/domain/span.js';
import { filingsOf } from './filings.js';

it('a side of a conflict is shown by the speaker’s words, never by the cue that divides them', () => {
  const text =
    '“We know,” said Arthur Hale, the harbour master of the long pier and of its boats, “that nobody came to paint the lamps.”\n';
  const [filing] = filingsOf({ pier: text });
  const { content } = filing!.quotations[0]!;
  expect(content).toHaveLength(2);
  const { shown } = toldOf(filing!.article, content, longest(content));
  expect(shown.pieces.map(({ exact }) => exact)).toEqual(['that nobody came to paint the lamps.']);
  expect(shown.cut).toBe('before');
});
