import { describe, expect, it } from 'vitest';
import { figuresOf, fileCalled, fileOf } from '../../shared-scorers.js';
import { creditsAny } from '../credited-name.js';

const quotation = (start: number, speakers: readonly string[], how: string, more: object = {}) => ({
  start,
  end: start + 10,
  kind: 'speech',
  how,
  speakers,
  ...more,
});

// A quotation in the headline, two in the copy, one inside the other of them, and marks round a title.
const GOLD = {
  articles: [
    {
      path: 'harbour/sport/1.txt',
      headlineEnd: 30,
      quotes: [
        quotation(10, ['Ada Quill', 'Quill'], 'floating', { uncertain: true }),
        quotation(50, ['Ada Quill', 'Quill'], 'pronoun'),
        quotation(100, ['Harbour Rovers', 'Rovers', 'club'], 'nominal'),
        quotation(105, ['Rufus Pell'], 'explicit', { nested: true, end: 109 }),
        quotation(200, [], 'none', { kind: 'title' }),
      ],
    },
  ],
};

function valuesOf(quotes: readonly unknown[], minConfidence = 0) {
  const gold = fileCalled('some.gold.json', JSON.stringify(GOLD));
  const predicted = fileOf([{ id: 'harbour/sport/1.txt', quotes }]);
  const { figures } = figuresOf({ task: 'quotations', gold, predicted, minConfidence });
  return (name: string) => figures.get(name)?.value ?? null;
}

const QUILL = { start: 50, end: 60, speaker: { text: 'she', canonical: 'Dame Ada Quill' } };
const CLUB = { start: 100, end: 108, speaker: { text: 'the manager', confidence: 0.3 } };

describe('the figures of British quotations', () => {
  it('are counted by hand as they are here', () => {
    const at = valuesOf([QUILL, CLUB, { start: 200, end: 210, speaker: { text: 'Pell' } }]);
    // Two of the three outer ones are found, the second under 8 of its 10 characters and laid at another’s door.
    expect(at('all found')).toBeCloseTo(200 / 3);
    expect(at('all given found')).toBe(50);
    expect(at('all end to end')).toBeCloseTo(100 / 3);
    expect(at('certain found')).toBe(100);
    expect(at('headline found')).toBe(0);
    expect(at('how nominal end to end')).toBe(0);
    expect(at('topic sport end to end')).toBeCloseTo(100 / 3);
    // Of the inner one, which is counted apart, three characters of four.
    expect(at('nested found')).toBe(0);
    // One right name of three given, of which one for a title.
    expect(at('precision')).toBeCloseTo(100 / 3);
    expect(at('false credits')).toBe(1);
    expect(at('answered')).toBeCloseTo(200 / 3);
  });

  it('leave out names below the least confidence', () => {
    const at = valuesOf([QUILL, CLUB], 0.5);
    expect(at('precision')).toBe(100);
    expect(at('answered')).toBeCloseTo(100 / 3);
    expect(at('all found')).toBeCloseTo(200 / 3);
  });

  it('call nothing a false credit that only runs over the marks', () => {
    expect(valuesOf([{ start: 150, end: 250, speaker: { text: 'Pell' } }])('false credits')).toBe(0);
  });

  it.each([
    [['she', 'Dame Ada Quill'], ['Ada Quill'], true],
    [['she'], ['Ada Quill'], false],
    [['Ms Quill'], ['Ada Quill', 'Quill'], true],
    [['Quill, who led the council'], ['Ada Quill'], true],
    [['a spokesman for Ada Quill'], ['spokesman'], true],
    [['a spokesman for Quill'], ['Quill'], false],
    [['the club'], ['Harbour Rovers', 'club'], true],
    [['Rory Quill'], ['Ada Quill'], true],
  ])('say whether %j credits %j: %s', (given, accepted, isRight) => {
    expect(creditsAny(given, accepted)).toBe(isRight);
  });

  it('take no name with a word that makes it another’s', () => {
    expect(creditsAny(['Rory Quill'], ['Ada Quill', 'Quill'], ['Rory'])).toBe(false);
  });
});
