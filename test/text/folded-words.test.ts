import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldedWords } from '../../src/text/folded-words.js';
import { words } from '../../src/text/words.js';

const slowly = (text: string): readonly string[] => words(text).map((word) => word.folded);

const tricky = fc.array(
  fc.oneof(
    fc.constantFrom(..."aZ09 '’‘ʼ.,:;%$£€“”—…-\n\u00a0\u0301éßİǅ½²٣שج😀🏴‍☠️㎏ﬁ"),
    fc.constantFrom(
      "don't",
      '3.5',
      '1,000',
      '10:30',
      '4x4',
      'e\u0301',
      'O’Neill',
      '[',
      '](a/b)',
      'rock’n’roll',
      '5th',
      '€5m',
      '𝒜b',
    ),
  ),
  { maxLength: 40 },
);

it('gives the very words that the slower reading gives, whatever the text', () => {
  const same = (text: string): void => {
    expect(foldedWords(text)).toEqual(slowly(text));
  };
  fc.assert(
    fc.property(tricky, (pieces) => same(pieces.join(''))),
    { numRuns: 5_000 },
  );
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), same), { numRuns: 2_000 });
}, 60_000);
