import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.js';

const read = (text: string): string[] =>
  sentences(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end));

describe('sentences', () => {
  it.each([
    ['Mr. Smith met Gen. Lee. They spoke.', ['Mr. Smith met Gen. Lee.', 'They spoke.']],
    ['She moved to the U.S. in May. He stayed.', ['She moved to the U.S. in May.', 'He stayed.']],
    ['It began at 3 p.m. The hall was full.', ['It began at 3 p.m.', 'The hall was full.']],
    ['J. K. Rowling wrote. We read.', ['J. K. Rowling wrote.', 'We read.']],
    ['It rose by 3.5 per cent. Then it fell.', ['It rose by 3.5 per cent.', 'Then it fell.']],
    ['“Stop. Now,” she said. He stopped.', ['“Stop.', 'Now,” she said.', 'He stopped.']],
    ['“Is it?” she said. Nobody knew.', ['“Is it?” she said.', 'Nobody knew.']],
    ['“We won.” The crowd cheered.', ['“We won.”', 'The crowd cheered.']],
    ['Well... it is so. Yes.', ['Well... it is so.', 'Yes.']],
    ['It was sold in c. 1901. We know.', ['It was sold in c. 1901.', 'We know.']],
    ['It dates from ca. 1840. We know.', ['It dates from ca. 1840.', 'We know.']],
    ['One line\n\nAnother line', ['One line', 'Another line']],
    ['   ', []],
  ])('reads %j sentence by sentence', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('leaves out only white space, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Mr.', 'U.S.', 'Go', '.', '?', '”', ' ', '\n\n', 'it', '…')).map((w) => w.join('')),
        (text) => {
          const spans = sentences(text, { start: 0, end: text.length });
          expect(
            spans
              .map((s) => text.slice(s.start, s.end))
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });

  it('stays inside the stretch that it is given', () => {
    const text = 'One. Two. Three.';
    expect(sentences(text, { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }]);
  });
});
