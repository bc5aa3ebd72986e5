import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isRealDay } from '../../src/calendar/calendar.js';
import { MOST_DATES } from '../../src/timeline/dated-clause.js';
import { sentenceDates } from '../../src/timeline/dated-sentences.js';
import { timexes } from '../../src/timeline/timexes.js';
import { copy, publishedOn } from './copy.js';

const REFERENCE = publishedOn('2022-02-17');
const datesOf = (text: string) => sentenceDates(copy('long', text), REFERENCE).flatMap(({ dates }) => dates);
const resignations = (count: number): string => `The treasurer resigned ${'on Monday, '.repeat(count - 1)}on Monday.`;

describe('a sentence', () => {
  it('ties a date to its event where it prints a dozen', () => {
    const dates = datesOf(resignations(MOST_DATES));
    expect(dates).toHaveLength(12);
    expect(dates[0]?.word?.happening).toBe('resign');
  });

  it('of more dates than a dozen is a list, and ties none of them to an event or a saying', () => {
    fc.assert(
      fc.property(fc.integer({ min: MOST_DATES + 1, max: 60 }), (count) => {
        const dates = datesOf(resignations(count));
        expect(dates).toHaveLength(count);
        expect(dates.every(({ word, ofSaying }) => word === null && !ofSaying)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('takes only the dates that it prints, whatever stands in the sentences around it', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(counts, (perSentence) => {
        const text = perSentence.map((count) => `They met ${'on 3 May 2021, '.repeat(count)}again.`).join('\n\n');
        const found = sentenceDates(copy('many', text), REFERENCE);
        expect(found.map(({ dates }) => dates.length)).toEqual(perSentence);
      }),
    );
  });
});

describe('a day counted from another', () => {
  it('is a real day, and never one beyond the last that four figures write', () => {
    const anyCount = fc.integer({ min: -9_999_999, max: 9_999_999 });
    fc.assert(fc.property(anyCount, (days) => isRealDay(addDays('2022-02-17', days))));
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0000-01-01', -1)).toBe('0000-01-01');
    expect(timexes('It opens tomorrow.', publishedOn('9999-12-31'))[0]?.value).toBe('9999-12-31');
  });
});
