import { describe, expect, it } from 'vitest';
import { showDays } from '../../src/calendar/show-days.js';
import type { Article } from '../../src/domain/article.js';
import { conflictsOf } from '../../src/timeline/conflicts.js';
import { contentsOf } from '../../src/timeline/likeness.js';
import { rowsOf } from '../../src/timeline/rows.js';
import { tellingsOf } from '../../src/timeline/tellings.js';
import { copy, publishedOn } from './copy.js';

const REFERENCE = publishedOn('2022-02-17');
const tellings = (...articles: Article[]) => articles.flatMap((article) => tellingsOf(article, REFERENCE));
const rows = (...articles: Article[]) => rowsOf(tellings(...articles));
const shown = (...articles: Article[]) =>
  rows(...articles).map(({ days, basis, all }) => [
    showDays(days),
    basis,
    all.map(({ article }) => article.id).join(' '),
  ]);
const conflicts = (...articles: Article[]) =>
  conflictsOf(rows(...articles), contentsOf(tellings(...articles))).map(({ happening, sides }) => [
    happening,
    ...sides.map(({ days }) => showDays(days)),
  ]);

describe('the rows of a timeline', () => {
  it('hold one event once, a week inside which its day falls included', () => {
    expect(
      shown(copy('a', 'Jane Pell resigned last week.'), copy('b', 'Pell quit on Thursday 10 February 2022.')),
    ).toEqual([['Thu 10 Feb 2022', 'stated', 'b a']]);
  });

  it('keep a range where no day is printed', () => {
    expect(shown(copy('a', 'Jane Pell resigned last week.'))).toEqual([['week of 7 Feb 2022', 'range', 'a']]);
  });

  it.each([
    ['people of one place', 'Jane Pell of Marl was jailed on 10 January.', 'Omar Holt of Marl was jailed last month.'],
    ['things of one place', 'The Marl bakery closed on 10 January.', 'The Marl pub closed in January.'],
    ['things in one place', 'The café in Marl closed on 10 January.', 'The car park in Marl closed last month.'],
    ['things named for a place', 'The Holt Bridge opened on 10 January.', 'The Holt Tunnel was opened this year.'],
    ['a person and someone', 'Jane Pell was jailed on 10 January.', 'Another was jailed last month.'],
  ])('keep apart %s, the one told by its day and the other by a stretch', (_, one, other) => {
    expect(
      shown(copy('a', one), copy('b', other))
        .map(([, , articles]) => articles)
        .sort(),
    ).toEqual(['a', 'b']);
  });

  it('hold one of two people under the day of both', () => {
    expect(
      shown(
        copy('a', 'Jane Pell and Omar Holt were jailed on 10 January 2022.'),
        copy('b', 'Pell was jailed last month.'),
      ),
    ).toEqual([['Mon 10 Jan 2022', 'stated', 'a b']]);
  });

  it('keep two meetings of one day apart', () => {
    expect(
      shown(
        copy('a', 'The trust will meet branch officers on 22 May 2022.'),
        copy('b', 'A public meeting will be held at the Winter Gardens on 22 May 2022.'),
      ),
    ).toHaveLength(2);
  });

  it('are sorted by their first day, coarser after finer', () => {
    expect(
      shown(copy('a', 'The mine opened in 2016. A bridge collapsed on 1 January 2016. The club closed in 1998.')).map(
        ([days]) => days,
      ),
    ).toEqual(['1998', 'Fri 1 Jan 2016', '2016']);
  });

  it('leave out a date that cannot be worked out', () => {
    expect(shown(copy('a', 'The mine opened on 31 February 2022.'))).toEqual([]);
  });

  it('take a day that is printed in full before the word for it beside it', () => {
    const piece = copy('a', 'The inquiry heard yesterday, 1 May 2021, that the alarm was off.');
    expect(shown(piece)).toEqual([['Sat 1 May 2021', 'stated', 'a']]);
  });

  it('lend no day to what only a name of its place joins to their event', () => {
    const [shop, ...others] = rows(
      copy('a', 'The Tarn baker’s shop opened on 10 February.'),
      copy('b', 'An inquest into a Tarn drowning opened.'),
      copy('c', 'Tarn opened 9/11 Street.'),
    );
    expect(others).toEqual([]);
    expect(shop?.undated).toEqual([]);
  });

  it('do not take the year of a name for a date', () => {
    expect(shown(copy('a', 'The 1966 World Cup was sold by Brindle.'))).toEqual([]);
  });

  it('take a stated source before one worked out', () => {
    const [row] = rows(
      copy('a', 'Jane Pell resigned last Thursday.'),
      copy('b', 'Jane Pell resigned on 10 February 2022.'),
    );
    expect([row?.best.article.id, row?.basis, row?.all.length]).toEqual(['b', 'stated', 2]);
  });
});

describe('a conflict of dates', () => {
  it('is flagged between two days of one resignation', () => {
    expect(
      conflicts(
        copy('a', 'Jane Pell announced her resignation on January 25.'),
        copy('b', 'The club lost its chairwoman, Jane Pell. The chairwoman resigned last Thursday.'),
      ),
    ).toEqual([['resign', 'Tue 25 Jan 2022', 'Thu 10 Feb 2022']]);
  });

  it('is flagged between two days of one closing', () => {
    expect(
      conflicts(
        copy('a', 'The cliff railway closed on 5 February.'),
        copy('b', 'It is a cliff railway which shut on 7 February.'),
      ),
    ).toEqual([['close', 'Sat 5 Feb 2022', 'Mon 7 Feb 2022']]);
  });

  it.each([
    ['a week against a day within it', 'Jane Pell resigned last week.', 'Jane Pell resigned on 10 February.'],
    ['two people', 'Jane Pell resigned on 25 January.', 'Omar Holt resigned on 10 February.'],
    ['two offices', 'The chancellor resigned on 25 January.', 'The chairman resigned on 10 February.'],
    ['someone unnamed', 'Another resigned on 25 January.', 'Jane Pell resigned on 10 February.'],
    ['two places', 'The Holt Bridge closed on 25 January.', 'The Marl Tunnel closed on 10 February.'],
    ['a plan and its outcome', 'The line will close on 5 March.', 'The line closed on 10 February.'],
    ['a denial', 'The chairman denied that he had resigned on 25 January.', 'The chairman resigned on 10 February.'],
    ['what comes again', 'The board met on 25 January.', 'The board met on 10 February.'],
    ['different events', 'The line opened on 25 January.', 'The line closed on 10 February.'],
  ])('is not made of %s', (_, one, other) => {
    expect(conflicts(copy('a', one), copy('b', other))).toEqual([]);
  });
});
