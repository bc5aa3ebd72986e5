import { describe, expect, it } from 'vitest';
import { showDays } from '../../src/calendar/show-days.js';
import { rowsOf } from '../../src/timeline/rows.js';
import { tellingsOf } from '../../src/timeline/tellings.js';
import { copy, publishedOn } from './copy.js';

const rowsIn = (text: string) => rowsOf(tellingsOf(copy('one', text, '2023-07-10'), publishedOn('2023-07-10')));

/** The rows of a piece that came out on Monday 10 July 2023, as they are shown. */
const shown = (text: string): string[] => rowsIn(text).map(({ days }) => showDays(days));

describe('a date that other words of its sentence move', () => {
  it.each([
    ['The engineer was dismissed the day after 1 June 2023.', 'Fri 2 Jun 2023'],
    ['The treaty was signed three days before 12 May 2023.', 'Tue 9 May 2023'],
    ['The levy was approved two days before the 4 May 2023 election.', 'Tue 2 May 2023'],
    ['The vicar resigned on the eve of 1 March 2022.', 'Mon 28 Feb 2022'],
    ['The chief resigned the night before his birthday on 20 May 2023.', 'Fri 19 May 2023'],
    ['The tower collapsed two days before Christmas 2021.', 'Thu 23 Dec 2021'],
    // 8 March 2022 was a Tuesday.
    ['The tower collapsed a week after 1 March 2022.', 'week of 7 Mar 2022'],
  ])('is counted, and said to be worked out: %s', (text, days) => {
    expect(shown(text)).toEqual([days]);
    expect(rowsIn(text)[0]?.basis).not.toBe('stated');
  });

  it.each([
    'The tower collapsed within ten days of 1 March 2022.',
    'The lease was signed six months to the day after 1 May 2021.',
    'The tower collapsed in the quarter to 31 March 2021.',
    'The tower collapsed before 2 July 2013.',
    'The vicar was not seen after 2 March 2022.',
  ])('gives no day where the words leave it open: %s', (text) => {
    expect(shown(text)).toEqual([]);
  });

  it.each([
    ['The tower was rebuilt in the week beginning 6 September 2021.', 'week of 6 Sep 2021'],
    ['The fair was held from 28 December 2020 to 1 January 2021.', '28 Dec 2020 to 1 Jan 2021'],
    ['The road was shut for ten days from 1 February 2022.', 'Tue 1 Feb 2022'],
  ])('tells of the stretch that its words name, or of its beginning: %s', (text, days) => {
    expect(shown(text)).toEqual([days]);
  });

  it.each([
    ['The tower collapsed before 2 July 2013.', 'before 2 July 2013'],
    ['The vicar was not seen after 2 March 2022.', 'after 2 March 2022'],
    ['The vicar resigned before 2 July.', 'before 2 July'],
  ])('is told apart, as one that gives no day, where it only bounds: %s', (text, words) => {
    const article = copy('one', text, '2023-07-10');
    const open = tellingsOf(article, publishedOn('2023-07-10')).filter(({ timex }) => timex !== null);
    expect(open.map(({ days, timex }) => [days, timex && text.slice(timex.span.start, timex.span.end)])).toEqual([
      [null, words],
    ]);
  });

  // Russia’s revolution of 25 October was on 7 November by our calendar; Britain dropped eleven days after 2 September 1752.
  it.each([
    ['The tsar fled on 25 October 1917 (Old Style).', 'Wed 7 Nov 1917'],
    ['The earl died on 2 September 1752 (Old Style).', '13 Sep 1752'],
    ['The king was beheaded on 30 January 1649 (Old Style).', '9 Feb 1649'],
  ])('of the old calendar is worked out in ours: %s', (text, days) => {
    expect(rowsIn(text).map((row) => [showDays(row.days), row.basis])).toEqual([[days, 'inferred']]);
  });

  it.each([
    // 10 July 2023 was a Monday.
    ['The dean was sworn in the Tuesday before last.', 'Tue 27 Jun 2023'],
    ['The pier closed the week before last.', 'week of 26 Jun 2023'],
    ['The firm bought the pier in H1 2019.', 'Jan to Jun 2019'],
  ])('is counted as far back as it says: %s', (text, days) => {
    expect(shown(text)).toEqual([days]);
  });

  it.each([
    'Its lease ended in the financial year 2019-20.',
    'The firm was fined in FY2020/21.',
    'The crypt reopened at the turn of the century.',
  ])('gives no year where nobody can say which: %s', (text) => {
    expect(shown(text)).toEqual([]);
  });

  it.each([
    ['The tower collapsed around 7 March 2022.', 'Mon 7 Mar 2022'],
    ['The tower collapsed on or about 4 March 2022.', 'Fri 4 Mar 2022'],
    ['The tower collapsed on or before 4 March 2022.', 'Fri 4 Mar 2022'],
    ['The tower collapsed no later than 3 March 2022.', 'Thu 3 Mar 2022'],
  ])('is no certain day where it is hedged: %s', (text, days) => {
    expect(rowsIn(text).map((row) => [showDays(row.days), row.basis])).toEqual([[days, 'inferred']]);
  });

  it.each([
    ['The tower collapsed either on 5 March 2022 or 6 March 2022.', '5 to 6 Mar 2022'],
    ['In the year to 31 March 2021 the owner closed two yards.', 'Apr 2020 to Mar 2021'],
    ['The tower collapsed on a Friday night in November 2022.', 'Nov 2022'],
    // 28 May 2021 was a Friday, and the month ends on Monday the 31st.
    ['The tower collapsed on the last Friday of May 2021.', 'Fri 28 May 2021'],
    // February 2023 began on a Wednesday.
    ['The board met on the second Tuesday in February.', 'Tue 14 Feb 2023'],
    ['The tower collapsed on a Tuesday in 1987.', '1987'],
  ])('is as fine as all of its words make it: %s', (text, days) => {
    expect(shown(text)).toEqual([days]);
  });
});

describe('a day on which nothing came about', () => {
  it.each([
    ['The verdict, expected on 5 June 2023, came on 7 June 2023.', ['Wed 7 Jun 2023']],
    ['The hearing on 1 June 2023 was put off to 6 June 2023.', ['Tue 6 Jun 2023']],
    ['Had the dam burst on 7 May 2023, hundreds would have died.', []],
    ['The chief was not dismissed on 8 May 2023.', []],
    ['Nobody was arrested on 8 May 2023.', []],
    ['The council cancelled the rally planned for 29 May 2023.', []],
    ['The tours are held on the first Sunday of each month.', []],
    ['The chief was not released until 8 May 2023.', ['Mon 8 May 2023']],
  ])('has no row: %s', (text, days) => {
    expect(shown(text)).toEqual(days);
  });
});

describe('a day of another calendar', () => {
  it.each([
    'The tower collapsed on Orthodox Easter 2023.',
    'The tower collapsed on 10 January 49 BC.',
    'The tower collapsed on 5 May 99999.',
    'The tower collapsed in the third quarter of its 2022 financial year.',
  ])('is not taken for one of ours: %s', (text) => {
    expect(shown(text)).toEqual([]);
  });

  it('is shown without a weekday where the copy may print it in the old style', () => {
    expect(shown('The fire reached the tower on 2 September 1666.')).toEqual(['2 Sep 1666']);
  });
});

describe('two arrests of one day', () => {
  it('are two events where two people were arrested, however alike the words', () => {
    const one = copy('one', 'Police arrested Ivo Lund at the Tolm dam on 1 June 2023.', '2023-07-10');
    const other = copy('other', 'Police arrested Ada Moss at the Tolm dam on 1 June 2023.', '2023-07-10');
    const tellings = [one, other].flatMap((article) => tellingsOf(article, publishedOn('2023-07-10')));
    expect(rowsOf(tellings)).toHaveLength(2);
  });
});

describe('what is told next', () => {
  it('moves no day back where it looks back itself', () => {
    const text = 'The chief resigned on Monday. Then it emerged that she had met the builder on Sunday.';
    const rows = rowsOf(tellingsOf(copy('one', text, '2022-02-17'), publishedOn('2022-02-17')));
    expect(rows.map(({ days }) => showDays(days))).toEqual(['Sun 13 Feb 2022', 'Mon 14 Feb 2022']);
  });
});
