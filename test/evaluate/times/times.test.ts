import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf, fileOf } from '../shared-scorers.js';
import { countedTimes } from './counted-times.js';
import { expressionClass } from './expression-class.js';

const TEXT = 'On Friday the pier closed. It had opened in May 1902, for two years, and now nobody comes.';
const timex = (words: string, type: string, value: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, type, value };
};

const FRIDAY = timex('Friday', 'DATE', '2026-05-08');
const MAY = timex('May 1902', 'DATE', '1902-05');
const YEARS = timex('two years', 'DURATION', 'P2Y');
const NOW = timex('now', 'DATE', 'PRESENT_REF');

const GOLD = { id: 'pier', published: '2026-05-11', text: TEXT, timexes: [FRIDAY, MAY, YEARS, NOW] };

function valuesOf(timexes: readonly unknown[]) {
  const { figures } = figuresOf({ task: 'times', gold: fileOf([GOLD]), predicted: fileOf([{ id: 'pier', timexes }]) });
  return (name: string) => figures.get(name)?.value ?? null;
}

describe('the figures of time expressions', () => {
  it('are counted by hand as they are here', () => {
    const at = valuesOf([
      // The same span but for space, another type is right, another day is wrong.
      { ...FRIDAY, start: FRIDAY.start - 1, value: '2026-05-15' },
      // Overlaps, with the right value.
      { ...MAY, start: MAY.start + 4, value: '1902-05' },
      { ...YEARS, type: 'SET' },
      timex('closed', 'DATE', 'PAST_REF'),
    ]);
    expect(at('all strict precision')).toBe(50);
    expect(at('all strict recall')).toBe(50);
    expect(at('all relaxed precision')).toBe(75);
    expect(at('all relaxed F1')).toBe(75);
    // Of three matched, two have the right type and two the right value.
    expect(at('all type')).toBeCloseTo(200 / 3);
    expect(at('all type F1')).toBeCloseTo(50);
    expect(at('all value F1')).toBeCloseTo(50);
    // Of dates only: two of three found, one of them strictly; three predicted.
    expect(at('DATE only relaxed recall')).toBeCloseTo(200 / 3);
    expect(at('DATE only strict precision')).toBeCloseTo(100 / 3);
    expect(at('DATE only value')).toBe(50);
    // One full day in the gold, found and wrong.
    expect(at('all day')).toBe(0);
    expect(at('class weekday relaxed')).toBe(100);
    expect(at('class weekday value')).toBe(0);
    expect(at('class now, recently relaxed')).toBe(0);
  });

  it('take a time on the right day for the day', () => {
    expect(valuesOf([{ ...FRIDAY, type: 'TIME', value: '2026-05-08TMO' }])('all day')).toBe(100);
  });

  it('are 100 for the gold itself, and 0 for nothing', () => {
    expect(valuesOf(GOLD.timexes)('all value F1')).toBe(100);
    expect(valuesOf([])('all relaxed F1')).toBe(0);
    expect(valuesOf([])('all value F1')).toBe(0);
  });

  it('are the same in whatever order the predictions come, and no more precise for a wrong one more', () => {
    const some = fc
      .uniqueArray(fc.nat(80), { maxLength: 12 })
      .map((starts) =>
        starts
          .filter((start) => start % 7 === 0)
          .map((start) => ({ start, end: start + 7, type: 'DATE', value: `2026-05-${start}` })),
      );
    fc.assert(
      fc.property(some, (timexes) => {
        const counted = (list: typeof timexes) => countedTimes(GOLD, { id: 'pier', timexes: list });
        expect(counted([...timexes].reverse())).toEqual(counted(timexes));
        const wrong = timex('nobody', 'DATE', 'XXXX');
        const [less, more] = [counted(timexes), counted([...timexes, wrong])];
        for (const how of ['strict', 'relaxed']) {
          const share = (counts: typeof less): number => {
            const { right, of } = counts.get(`all ${how} precision`) ?? { right: 1, of: 1 };
            return right / of;
          };
          expect(share(more)).toBeLessThanOrEqual(share(less));
        }
      }),
    );
  });

  it.each([
    ['12 May 1902', 'DATE', 'day, month and year'],
    ['2022-02-17', 'DATE', 'day, month and year'],
    ['May 12', 'DATE', 'day and month'],
    ['last Friday', 'DATE', 'last or next weekday'],
    ['Friday', 'DATE', 'weekday'],
    ['yesterday', 'DATE', 'today, yesterday'],
    ['two years ago', 'DATE', 'ago, later'],
    ['May', 'DATE', 'month'],
    ['currently', 'DATE', 'now, recently'],
    ['two years', 'DURATION', 'duration'],
    ['every week', 'SET', 'set'],
    ['this week', 'DATE', 'last week, this year'],
    ['1902', 'DATE', 'year'],
    ['Christmas', 'DATE', 'other'],
  ])('class “%s”, a %s, as: %s', (words, type, name) => {
    expect(expressionClass({ start: 0, end: words.length, words, type, value: '' })).toBe(name);
  });
});
