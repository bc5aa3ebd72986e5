import { describe, expect, it } from 'vitest';
import type { Timex } from '../../src/domain/timex.js';
import { timexes } from '../../src/timeline/timexes.js';
import { publishedOn } from './copy.js';

/** Published on Thursday 17 February 2022. */
function lastOf(text: string): Timex | undefined {
  return timexes(text, publishedOn('2022-02-17')).at(-1);
}
const reasonOf = (text: string): string => lastOf(text)?.because.join('') ?? '';

describe('a bare weekday', () => {
  it.each([
    ['The council will vote on Monday.', '2022-02-21'],
    ['The vote scheduled for Monday may be close.', '2022-02-21'],
    ['The minister was expected to speak on Saturday.', '2022-02-19'],
    ['Officials said that on Monday the court will rule.', '2022-02-21'],
    ['The council met on Monday.', '2022-02-14'],
    ['A service planned for Monday was cancelled.', '2022-02-14'],
    ['The move follows Monday’s vote, which will cost jobs.', '2022-02-14'],
    ['He flew to Leeds to meet them on Monday.', '2022-02-14'],
    ['He has not been seen since Monday.', '2022-02-14'],
    ['The police said they would act on Wednesday.', '2022-02-16'],
    ['Until Wednesday, they had not named him.', '2022-02-16'],
    ['The banks are likely to buy as soon as trading opened Monday.', '2022-02-21'],
    ['The day before last Tuesday it rained.', '2022-02-14'],
  ])('goes with its verb: %s', (text, day) => {
    expect(timexes(text, publishedOn('2022-02-17'))[0]?.value).toBe(day);
  });

  it('to come counts from the day of the saying, where the copy prints one', () => {
    expect(lastOf('The bank said on Monday that it will close on Wednesday.')?.value).toBe('2022-02-16');
    expect(lastOf('The bank said on Monday that it will close on Friday.')?.value).toBe('2022-02-18');
  });

  it('says that it was taken as the one to come', () => {
    expect(reasonOf('The council will vote on Monday.')).toBe(
      'counted from 17 February 2022; the next, since the verb looks ahead',
    );
  });
});

describe('a day without its year, in a piece of 12 November 2025,', () => {
  it.each([
    ['He was killed on 30 December.', '2024-12-30'],
    ['On 30 December, he was killed.', '2024-12-30'],
    ['They were killed on 3 and 5 December.', '2024-12-05'],
    ['The court will rule on 30 December.', '2025-12-30'],
    ['The court will rule on 10 November.', '2026-11-10'],
    ['The offer was extended to 30 December.', '2025-12-30'],
    ['He was invited to speak on 30 December.', '2025-12-30'],
    ['He was killed on 10 November.', '2025-11-10'],
    ['She died on Boxing Day.', '2024-12-26'],
    ['The shop will open on Boxing Day.', '2025-12-26'],
    ['She died last Boxing Day.', '2024-12-26'],
    ['She died on Boxing Day last year.', '2024-12-26'],
    ['They will not open the files of the 20 August fire.', '2025-08-20'],
    ['In accounts to be signed off it put the loss of 2 November at £3m.', '2025-11-02'],
    ['The mayor read a statement on Thursday.', '2025-11-06'],
    ['The bridge shut on Thursday.', '2025-11-06'],
    ['Police cast doubt on the claim on Thursday.', '2025-11-06'],
    ['The council put the plan to a vote on Thursday.', '2025-11-06'],
    ['Officials plan to vote on Thursday.', '2025-11-13'],
    ['They will shut the bridge on Thursday.', '2025-11-13'],
    ['The dam burst a year ago yesterday.', '2024'],
    ['The park opened a month ago today.', '2025-10'],
  ])('lies on the side of its verb: %s', (text, day) => {
    expect(timexes(text, publishedOn('2025-11-12')).at(-1)?.value).toBe(day);
  });
});

describe('in a piece of 29 February 2024,', () => {
  it.each([
    ['It was warned a year ago today.', '2023'],
    ['It was warned four years ago today.', '2020-02-29'],
    ['Staff were at home from Monday to Wednesday.', '2024-02-26/2024-02-28'],
    ['It was shut from December 2022 to January 2023.', '2022-12/2023-01'],
    ['It held its conference on Nov. 5-7 last year.', '2023-11-05/2023-11-07'],
    ['It opened in the 1800s.', '18'],
    ['It opened in the 1810s.', '181'],
  ])('an expression has the whole of its stretch, and no more than its words say: %s', (text, value) => {
    expect(timexes(text, publishedOn('2024-02-29')).map((one) => one.value)).toEqual([value]);
  });

  it.each(['He made the film Born on the Fourth of July.', 'She played Friday’s Child.'])(
    'a title dates nothing: %s',
    (text) => {
      expect(timexes(text, publishedOn('2024-02-29'))).toEqual([]);
    },
  );

  it('a year that the weekday decides says so', () => {
    const [date] = timexes('The dam will be opened on Thursday 11 April.', publishedOn('2023-04-13'));
    expect(date?.value).toBe('2024-04-11');
    expect(date?.because).toEqual(['2024 is the nearest year in which that is a Thursday, counted from 13 April 2023']);
  });

  it('a past day misprinted with another weekday stays in the past', () => {
    // 12 March 2022 was a Saturday; that of 2023 will be a Sunday.
    const [date] = timexes('The geese came on Sunday, March 12.', publishedOn('2022-03-16'));
    expect(date?.value).toBe('2022-03-12');
    expect(date?.because[0]).toContain('printed with Sunday, but that day is a Saturday');
  });

  it('a month in which something will be done is not over', () => {
    expect(timexes('It will be mended in February.', publishedOn('2022-03-16'))[0]?.value).toBe('2023-02');
  });

  it('a full date with the weekday of another day is not taken as stated', () => {
    const [date] = timexes('He was held on Wednesday 9 April 2024.', publishedOn('2024-05-01'));
    expect([date?.value, date?.basis]).toEqual(['2024-04-09', 'inferred']);
    expect(date?.because).toEqual(['printed with Wednesday, but that day is a Tuesday']);
  });
});

describe('a day that goes by a name', () => {
  it.each([
    ['The campaign runs from now to Election Day.', '2022-11-08'],
    ['The sale is to close by year-end.', '2022-12-31'],
    ['Shares have risen by a tenth since year-end.', '2021-12-31'],
  ])('is worked out from the calendar: %s', (text, day) => {
    expect(timexes(text, publishedOn('2022-06-17')).at(-1)?.value).toBe(day);
  });
});

describe('what counts from a date printed before', () => {
  it('is of the night of the news where the day told in a paragraph before is no news any more', () => {
    // Published on Thursday 17 February 2022.
    const piece = (day: string) => `The bank shut on ${day}.\n\nDivers found the safe overnight.`;
    expect(lastOf(piece('1 February 2022'))?.value).toBe('2022-02-17TNI');
    expect(lastOf(piece('16 February 2022'))?.value).toBe('2022-02-16TNI');
    expect(lastOf('The bank shut on 1 February 2022 and burned overnight.')?.value).toBe('2022-02-01TNI');
  });

  it('in another paragraph counts from it only where it opens its own', () => {
    expect(lastOf('She fell on 3 May 2021.\n\nTwo days later, she died.')?.value).toBe('2021-05-05');
    expect(lastOf('The mayor left on 3 May 2021.\n\nThe firm said two days later that it would pay.')?.value).toBe(
      'XXXX-XX-XX',
    );
  });

  it.each([
    ['She fell on 3 May 2021 and died two days later.', '2021-05-05'],
    ['She fell on 3 May 2021. The next day she died.', '2021-05-04'],
    ['She fell on 3 May 2021. That evening she died.', '2021-05-03TEV'],
    ['She fell on 3 May 2021. The previous Friday she had sung.', '2021-04-30'],
    ['It opened in 1996 and closed two years later.', '1998'],
    ['It opened in March 1996 and closed the following month.', '1996-04'],
  ])('is worked out from it: %s', (text, value) => {
    expect(lastOf(text)?.value).toBe(value);
    expect(reasonOf(text)).toContain('printed before it');
  });

  it('stays open where that date is coarser than the count', () => {
    expect(lastOf('It opened in 1996 and closed two days later.')?.value).toBe('XXXX-XX-XX');
  });

  it('stays open where no date stands near', () => {
    expect(lastOf(`She fell on 3 May 2021. ${'She was much missed. '.repeat(40)}He died two days later.`)?.value).toBe(
      'XXXX-XX-XX',
    );
  });

  it('is of the same quarter in copy about quarters', () => {
    expect(lastOf('In the third quarter of 1989 it lost $2 million, against $1 million a year earlier.')?.value).toBe(
      '1988-Q3',
    );
  });
});

describe('a date inside a quotation', () => {
  it.each([
    ['“I will go tomorrow,” she said on Monday.', '2022-02-15'],
    ['On Monday, she told reporters: “I will go tomorrow.”', '2022-02-15'],
    ['“I will go tomorrow,” she texted him on Monday.', '2022-02-15'],
    ['“I will go tomorrow,” she emailed on Monday.', '2022-02-15'],
    ['“I will go tomorrow,” she said.', '2022-02-18'],
    ['“I will go tomorrow,” she said.\n\nHe said on Monday that she would.', '2022-02-18'],
  ])('counts from the day of the saying, where the copy prints it: %s', (text, value) => {
    const dates = timexes(text, publishedOn('2022-02-17'));
    expect(dates.find(({ span }) => text.slice(span.start, span.end) === 'tomorrow')?.value).toBe(value);
  });

  it('says so', () => {
    const [date] = timexes('“I will go tomorrow,” she said on Monday.', publishedOn('2022-02-17'));
    expect(date?.because.join('')).toBe('counted from 14 February 2022, when it was said');
  });

  it('is worked out even in a piece without a date, where the day of the saying is printed in full', () => {
    expect(timexes('“I will go tomorrow,” she said on 3 March 2021.', null)[0]?.value).toBe('2021-03-04');
  });
});

describe('the day that copy counts from', () => {
  it('is that of its own dateline, where it has one', () => {
    const text = 'HAVANA, February 15 (Xinhua) -- The government today closed the port.';
    expect(lastOf(text)?.value).toBe('2022-02-15');
    expect(reasonOf(text)).toBe('counted from 15 February 2022, the day of its dateline');
  });

  it('is doubted aloud where dateline and publication are far apart', () => {
    expect(reasonOf('HAVANA, August 15, 2021 (Xinhua) -- The port closed today.')).toContain('one of them is wrong');
  });

  it('is doubted aloud where the copy tells of a later day as past', () => {
    expect(reasonOf('He was shot on 3 March 2025. Police came on Monday.')).toContain(
      'may be wrong: the copy tells of 3 March 2025 as past',
    );
  });

  it('is not doubted for a day that is still to come', () => {
    expect(reasonOf('The hall will close on 3 March 2025. Police came on Monday.')).not.toContain('wrong');
  });

  it('is unknown to a dateline without a year in a piece without a date', () => {
    expect(timexes('HAVANA, August 15 (Xinhua) -- The port closed today.', null).map(({ value }) => value)).toEqual([
      'XXXX-08-15',
      'XXXX-XX-XX',
    ]);
  });
});

describe('a day of a month that is not printed', () => {
  it.each([
    ['The pier burned down on the 12th.', '2022-02-12'],
    ['The court will rule on the 12th.', '2022-03-12'],
    // January has the 31st, February has none.
    ['The pier burned down on the 31st.', '2022-01-31'],
  ])('is that of the nearest month on the side of its verb, and worked out: %s', (text, value) => {
    expect(lastOf(text)).toMatchObject({ value, basis: 'inferred' });
  });
});

describe('the reason for a day whose month or year is not printed', () => {
  it.each([
    // 5 May is a day off, but he has died already.
    ['He died on the 5th.', '2031-04-05', 'no month is printed; April 2031 is the nearest that its verb allows'],
    ['He died on the 3rd.', '2031-05-03', 'no month is printed; May 2031 is the nearest'],
    ['He was killed on 20 December.', '2030-12-20', '2030 is the nearest year'],
    // 20 November 2031 is 200 days off, that of 2030 is 165; the opening is still to come.
    ['It will open on 20 November.', '2031-11-20', '2031 is the nearest year that its verb allows'],
  ])('says whether the verb chose it: %s', (text, day, reason) => {
    const [date] = timexes(text, publishedOn('2031-05-04'));
    expect([date?.value, date?.because]).toEqual([day, [`${reason}, counted from 4 May 2031`]]);
  });
});
