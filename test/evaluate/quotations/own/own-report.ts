import { type Figures, withIntervals } from '../../bootstrap.js';
import type { Counts } from '../../counts.js';
import { howMany, type Measure, precisionRecallF1, share } from '../../measures.js';
import { cell, plainCell, type Report, type Row, size } from '../../report.js';
import type { PredictedQuotation } from '../predictions.js';
import { countedOwn } from './counted-own.js';
import type { OwnArticle } from './gold.js';

const ROWS = ['marked', 'direct', 'mixed', 'person', 'organisation', 'unnamed', 'headline', 'indirect', 'nested'];
const COLUMNS = ['found recall', 'exact', 'given found', 'end to end'];

const SURE: readonly Measure[] = [share('answered'), share('false names'), howMany('nobody credited')];

const MEASURES: readonly Measure[] = [
  ...ROWS.flatMap((row) => COLUMNS.map((column) => share(`${row} ${column}`))),
  ...precisionRecallF1('marked found').filter(({ name }) => name !== 'marked found recall'),
  howMany('nobody found'),
  ...SURE,
];

/**
 * The figures of the project's own gold, everything answered that is at least `minConfidence` sure; beside it what is
 * left at the product's default floor. Intervals resample texts.
 */
export function ownReport(
  articles: readonly OwnArticle[],
  predicted: ReadonlyMap<string, readonly PredictedQuotation[]>,
  { minConfidence, floor }: Readonly<{ minConfidence: number; floor: number }>,
  seed: number,
): Report {
  const countedAt = (least: number): readonly Counts[] =>
    articles.map((article) => countedOwn(article, predicted.get(article.id) ?? [], least));
  const figures = withIntervals(countedAt(minConfidence), MEASURES, seed);
  const atFloor = withIntervals(countedAt(Math.max(floor, minConfidence)), SURE, seed);
  return {
    heading: `The project’s own gold, ${articles.length} texts; in brackets the 95 % interval over resampled texts.`,
    tables: [
      {
        title: 'Quotations',
        columns: ['n', 'found', 'words exact', 'right given found', 'right end to end'],
        rows: ROWS.filter((row) => (figures.get(`${row} exact`)?.of ?? 0) > 0).map((row) => quotationRow(figures, row)),
      },
      {
        title: 'Found, in quotation marks',
        columns: ['gold', 'predicted', 'P', 'R', 'F1'],
        rows: [foundRow(figures), nobodyRow(figures)],
      },
      {
        title: 'Names given',
        columns: ['coverage', 'false names', 'credited where no one is', 'of'],
        rows: [
          sureRow(minConfidence > 0 ? `at ${minConfidence}` : 'everything answered', figures),
          sureRow(`at the default floor, ${floor}`, atFloor),
        ],
      },
    ],
    figures,
    parts: new Map([['default floor', atFloor]]),
  };
}

function quotationRow(figures: Figures, row: string): Row {
  const cells = [size(figures.get(`${row} exact`)), ...COLUMNS.map((column) => cell(figures.get(`${row} ${column}`)))];
  return { name: row === 'marked' ? 'in quotation marks' : row, cells };
}

function foundRow(figures: Figures): Row {
  const cells = [
    size(figures.get('marked found recall')),
    size(figures.get('marked found precision')),
    plainCell(figures.get('marked found precision')),
    plainCell(figures.get('marked found recall')),
    cell(figures.get('marked found F1')),
  ];
  return { name: 'quotations', cells };
}

/** Some of these are speech and some are none, so that finding them is neither right nor wrong. */
function nobodyRow(figures: Figures): Row {
  const nobody = figures.get('nobody found');
  return { name: 'left to no one', cells: [size(nobody), plainCell(nobody, 0), '–', '–', '–'] };
}

function sureRow(name: string, figures: Figures): Row {
  const nobody = figures.get('nobody credited');
  const cells = [cell(figures.get('answered')), cell(figures.get('false names')), plainCell(nobody, 0), size(nobody)];
  return { name, cells };
}
