import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/calendar.js';
import { isCopy } from '../../src/domain/article.js';
import { cite } from '../../src/domain/citation.js';
import { contains } from '../../src/domain/span.js';
import { orderIn } from '../../src/timeline/order.js';
import { rowsOf } from '../../src/timeline/rows.js';
import { tellingsOf } from '../../src/timeline/tellings.js';
import { copy, publishedOn } from './copy.js';

const tell = (text: string, published: string | null = '2022-02-17') =>
  tellingsOf(copy('one', text), published === null ? null : publishedOn(published));

describe('what a sentence tells', () => {
  it('is an event for each date that has an event word of its own', () => {
    expect(
      tell('Pell was arrested on 3 February and was charged with theft on 10 February.').map(({ word, days }) => [
        word?.happening,
        days?.from,
      ]),
    ).toEqual([
      ['arrest', '2022-02-03'],
      ['charge', '2022-02-10'],
    ]);
  });

  it.each([
    ['Marsh died on 12 January 2022 and was buried on 2 February 2022.', ['2022-01-12', '2022-02-02']],
    ['Marsh was arrested on 1 February 2022 and charged on 3 February 2022.', ['2022-02-01', '2022-02-03']],
    [
      'The strike began on 4 January 2022, was suspended on 6 January 2022 and ended on 8 January 2022.',
      ['2022-01-04', '2022-01-06', '2022-01-08'],
    ],
    ['The report was leaked on 5 January 2022, and Pell quit on 7 January 2022.', ['2022-01-05', '2022-01-07']],
    ['Pell quit on 7 January 2022, a year after the vote of 5 January 2021.', ['2022-01-07']],
    ['Pell was in post between 5 January 2021 and 7 January 2022.', ['2021-01-05']],
    ['Marsh was held on 5 January 2022 and was due to leave on 7 February 2022.', ['2022-01-05']],
    ['Marsh was held on 5 January 2022 and was not freed before 7 February 2022.', ['2022-01-05']],
  ])('is an event for each date with a verb of its own in the past, and for no other: %s', (text, days) => {
    const told = tell(text).flatMap((one) => (one.days ? [one.days.from] : []));
    expect(told.sort()).toEqual(days);
  });

  it('is told without a date where none is printed, with the day of the news for want of one', () => {
    const [first, second] = tell('The pier burned down on Monday. The club resigned its lease.');
    expect(first?.days).toEqual({ from: '2022-02-14', to: '2022-02-14' });
    expect([second?.days, second?.news?.day, second?.news?.ground]).toEqual([null, '2022-02-14', 'telling']);
  });

  it('is of the day of publication where the opening prints no day of that week', () => {
    const [first] = tell('The pier opened in 1990.');
    expect([first?.news?.day, first?.news?.ground]).toEqual(['2022-02-17', 'publication']);
  });

  it('is of no day in a piece without a date', () => {
    expect(tell('The pier burned down.', null).map(({ days, news }) => [days, news])).toEqual([[null, null]]);
  });

  it('leaves open all the days up to publication after “less than”', () => {
    expect(tell('The pier burned down less than two weeks ago.')[0]?.days?.to).toBe('2022-02-17');
  });

  it('is not dated by a manner of speaking', () => {
    expect(tell('“I would close it again tomorrow,” he said.').map(({ days }) => days)).toEqual([null]);
  });

  it('is not dated by a year that names a thing', () => {
    expect(tell('He resigned at the 2020 Ostrel Regatta.').map(({ days }) => days)).toEqual([null]);
  });
});

describe('the order that a sentence gives', () => {
  it.each([
    ['Pell resigned after the club was sold and closed.', 'close', 'resign'],
    ['After the ferry sank, the captain resigned.', 'sink', 'resign'],
    ['Pell resigned before the club closed.', 'resign', 'close'],
    ['Pell was arrested following the collapse of the pier.', 'collapse', 'arrest'],
  ])('is read from its words: %s', (text, earlier, later) => {
    const order = orderIn(text, { start: 0, end: text.length });
    expect(order.map((one) => [one.earlier.happening, one.later.happening])).toEqual([[earlier, later]]);
  });

  it.each(['Pell resigned. After that the club closed.', 'Pell would resign before the club closed.'])(
    'is none where nothing is said or nothing came about: %s',
    (text) => {
      expect(orderIn(text, { start: 0, end: text.indexOf('.') + 1 })).toEqual([]);
    },
  );
});

describe('any copy at all', () => {
  const piece = fc.constantFrom(
    'Pell resigned on Monday. ',
    'on 31 February ',
    '03/04/22 ',
    'in the 18th century ',
    'last week ',
    '“We left on Friday,” ',
    'said the mayor.\n',
    'The pier burned down in May 2021. ',
    'It closed. ',
    '\n\n',
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('gives rows whose sentences stand in copy and whose dates stand in them, or in a line right above that is cited', () => {
    fc.assert(
      fc.property(text, (words) => {
        const article = copy('one', words);
        for (const { days, all } of rowsOf(tellingsOf(article, publishedOn('2022-02-17')))) {
          expect(days.from <= days.to).toBe(true);
          for (const { sentence, timex } of all) {
            if (!contains(sentence, timex.span)) {
              expect(timex.because).toContainEqual(cite(article, timex.span));
              expect(words.slice(timex.span.end, sentence.start).trim()).toBe('');
            }
            expect(article.paragraphs.some(({ span, role }) => isCopy(role) && contains(span, sentence))).toBe(true);
          }
        }
      }),
      { examples: [['03/04/22 \n\nsaid the mayor.\n03/04/22 ']] },
    );
  });

  it('has its relative days move with the day of publication, by whole weeks', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), (weeks) => {
        const published = addDays('2022-02-17', 7 * weeks);
        const [row] = rowsOf(tell('Pell resigned on Monday.', published));
        expect(row?.days.from).toBe(addDays('2022-02-14', 7 * weeks));
      }),
    );
  });
});
