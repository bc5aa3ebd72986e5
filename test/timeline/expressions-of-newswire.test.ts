import { describe, expect, it } from 'vitest';
import { timexes } from '../../src/timeline/timexes.js';
import { publishedOn } from './copy.js';

/** A sentence published on Friday 22 March 2013, and each expression in it as `printed = TYPE value MOD`. */
type Row = readonly [sentence: string, ...expected: string[]];

const read = (sentence: string): string[] =>
  timexes(sentence, publishedOn('2013-03-22')).map(({ span, type, value, mod }) =>
    [sentence.slice(span.start, span.end), '=', type, value, mod ?? ''].join(' ').trim(),
  );

const BY_VERBS: readonly Row[] = [
  ['In August, the maker agreed to sell its mill.', 'August = DATE 2012-08'],
  ['The bank froze the accounts on Saturday.', 'Saturday = DATE 2013-03-16'],
  ['The rebels fled on Sunday.', 'Sunday = DATE 2013-03-17'],
  ['He came Monday and Tuesday and will return.', 'Monday = DATE 2013-03-18', 'Tuesday = DATE 2013-03-19'],
  ['The fund is up 4%, as of Monday.', 'Monday = DATE 2013-03-18'],
  ['He is to stay from Monday to Thursday.', 'Monday to Thursday = DATE 2013-03-25/2013-03-28'],
];

const COMPARED: readonly Row[] = [
  ['Output was 120,000, against 131,000 in the week-ago period.', 'the week-ago period = DATE 2013-W11'],
  ['This time last year the side was bottom.', 'This time last year = DATE 2012-03'],
  ['Sales had been worse the year before.', 'the year before = DATE 2012'],
  ['He won in the ’80s.', 'the ’80s = DATE 198'],
  ['They danced in the ’20s.', 'the ’20s = DATE XX2'],
  ['It opened ten years ago this month.', 'ten years ago this month = DATE 2003-03'],
  ['It opened a year ago Monday.', 'a year ago Monday = DATE 2012'],
  ['It struck 66 million years ago.', '66 million years ago = DATE PAST_REF'],
];

const STRETCHES: readonly Row[] = [
  ['The July-September figures were weak.', 'July-September = DATE 2012-07/2012-09'],
  ['It is open Monday–Friday.', 'Monday–Friday = DATE 2013-03-18/2013-03-22'],
  ['The 2008-9 slump was deep.', '2008-9 = DATE 2008/2009'],
  ['The 1999 fiscal year was good.', 'The 1999 fiscal year = DATE 1999'],
  ['The October-to-December figures were weak.', 'October-to-December = DATE 2012-10/2012-12'],
  ['It was built in the 18th and 19th centuries.', 'the 18th = DATE 17', '19th centuries = DATE 18'],
  ['It fell in the mid-to-late 1990s.', 'the mid-to-late 1990s = DATE 199 MID'],
  ['It fell in the first week of May.', 'the first week of May = DATE 2012-05 START'],
  // Labor Day 2012 was Monday 3 September.
  ['It fell over Labor Day weekend.', 'Labor Day weekend = DATE 2012-W35-WE'],
];

const HOURS: readonly Row[] = [
  ['He died in the early hours of this morning.', 'the early hours of this morning = TIME 2013-03-22TMO'],
  ['He died in the early hours of Tuesday.', 'the early hours of Tuesday = TIME 2013-03-19TMO'],
  [
    'They met on Monday and drank the night before.',
    'Monday = DATE 2013-03-18',
    'the night before = TIME 2013-03-17TNI',
  ],
  ['It is open from 10:00 to 11:30.', '10:00 = TIME 2013-03-22T10:00', '11:30 = TIME 2013-03-22T11:30'],
  ['It opened at 14:30 GMT (10:30 EDT).', '14:30 GMT = TIME 2013-03-22T14:30', '10:30 EDT = TIME 2013-03-22T10:30'],
  ['It ended at 9 p.m.', '9 p.m. = TIME 2013-03-22T21:00'],
];

const LENGTHS: readonly Row[] = [
  ['Centuries of mining have scarred the hills.', 'Centuries = DURATION PXY'],
  ['It comes a decade after the strike.', 'a decade = DURATION P10Y'],
  ['He waited half a dozen years.', 'half a dozen years = DURATION P6Y'],
  ['It took 80 million years.', '80 million years = DURATION P80000000Y'],
  ['It took several hundred years.', 'several hundred years = DURATION PXY'],
  ['It was the third strike in as many weeks.'],
  ['He got a two-and-a-half-year term.', 'two-and-a-half-year = DURATION P2Y6M'],
  ['It may come in the next day or so.', 'the next day or so = DURATION P1D APPROX'],
  ['It pays interest semi-annually.', 'semi-annually = SET P6M'],
  ['He spoke of the days of the poll tax.'],
  ['They talked for some time.', 'some time = DURATION PXX'],
];

const cases = (rows: readonly Row[]) => rows.map(([sentence, ...expected]) => ({ sentence, expected }));

describe('in the copy of agencies', () => {
  it.each(cases(BY_VERBS))('a day without a year is placed by its own verb: $sentence', ({ sentence, expected }) => {
    expect(read(sentence)).toEqual(expected);
  });

  it.each(cases(COMPARED))('what is compared with lies as far back as it says: $sentence', ({ sentence, expected }) => {
    expect(read(sentence)).toEqual(expected);
  });

  it.each(cases(STRETCHES))('a stretch has all of its words: $sentence', ({ sentence, expected }) => {
    expect(read(sentence)).toEqual(expected);
  });

  it.each(cases(HOURS))('a part of a day is that of its day: $sentence', ({ sentence, expected }) => {
    expect(read(sentence)).toEqual(expected);
  });

  it.each(cases(LENGTHS))('a length is no rate, and no date: $sentence', ({ sentence, expected }) => {
    expect(read(sentence)).toEqual(expected);
  });
});
