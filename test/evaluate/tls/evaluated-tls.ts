import type { Asked } from '../asked.js';
import { SEED, withIntervals } from '../bootstrap.js';
import type { Counts } from '../counts.js';
import { precisionRecallF1, share } from '../measures.js';
import { predictedTopics } from '../predicted-topics.js';
import { predictors } from '../predictors.js';
import { type ReadFile, readLines } from '../read-file.js';
import { cell, precisionRecallF1Cells, type Report, size } from '../report.js';
import { countedTimeline } from './counted-timeline.js';
import { tlsTimelines, tlsTopic } from './topics.js';

const DATES = ['dates', 'dates within a day'];
const ROUGE = ['concat', 'agreement', 'align'].flatMap((how) => [`${how} ROUGE-1`, `${how} ROUGE-2`]);
const ADJACENT = ['adjacent days gold', 'adjacent days predicted'];

const MEASURES = [
  ...[...DATES, ...ROUGE].flatMap(precisionRecallF1),
  share('dates by timeline'),
  ...ADJACENT.map((name) => share(name)),
];

export function evaluatedTls(asked: Asked): ReadFile<Report> {
  const gold = readLines(asked.gold, tlsTimelines);
  if (gold.kind === 'unusable') return gold;
  const predicted = predictedTopics(asked, tlsTopic, predictors.tls, tlsTimelines);
  if (predicted.kind === 'unusable') return predicted;
  const byTopic = new Map(predicted.value.map((one) => [one.topic, one.timelines]));
  const counts = gold.value.flatMap(({ topic, timelines }) =>
    timelines.map((timeline, at) => countedTimeline(timeline, byTopic.get(topic)?.[at] ?? [])),
  );
  return { kind: 'read', value: tlsReport(counts) };
}

/** Averages over timelines; intervals resample timelines. */
function tlsReport(timelines: readonly Counts[]): Report {
  const figures = withIntervals(timelines, MEASURES, SEED);
  const row = (name: string) => ({ name, cells: precisionRecallF1Cells(figures, name, 2) });
  return {
    heading: `${timelines.length} timelines, averages in per cent; in brackets the 95 % interval over resampled timelines.`,
    tables: [
      { title: 'Dates', columns: ['P', 'R', 'F1'], rows: DATES.map(row) },
      { title: 'Summaries', columns: ['P', 'R', 'F1'], rows: ROUGE.map(row) },
      {
        title: 'Steps to the very next day',
        columns: ['steps', '%'],
        rows: ADJACENT.map((name) => ({
          name: name.endsWith('gold') ? 'gold' : 'predicted',
          cells: [size(figures.get(name)), cell(figures.get(name))],
        })),
      },
    ],
    figures,
  };
}
