import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Figures } from '../../bootstrap.js';
import { seeded } from '../../bootstrap.js';
import { predictors } from '../../predictors.js';
import { areHere, benchFile, expectEqual, figuresOf, fileOf, linesOf, printedBy } from '../../shared-scorers.js';
import type { PredictedArticle } from '../predictions.js';
import { type BritishArticle, britishGold, textLine } from './gold.js';

const GOLD = 'quotations/uk-dev.gold.json';

describe.skipIf(!areHere)(
  'the figures of British quotations, held against the other scorer',
  { timeout: 60_000 },
  () => {
    const articles = areHere ? britishGold.parse(JSON.parse(readFileSync(benchFile(GOLD), 'utf8'))).articles : [];

    it('are equal for what the product predicts', () => {
      const texts = linesOf<unknown>('quotations/uk-dev.in.jsonl').map((line) => textLine.parse(line));
      expectSame(texts.map(predictors.quotations), 0);
    });

    it.each([0, 0.5])('are equal for a damaged gold, by speakers at least %f sure', (least) => {
      const random = seeded(9);
      expectSame(
        articles.map((article) => damaged(article, random)),
        least,
      );
    });

    it('are all 100 for the gold itself, without a false credit', () => {
      const itself = articles.map((article) => damaged(article, () => 0.999));
      const { figures } = figuresOf({ task: 'quotations', gold: benchFile(GOLD), predicted: fileOf(itself) });
      const notFull = [...figures].filter(([name, { value }]) => value !== (name === 'false credits' ? 0 : 100));
      expect(notFull).toEqual([]);
    });
  },
);

/** The gold as a prediction, with a fault wherever the random number is small. */
function damaged({ path, quotes }: BritishArticle, random: () => number): PredictedArticle {
  const predicted = quotes.flatMap(({ start, end, speakers }): NonNullable<PredictedArticle['quotes']> => {
    const [name] = speakers;
    const speaker = name === undefined ? null : { text: name, confidence: random() };
    const fault = random();
    const someone = quotes[Math.floor(random() * quotes.length)]?.speakers.at(-1) ?? 'the editor';
    if (fault < 0.1) return [];
    if (fault < 0.2)
      return [{ start: start - Math.floor(30 * random()), end: end - Math.floor(20 * random()), speaker }];
    if (fault < 0.3) return [{ start, end, speaker: null }];
    if (fault < 0.45) return [{ start, end, speaker: { text: 'he', canonical: someone, confidence: random() } }];
    if (fault < 0.5)
      return [
        {
          spans: [
            [start, start + 9],
            [start + 9, end],
          ],
          speaker: { text: `${someone} of Leeds` },
        },
      ];
    return [{ start, end, speaker }];
  });
  return { id: path, quotes: predicted };
}

function expectSame(predictions: readonly unknown[], minConfidence: number): void {
  const predicted = fileOf(predictions);
  const args = [benchFile(GOLD), '--min-confidence', String(minConfidence)];
  const printed = printedBy('quotations/score-uk.mjs', args, readFileSync(predicted, 'utf8'));
  const { figures } = figuresOf({ task: 'quotations', gold: benchFile(GOLD), predicted, minConfidence });
  expectEqual(figures, printedFigures(printed, figures), 0.05);
}

/** The other scorer names its rows by the kind, the way of crediting or the topic alone. */
function printedFigures(printed: string, ours: Figures): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  const first = printed.match(
    /found \d+\/\d+ \((\S+)\), .*? (\d+)\/(\d+) \((\S+)\), precision when given (\S+), false credits (\d+)/,
  );
  for (const [at, name] of [
    [1, 'all found'],
    [4, 'all end to end'],
    [5, 'precision'],
    [6, 'false credits'],
  ] as const) {
    figures.set(name, Number(first?.[at]));
  }
  for (const [, label = '', found, given, end] of printed.matchAll(
    /^(\S.*?) +n +\d+ +found (\S+) +right given found (\S+) +right end to end (\S+)$/gm,
  )) {
    const row =
      ROWS[label] ?? ['how', 'kind', 'topic'].map((by) => `${by} ${label}`).find((name) => ours.has(`${name} found`));
    figures.set(`${row} found`, Number(found));
    figures.set(`${row} given found`, Number(given));
    figures.set(`${row} end to end`, Number(end));
  }
  return figures;
}

const ROWS: Readonly<Record<string, string>> = {
  'certain only': 'certain',
  headlines: 'headline',
  body: 'body',
  'nested (apart)': 'nested',
};
