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

describe('two sentences alike tell of two events', () => {
  it.each([
    ['people of one place', 'Jane Pell of Marl was jailed on 3 January.', 'Omar Holt of Marl was jailed on 9 January.'],
    ['people of one surname', 'Baker Jane Pell died on 3 January.', 'Baker Omar Pell died on 9 January.'],
    [
      'people arrested',
      'Police arrested Jane Pell of Marl on 3 January.',
      'Police arrested Omar Holt of Marl on 9 January.',
    ],
    ['things of one place', 'The Marl café closed on 3 January.', 'The Marl car park closed on 9 January.'],
    ['things in one place', 'A bakery in Marl closed on 3 January.', 'A pub in Marl closed on 9 January.'],
    ['things named for a place', 'Marl Library closed on 3 January.', 'Marl Museum closed on 9 January.'],
    ['things fined', 'The Marl café was fined on 3 January.', 'The Marl car park was fined on 9 January.'],
    ['things burnt', 'Fire gutted the Marl mill on 3 January.', 'Fire gutted the Marl school on 9 January.'],
    ['an office and its deputy', 'The mayor of Marl quit on 3 January.', 'The deputy mayor of Marl quit on 9 January.'],
    [
      'one of a surname, and one who holds an office',
      'The former mayor, Jane Pell, spoke. The deputy mayor, Omar Pell, quit on 3 January.',
      'Jane Pell, the mayor who quit on 9 January, spoke.',
    ],
    ['offices of two places', 'The mayor of Marl quit on 3 January.', 'The mayor of Holt quit on 9 January.'],
    [
      'people who are not named, weeks apart',
      'A man was arrested in Marl on 3 December.',
      'A man, 43, was arrested in Marl on 9 February.',
    ],
    [
      'a man and a woman',
      'Police arrested a man in Marl on 3 January.',
      'Police arrested a woman in Marl on 9 January.',
    ],
    [
      'acts of two kinds',
      'Marl council appointed Jane Pell on 3 January.',
      'Jane Pell was arrested in Marl on 9 January.',
    ],
    [
      'acts that are opposites',
      'Jane Pell joined the board of Marl Water on 3 January.',
      'Jane Pell left the board of Marl Water on 9 January.',
    ],
    ['two scores', 'Marl Town beat Holt 2-0 on 3 January.', 'Marl Town beat Holt 3-1 on 9 January.'],
    [
      'a second time',
      'The minister made a visit to the Marl flood defences on 3 January.',
      'The minister made a second visit to the Marl flood defences on 9 January.',
    ],
  ])('%s', (_, one, other) => {
    expect(conflictsAmong(today(one), today(other))).toEqual([]);
  });
});

describe('two dates are a conflict', () => {
  it.each([
    [
      'done by one and to one',
      'Police arrested the Marl baker, Jane Pell, on 3 January.',
      'Jane Pell, the Marl baker, was arrested on 9 January.',
    ],
    [
      'told as a verb and as a noun',
      'The Marl tunnel collapsed on 3 January.',
      'The collapse of the Marl tunnel, on 9 January, trapped nine.',
    ],
    ['told in two words', 'The club fired its manager, Omar Holt, on 3 January.', 'Omar Holt was sacked on 9 January.'],
    ['of a thing in its place', 'The library in Marl closed on 3 January.', 'The Marl library closed on 9 January.'],
    ['of a thing that has two words', 'The Marl railway opened on 3 January.', 'The Marl line opened on 9 January.'],
    ['of a person with a title', 'President Holt died on 3 January.', 'Omar Holt died on 9 January.'],
    [
      'with two tolls',
      'The Marl dam burst on 3 January, killing 12 people.',
      'The dam at Marl burst on 9 January, killing 14 people.',
    ],
  ])('where one event is %s', (_, one, other) => {
    expect(conflictsAmong(today(one), today(other))).toEqual([['Mon 3 Jan 2022', 'Sun 9 Jan 2022']]);
  });

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
