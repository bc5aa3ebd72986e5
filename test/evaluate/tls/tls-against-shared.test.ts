import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { seeded } from '../bootstrap.js';
import { areHere, benchFile, expectEqual, figuresOf, fileOf, linesOf, printedBy } from '../shared-scorers.js';
import { tlsTimelines } from './topics.js';

type Topic = z.infer<typeof tlsTimelines>;
type Prf = Readonly<{ P: number; R: number; F1: number }>;

const DEV = 'timelines/tls-t17-dev.jsonl';
/** What the other scorer calls our figures. */
const NAMES: Readonly<Record<string, string>> = {
  date: 'dates',
  dateWithin1Day: 'dates within a day',
  'concat-R1': 'concat ROUGE-1',
  'concat-R2': 'concat ROUGE-2',
  'agree-R1': 'agreement ROUGE-1',
  'agree-R2': 'agreement ROUGE-2',
  'alignM1-R1': 'align ROUGE-1',
  'alignM1-R2': 'align ROUGE-2',
};

describe.skipIf(!areHere)(
  'the figures of timeline summaries, held against the other scorer',
  { timeout: 60_000 },
  () => {
    const topics = areHere ? linesOf<unknown>(DEV).map((line) => tlsTimelines.parse(line)) : [];

    it.each([14, 15])('are equal for a damaged gold (%i)', (seed) => {
      const random = seeded(seed);
      const predicted = fileOf(topics.map((topic) => damaged(topic, random)));
      const printed = JSON.parse(printedBy('timelines/score-tls.mjs', [benchFile(DEV), predicted, '--json']));
      const { figures } = figuresOf({ task: 'tls', gold: benchFile(DEV), predicted });
      // It prints shares of one, to four places; ours are per cent.
      const theirs = new Map<string, number>([
        ...Object.entries(NAMES).flatMap(([theirName, name]): [string, number][] => {
          const { P, R, F1 }: Prf = printed[theirName];
          return [
            [`${name} precision`, 100 * P],
            [`${name} recall`, 100 * R],
            [`${name} F1`, 100 * F1],
          ];
        }),
        ['dates by timeline', 100 * printed.date.meanF1],
      ]);
      expectEqual(figures, theirs, 0.005);
      const adjacent = new Map<string, number>([
        ['adjacent days gold', 100 * printed.adjacentShare.gold],
        ['adjacent days predicted', 100 * printed.adjacentShare.system],
      ]);
      expectEqual(figures, adjacent, 0.05);
    });

    it('are all 100 for the gold itself, and 0 for nothing', () => {
      const isShare = (name: string): boolean => !name.startsWith('adjacent');
      const gold = benchFile(DEV);
      const full = figuresOf({ task: 'tls', gold, predicted: fileOf(topics) });
      expect(
        [...full.figures].filter(([name, { value }]) => isShare(name) && Math.abs((value ?? 0) - 100) > 1e-9),
      ).toEqual([]);
      const none = figuresOf({ task: 'tls', gold, predicted: fileOf([]) });
      expect([...none.figures].filter(([name, { value }]) => isShare(name) && (value ?? 0) !== 0)).toEqual([]);
    });
  },
);

/** The gold with days left out and moved, and summaries cut, exchanged and told twice. */
function damaged({ topic, timelines }: Topic, random: () => number): Topic {
  const moved = (date: string): string =>
    new Date(Date.parse(date) + 86_400_000 * (Math.floor(5 * random()) - 2)).toISOString().slice(0, 10);
  return {
    topic,
    timelines: timelines.map((timeline) => {
      const anySummary = (): string => timeline[Math.floor(random() * timeline.length)]?.summary ?? '';
      return timeline.flatMap(({ date, summary }) => {
        switch (Math.floor(8 * random())) {
          case 0:
            return [];
          case 1:
            return [{ date: moved(date), summary }];
          case 2:
            return [{ date, summary: summary.slice(0, summary.length * random()) }];
          case 3:
            return [{ date, summary: anySummary() }];
          case 4:
            return [
              { date: moved(date), summary },
              { date, summary: anySummary() },
            ];
          default:
            return [{ date, summary }];
        }
      });
    }),
  };
}
