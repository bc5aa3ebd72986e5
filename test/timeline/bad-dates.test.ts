import { describe, expect, it } from 'vitest';
import { showDays } from '../../src/calendar/show-days.js';
import { rowsOf } from '../../src/timeline/rows.js';
import { tellingsOf } from '../../src/timeline/tellings.js';
import { copy, publishedOn } from './copy.js';

/** The rows of a piece that came out on Thursday 17 February 2022, as they are shown. */
const shown = (text: string): string[] =>
  rowsOf(tellingsOf(copy('one', text, '2022-02-17'), publishedOn('2022-02-17'))).map(({ days }) => showDays(days));

describe('an event that the copy dates', () => {
  it.each([
    ['on a day that no month has', 'The pier burned down on 31 February 2021.'],
    ['on a day that no month has, in figures', 'The pier burned down on 31/04/2021.'],
    ['by a number that is no day of a month', 'The pier burned down on the 12th floor.'],
    ['by a hole of a course', 'The pier burned down after a birdie on the 17th.'],
    ['by a number with what it follows', 'The race closed on the 18th after a spell of rain.'],
    ['with a town named for a feast', 'A man was arrested in Corpus Christi on a warrant.'],
    ['with such a town and its state', 'A refinery exploded in Corpus Christi, Texas.'],
    ['with such a town that was hit', 'The storm closed in on Corpus Christi.'],
    ['with a term named for a feast', 'The college opened for Michaelmas term.'],
    ['with a term on which it closed', 'The college was closed at Michaelmas term.'],
    ['with a church named for a feast', 'The Church of the Epiphany burned down and closed.'],
    ['with a league named for a feast', 'The Trinity Sunday league closed.'],
    ['by another calendar', 'The pier burned down on 12 Ramadan 1443.'],
    ['by a year of another calendar', 'The pier burned down in 1443 AH.'],
    ['before our era', 'The pier burned down in 44 BC.'],
    ['by a quarter of a fiscal year', 'The pier burned down in the fiscal first quarter of 2021.'],
    ['by a fiscal year', 'The mill was sold in fiscal 2021.'],
    ['by the year behind “fiscal year”', 'The mill was sold in the fiscal year of 2021.'],
    ['by two financial years', 'The mill was sold in the financial year 2019-20.'],
    ['by a financial year and its end', 'The mill was sold in the financial year ending 2021.'],
    ['by a year before “tax year”', 'The mill was sold in the 2021 tax year.'],
    ['by a short name of such a year', 'The mill was sold in FY2021.'],
    ['by a quarter of such a year', 'The mill was sold in the third quarter of its 2022 financial year.'],
    ['by a word for no time in particular', 'The pier burned down recently.'],
    ['by a decade of some century', 'The pier burned down in the ’20s.'],
    ['from another event', 'The pier burned down two days later.'],
  ])('%s has no row: a day is never invented', (_, text) => {
    expect(shown(text)).toEqual([]);
  });

  it.each([
    ['in figures that read both ways', 'The pier burned down on 03/04/21.', '2021'],
    ['in figures that read one way', 'The pier burned down on 13/04/21.', 'Tue 13 Apr 2021'],
    ['in the same two figures', 'The pier burned down on 04/04/21.', 'Sun 4 Apr 2021'],
    ['by a day of a month that is not printed', 'The pier burned down on the 12th.', 'Sat 12 Feb 2022'],
    ['by such a day that has not come this month', 'The pier burned down on the 25th.', 'Tue 25 Jan 2022'],
    ['by a year', 'The pier burned down in 1987.', '1987'],
    ['by a day near “fiscal”', 'The council announced new fiscal rules on 12 March 2021.', 'Fri 12 Mar 2021'],
    ['by a day right behind “fiscal row”', 'Pell resigned over the fiscal row on 12 March 2021.', 'Fri 12 Mar 2021'],
    ['by a day behind “tax year”', 'Pell was fined for the tax year on 5 April 2021.', 'Mon 5 Apr 2021'],
    ['by a weekday behind “tax year”', 'Pell was fined for the tax year on Monday.', 'Mon 14 Feb 2022'],
    ['by a day before “tax year”', 'Pell quit on 12 March 2021 in the tax year row.', 'Fri 12 Mar 2021'],
    ['by a month near “fiscal”', 'Pell resigned over the fiscal row in March 2021.', 'Mar 2021'],
    ['by a year near “fiscal”', 'Pell resigned over the fiscal row in 2021.', '2021'],
    ['by a year after “tax year”', 'Pell was fined for the tax year in 2021.', '2021'],
    ['by a year before “fiscal year”', 'Pell quit in 2021 in the fiscal year row.', '2021'],
    ['by the end of a fiscal year', 'The mill was sold in the fiscal year ended 30 June 2021.', 'Jul 2020 to Jun 2021'],
    // Easter Sunday 2021 was 4 April: Whit Sunday is the seventh Sunday after it, Trinity Sunday the eighth.
    ['by Whit Monday', 'The pier burned down on Whit Monday 2021.', 'Mon 24 May 2021'],
    ['by Trinity Sunday', 'The pier burned down on Trinity Sunday 2021.', 'Sun 30 May 2021'],
    ['by Epiphany', 'The pier burned down on Epiphany 2021.', 'Wed 6 Jan 2021'],
    ['by the feast of Corpus Christi', 'The pier burned down on the feast of Corpus Christi 2021.', 'Thu 3 Jun 2021'],
    ['by Michaelmas', 'The pier burned down at Michaelmas in 2021.', 'Wed 29 Sep 2021'],
    ['by Michaelmas Day', 'The pier burned down on Michaelmas Day 2021.', 'Wed 29 Sep 2021'],
    ['by the year alone where a town is meant', 'The pier burned down in Corpus Christi in 2019.', '2019'],
    ['by Burns Night', 'The pier burned down on Burns Night 2021.', 'Mon 25 Jan 2021'],
    ['by St Andrew’s Day', 'The pier burned down on St Andrew’s Day 2021.', 'Tue 30 Nov 2021'],
    ['by Guy Fawkes Night', 'The pier burned down on Guy Fawkes Night 2021.', 'Fri 5 Nov 2021'],
    ['by Remembrance Sunday', 'The pier burned down on Remembrance Sunday 2021.', 'Sun 14 Nov 2021'],
    // The fourth Sunday before Christmas Day, a Saturday in 2021.
    ['by Advent Sunday', 'The pier burned down on Advent Sunday 2021.', 'Sun 28 Nov 2021'],
    ['by a season', 'The pier burned down in the summer of 2021.', 'summer 2021'],
    ['by a century, in figures', 'The pier burned down in the 1800s.', '19th century'],
    ['by a year of few figures', 'The pier burned down in AD 79.', 'AD 79'],
    ['by half a year', 'The pier burned down in the first half of 2021.', 'Jan to Jun 2021'],
    ['by a decade', 'The pier burned down in the 1980s.', '1980 to 1989'],
    ['by a century', 'The pier burned down in the 19th century.', '19th century'],
    ['by a month', 'The pier burned down in May 2021.', 'May 2021'],
    ['by the weeks ago', 'The pier burned down two weeks ago.', 'week of 31 Jan 2022'],
    // Thanksgiving 2020, the fourth Thursday of November, was the 26th.
    ['by the day before a feast', 'The pier burned down the day before Thanksgiving in 2020.', 'Wed 25 Nov 2020'],
    // Easter Sunday 2021 was 4 April.
    ['by the weekend of a feast', 'The pier burned down on Easter weekend 2021.', '3 to 4 Apr 2021'],
  ])('%s is shown as exactly as it is printed: %s', (_, text, days) => {
    expect(shown(text)).toEqual([days]);
  });

  it('stands in the order of time, what is coarser behind what is finer from the same day on', () => {
    const text = [
      'The pier opened in the 19th century.',
      'The tower collapsed in 2021.',
      'The ferry sank on 1 January 2021.',
      'The bridge closed in the first half of 2021.',
      'The tram crashed in the summer of 2020.',
    ].join('\n');
    expect(shown(text)).toEqual(['19th century', 'summer 2020', 'Fri 1 Jan 2021', 'Jan to Jun 2021', '2021']);
  });
});
