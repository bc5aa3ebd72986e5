import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp, type Counts } from '../counts.js';
import { percentage } from '../measures.js';
import { countedBritish } from './british/counted-british.js';
import { countedArticle } from './counted-article.js';
import { countedOwn } from './own/counted-own.js';
import type { PredictedQuotation } from './predictions.js';

const TEXT = Array.from({ length: 30 }, (_, n) => `“word${n} said${n}” one${n} two${n}`).join(' ');
const at = (n: number, words = `“word${n} said${n}”`) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const name = (n: number): string => ['Ada Quill', 'Rufus Pell', 'Orla Ash'][n % 3] ?? '';
const MARKED = [0, 2, 4, 6, 8, 10, 12];

const attributions = MARKED.map((n) => ({
  source: [],
  sourceText: name(n),
  content: [at(n)],
  quoted: [at(n, `word${n} said${n}`)],
  kind: 'direct' as const,
  speaker: { type: 'person' as const, persons: [{ surname: name(n).split(' ')[1] ?? '' }] },
}));

/** What the three scorers count of the same predictions of the same text. */
const SCORERS: Readonly<Record<string, (predicted: readonly PredictedQuotation[]) => Counts>> = {
  bench: (predicted) =>
    countedArticle({ id: 'a', publisher: '', text: TEXT, attributions }, predicted, {
      speechOnly: false,
      without: [],
      minConfidence: 0,
      byPublisher: false,
    }),
  british: (predicted) =>
    countedBritish(
      {
        path: 'a',
        headlineEnd: 0,
        quotes: MARKED.map((n) => ({
          ...at(n),
          kind: 'speech',
          how: 'explicit',
          speakers: [name(n)],
          not: [],
          nested: false,
          uncertain: false,
        })),
      },
      predicted,
      0,
    ),
  own: (predicted) =>
    countedOwn(
      {
        id: 'a',
        text: TEXT,
        filed: { id: 'a', file: 'a.txt', text: TEXT },
        quotations: MARKED.map((n) => ({
          content: [at(n, `word${n} said${n}`)],
          speaker: name(n),
          also: [],
          orNone: false,
          kind: 'direct',
          person: true,
          unnamed: false,
          nested: false,
          headline: false,
        })),
      },
      predicted,
      0,
    ),
};

/** Predictions that do not overlap, right and wrong, of pieces listed and not, with right and wrong names or none. */
const predictions = fc
  .uniqueArray(fc.record({ n: fc.nat(29), isWide: fc.boolean(), who: fc.option(fc.nat(5)) }), {
    selector: ({ n }) => n,
    maxLength: 20,
  })
  .map((some) =>
    some.map(
      ({ n, isWide, who }): PredictedQuotation => ({
        content: [isWide ? at(n, `“word${n} said${n}” one${n}`) : at(n)],
        speaker: who === null ? null : { text: name(who) },
      }),
    ),
  );

const PRECISIONS = [
  'content direct strict precision',
  'content all partial precision',
  'pieces found precision',
  'pieces token precision',
  'marked found precision',
];

describe.each(Object.entries(SCORERS))('the counts of %s', (_, counted) => {
  it('are the same in whatever order the predictions come', () => {
    fc.assert(
      fc.property(predictions, fc.infiniteStream(fc.nat()), (some, keys) => {
        const keyed = some.map((one) => ({ one, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        // Parts of one add up a hair apart in another order.
        const sorted = (counts: Counts) =>
          [...counts].map(([name, { right, of }]) => `${name} ${right.toFixed(6)} of ${of}`).sort();
        expect(sorted(counted(keyed.map(({ one }) => one)))).toEqual(sorted(counted(some)));
      }),
    );
  });

  it('never have more precision for a wrong prediction more', () => {
    fc.assert(
      fc.property(predictions, fc.constantFrom(1, 3, 15, 29), (some, n) => {
        const before = some.filter(({ content: [span] }) => span && !isAt(n, span.start));
        const wrong = { content: [at(n)], speaker: { text: 'Nobody Atall' } };
        const [less, more] = [counted(before), counted([...before, wrong])];
        for (const name of PRECISIONS) {
          const share = (counts: Counts): number => percentage(counts.get(name) ?? { right: 0, of: 0 }) ?? 100;
          expect(share(more)).toBeLessThanOrEqual(share(less));
        }
      }),
    );
  });

  it('count no more right than there is', () => {
    fc.assert(
      fc.property(predictions, (some) => {
        for (const [, { right, of }] of addUp([counted(some), counted(some)])) {
          expect(right).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(of);
        }
      }),
    );
  });
});

const isAt = (n: number, start: number): boolean => at(n).start === start;
