import { describe, expect, it } from 'vitest';
import { figuresOf, fileOf } from '../shared-scorers.js';

const mention = (article: string, sentence: number) => ({ article, sentence });

// Three dated events of one person, the first told in two articles, and one that nobody dates.
const EVENTS = [
  { date: '2008-06-12', mentions: [mention('a', 1), mention('b', 4)] },
  { date: '2008-06-XX', mentions: [mention('a', 3)] },
  { date: '2008-07-01', mentions: [mention('b', 6), mention('b', 7)] },
  { date: 'XXXX-XX-XX', mentions: [mention('a', 9)] },
];
const GOLD = { topic: 'pier', timelines: [{ entity: 'Ada Quill', events: EVENTS }] };

function figuresFor(events: readonly unknown[], entity = 'Ada Quill') {
  const predicted = fileOf([{ topic: 'pier', timelines: [{ entity, events }] }]);
  const { figures } = figuresOf({ task: 'xdoc', gold: fileOf([GOLD]), predicted });
  return (name: string) => figures.get(name)?.value ?? null;
}

describe('the figures of events across articles', () => {
  it('are counted by hand as they are here', () => {
    const at = figuresFor([
      // One event told in two articles, rightly joined and dated; one sentence too many.
      { date: '2008-06-12', mentions: [mention('a', 1), mention('b', 4), mention('c', 0)] },
      // The month in the gold, a day here.
      { date: '2008-06-14', mentions: [mention('a', 3), mention('b', 6)] },
      // What the gold leaves undated is neither missed nor wrong.
      { date: '2008-06-20', mentions: [mention('a', 9)] },
    ]);
    // Five predicted sentences count, four of them are among the gold’s five.
    expect(at('sentences precision')).toBe(80);
    expect(at('sentences recall')).toBe(80);
    expect(at('sentence and date F1')).toBe(40);
    expect(at('dates')).toBe(50);
    // Three of the four have a full day in the gold, two of them rightly.
    expect(at('days')).toBeCloseTo(200 / 3);
    // One pair in the gold, found; a#3 and b#6 are joined wrongly.
    expect(at('pairs recall')).toBe(100);
    expect(at('pairs precision')).toBe(50);
  });

  it('are 100 for the gold itself, and 0 for nothing or for another’s timeline', () => {
    for (const name of ['sentences F1', 'sentence and date F1', 'dates', 'days', 'pairs F1']) {
      expect(figuresFor(EVENTS)(name)).toBe(100);
      expect(figuresFor([])(name) ?? 0).toBe(0);
      expect(figuresFor(EVENTS, 'Rufus Pell')(name) ?? 0).toBe(0);
    }
  });

  it('are the same in whatever order events and mentions come', () => {
    const turned = [...EVENTS].reverse().map((event) => ({ ...event, mentions: [...event.mentions].reverse() }));
    expect(figuresFor(turned)('sentence and date F1')).toBe(100);
    expect(figuresFor(turned)('pairs F1')).toBe(100);
  });

  it('lose precision by a wrong event more', () => {
    const at = figuresFor([...EVENTS, { date: '2008-06-12', mentions: [mention('a', 5)] }]);
    expect(at('sentences precision')).toBeCloseTo(500 / 6);
    expect(at('sentence and date precision')).toBeCloseTo(500 / 6);
  });
});
