import { describe, expect, it } from 'vitest';
import { showDays } from '../../src/calendar/show-days.js';
import { rowsOf } from '../../src/timeline/rows.js';
import { tellingsOf } from '../../src/timeline/tellings.js';
import { copy, publishedOn } from './copy.js';

/** The rows of a piece that came out on Thursday 13 October 2022, as they are shown. */
const shown = (text: string): string[] =>
  rowsOf(tellingsOf(copy('one', text, '2022-10-13'), publishedOn('2022-10-13'))).map(({ days }) => showDays(days));

describe('a date that only tells which thing or person is meant', () => {
  it.each([
    'The January 6 committee summoned the mayor.',
    'She was appointed to the January 6 committee.',
    'Survivors of the 7 July bombings met in the hall.',
    'The 9 September victims were buried.',
    'Fire gutted the 19th-century mill.',
    'Fire gutted the 19th century mill.',
    'Thieves stole the 1980s sculpture.',
    'Sunday trading was banned in Marl.',
    'The Saturday job was abolished.',
    'Her Friday column was published.',
    'Car number 1984 was stolen from the yard.',
    'The council met in 1066 Street.',
  ])('dates nothing that is told of it: %s', (text) => {
    expect(shown(text)).toEqual([]);
  });

  it.each([
    // The nearest 20 April is that of the year.
    ['The April 20 explosion killed eleven workers.', 'Wed 20 Apr 2022'],
    ['The November 2015 attacks killed 130 people.', 'Nov 2015'],
    ['The committee investigating the January 6 attack voted on Thursday.', 'Thu 13 Oct 2022'],
    ['Talks collapsed in the wake of the April 20 oil spill.', 'Wed 20 Apr 2022'],
    ['They returned on the 17th April just before it closed.', 'Sun 17 Apr 2022'],
    ['It’s Friday here and the bridge collapsed.', 'Fri 7 Oct 2022'],
    ['The January 6 committee met on Monday.', 'Mon 10 Oct 2022'],
    ['The Friday deadline passed.', 'Fri 7 Oct 2022'],
    ['She resigned at the Monday board meeting.', 'Mon 10 Oct 2022'],
    ['On Sunday police arrested the mayor.', 'Sun 9 Oct 2022'],
    ['Sunday brought rain and the dam collapsed.', 'Sun 9 Oct 2022'],
    ['In the 1980s crime rose.', '1980 to 1989'],
    ['Rosa Monday quit on Tuesday.', 'Tue 11 Oct 2022'],
    ['Rosa Monday, 43, quit in May.', 'May 2022'],
  ])('leaves the day of what it befell, or of another date, as it is: %s', (text, days) => {
    expect(shown(text)).toEqual([days]);
  });
});
