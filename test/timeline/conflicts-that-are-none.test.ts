import { describe, expect, it } from 'vitest';
import { showDays } from '../../src/calendar/show-days.js';
import { conflictsOf } from '../../src/timeline/conflicts.js';
import { contentsOf } from '../../src/timeline/likeness.js';
import { rowsOf } from '../../src/timeline/rows.js';
import { tellingsOf } from '../../src/timeline/tellings.js';
import { copy, publishedOn } from './copy.js';

/** Reports of one storyline, each with its day of publication. */
function conflictsAmong(...reports: readonly (readonly [published: string, text: string])[]) {
  const tellings = reports.flatMap(([day, text], i) => tellingsOf(copy(`report-${i}`, text, day), publishedOn(day)));
  const contentOf = contentsOf(tellings);
  return conflictsOf(rowsOf(tellings, contentOf), contentOf).map(({ sides }) =>
    sides.map(({ days }) => showDays(days)),
  );
}

const today = (text: string) => ['2022-02-17', text] as const;

describe('two dates are no conflict', () => {
  it('where one sentence was printed again, counted from a later day', () => {
    const words =
      'Last week the harbour office tried to lift the wreck of the ferry with two cranes, but the chains broke.';
    expect(conflictsAmong(['2022-02-03', words], ['2022-02-17', words])).toEqual([]);
  });

  it('where many pieces print one line, each with its own day', () => {
    const days = ['3', '4', '7', '9', '11'];
    const lines = days.map((day) =>
      today(`The Ostrel Hour with Jane Pell was broadcast at ten on ${day} February from Marl.`),
    );
    expect(conflictsAmong(...lines)).toEqual([]);
  });

  it('where the one sentence prints the date of the other too', () => {
    expect(
      conflictsAmong(
        today('In 2005 an explosion at the Quayle refinery in Marl killed fifteen workers.'),
        today(
          'The owner was fined last August over a 2005 explosion at the Quayle refinery in Marl that killed fifteen workers.',
        ),
      ),
    ).toEqual([]);
  });

  it('where one is of whoever did it, and the other of whom it befell', () => {
    expect(
      conflictsAmong(
        today('Omar Holt took office in January 2021.'),
        today('Jane Pell, who was appointed by Omar Holt, took office in July 2021.'),
      ),
    ).toEqual([]);
  });

  it('where the date is of the noun that it owns', () => {
    expect(
      conflictsAmong(
        today('The ferry Marl Castle sank on 3 February.'),
        today('Monday’s visit was her second since the ferry Marl Castle sank.'),
      ),
    ).toEqual([]);
  });

  it('where one is the day of a saying, and the other of what the speaker did', () => {
    // The one sentence announces a closure: it denies nothing.
    expect(
      conflictsAmong(
        today('“We will not raise tax for the bridge,” council leader Marian Holt of Wexcombe said on Monday.'),
        today('Council leader Marian Holt of Wexcombe denied on Thursday that she had called the traders whingers.'),
      ),
    ).toEqual([]);
  });

  it('where one is of a birth, beside what befell the same person', () => {
    expect(
      conflictsAmong(
        today('The Tolm dam engineer, who was born on 3 May 1961, has been sacked.'),
        today('The Tolm dam engineer was sacked on 4 January 2022.'),
      ),
    ).toEqual([]);
  });

  it('where the sentence of the one gives another date to what the other tells', () => {
    expect(
      conflictsAmong(
        today('Joan Pell, who was elected on 6 May 2021, said: “I met the Tolm dam builder on 14 February 2022.”'),
        today('Joan Pell met the Tolm dam builder on 14 February 2022.'),
      ),
    ).toEqual([]);
  });

  it('where one says only that it was longer ago', () => {
    // Three months before 17 February is November: `more than` leaves September open.
    expect(
      conflictsAmong(
        today('The city council launched the Marl Tunnel scheme in September 2021.'),
        today('The city council launched the Marl Tunnel scheme more than three months ago.'),
      ),
    ).toEqual([]);
  });

  it('where one is a season, whose days are custom', () => {
    expect(
      conflictsAmong(
        today('The Marl Tunnel closed in the summer of 2021.'),
        today('The Marl Tunnel closed on 3 December 2021.'),
      ),
    ).toEqual([]);
  });
});

describe('two dates are a conflict', () => {
  it('where what a person did is told as hers', () => {
    expect(
      conflictsAmong(
        today('Talks with the Met were strained by Jane Pell’s sudden resignation last week.'),
        today('Jane Pell resigned on January 25.'),
      ),
    ).toEqual([['Tue 25 Jan 2022', 'week of 7 Feb 2022']]);
  });

  it('where a thing that can sink but once sinks twice', () => {
    expect(
      conflictsAmong(
        today('The ferry Marl Castle sank on 3 February.'),
        today('Lawyers spoke for the families of those who were aboard when Marl Castle sank on 10 February.'),
      ),
    ).toEqual([['Thu 3 Feb 2022', 'Thu 10 Feb 2022']]);
  });
});
