import type { Asked } from '../asked.js';
import { SEED, withIntervals } from '../bootstrap.js';
import type { Counts } from '../counts.js';
import { precisionRecallF1, share } from '../measures.js';
import { predictedTopics } from '../predicted-topics.js';
import { predictors } from '../predictors.js';
import { type ReadFile, readLines } from '../read-file.js';
import { cell, precisionRecallF1Cells, type Report, size } from '../report.js';
import { countedEvents } from './counted-events.js';
import { xdocTimelines, xdocTopic } from './topics.js';

const ROWS = ['sentences', 'sentence and date', 'pairs'];

const MEASURES = [...ROWS.flatMap(precisionRecallF1), share('dates'), share('days')];

export function evaluatedXdoc(asked: Asked): ReadFile<Report> {
  const gold = readLines(asked.gold, xdocTimelines);
  if (gold.kind === 'unusable') return gold;
  const predicted = predictedTopics(asked, xdocTopic, predictors.xdoc, xdocTimelines);
  if (predicted.kind === 'unusable') return predicted;
  const byTopic = new Map(predicted.value.map((one) => [one.topic, one.timelines]));
  const counts = gold.value.flatMap(({ topic, timelines }) =>
    timelines.map(({ entity, events }) => {
      // Of two timelines for one entity the later one is meant.
      const found = byTopic.get(topic)?.findLast((one) => one.entity === entity);
      return countedEvents(events, found?.events ?? []);
    }),
  );
  return { kind: 'read', value: xdocReport(counts) };
}

/** Intervals resample timelines. */
function xdocReport(timelines: readonly Counts[]): Report {
  const figures = withIntervals(timelines, MEASURES, SEED);
  return {
    heading: `Events across articles in ${timelines.length} timelines; in brackets the 95 % interval over resampled timelines.`,
    tables: [
      {
        title: 'Events',
        columns: ['gold', 'predicted', 'P', 'R', 'F1'],
        rows: ROWS.map((row) => ({
          name: row === 'pairs' ? 'same event, across articles' : row,
          cells: [
            size(figures.get(`${row} recall`)),
            size(figures.get(`${row} precision`)),
            ...precisionRecallF1Cells(figures, row),
          ],
        })),
      },
      {
        title: 'Dates of the sentences found',
        columns: ['n', 'right'],
        rows: [
          { name: 'all', cells: [size(figures.get('dates')), cell(figures.get('dates'))] },
          { name: 'full days', cells: [size(figures.get('days')), cell(figures.get('days'))] },
        ],
      },
    ],
    figures,
  };
}
