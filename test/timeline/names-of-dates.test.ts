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
    'The March 8 Alliance filed a petition.',
    'The Fourth of July Brigade marched past the hall.',
    'Members of the 26th of July Movement burned copies.',
    'The May 4th Movement was founded.',
    'The 9 September victims were buried.',
    'Fire gutted the 19th-century mill.',
    'Fire gutted the 19th century mill.',
    'Thieves stole the 1980s sculpture.',
    'Sunday trading was banned in Marl.',
    'The Saturday job was abolished.',
    'Her Friday column was published.',
    'He was sacked from the Saturday job.',
    'After the Saturday job, she was arrested.',
    'He quit from the Sunday paper, and moved on.',
    'Thieves stole the 1990s hit single.',
    'The 1990s hit single was banned.',
    'The 1980s built flats were demolished.',
    'Thieves stole the 1980s lost painting.',
    'The 1990s set designer was arrested.',
    'The 1970s left-wing paper was closed.',
    'The 18th century built mill burned down.',
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
    ['On the Saturday police moved in.', 'Sat 8 Oct 2022'],
    ['On the Monday staff found the body.', 'Mon 10 Oct 2022'],
    ['On the Monday staff left.', 'Mon 10 Oct 2022'],
    ['By the Sunday protesters had returned.', 'Sun 9 Oct 2022'],
    ['From the Wednesday patients died.', 'Wed 12 Oct 2022'],
    ['Since the Tuesday trains collapsed.', 'Tue 11 Oct 2022'],
    ['Until the Sunday rescuers searched the hall.', 'Sun 9 Oct 2022'],
    ['Before the Friday crowds gathered outside.', 'Fri 7 Oct 2022'],
    ['After the Friday voters rejected it.', 'Fri 7 Oct 2022'],
    ['The mayor hid, and on the Saturday police moved in.', 'Sat 8 Oct 2022'],
    ['By the 17th April protesters had returned.', 'Sun 17 Apr 2022'],
    ['The Monday became a day of mourning.', 'Mon 10 Oct 2022'],
    ['The 1990s became a decade of strikes.', '1990 to 1999'],
    ['The 1980s kept the mill closed.', '1980 to 1989'],
    ['The 1990s meant the mill was sold.', '1990 to 1999'],
    ['The 1990s hit the town hard and the mill closed.', '1990 to 1999'],
    ['The 1970s won the town a new pier.', '1970 to 1979'],
    ['The 1960s grew rich and the mill closed.', '1960 to 1969'],
    ['The 1980s brought closure: the mill was sold.', '1980 to 1989'],
    ['Sunday brought rain and the dam collapsed.', 'Sun 9 Oct 2022'],
    ['In the 1980s crime rose.', '1980 to 1989'],
    ['Rosa Monday quit on Tuesday.', 'Tue 11 Oct 2022'],
    ['Rosa Monday, 43, quit in May.', 'May 2022'],
  ])('leaves the day of what it befell, or of another date, as it is: %s', (text, days) => {
    expect(shown(text)).toEqual([days]);
  });
});
