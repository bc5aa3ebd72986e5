import { describe, expect, it } from 'vitest';
import { timexes } from '../../src/timeline/timexes.js';
import { publishedOn } from './copy.js';

/** A sentence published on Thursday 17 February 2022, and each expression in it as `printed = TYPE value MOD`. */
type Row = readonly [sentence: string, ...expected: string[]];

const read = (sentence: string): string[] =>
  timexes(sentence, publishedOn('2022-02-17')).map(({ span, type, value, mod }) =>
    [sentence.slice(span.start, span.end), '=', type, value, mod ?? ''].join(' ').trim(),
  );

const DAYS: readonly Row[] = [
  ['He left on the 3rd of June last year.', 'the 3rd of June last year = DATE 2021-06-03'],
  ['It closes on Friday, March 4.', 'Friday, March 4 = DATE 2022-03-04'],
  ['It opened on March the third, 2019.', 'March the third, 2019 = DATE 2019-03-03'],
  ['The match is on Sun 20 Feb.', 'Sun 20 Feb = DATE 2022-02-20'],
  ['She was there the day before yesterday.', 'the day before yesterday = DATE 2022-02-15'],
  ['He rang late yesterday.', 'late yesterday = DATE 2022-02-16 END'],
  ['It came on New Year’s Eve.', 'New Year’s Eve = DATE 2021-12-31'],
  ['They met last Thanksgiving.', 'last Thanksgiving = DATE 2021-11-25'],
  ['They were married at Easter 2019.', 'Easter 2019 = DATE 2019-04-21'],
  ['He died on Boxing Day last year.', 'Boxing Day last year = DATE 2021-12-26'],
  ['The fast began on 12 Ramadan 1443.', '12 Ramadan 1443 = DATE XXXX-XX-XX'],
];

const LISTED: readonly Row[] = [
  ['It is open on 3 and 5 May.', '3 = DATE 2022-05-03', '5 May = DATE 2022-05-05'],
  [
    'The fair was on 17, 18 and 19 November 2020.',
    '17 = DATE 2020-11-17',
    '18 = DATE 2020-11-18',
    '19 November 2020 = DATE 2020-11-19',
  ],
  ['They met on May 3 and 5, 2021.', 'May 3 = DATE 2021-05-03', '5, 2021 = DATE 2021-05-05'],
  ['They may meet on 3 and 5 May.', '3 = DATE 2022-05-03', '5 May = DATE 2022-05-05'],
  ['It is open between 3 and 5 May.', 'between 3 and 5 May = DATE 2022-05-03/2022-05-05'],
  ['On May 3 and 5 people will come.', 'May 3 = DATE 2022-05-03'],
  ['Votes of 3 and 5 may be cast.'],
];

const WEEKS_FROM_A_DAY: readonly Row[] = [
  ['The council meets Thursday week.', 'Thursday week = DATE 2022-03-03'],
  ['It opens Monday fortnight.', 'Monday fortnight = DATE 2022-03-07'],
  ['He left a week last Friday.', 'a week last Friday = DATE 2022-02-04'],
  ['The vote is a week on Friday.', 'a week on Friday = DATE 2022-02-25'],
  ['It opens a week tomorrow.', 'a week tomorrow = DATE 2022-02-25'],
  ['It opens tomorrow week.', 'tomorrow week = DATE 2022-02-25'],
  ['She died two weeks ago today.', 'two weeks ago today = DATE 2022-02-03'],
  ['They talked for a week on Friday.', 'a week = DURATION P1W', 'Friday = DATE 2022-02-11'],
];

const HOURS: readonly Row[] = [
  ['They meet at 10am on Saturday 7 May.', '10am = TIME 2022-05-07T10:00', 'Saturday 7 May = DATE 2022-05-07'],
  ['It fell at 10:35 a.m. on Tuesday.', '10:35 a.m. on Tuesday = TIME 2022-02-15T10:35'],
  [
    'It fell at 10:35 a.m. (0835 GMT) on Tuesday.',
    '10:35 a.m. = TIME 2022-02-15T10:35',
    '0835 GMT = TIME 2022-02-15T08:35',
    'Tuesday = DATE 2022-02-15',
  ],
  ['The doors open at noon on 3 March.', 'noon = TIME 2022-03-03T12:00', '3 March = DATE 2022-03-03'],
  ['He rang at five o’clock.', 'five o’clock = TIME 2022-02-17T05:00'],
  ['He rang at 4 in the morning.', '4 in the morning = TIME 2022-02-17T04:00'],
  [
    'They met on Monday night and left in the morning.',
    'Monday night = TIME 2022-02-14TNI',
    'the morning = TIME 2022-02-14TMO',
  ],
  ['They won 3:15 to 2:50.'],
];

const LONGER_DATES: readonly Row[] = [
  ['Sales rose in early March 2020.', 'early March 2020 = DATE 2020-03 START'],
  ['It was built in the late 1970s.', 'the late 1970s = DATE 197 END'],
  ['It was built at the end of 1994.', 'the end of 1994 = DATE 1994 END'],
  ['The rate fell in mid-1996.', 'mid-1996 = DATE 1996 MID'],
  ['The wall dates from the 11th century.', 'the 11th century = DATE 10'],
  ['He left in November of last year.', 'November of last year = DATE 2021-11'],
  ['He left in the summer of 1998.', 'the summer of 1998 = DATE 1998-SU'],
  ['She moved last summer.', 'last summer = DATE 2021-SU'],
  ['He was seen over the weekend.', 'the weekend = DATE 2022-W06-WE'],
  ['Profit fell in the first half of 2019.', 'the first half of 2019 = DATE 2019-H1'],
  ['Sales fell in Q4.', 'Q4 = DATE 2021-Q4'],
  ['Its third-quarter loss grew.', 'third-quarter = DATE 2021-Q3'],
  ['Last year’s fourth quarter was worse.', 'Last year’s fourth quarter = DATE 2021-Q4'],
  ['He has been there since ’98.', '’98 = DATE 1998'],
  ['It fell in AD 79, not in 44 BC.', 'AD 79 = DATE 0079', '44 BC = DATE BC0044'],
  ['It began two decades ago.', 'two decades ago = DATE 200'],
];

const LENGTHS: readonly Row[] = [
  ['It took two and a half hours.', 'two and a half hours = DURATION PT2H30M'],
  ['He was there for 2 1/2 years.', '2 1/2 years = DURATION P2Y6M'],
  ['He must wait at least two days.', 'at least two days = DURATION P2D EQUAL_OR_MORE'],
  ['He served nearly forty years.', 'nearly forty years = DURATION P40Y LESS_THAN'],
  ['A four-day strike began.', 'four-day = DURATION P4D'],
  ['It lasted a fortnight.', 'a fortnight = DURATION P2W'],
  ['It went on for weeks.', 'weeks = DURATION PXW'],
  ['The past decade was hard.', 'The past decade = DURATION P10Y'],
  ['They sold 700 seats a week.', 'a week = SET P1W'],
  ['It is fed twice a day.', 'twice a day = SET P1D'],
  ['They meet every other Friday.', 'every other Friday = SET XXXX-WXX-5'],
  ['The shop shuts on Sundays.', 'Sundays = SET XXXX-WXX-7'],
];

const VAGUE: readonly Row[] = [
  ['It has grown in recent years.', 'recent years = DATE PAST_REF'],
  ['It closed several years ago.', 'several years ago = DATE PAST_REF'],
  ['It will close in the near future.', 'the near future = DATE FUTURE_REF'],
  ['The current law stands.', 'current = DATE PRESENT_REF'],
  ['He left a few minutes later.', 'a few minutes later = DATE FUTURE_REF'],
];

const NO_TIMES = [
  'The six-month-old boy slept.',
  'He is 44 years old.',
  'More than a quarter of them left.',
  'It aired on “This Week” in Boston.',
  'He told USA Today so.',
  'The March of the Mothers passed.',
  'June Brown smiled.',
  'He stood on Easter Island.',
  'They lost the quarter-final.',
  'They wait day after day.',
  'It happened one day when we met 1998 people.',
  'Flight 1985 was full.',
  'The Good Friday Agreement stands.',
  'The Boxing Day sales were quiet.',
  'Father Christmas waved.',
  'Theresa May and April Jones spoke.',
  'He met Mr Friday.',
  'He liked Blade Runner 2049.',
  'It breaks clause 2015 of the lease.',
  'The chair was sold for 2000.',
  'The village has a population of 2000.',
];

const cases = (rows: readonly Row[]) => rows.map(([sentence, ...expected]) => ({ sentence, expected }));

describe('a time expression', () => {
  it.each(cases(DAYS))('is a day: $sentence', ({ sentence, expected }) => {
    expect(read(sentence)).toEqual(expected);
  });

  it.each(cases(LISTED))('is each day of a list, and no stretch: $sentence', ({ sentence, expected }) => {
    expect(read(sentence)).toEqual(expected);
  });

  it.each(cases(WEEKS_FROM_A_DAY))('is told by weeks from another day: $sentence', ({ sentence, expected }) => {
    expect(read(sentence)).toEqual(expected);
  });

  it.each(cases(HOURS))('is an hour only with a sign that it is one: $sentence', ({ sentence, expected }) => {
    expect(read(sentence)).toEqual(expected);
  });

  it.each(cases(LONGER_DATES))('keeps the grain that it is printed with: $sentence', ({ sentence, expected }) => {
    expect(read(sentence)).toEqual(expected);
  });

  it.each(cases(LENGTHS))('is a length or what comes again, and no date: $sentence', ({ sentence, expected }) => {
    expect(read(sentence)).toEqual(expected);
  });

  it.each(cases(VAGUE))('is seen and dates nothing where it is vague: $sentence', ({ sentence, expected }) => {
    expect(read(sentence)).toEqual(expected);
  });

  it.each(NO_TIMES)('is not seen in ages, names and sayings: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  it('says what its words alone give, before anything else is known', () => {
    const says = (text: string) => timexes(text, publishedOn('2022-02-17')).map((one) => one.says);
    expect(says('He came on Friday.')).toEqual(['XXXX-WXX-5']);
    expect(says('He came two weeks ago.')).toEqual(['publication - P2W']);
    expect(says('He came on January 25.')).toEqual(['XXXX-01-25']);
    expect(says('He came last November.')).toEqual(['last XXXX-11']);
    expect(says('He came the next day.')).toEqual(['told + P1D']);
  });

  it('gives both ends of a stretch, as printed', () => {
    const text = 'The fair ran from 7 to 9 February 2022.';
    const ends = timexes(text, null)[0]?.ends?.map(({ span, value }) => [text.slice(span.start, span.end), value]);
    expect(ends).toEqual([
      ['7', '2022-02-07'],
      ['9 February 2022', '2022-02-09'],
    ]);
  });
});
