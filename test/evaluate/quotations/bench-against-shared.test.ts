import { describe, expect, it } from 'vitest';
import { seeded } from '../bootstrap.js';
import { predictors } from '../predictors.js';
import { areHere, benchFile, expectEqual, figuresOf, fileOf, linesOf, printedBy } from '../shared-scorers.js';
import { benchArticle } from './bench-gold.js';
import type { BenchOptions } from './bench-options.js';
import { damaged, goldAsPrediction } from './damaged.js';

type Triple = Readonly<{ p: number; r: number; f: number }>;
type Accuracy = Readonly<Record<string, Readonly<{ n: number; acc: number }>>>;
type Summary = Readonly<{
  content: Readonly<Record<string, Readonly<Record<'strict' | 'partial' | 'token', Triple>>>>;
  quoted: Readonly<Record<'found' | 'exact' | 'token', Triple>>;
  attribution: Accuracy;
  who: Accuracy;
}>;

/** What the other scorer calls our figures. */
const WHO: Readonly<Record<string, string>> = {
  'answered (coverage)': 'answered',
  'right among answered': 'right among answered',
  'e2e all sources': 'end to end all',
  'surname e2e': 'surname end to end all',
  'surname e2e explicit': 'surname end to end explicit',
  'surname e2e coref(silver)': 'surname end to end via coreference',
  'surname|found': 'surname given found all',
  'surname|found explicit': 'surname given found explicit',
  'surname|found coref(silver)': 'surname given found via coreference',
  'surname|found&named': 'surname given a name',
};

const SETS = ['quotations/dev.jsonl', 'quotations/fixtures.jsonl', 'quotations/riqua-valid.jsonl'];

/** Every third line is enough of the large sets when the predictions are damaged at random. */
const someOf = (file: string): readonly unknown[] => linesOf<unknown>(file).filter((_, at) => at % 3 === 0);
const articlesOf = (lines: readonly unknown[]) => lines.map((line) => benchArticle.parse(line));
const damagedAll = (lines: readonly unknown[], seed: number): readonly unknown[] => {
  const random = seeded(seed);
  return articlesOf(lines).map((article) => damaged(article, random));
};

describe.skipIf(!areHere)('the figures of quotations, held against the other scorer', { timeout: 60_000 }, () => {
  it.each(SETS)('are equal on %s for what the product predicts', (set) => {
    const lines = linesOf<unknown>(set);
    expectSame(lines, articlesOf(lines).map(predictors.quotations));
  });

  it.each(SETS)('are equal on a third of %s for a damaged gold', (set) => {
    const lines = someOf(set);
    expectSame(lines, damagedAll(lines, 7));
  });

  it.each([
    ['only speech', ['--speech-only'], { speechOnly: true }],
    ['two people left out', ['--without', 'Trump,Clinton'], { without: ['trump', 'clinton'] }],
    ['only sure speakers', ['--min-confidence', '0.6'], { minConfidence: 0.6 }],
  ] as const)('are equal on a third of dev for a damaged gold with %s', (_, args, options) => {
    const lines = someOf('quotations/dev.jsonl');
    expectSame(lines, damagedAll(lines, 8), args, options);
  });

  it('are all 100 for the gold itself, and 0 for nothing', () => {
    const gold = benchFile('quotations/dev.jsonl');
    const itself = articlesOf(linesOf<unknown>('quotations/dev.jsonl')).map(goldAsPrediction);
    const full = figuresOf({ task: 'quotations', gold, predicted: fileOf(itself) });
    expect([...full.figures].filter(([, figure]) => figure.value !== 100)).toEqual([]);
    const none = figuresOf({ task: 'quotations', gold, predicted: fileOf([]) });
    expect([...none.figures].filter(([, figure]) => (figure.value ?? 0) !== 0)).toEqual([]);
  });
});

function expectSame(
  lines: readonly unknown[],
  predictions: readonly unknown[],
  args: readonly string[] = [],
  options: Partial<BenchOptions> = {},
): void {
  const [gold, predicted] = [fileOf(lines), fileOf(predictions)];
  const printed = printedBy('quotations/score.mjs', [gold, predicted, '--json', '--by-publisher', ...args]);
  const theirs: Readonly<Record<string, Summary>> = JSON.parse(printed);
  const ours = figuresOf({ ...options, task: 'quotations', gold, predicted });
  for (const [part, summary] of Object.entries(theirs)) {
    const figures = part === 'ALL' ? ours.figures : ours.parts?.get(part);
    expectEqual(figures ?? new Map(), named(summary), 0.05);
  }
}

function named({ content, quoted, attribution, who }: Summary): ReadonlyMap<string, number> {
  const triples = [
    ...Object.entries(content).flatMap(([kind, how]) =>
      (['strict', 'partial', 'token'] as const).map((name) => [`content ${kind} ${name}`, how[name]] as const),
    ),
    ...(['found', 'exact', 'token'] as const).map((name) => [`pieces ${name}`, quoted[name]] as const),
  ];
  return new Map([
    ...triples.flatMap(([name, { p, r, f }]): [string, number][] => [
      [`${name} precision`, p],
      [`${name} recall`, r],
      [`${name} F1`, f],
    ]),
    ...Object.entries(attribution).map(([name, { acc }]): [string, number] => [
      `given found ${name.replace(':', ' ').replace('no-source(found)', 'no source')}`,
      acc,
    ]),
    ...Object.entries(who).map(([name, { acc }]): [string, number] => [WHO[name] ?? name, acc]),
  ]);
}
