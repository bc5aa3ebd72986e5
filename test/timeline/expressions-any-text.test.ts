import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPRESSIONS } from '../../src/timeline/expressions/expressions.js';
import { timexes } from '../../src/timeline/timexes.js';
import { publishedOn } from './copy.js';

const WORDS = (
  'the a last next this past two few several 3 17 1998 2022 May March June Friday Sunday morning night week weeks year ' +
  'years month quarter third first half of in on at since until from to between and or ago later earlier before after ' +
  'today yesterday tomorrow every each a.m. p.m. GMT 10:30 03/04/22 ’98 1990s century early late mid- end said will was ' +
  "told “ ” \" `` '' ( ) , . : - – \n \n\n Christmas Easter recently now future ended about more than nearly"
).split(' ');
const anyCopy = fc
  .array(
    fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 5 }), fc.string({ unit: 'grapheme', maxLength: 3 })),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(' '));
const anyDay = fc
  .date({ min: new Date('1600-01-01'), max: new Date('2400-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const TIMEX3 =
  /^(?:(?:PAST|PRESENT|FUTURE)_REF|BC\d{2,4}|X{2,3}\d?|XXXX|XX\d{2}|\d{2,4}|P(?:T?(?:\d+|X)[SMHDWQYX](?:\d+[MH])?|T\d+H\d+M|XX|\d+Y\d+M)|[\dX]{4}-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:\d|WE))?|Q[\dX]|H\d|SP|SU|FA|WI)(?:T(?:\d\d:\d\d|[A-Z]{2}))?)(?:\/.+)?$/;

describe('in any text, time expressions', () => {
  it('have TIMEX3 values, whatever the words and the day', () => {
    fc.assert(
      fc.property(anyCopy, fc.option(anyDay), (text, day) => {
        for (const { value } of timexes(text, day === null ? null : publishedOn(day))) expect(value).toMatch(TIMEX3);
      }),
      { numRuns: 400 },
    );
  });

  it('give a reason whenever they are inferred, and none of it in quotation marks', () => {
    fc.assert(
      fc.property(anyCopy, fc.option(anyDay), (text, day) => {
        for (const { basis, because } of timexes(text, day === null ? null : publishedOn(day))) {
          if (basis === 'inferred') expect(because.join('')).not.toBe('');
          expect(because.join('')).not.toMatch(/["“”]/);
        }
      }),
    );
  });

  it('are the same expressions whatever the day, since the first pass knows none', () => {
    fc.assert(
      fc.property(anyCopy, anyDay, (text, day) => {
        const spans = (reference: Parameters<typeof timexes>[1]) => timexes(text, reference).map(({ span }) => span);
        expect(spans(publishedOn(day))).toEqual(spans(null));
      }),
    );
  });

  it('with a day that the words alone give do not move with the day of publication', () => {
    fc.assert(
      fc.property(anyCopy, anyDay, anyDay, (text, one, other) => {
        const stated = (day: string) =>
          timexes(text, publishedOn(day)).flatMap(({ span, value, basis }) =>
            basis === 'stated' ? [[span, value]] : [],
          );
        expect(stated(one)).toEqual(stated(other));
      }),
    );
  });
});

describe('the rules', () => {
  it('repeat nothing without a bound, so that reading takes time in proportion to the text', () => {
    const unbounded = EXPRESSIONS.flatMap(({ rules }) => rules.map(({ pattern }) => pattern.source)).filter((source) =>
      /(?<!\\)[+*]|\{\d+,\}/.test(source),
    );
    expect(unbounded).toEqual([]);
  });
});
