import { type Figure, type Figures, withIntervals } from '../bootstrap.js';
import { addUp, type Counts, counted } from '../counts.js';
import { type Measure, precisionRecallF1, share } from '../measures.js';
import { cell, plainCell, precisionRecallF1Cells, type Report, type Row, size, type Table } from '../report.js';
import type { BenchArticle } from './bench-gold.js';
import type { BenchOptions } from './bench-options.js';
import { CONTENT_ROWS } from './count-content.js';
import { countedArticle } from './counted-article.js';
import type { PredictedQuotation } from './predictions.js';

const HOW = ['strict', 'partial', 'token'];
const PIECES = ['found', 'exact', 'token'];
const SOURCES = ['all', 'direct', 'mixed', 'type person', 'type org', 'type nominal', 'type pronoun'];
const NAMED = ['all', 'explicit', 'via coreference'];

const MEASURES: readonly Measure[] = [
  ...CONTENT_ROWS.flatMap((kind) => HOW.flatMap((how) => precisionRecallF1(`content ${kind} ${how}`))),
  ...PIECES.flatMap((how) => precisionRecallF1(`pieces ${how}`)),
  ...SOURCES.flatMap((row) => [share(`given found ${row}`), share(`end to end ${row}`)]),
  share('given found indirect'),
  share('given found no source'),
  ...NAMED.flatMap((row) => [share(`surname end to end ${row}`), share(`surname given found ${row}`)]),
  share('surname given a name'),
  share('answered'),
  share('right among answered'),
];

/**
 * The whole table over the benchmark's gold. Intervals resample articles.
 *
 * @param predicted by article; an article without any predictions found nothing
 */
export function benchReport(
  gold: readonly BenchArticle[],
  predicted: ReadonlyMap<string, readonly PredictedQuotation[]>,
  options: BenchOptions,
  seed: number,
): Report {
  const articles = gold.map((article) => ({
    publisher: article.publisher,
    counts: countedArticle(article, predicted.get(article.id) ?? [], options),
  }));
  const all = articles.map(({ counts }) => counts);
  const figures = withIntervals(all, MEASURES, seed);
  const parts = new Map<string, Figures>();
  for (const publisher of [...new Set(articles.map((article) => article.publisher))].sort()) {
    const own = articles.filter((article) => article.publisher === publisher).map(({ counts }) => counts);
    parts.set(publisher, withIntervals(own, MEASURES, seed));
  }
  const publishers = parts.size > 1 ? [publisherTable(parts)] : [];
  const whole = options.byPublisher ? [...parts].flatMap(([name, part]) => named(name, tables(part))) : [];
  return {
    heading: heading(gold, all, options),
    tables: [...tables(figures), ...publishers, ...whole],
    figures,
    parts,
  };
}

const named = (name: string, some: readonly Table[]): readonly Table[] =>
  some.map((table) => ({ ...table, title: `${name}: ${table.title}` }));

function heading(gold: readonly BenchArticle[], counts: readonly Counts[], options: BenchOptions): string {
  const left = counted(addUp(counts), 'left out').right;
  const { speechOnly, without, minConfidence } = options;
  return [
    `Quotations in ${gold.length} articles; in brackets the 95 % interval over resampled articles.`,
    ...(speechOnly ? [`${left} unmarked contents that tell of no speech are left out.`] : []),
    ...(without.length > 0 ? [`Who said it: without ${without.join(', ')}.`] : []),
    ...(minConfidence > 0 ? [`A speaker less sure than ${minConfidence} counts as not given.`] : []),
  ].join(' ');
}

function tables(figures: Figures): readonly Table[] {
  return [contentTable(figures), piecesTable(figures), whoTable(figures), namedTable(figures), answeredTable(figures)];
}

function contentTable(figures: Figures): Table {
  const at = (name: string): Figure | undefined => figures.get(`content ${name}`);
  return {
    title: 'Content, by kind',
    columns: ['gold', 'predicted', ...HOW.flatMap((how) => [`${how} P`, 'R', 'F1'])],
    rows: CONTENT_ROWS.map((kind) => ({
      name: kind,
      cells: [
        size(at(`${kind} strict recall`)),
        size(at(`${kind} strict precision`)),
        ...HOW.flatMap((how) => precisionRecallF1Cells(figures, `content ${kind} ${how}`)),
      ],
    })),
  };
}

function piecesTable(figures: Figures): Table {
  return {
    title: 'Pieces in quotation marks',
    columns: ['gold', 'predicted', 'P', 'R', 'F1'],
    rows: PIECES.map((how) => ({
      name: how === 'token' ? 'their words' : how,
      cells: [
        size(figures.get(`pieces ${how} recall`)),
        size(figures.get(`pieces ${how} precision`)),
        ...precisionRecallF1Cells(figures, `pieces ${how}`),
      ],
    })),
  };
}

function whoTable(figures: Figures): Table {
  const row = (name: string, at: string): Row => ({
    name,
    cells: [
      size(figures.get(`end to end ${at}`) ?? figures.get(`given found ${at}`)),
      cell(figures.get(`given found ${at}`)),
      cell(figures.get(`end to end ${at}`)),
    ],
  });
  return {
    title: 'Who said it',
    columns: ['pieces', 'right given found', 'right end to end'],
    rows: [
      row('all sources', 'all'),
      row('direct', 'direct'),
      row('mixed', 'mixed'),
      row('a person', 'type person'),
      row('an organisation', 'type org'),
      row('a description', 'type nominal'),
      row('a pronoun', 'type pronoun'),
      row('indirect, of those found', 'indirect'),
      row('rightly no one', 'no source'),
    ],
  };
}

function namedTable(figures: Figures): Table {
  return {
    title: 'Named persons, by surname',
    columns: ['pieces', 'right given found', 'right end to end'],
    rows: NAMED.map((row) => ({
      name: row,
      cells: [
        size(figures.get(`surname end to end ${row}`)),
        cell(figures.get(`surname given found ${row}`)),
        cell(figures.get(`surname end to end ${row}`)),
      ],
    })),
  };
}

function answeredTable(figures: Figures): Table {
  return {
    title: 'Answered',
    columns: ['pieces', '%'],
    rows: [
      { name: 'coverage', cells: [size(figures.get('answered')), cell(figures.get('answered'))] },
      {
        name: 'right among answered',
        cells: [size(figures.get('right among answered')), cell(figures.get('right among answered'))],
      },
    ],
  };
}

function publisherTable(parts: ReadonlyMap<string, Figures>): Table {
  return {
    title: 'By publisher',
    columns: ['sourced pieces', 'found F1', 'strict content F1', 'given found', 'end to end', 'surname end to end'],
    rows: [...parts].map(([name, figures]) => ({
      name,
      cells: [
        size(figures.get('end to end all')),
        cell(figures.get('pieces found F1')),
        plainCell(figures.get('content all strict F1')),
        cell(figures.get('given found all')),
        cell(figures.get('end to end all')),
        cell(figures.get('surname end to end all')),
      ],
    })),
  };
}
