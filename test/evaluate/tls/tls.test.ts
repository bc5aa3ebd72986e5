import { describe, expect, it } from 'vitest';
import { figuresOf, fileOf } from '../shared-scorers.js';
import { gramsOf, inCommon, likeness, printedWords, sizeOf } from './rouge.js';

const GOLD = [
  { date: '2011-01-25', summary: 'Protesters filled the harbour square' },
  { date: '2011-01-28', summary: 'Police closed bridges' },
];

function figuresFor(timeline: readonly unknown[], gold: readonly unknown[] = GOLD) {
  const [goldFile, predicted] = [gold, timeline].map((one) => fileOf([{ topic: 'pier', timelines: [one] }]));
  const { figures } = figuresOf({ task: 'tls', gold: goldFile ?? '', predicted: predicted ?? '' });
  return (name: string) => figures.get(name)?.value ?? null;
}

describe('the figures of timeline summaries', () => {
  it('are counted by hand as they are here', () => {
    const at = figuresFor([
      { date: '2011-01-25', summary: 'Protesters filled the streets' },
      { date: '2011-01-29', summary: 'Police closed the bridges' },
      { date: '2011-02-20', summary: 'Nobody came' },
    ]);
    expect(at('dates precision')).toBeCloseTo(100 / 3);
    expect(at('dates recall')).toBe(50);
    expect(at('dates F1')).toBe(40);
    expect(at('dates within a day precision')).toBeCloseTo(200 / 3);
    expect(at('dates within a day recall')).toBe(100);
    // Without stop words: gold protesters filled harbour square police closed bridges; predicted protesters filled
    // streets police closed bridges (“nobody” and “came” are stop words).
    expect(at('concat ROUGE-1 precision')).toBeCloseTo(500 / 6);
    expect(at('concat ROUGE-1 recall')).toBeCloseTo(500 / 7);
    // Only 25 January is on both sides.
    expect(at('agreement ROUGE-1 precision')).toBeCloseTo(200 / 6);
    expect(at('agreement ROUGE-1 recall')).toBeCloseTo(200 / 7);
    // The bridges are a day off, which halves their three words.
    expect(at('align ROUGE-1 precision')).toBeCloseTo(350 / 6);
    expect(at('align ROUGE-1 recall')).toBeCloseTo(350 / 7);
    // Pairs of words: protesters filled; police closed, closed bridges.
    expect(at('align ROUGE-2 precision')).toBeCloseTo(200 / 4);
  });

  it('are 100 for the gold itself, and 0 for nothing', () => {
    for (const name of [
      'dates F1',
      'concat ROUGE-2 F1',
      'agreement ROUGE-2 F1',
      'align ROUGE-2 F1',
      'dates by timeline',
    ]) {
      expect(figuresFor(GOLD)(name)).toBeCloseTo(100);
      expect(figuresFor([])(name)).toBe(0);
    }
  });

  it('show how many steps go to the very next day', () => {
    const days = (...dates: string[]) => dates.map((date) => ({ date, summary: 'Rain' }));
    const at = figuresFor(
      days('2011-02-28', '2011-03-01', '2011-03-05'),
      days('2011-03-05', '2011-03-01', '2011-03-04'),
    );
    expect(at('adjacent days predicted')).toBe(50);
    expect(at('adjacent days gold')).toBe(50);
  });

  it('join what is told twice of a day', () => {
    const [first = { date: '', summary: '' }, second] = GOLD;
    const twice = [
      { date: first.date, summary: 'Protesters filled' },
      { date: first.date, summary: 'the harbour square' },
      second,
    ];
    expect(figuresFor(twice)('align ROUGE-2 F1')).toBeCloseTo(100);
  });

  it('compare words by their stems, without stop words', () => {
    expect(inCommon(gramsOf('The bridges were closing', 1), gramsOf('a closed bridge', 1))).toBe(2);
    expect(sizeOf(gramsOf('one bridge and the other', 2))).toBe(0);
  });

  it('find texts alike by the words as printed, stop words too', () => {
    expect(likeness(printedWords('the bridge , closed'), printedWords('the bridge'))).toBeCloseTo(4 / 5);
  });
});
