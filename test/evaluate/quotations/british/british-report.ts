import { type Figures, withIntervals } from '../../bootstrap.js';
import type { Counts } from '../../counts.js';
import { howMany, type Measure, share } from '../../measures.js';
import { cell, plainCell, type Report, type Row, size } from '../../report.js';
import type { PredictedQuotation } from '../predictions.js';
import { countedBritish } from './counted-british.js';
import type { BritishArticle } from './gold.js';

const COLUMNS = ['found', 'given found', 'end to end'];

/**
 * The figures of the British gold, everything answered that is at least `minConfidence` sure; beside it what is left
 * at the product's default floor. Intervals resample articles.
 */
export function britishReport(
  articles: readonly BritishArticle[],
  predicted: ReadonlyMap<string, readonly PredictedQuotation[]>,
  { minConfidence, floor }: Readonly<{ minConfidence: number; floor: number }>,
  seed: number,
): Report {
  const countedAt = (least: number): readonly Counts[] =>
    articles.map((article) => countedBritish(article, predicted.get(article.path) ?? [], least));
  const asked = countedAt(minConfidence);
  const rows = [...new Set(asked.flatMap((counts) => [...counts.keys()]))]
    .flatMap((name) => (name.endsWith(' end to end') ? [name.slice(0, -' end to end'.length)] : []))
    .sort();
  const measures = [...rows.flatMap((row) => COLUMNS.map((column) => share(`${row} ${column}`))), ...SURE];
  const figures = withIntervals(asked, measures, seed);
  const atFloor = withIntervals(countedAt(Math.max(floor, minConfidence)), SURE, seed);
  return {
    heading: `British quotations in ${articles.length} articles; in brackets the 95 % interval over resampled articles.`,
    tables: [
      {
        title: 'Quotations',
        columns: ['n', ...COLUMNS],
        rows: ['all', ...rows.filter((row) => row !== 'all')].map((row) => quotationRow(figures, row)),
      },
      {
        title: 'Names given',
        columns: ['coverage', 'right among given', 'false credits', 'of marks without speech'],
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

const SURE: readonly Measure[] = [share('answered'), share('precision'), howMany('false credits')];

function quotationRow(figures: Figures, row: string): Row {
  return {
    name: row,
    cells: [size(figures.get(`${row} found`)), ...COLUMNS.map((column) => cell(figures.get(`${row} ${column}`)))],
  };
}

function sureRow(name: string, figures: Figures): Row {
  return {
    name,
    cells: [
      cell(figures.get('answered')),
      cell(figures.get('precision')),
      plainCell(figures.get('false credits'), 0),
      size(figures.get('false credits')),
    ],
  };
}
