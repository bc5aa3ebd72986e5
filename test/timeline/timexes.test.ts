import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/domain/span.js';
import { timexes } from '../../src/timeline/timexes.js';
import { publishedOn } from './copy.js';

/** The expression as printed, its value, its basis. */
type Read = readonly [printed: string, value: string, basis: 'stated' | 'inferred'];
type Row = readonly [sentence: string, ...expected: Read[]];

const read = (text: string, day: string | null): Read[] =>
  timexes(text, day === null ? null : publishedOn(day)).map(({ span, value, basis }) => [
    text.slice(span.start, span.end),
    value,
    basis,
  ]);

// 17 February 2022 was a Thursday.
const ON_A_THURSDAY: readonly Row[] = [
  ['The account retweeted a post on Thursday, he said.', ['Thursday', '2022-02-17', 'inferred']],
  ['She spoke to reporters on Friday.', ['Friday', '2022-02-11', 'inferred']],
  ['She wrote to me last Friday.', ['last Friday', '2022-02-11', 'inferred']],
  ['They met last Thursday, the mayor said.', ['last Thursday', '2022-02-10', 'inferred']],
  ['The hearing resumes next Thursday.', ['next Thursday', '2022-02-24', 'inferred']],
  ['The council will vote on Monday.', ['Monday', '2022-02-21', 'inferred']],
  ['The council is due to meet on Saturday.', ['Saturday', '2022-02-19', 'inferred']],
  ['The shop shut on Monday last week.', ['Monday last week', '2022-02-07', 'inferred']],
  ['It closed on Thursday morning.', ['Thursday morning', '2022-02-17TMO', 'inferred']],
  ['It closed at 9 a.m. Tuesday.', ['9 a.m. Tuesday', '2022-02-15T09:00', 'inferred']],
  ['She resigned on January 25.', ['January 25', '2022-01-25', 'inferred']],
  ['The fire broke out on 30 December.', ['30 December', '2021-12-30', 'inferred']],
  ['The polls open on 5 May.', ['5 May', '2022-05-05', 'inferred']],
  ['He was born on 3 June 1961 in Hull.', ['3 June 1961', '1961-06-03', 'stated']],
  ['On Feb. 3, 1999, the bridge opened.', ['Feb. 3, 1999', '1999-02-03', 'stated']],
  ['It happened on 2022-02-16.', ['2022-02-16', '2022-02-16', 'stated']],
  ['It happened on 25/01/2022.', ['25/01/2022', '2022-01-25', 'stated']],
  ['The plan dates from February 2020.', ['February 2020', '2020-02', 'stated']],
  ['Prices fell in March.', ['March', '2021-03', 'inferred']],
  ['He left last November.', ['last November', '2021-11', 'inferred']],
  ['The law was passed in 2016.', ['2016', '2016', 'stated']],
  ['It ran between 2016 and 2018 at the station.', ['between 2016 and 2018', '2016/2018', 'stated']],
  ['The fair ran from 7 to 9 February 2022.', ['7 to 9 February 2022', '2022-02-07/2022-02-09', 'stated']],
  ['It ran from 30 December to 2 January 2022.', ['30 December to 2 January 2022', '2021-12-30/2022-01-02', 'stated']],
  ['The mayor put them on notice last week.', ['last week', '2022-W06', 'inferred']],
  ['Talks go on this week.', ['this week', '2022-W07', 'inferred']],
  ['Earlier this month, the office condemned it.', ['Earlier this month', '2022-02', 'inferred']],
  ['Sales rose last year.', ['last year', '2021', 'inferred']],
  ['The line closed 10 days ago.', ['10 days ago', '2022-02-07', 'inferred']],
  ['He died 50 years ago this month.', ['50 years ago this month', '1972-02', 'inferred']],
  ['The post was deleted two months ago.', ['two months ago', '2021-12', 'inferred']],
  ['He flew home yesterday.', ['yesterday', '2022-02-16', 'inferred']],
  ['Crowds gathered last night.', ['last night', '2022-02-16TNI', 'inferred']],
  ['Profit fell in the third quarter of 1997.', ['the third quarter of 1997', '1997-Q3', 'stated']],
  ['It was built in the 1990s.', ['the 1990s', '199', 'stated']],
  ['It took less than two weeks to mend.', ['less than two weeks', 'P2W', 'stated']],
  ['He served for the past three years.', ['the past three years', 'P3Y', 'stated']],
  ['The fund is now closed.', ['now', 'PRESENT_REF', 'stated']],
  ['The rules changed recently.', ['recently', 'PAST_REF', 'stated']],
];

const WITHOUT_A_DATE: readonly Row[] = [
  ['She resigned on January 25.', ['January 25', 'XXXX-01-25', 'inferred']],
  ['He spoke on Thursday.', ['Thursday', 'XXXX-WXX-4', 'inferred']],
  ['He spoke on Sunday.', ['Sunday', 'XXXX-WXX-7', 'inferred']],
  ['She quit last week.', ['last week', 'XXXX-WXX', 'inferred']],
  ['She quit last year.', ['last year', 'XXXX', 'inferred']],
  ['The law was passed in 2016.', ['2016', '2016', 'stated']],
  [
    'He wrote on 2 May 2031 and left on 12 May.',
    ['2 May 2031', '2031-05-02', 'stated'],
    ['12 May', '2031-05-12', 'inferred'],
  ],
];

const LEFT_OPEN: readonly Row[] = [
  ['It began on 31 February 2022.', ['31 February 2022', 'XXXX-XX-XX', 'inferred']],
  ['It began on February 30.', ['February 30', 'XXXX-XX-XX', 'inferred']],
  ['It began on 31/04/2022.', ['31/04/2022', 'XXXX-XX-XX', 'inferred']],
  ['It began on 03/04/22.', ['03/04/22', '2022-XX-XX', 'inferred']],
  ['The cars stopped on the Monday.', ['Monday', 'XXXX-WXX-1', 'inferred']],
  ['She left two days later.', ['two days later', 'XXXX-XX-XX', 'inferred']],
  ['People rode it in the ’20s.', ['the ’20s', 'XX2', 'inferred']],
];

const NO_DATES = [
  'It may help, the second said.',
  'They march on, in step with the sun.',
  'Theresa May said no.',
  'The Sun said so.',
  'The Sunday Gannet reported it.',
  'It represents 31,000 officers and 2016 people.',
  'Some 2,016 homes lost £2016.',
  'The now-deleted post was seen.',
  'They won 2:15 on sets.',
  'He spoke to the Today Programme.',
  'The 15-year-old ran.',
  'Sheffield Wednesday lost.',
];

const cases = (rows: readonly Row[]) => rows.map(([sentence, ...expected]) => ({ sentence, expected }));

describe('date expressions', () => {
  it.each(cases(ON_A_THURSDAY))('are counted from the day of publication: $sentence', ({ sentence, expected }) => {
    expect(read(sentence, '2022-02-17')).toEqual(expected);
  });

  it.each(cases(WITHOUT_A_DATE))(
    'keep what is unknown unknown in a piece without a date: $sentence',
    ({ sentence, expected }) => {
      expect(read(sentence, null)).toEqual(expected);
    },
  );

  it.each(cases(LEFT_OPEN))('are left open where the words name no one day: $sentence', ({ sentence, expected }) => {
    expect(read(sentence, '2022-02-17')).toEqual(expected);
  });

  it.each(NO_DATES)('are not seen where there are none: %s', (sentence) => {
    expect(read(sentence, '2022-02-17')).toEqual([]);
  });

  it('say from which day a weekday is counted', () => {
    expect(timexes('He spoke on Thursday.', publishedOn('2022-02-17'))[0]?.because).toEqual([
      'counted from 17 February 2022',
    ]);
  });

  it('say when the printed weekday and the printed day cannot both be right', () => {
    const [date] = timexes('He spoke on Monday, 17 February 2022.', null);
    expect(date?.value).toBe('2022-02-17');
    expect(date?.because.join('')).toContain('that day is a Thursday');
  });

  it('never give a reason that holds quotation marks', () => {
    for (const [sentence] of [...ON_A_THURSDAY, ...LEFT_OPEN])
      for (const { because } of timexes(sentence, publishedOn('2022-02-17')))
        expect(because.join('')).not.toMatch(/["“”]/);
  });
});

const fragment = fc.constantFrom(
  ...[...ON_A_THURSDAY, ...LEFT_OPEN, ...WITHOUT_A_DATE].flatMap(([, ...dates]) => dates.map(([printed]) => printed)),
  'on',
  'and',
  'said that',
  'will',
  '. ',
  ', ',
  '\n',
  '“',
  '29 February',
  '1,998',
);
const copyOfDates = fc
  .array(fc.oneof(fragment, fc.string({ maxLength: 8 })), { maxLength: 14 })
  .map((parts) => parts.join(' '));
const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('in any text, date expressions', () => {
  it('are in order, inside the text, apart, and trimmed', () => {
    fc.assert(
      fc.property(copyOfDates, fc.option(anyDay), (text, day) => {
        const found = timexes(text, day === null ? null : publishedOn(day));
        for (const [i, { span }] of found.entries()) {
          const words = text.slice(span.start, span.end);
          expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
          expect(words).toBe(words.trim());
          expect(words.endsWith(',')).toBe(false);
          const next = found[i + 1];
          if (next) expect(span.start < next.span.start && !overlaps(span, next.span)).toBe(true);
        }
      }),
    );
  });

  it('move with the text when a paragraph is put before it', () => {
    fc.assert(
      fc.property(copyOfDates, anyDay, (text, day) => {
        const before = 'A first paragraph with nothing in it.\n\n';
        const expected = timexes(text, publishedOn(day)).map(({ span, value }) => [span.start + before.length, value]);
        expect(timexes(before + text, publishedOn(day)).map(({ span, value }) => [span.start, value])).toEqual(
          expected,
        );
      }),
    );
  });
});
