import { type Figures, withIntervals } from '../bootstrap.js';
import type { Counts } from '../counts.js';
import { type Measure, precisionRecallF1, share } from '../measures.js';
import { cell, plainCell, precisionRecallF1Cells, type Report, size } from '../report.js';
import { ROWS } from './counted-times.js';
import { CLASSES } from './expression-class.js';

const NAMES = Object.keys(ROWS);
const HOW = ['relaxed', 'strict', 'value'];

const MEASURES: readonly Measure[] = [
  ...NAMES.flatMap((row) => [
    ...precisionRecallF1(`${row} strict`),
    ...precisionRecallF1(`${row} relaxed`),
    share(`${row} type`),
    share(`${row} value`),
    timesRelaxed(row, 'type'),
    timesRelaxed(row, 'value'),
    share(`${row} day`),
    share(`${row} day given found`),
  ]),
  ...CLASSES.flatMap((name) => HOW.map((how) => share(`class ${name} ${how}`))),
];

/** Relaxed F1 times the share of the matched gold that has it right, as TempEval-3 has it. */
function timesRelaxed(row: string, how: string): Measure {
  const relaxed = precisionRecallF1(`${row} relaxed`).find(({ name }) => name === `${row} relaxed F1`);
  const right = share(`${row} ${how}`);
  return {
    name: `${row} ${how} F1`,
    value: (counts) => {
      const matched = relaxed?.value(counts) ?? null;
      return matched === null ? null : (matched * (right.value(counts) ?? 0)) / 100;
    },
    of: (counts) => relaxed?.of(counts) ?? 0,
  };
}

/** The figures of time expressions; intervals resample documents. */
export function timesReport(documents: readonly Counts[], seed: number): Report {
  const figures = withIntervals(documents, MEASURES, seed);
  return {
    heading: `Time expressions in ${documents.length} documents; in brackets the 95 % interval over resampled documents.`,
    tables: [
      {
        title: 'Spans',
        columns: ['gold', 'predicted', 'strict P', 'R', 'F1', 'relaxed P', 'R', 'F1'],
        rows: NAMES.map((row) => ({
          name: row,
          cells: [
            size(figures.get(`${row} strict recall`)),
            size(figures.get(`${row} strict precision`)),
            ...precisionRecallF1Cells(figures, `${row} strict`),
            ...precisionRecallF1Cells(figures, `${row} relaxed`),
          ],
        })),
      },
      {
        title: 'Types and values',
        columns: ['type %', 'type F1', 'value %', 'value F1'],
        rows: NAMES.map((row) => ({ name: row, cells: valueCells(figures, row) })),
      },
      {
        title: 'Full days',
        columns: ['gold', 'right end to end', 'right given found'],
        rows: [
          {
            name: 'dates',
            cells: [
              size(figures.get('all day')),
              cell(figures.get('all day')),
              cell(figures.get('all day given found')),
            ],
          },
        ],
      },
      {
        title: 'By class',
        columns: ['gold', ...HOW],
        rows: CLASSES.map((name) => ({
          name,
          cells: [
            size(figures.get(`class ${name} value`)),
            ...HOW.map((how) => cell(figures.get(`class ${name} ${how}`))),
          ],
        })),
      },
    ],
    figures,
  };
}

function valueCells(figures: Figures, row: string): readonly string[] {
  return ['type', 'value'].flatMap((how) => [
    plainCell(figures.get(`${row} ${how}`)),
    cell(figures.get(`${row} ${how} F1`)),
  ]);
}
