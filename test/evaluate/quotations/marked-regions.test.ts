import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areHere, benchFile, linesOf } from '../shared-scorers.js';
import { markedRegions } from './marked-regions.js';

type Theirs = Readonly<{ quoteRegions: (text: string) => readonly Readonly<{ s: number; e: number }>[] }>;

describe('the stretches in quotation marks', () => {
  it.each([
    ['“Yes,” he said.', ['“Yes,”']],
    ['He said “she told me ‘no’ and “never” twice”.', ['“she told me ‘no’ and “never” twice”']],
    ['"One" and "two"', ['"One"', '"two"']],
    ["''Not now,'' she said.", ["''Not now,''"]],
    ['“It goes on.\n\n“And ends here.”', ['“It goes on.', '“And ends here.”']],
    ['and then it ends,” he said.', ['and then it ends,”']],
    ["The workers' club of the '90s", []],
    ["Minister 'to resign'", ["'to resign'"]],
    ["'The nurses' rota was changed,' she said", ["'The nurses' rota was changed,'"]],
    ['“ ”', []],
  ])('of %j are %j', (text, stretches) => {
    expect(markedRegions(text).map(({ start, end }) => text.slice(start, end))).toEqual(stretches);
  });

  it('stay inside the text, in order, and hold a word', () => {
    fc.assert(
      fc.property(marksAndWords, (text) => {
        let reached = 0;
        for (const { start, end } of markedRegions(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.skipIf(!areHere)(
    'are those of the other scorer, in any mixture of marks and in every article of the benchmark',
    async () => {
      const { quoteRegions }: Theirs = await import(benchFile('quotations/tools/quotemarks.mjs'));
      const theirs = (text: string) => quoteRegions(text).map(({ s, e }) => ({ start: s, end: e }));
      fc.assert(
        fc.property(marksAndWords, (text) => {
          expect(markedRegions(text)).toEqual(theirs(text));
        }),
        { numRuns: 5_000 },
      );
      for (const { text } of linesOf<{ text: string }>('quotations/dev.jsonl')) {
        expect(markedRegions(text)).toEqual(theirs(text));
      }
    },
  );
});

const marksAndWords = fc
  .array(
    fc.constantFrom(
      ...[
        '“',
        '”',
        '"',
        '‘',
        '’',
        "'",
        "''",
        '``',
        '«',
        '»',
        '„',
        ' ',
        ' ',
        ', ',
        '.',
        '—',
        '\n',
        '(',
        'as',
        'Tom',
        "'til",
        '9',
      ],
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));
