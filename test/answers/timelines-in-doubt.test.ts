import { describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../src/domain/answer.js';
import { askerAt, productOverPieces } from './over-folder.js';

const now = new Date('2022-03-01T09:00:00Z');

const piece = (published: string, text: string): string =>
  `---\noutlet: Gazette\npublished: ${published}\nheadline: Ostrel\n---\n\n${text}\n`;

async function timeline(text: string, words = 'Ostrel pier') {
  const product = await productOverPieces({ one: text }, now);
  const stamped = await product.dispatch.answerInWords(`/timeline ${words}`, askerAt(now));
  const answer = stamped.answer as AnswerOf<'timeline'>;
  const card = product.dispatch.draw(stamped, askerAt(now), 5_000);
  const lines = card.parts.map(({ runs }) =>
    runs.map((run) => ('text' in run ? run.text : run.kind === 'printed' ? `“${run.citation.exact}”` : '')).join(''),
  );
  return { answer, lines };
}

describe('a day of publication', () => {
  it('in the future gets a remark, and what is counted from it is in doubt', async () => {
    const { answer, lines } = await timeline(piece('2022-05-03', 'Ostrel pier burned on Monday.'));
    expect(answer.doubtedDates.map(({ day }) => day)).toEqual(['2022-05-03']);
    expect(lines).toContain('Publication date in doubt: Gazette, Tue 3 May 2022: it lies in the future');
    expect(lines.some((line) => line.includes('Gazette · date in doubt'))).toBe(true);
  });

  it('in the future makes no side of a dispute with what is counted from it', async () => {
    const product = await productOverPieces(
      {
        one: piece('2022-05-03', 'Jane Pell resigned as keeper of Ostrel pier on Monday.'),
        two: piece('2022-02-17', 'Jane Pell resigned as keeper of Ostrel pier on Tuesday.'),
      },
      now,
    );
    const { answer } = await product.dispatch.answerInWords('/timeline Ostrel pier', askerAt(now));
    expect(answer).toMatchObject({ kind: 'timeline', conflicts: [] });
  });

  it('of today or before gets none', async () => {
    const { answer } = await timeline(piece('2022-03-01', 'Ostrel pier burned on Monday.'));
    expect(answer.doubtedDates).toEqual([]);
  });

  it('that the copy contradicts is in doubt, by the copy’s own words', async () => {
    const { answer, lines } = await timeline(
      piece('2021-02-17', 'Ostrel pier burned on Monday.\n\nThe ballroom of Ostrel pier closed on 9 January 2022.'),
    );
    expect(answer.doubtedDates).toHaveLength(1);
    expect(lines).toContain(
      'Publication date in doubt: Gazette, Wed 17 Feb 2021: it tells of “9 January 2022” as past',
    );
    // What the copy prints in full needs no day to count from; of the Monday nothing says which it was.
    expect(answer.rows.map(({ days }) => days.from)).toEqual(['2022-01-09']);
  });

  it('that the copy contradicts lends no year, which the copy may give itself', async () => {
    const { answer } = await timeline(
      piece('2021-02-17', 'The ballroom of Ostrel pier closed on 9 January 2022.\n\nOstrel pier burned on 3 March.'),
    );
    expect(answer.rows.map(({ days }) => days.from)).toEqual(['2022-01-09', '2022-03-03']);
  });

  it('is in doubt by a later date that stands beside an event too', async () => {
    const { answer } = await timeline(
      piece('2021-02-17', 'Jane Pell quit on Friday, a day before the rally at Ostrel pier of 9 January 2022.'),
    );
    expect(answer.doubtedDates).toHaveLength(1);
    expect(answer.rows.filter(({ days }) => days.from.startsWith('2021'))).toEqual([]);
  });

  it('that the copy looks ahead from is in no doubt', async () => {
    const { answer } = await timeline(piece('2021-02-17', 'Ostrel pier will close on 9 January 2022.'));
    expect(answer.doubtedDates).toEqual([]);
  });

  it('far from that of the dateline is in doubt, and one that came out days later is not', async () => {
    const far = await timeline(piece('2021-02-17', 'OSTREL, November 3 (Wire) -- Ostrel pier burned on Monday.'));
    expect(far.answer.doubtedDates.map(({ because }) => because)).toEqual([['its dateline says 3 November 2020']]);
    const near = await timeline(piece('2021-02-17', 'OSTREL, February 15 (Wire) -- Ostrel pier burned on Monday.'));
    expect(near.answer.doubtedDates).toEqual([]);
  });
});

describe('last summer', () => {
  it('told in September, ends on the day on which it is told', async () => {
    const { answer } = await timeline(piece('2021-09-18', 'Ostrel pier burned last summer.'));
    expect(answer.rows.map(({ days }) => days)).toEqual([
      { from: '2021-06-01', to: '2021-09-18', called: 'summer 2021' },
    ]);
  });
});

describe('what is printed under a date', () => {
  it('is not listed again as without one', async () => {
    const { answer } = await timeline(
      piece('2022-02-17', 'Earlier this month inspectors condemned Ostrel pier; its keeper was sacked.'),
    );
    expect(answer.rows).toHaveLength(1);
    expect(answer.undatedEvents).toEqual([]);
  });

  it('is listed where the sentence says which came first', async () => {
    const { answer } = await timeline(
      piece('2022-02-17', 'Jane Pell resigned after Ostrel pier closed on 9 February.'),
    );
    expect(answer.undatedEvents.map(({ happening, between }) => [happening, between.from])).toEqual([
      ['resignation', '2022-02-09'],
    ]);
  });
});
