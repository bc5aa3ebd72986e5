import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairMarks } from '../../src/quotes/mark-pairs.js';
import { paragraphsOf } from './article.js';

const words = (text: string): string[][] =>
  pairMarks(text, paragraphsOf(text)).map((region) => region.inner.map((s) => text.slice(s.start, s.end)));

describe('pairMarks', () => {
  it.each<[string, string, string[][]]>([
    ['curly marks', 'He said “we won” and left.', [['we won']]],
    ['straight marks', 'He said "we won" and left.', [['we won']]],
    ['doubled apostrophes', "He said ''we won'' and left.", [['we won']]],
    ['backticks', "He said ``we won'' and left.", [['we won']]],
    ['guillemets', 'He said «we won» and left.', [['we won']]],
    ['single curly marks', 'Mayor ‘to resign’ in May', [['to resign']]],
    ['single straight marks', "Mayor 'to resign' in May", [['to resign']]],
    ['two on a line', '"A b," he said, "c d."', [['A b,'], ['c d.']]],
    ['marks inside marks', '“He said ‘go’ to me,” she said.', [['He said ‘go’ to me,']]],
    ['curly marks inside the same', '“They call it “awful” here,” she said.', [['They call it “awful” here,']]],
    ['curly marks inside straight ones', '"He said “go” to me," she said.', [['He said “go” to me,']]],
    ['straight marks inside curly ones', '“He said "go" to me,” she said.', [['He said "go" to me,']]],
    ['two pairs inside', '"One “a” and “b” here," she said.', [['One “a” and “b” here,']]],
    ['styles side by side', '"One," he said. “Two,” she said. "Six."', [['One,'], ['Two,'], ['Six.']]],
    ['double marks inside single ones', '‘He said “go” to me,’ she said.', [['He said “go” to me,']]],
    ['a quotation left open', 'She said: “We won.', [['We won.']]],
    ['a quotation never opened', 'We won. It was hard,” she said.', [['We won. It was hard,']]],
    ['a quotation never opened after another', '“Yes,” she said. We won,” she added.', [['Yes,'], ['We won,']]],
    ['a doubled mark', 'He was ‘”inundated” with post.', [['inundated']]],
    ['marks turned the wrong way', 'He was ”pleased” with it.', [['pleased']]],
    ['one turned the wrong way, at the start', '” … what we won,” she said.', [['… what we won,']]],
    ['a line that begins with the close of another', '” he said. “It is late.”', [['It is late.']]],
    ['elisions', "Rock 'n' roll of the '90s was for 'em.", []],
    ['possessives', "The workers' rights and the players' union.", []],
    ['contractions', "I don't know, he can't say.", []],
    ['inches', 'A 6" pipe and a 5\'10" man.', []],
    ['an empty pair', 'He said "" and left.', []],
  ])('reads %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('goes on with a quotation whose next paragraph opens with a mark', () => {
    expect(words('He said: “One.\n“Two.\n“Three.”\n“Four,” she said.')).toEqual([
      ['One.', 'Two.', 'Three.'],
      ['Four,'],
    ]);
  });

  it('goes on with a quotation that has marks of another style inside', () => {
    expect(words('She said: "One “a” here.\n"Two."')).toEqual([['One “a” here.', 'Two.']]);
  });

  it('does not go on with a quotation whose next paragraph opens with a mark of another style', () => {
    expect(words('It says:\n"One is here.\n“Two,” she said.')).toEqual([['One is here.'], ['Two,']]);
  });

  it('goes on past cross-heads and link lines, and leaves their words out', () => {
    const text = 'He said: “One.\n‘Big’ trouble\nRead more\n“Two.”';
    const regions = pairMarks(text, paragraphsOf(text, { 1: 'cross-head', 2: 'read-more' }));
    expect(regions.map((r) => r.inner.map((s) => text.slice(s.start, s.end)))).toEqual([['One.', 'Two.'], ['Big']]);
  });

  it('prints a piece with the marks that it has', () => {
    const text = 'He said: “One.\n“Two.”';
    expect(pairMarks(text, paragraphsOf(text))[0]?.printed.map((s) => text.slice(s.start, s.end))).toEqual([
      '“One.',
      '“Two.”',
    ]);
  });

  it.each([
    ['He said: “One.', true],
    ['We won,” he said.', true],
    ['He was ‘”inundated” with post.', true],
    ['He said: “One.”', false],
    ['He said: “One.\n“Two.”', false],
  ])('says whether %j lacks a mark', (text, unbalanced) => {
    expect(pairMarks(text, paragraphsOf(text))[0]?.unbalanced).toBe(unbalanced);
  });

  const marked = fc
    .array(
      fc.constantFrom(
        '“',
        '”',
        '"',
        "'",
        '‘',
        '’',
        "''",
        '``',
        '«',
        '»',
        'we',
        'Won',
        '.',
        ',',
        ' ',
        ' ',
        '\n',
        's',
        '6',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

  it('never throws, and keeps every piece inside its paragraph and apart from the others', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const paragraphs = paragraphsOf(text);
        const pieces = pairMarks(text, paragraphs).flatMap((r) =>
          r.printed.map((printed, i) => ({ printed, inner: r.inner[i] ?? printed })),
        );
        for (const { printed, inner } of pieces) {
          expect(inner.start).toBeLessThan(inner.end);
          expect(printed.start <= inner.start && inner.end <= printed.end).toBe(true);
          expect(paragraphs.some((p) => p.span.start <= printed.start && printed.end <= p.span.end)).toBe(true);
        }
        const sorted = pieces.map((p) => p.printed).sort((a, b) => a.start - b.start);
        for (const [i, span] of sorted.entries()) expect(span.start).toBeGreaterThanOrEqual(sorted[i - 1]?.end ?? 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a closed quotation alike whatever paragraph follows', () => {
    fc.assert(
      fc.property(marked, (after) => {
        const text = 'He said: “We won the day.”';
        const longer = `${text}\n${after}`;
        expect(pairMarks(longer, paragraphsOf(longer))[0]?.inner).toEqual(
          pairMarks(text, paragraphsOf(text))[0]?.inner,
        );
      }),
    );
  });

  it('shifts every span by the length of a paragraph put before', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const prefix = 'A plain paragraph.\n';
        const shift = (s: { start: number; end: number }) => ({
          start: s.start + prefix.length,
          end: s.end + prefix.length,
        });
        const shifted = pairMarks(text, paragraphsOf(text)).map((r) => ({
          ...r,
          inner: r.inner.map(shift),
          printed: r.printed.map(shift),
        }));
        expect(pairMarks(prefix + text, paragraphsOf(prefix + text))).toEqual(shifted);
      }),
    );
  });

  it.each([
    ['"a “b” ', 400_000],
    ['“a ', 200_000],
    ['"a" ', 200_000],
    ["'a ", 0],
    ['” ', 0],
    ['a” ', 200_000],
    ['‘a’ "b ', 200_001],
    ["''", 0],
  ])(
    'finds all there are in 200,000 of %j, %d: work that grew with the square would outlast the test',
    (unit, found) => {
      const text = unit.repeat(200_000);
      const regions = pairMarks(text, [{ span: { start: 0, end: text.length }, role: 'body' }]);
      expect(regions).toHaveLength(found);
      const last = regions.at(-1)?.printed.at(-1)?.end;
      // The last of them stands in the last repetition.
      expect(last === undefined || last > text.length - unit.length).toBe(true);
    },
  );
});
