import { describe, expect, it } from 'vitest';
import { compose } from '../../src/cards/compose.js';
import { shown } from '../../src/cards/runs.js';
import { timelineParts } from '../../src/cards/timeline.js';
import type { AnswerOf, Label } from '../../src/domain/answer.js';
import type { Citation } from '../../src/domain/citation.js';
import { articleId, version } from '../../src/domain/ids.js';
import { eventOn, timelineWith } from '../pictures/invented-timeline.js';

const lines = (answer: AnswerOf<'timeline'>, atLength = true): readonly string[] =>
  timelineParts(answer, () => null, atLength).parts.map(({ runs }) => runs.map(shown).join(''));

const label = (text: string): Label => ({ article: articleId(text), text, url: null });
const cited = (exact: string): Citation => ({
  article: articleId('004'),
  version: version('0'),
  span: { start: 0, end: exact.length },
  exact,
});

const sides = [
  eventOn('2022-02-10', 'Pell resigned on 10 February', ['000']),
  eventOn('2022-02-11', 'Pell resigned on Friday', ['001'], 'inferred'),
];
const undated = (from: string | null, to: string | null) => ({
  label: label('004'),
  sentence: cited('The club sacked its cook.'),
  happening: 'dismissal',
  says: null,
  between: { from, to },
  because: [],
});

describe('a timeline', () => {
  it('calls a dispute what it is', () => {
    const [first] = lines(timelineWith([], { conflicts: [{ happening: 'resignation', grade: 'hard', sides }] }));
    expect(first).toMatch(/^Dates differ, resignation: 000 says .+Thu 10 Feb 2022.+001 says .+Fri 11 Feb 2022/);
  });

  it('calls what both may be right about a day apart', () => {
    const [first] = lines(timelineWith([], { conflicts: [{ happening: 'resignation', grade: 'soft', sides }] }));
    expect(first).toMatch(/^A day apart, resignation: /);
  });

  it('tells two pieces of one outlet apart in a dispute, by their ids', () => {
    const ofCourier = sides.map((side, i) => {
      const article = articleId(`00${i}`);
      return { ...side, says: { ...side.says, article }, sources: [{ article, text: 'Courier', url: null }] };
    });
    const [first] = lines(
      timelineWith([], { conflicts: [{ happening: 'resignation', grade: 'hard', sides: ofCourier }] }),
    );
    expect(first).toMatch(/^Dates differ, resignation: Courier \(000\) says .+Courier \(001\) says /);
  });

  it('says of a date that is none that it gives no day', () => {
    const says = cited('31 February');
    const because = [says, ' gives no day: there is no such day in the calendar'];
    expect(lines(timelineWith([], { undatedEvents: [{ ...undated(null, null), says, because }] }))).toEqual(
      expect.arrayContaining([
        '○ no day known The club sacked its cook. · 004',
        '“31 February” gives no day: there is no such day in the calendar',
      ]),
    );
  });

  it('says when it was searched for, and how many pieces hold the words', () => {
    expect(lines(timelineWith([], { searched: true, articles: 1 }))[0]).toBe(
      'No storyline of that name: 1 article holds these words',
    );
  });

  it.each([
    [null, null, ''],
    [null, '2022-02-17', ' · not after Thu 17 Feb 2022'],
    ['2022-02-04', '2022-02-17', ' · not before Fri 4 Feb 2022, not after Thu 17 Feb 2022'],
  ])('lists what has no date after the rows, with its bounds: %s to %s', (from, to, bounds) => {
    expect(lines(timelineWith([], { undatedEvents: [undated(from, to)] }))).toContain(
      `○ no date printed The club sacked its cook. · 004${bounds}`,
    );
  });

  it('only names what has no date, at a glance', () => {
    expect(lines(timelineWith([], { undatedEvents: [undated(null, null)] }), false)).toContain(
      'Told without a date: dismissal',
    );
  });

  it('tells, at a glance, a date that gives no day from none', () => {
    const says = cited('31 February');
    const undatedEvents = [
      { ...undated(null, null), says },
      { ...undated(null, null), says },
      { ...undated(null, null), says: cited('Friday'), label: label('Courier') },
    ];
    expect(lines(timelineWith([], { undatedEvents }), false)).toContain(
      'No day known for “31 February” (004), “Friday” (Courier)',
    );
  });

  it('says how many more have no day, and where they are', () => {
    expect(lines(timelineWith([], { undatedEvents: [undated(null, null)], moreUndated: 3 }))).toContain(
      '3 more without a day; export:csv and export:md hold them',
    );
  });

  it('names the ways to what does not fit even at length, and none at a glance, where More shows it', () => {
    const rows = Array.from({ length: 60 }, (_, i) => eventOn(`20${10 + i}-02-01`, `Event ${i} took place`, ['000']));
    const lastLine = (limit: number, exportAs: 'csv' | null) =>
      compose(
        { answer: { ...timelineWith(rows), exportAs }, id: 'A', articles: 1, indexedAt: null, zone: 'Europe/London' },
        { limit, now: new Date('2031-03-01T00:00:00Z'), linkTo: () => null },
      )
        .parts.at(-1)
        ?.runs.map(shown)
        .join('');
    expect(lastLine(1_000, null)).toMatch(/not shown here: add from: or to:, or export:csv for all of it\.$/);
    expect(lastLine(1_000, 'csv')).toMatch(/not shown here: the file holds them\.$/);
    expect(lastLine(200, null)).toMatch(/not shown here\.$/);
  });

  it('suggests pieces that may belong', () => {
    expect(lines(timelineWith([], { mayBelong: [label('005'), label('006')] }))).toContain(
      'May belong here too: 005, 006',
    );
  });

  it('shows at a glance the rows that the storyline makes most of', () => {
    const rows = Array.from({ length: 9 }, (_, i) =>
      eventOn(`2022-02-0${i + 1}`, `Event ${i + 1} took place`, ['000'], 'stated', i % 2 === 0 ? 5 : 1),
    );
    const glance = lines(timelineWith(rows), false).join('\n');
    expect([1, 3, 5, 7, 9].every((n) => glance.includes(`Event ${n} `))).toBe(true);
    expect(glance).toContain('4 more dated events');
  });
});
