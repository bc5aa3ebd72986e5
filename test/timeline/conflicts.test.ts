import { describe, expect, it } from 'vitest';
import { showDays } from '../../src/calendar/show-days.js';
import { conflictsOf } from '../../src/timeline/conflicts.js';
import { contentsOf } from '../../src/timeline/likeness.js';
import { rowsOf } from '../../src/timeline/rows.js';
import { tellingsOf } from '../../src/timeline/tellings.js';
import { copy, publishedOn } from './copy.js';

/** Reports of one storyline, all published on Thursday 17 February 2022. */
function conflictsAmong(...reports: readonly string[]) {
  const tellings = reports.flatMap((text, i) => tellingsOf(copy(`report-${i}`, text), publishedOn('2022-02-17')));
  const contentOf = contentsOf(tellings);
  return conflictsOf(rowsOf(tellings, contentOf), contentOf).map(({ grade, sides }) => [
    grade,
    ...sides.map(({ days }) => showDays(days)),
  ]);
}

const FIRE = 'A fire on Ostrel pier destroyed forty beach huts and the old ballroom';

describe('two reports of one event in other words', () => {
  it('conflict when their days cannot both be right', () => {
    expect(
      conflictsAmong(
        `${FIRE} on 3 February.`,
        'Forty beach huts and the old ballroom on Ostrel pier were destroyed by fire on 10 February.',
      ),
    ).toEqual([['hard', 'Thu 3 Feb 2022', 'Thu 10 Feb 2022']]);
  });

  it('conflict when the one tells the event by its noun, behind what came after it', () => {
    expect(
      conflictsAmong(
        'Jane Pell was elected mayor of Marl on 3 February.',
        'Jane Pell became mayor of Marl after her election on 10 February.',
      ),
    ).toEqual([['hard', 'Thu 3 Feb 2022', 'Thu 10 Feb 2022']]);
  });

  it('conflict when a day lies outside the week that the other gives', () => {
    expect(conflictsAmong(`${FIRE} on 3 January.`, `${FIRE} last week.`)).toEqual([
      ['hard', 'Mon 3 Jan 2022', 'week of 7 Feb 2022'],
    ]);
  });

  it('are a day apart, not in conflict, when a night lies between', () => {
    expect(conflictsAmong(`${FIRE} late on Monday.`, `${FIRE} early on Tuesday.`)).toEqual([
      ['soft', 'Mon 14 Feb 2022', 'Tue 15 Feb 2022'],
    ]);
  });

  it('conflict when both name the day and no night lies between', () => {
    expect(conflictsAmong(`${FIRE} on 3 February.`, `${FIRE} on 4 February.`)).toEqual([
      ['hard', 'Thu 3 Feb 2022', 'Fri 4 Feb 2022'],
    ]);
  });

  it.each([
    ['one gives the day and the other its month', `${FIRE} on 3 February.`, `${FIRE} in February.`],
    ['one gives the day and the other its week', `${FIRE} on 10 February.`, `${FIRE} last week.`],
    ['they give one day in two ways', `${FIRE} on Monday.`, `${FIRE} on 14 February.`],
    [
      'one looks forward',
      `${FIRE} on 3 February.`,
      'The old ballroom on Ostrel pier will open in beach huts on 1 May.',
    ],
    ['they share a name and no more', `${FIRE} on 3 February.`, 'Ostrel pier lost its licence on 10 February.'],
    [
      'the other prints the same day in the sentence that is more alike',
      `${FIRE} on 3 February.`,
      `${FIRE} on 3 February. The old ballroom on Ostrel pier was sold on 10 February.`,
    ],
    ['only the hour differs', `${FIRE} on Monday at 9 a.m.`, `${FIRE} on Monday at 11 p.m.`],
  ])('do not conflict where %s', (_, one, other) => {
    expect(conflictsAmong(one, other)).toEqual([]);
  });

  it('have no conflict inside one article: it tells of two events', () => {
    expect(conflictsAmong(`${FIRE} on 3 February. ${FIRE} on 10 February.`)).toEqual([]);
  });
});

describe('three dates of one event', () => {
  it('are one conflict of three sides, in order of time', () => {
    expect(conflictsAmong(`${FIRE} on 10 February.`, `${FIRE} on 3 February.`, `${FIRE} on 14 January.`)).toEqual([
      ['hard', 'Fri 14 Jan 2022', 'Thu 3 Feb 2022', 'Thu 10 Feb 2022'],
    ]);
  });
});
