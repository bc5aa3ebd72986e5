import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords, findExactly, findNearest, longestSharedRun } from '../../src/text/align.js';
import { foldedText, words } from '../../src/text/words.js';

const folded = (text: string): string[] => words(text).map((word) => word.folded);

describe('the words of a text', () => {
  it.each([
    ['“Don’t,” she said', ["don't", 'she', 'said']],
    ['we’re / were', ["we're", 'were']],
    ['£4.5m, not $4,500', ['£', '4.5m', 'not', '$', '4,500']],
    ['80% — twice', ['80', '%', 'twice']],
    ['well-known', ['well', 'known']],
    ['workers’ rights', ['workers', 'rights']],
    ['Zażółć ŻÓŁW', ['zażółć', 'żółw']],
    ['', []],
  ])('of %s are compared as %j', (text, expected) => expect(folded(text)).toEqual(expected));

  it('stand in the text where they say, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        let end = 0;
        for (const word of words(text)) {
          expect(text.slice(word.span.start, word.span.end)).toBe(word.text);
          expect(word.span.start).toBeGreaterThanOrEqual(end);
          end = word.span.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are blind to the glyphs of marks, dashes and spaces', () => {
    expect(foldedText('“Exactly\u00a0this” — she ‘said’…')).toBe(foldedText('"exactly this" - she \'said\'...'));
  });
});

const few = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

describe('words found in words', () => {
  it('are found exactly where a plain search finds them', () => {
    fc.assert(
      fc.property(few, few, (wanted, held) => {
        const place = findExactly(words(wanted.join(' ')), words(held.join(' ')));
        const at = ` ${held.join(' ')} `.indexOf(` ${wanted.join(' ')} `);
        expect(place !== null).toBe(wanted.length > 0 && at >= 0);
        if (place) expect(held.slice(place.first, place.end)).toEqual(wanted);
      }),
    );
  });

  it('are nearest where fewest words have to change: no stretch is nearer', () => {
    fc.assert(
      fc.property(few, few, (wanted, held) => {
        const place = findNearest(words(wanted.join(' ')), words(held.join(' ')));
        const best = Math.min(...stretches(held).map((stretch) => editDistance(wanted, stretch)));
        if (place) expect(place.changes).toBe(best);
        else expect(best).toBeGreaterThanOrEqual(wanted.length);
      }),
    );
  });

  it('compared give back both texts, and the fewest differences', () => {
    fc.assert(
      fc.property(few, few, (asked, printed) => {
        const changes = compareWords(words(asked.join(' ')), words(printed.join(' ')));
        expect(changes.flatMap((one) => (one.change === 'printed-only' ? [] : [one.word]))).toEqual(asked);
        expect(changes.flatMap((one) => (one.change === 'asked-only' ? [] : [one.word]))).toEqual(printed);
      }),
    );
  });

  it('share a run that a plain search finds', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const longest = longestSharedRun(words(a.join(' ')), words(b.join(' ')));
        const shared = stretches(a).filter(
          (run) => ` ${b.join(' ')} `.includes(` ${run.join(' ')} `) && run.length > 0,
        );
        expect(longest).toBe(Math.max(0, ...shared.map((run) => run.length)));
      }),
    );
  });
});

function stretches(list: readonly string[]): string[][] {
  return [...list.keys(), list.length].flatMap((start) =>
    [...list.keys(), list.length].filter((end) => end >= start).map((end) => list.slice(start, end)),
  );
}

/** Words to insert, leave out or replace; the textbook recurrence, without any of the shortcuts tested here. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return Math.max(a.length, b.length);
  const rows = a.map((_, i) => [i + 1]);
  const first = b.map((_, j) => j + 1);
  a.forEach((wordA, i) => {
    b.forEach((wordB, j) => {
      const above = i === 0 ? (first[j] ?? 0) : (rows[i - 1]?.[j + 1] ?? 0);
      const corner = i === 0 ? j : (rows[i - 1]?.[j] ?? 0);
      rows[i]?.push(Math.min(above + 1, (rows[i]?.[j] ?? 0) + 1, corner + (wordA === wordB ? 0 : 1)));
    });
  });
  return rows.at(-1)?.at(-1) ?? 0;
}
