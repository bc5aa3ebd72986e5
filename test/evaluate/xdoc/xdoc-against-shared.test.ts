import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { seeded } from '../bootstrap.js';
import { areHere, benchFile, expectEqual, figuresOf, fileOf, linesOf, printedBy } from '../shared-scorers.js';
import { xdocTimelines } from './topics.js';

type Topic = z.infer<typeof xdocTimelines>;

const DEV = 'timelines/xdoc-dev.jsonl';

describe.skipIf(!areHere)(
  'the figures of events across articles, held against the other scorer',
  { timeout: 60_000 },
  () => {
    const topics = areHere ? linesOf<unknown>(DEV).map((line) => xdocTimelines.parse(line)) : [];

    it.each([11, 12, 13])('are equal for a damaged gold (%i)', (seed) => {
      const random = seeded(seed);
      const predicted = fileOf(topics.map((topic) => damaged(topic, random)));
      const printed = JSON.parse(printedBy('timelines/score-xdoc.mjs', [benchFile(DEV), predicted]));
      const { sentence, dateAcc, dayAcc, sentenceDateF1, crossArticlePairs } = printed;
      const theirs = new Map<string, number>([
        ['sentences precision', sentence.P],
        ['sentences recall', sentence.R],
        ['sentences F1', sentence.F1],
        ['dates', dateAcc],
        ['days', Number(String(dayAcc).split('= ')[1])],
        ['sentence and date F1', sentenceDateF1],
        ['pairs F1', crossArticlePairs.F1],
      ]);
      const { figures } = figuresOf({ task: 'xdoc', gold: benchFile(DEV), predicted });
      expectEqual(figures, theirs, 0.005);
      expect(figures.get('pairs recall')?.of).toBe(crossArticlePairs.gold);
      expect(figures.get('pairs precision')?.of).toBe(crossArticlePairs.sys);
    });

    it('are all 100 for the gold itself, and 0 for nothing', () => {
      const gold = benchFile(DEV);
      const full = figuresOf({ task: 'xdoc', gold, predicted: fileOf(topics) });
      expect([...full.figures].filter(([, figure]) => figure.value !== 100)).toEqual([]);
      const none = figuresOf({ task: 'xdoc', gold, predicted: fileOf([]) });
      expect([...none.figures].filter(([, figure]) => (figure.value ?? 0) !== 0)).toEqual([]);
    });
  },
);

/** The gold with events left out, split, joined, dated wrong, and sentences added. */
function damaged({ topic, timelines }: Topic, random: () => number): Topic {
  const articles = [
    ...new Set(timelines.flatMap(({ events }) => events.flatMap((one) => one.mentions.map((m) => m.article)))),
  ];
  const anySentence = () => ({
    article: articles[Math.floor(random() * articles.length)] ?? '',
    sentence: Math.floor(12 * random()),
  });
  return {
    topic,
    timelines: timelines.map(({ entity, events }) => ({
      entity,
      events: events.flatMap((event) => {
        switch (Math.floor(7 * random())) {
          case 0:
            return [];
          case 1:
            return [{ ...event, date: '2008-06-XX' }];
          case 2:
            return event.mentions.map((mention) => ({ ...event, mentions: [mention] }));
          case 3:
            return [{ ...event, mentions: [...event.mentions, anySentence(), anySentence()] }];
          case 4:
            return [{ ...event, mentions: [...event.mentions, ...(events[0]?.mentions ?? [])] }];
          default:
            return [event];
        }
      }),
    })),
  };
}
