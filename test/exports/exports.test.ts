import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/domain/export-format.js';
import { timelineCsv } from '../../src/exports/csv.js';
import { exportTimeline } from '../../src/exports/exported.js';
import { timelineIcs } from '../../src/exports/icalendar.js';
import { timelineMarkdown } from '../../src/exports/markdown.js';
import { timelineJs } from '../../src/exports/timelinejs.js';
import { eventOn, timelineWith } from '../pictures/invented-timeline.js';

const at = new Date('2031-08-01T12:00:00Z');
const first = eventOn('2031-03-01', 'The pier burned down on 1 March', ['Courier', 'Star']);
const second = eventOn('2031-03-02', 'It burned, "they" said; on Sunday, 2 March', ['Gazette'], 'inferred');
const timeline = timelineWith(
  [
    eventOn({ from: '2031-02-01', to: '2031-02-28' }, 'Inspectors warned in February', ['Courier'], 'range'),
    first,
    second,
  ],
  { conflicts: [{ happening: 'fire', grade: 'hard', sides: [first, second] }] },
);

describe('an exported timeline', () => {
  it('gives TimelineJS a coarse date for a month and a display date for a disputed one', () => {
    const { events } = timelineJs(timeline);
    expect(events.map((event) => event.start_date)).toEqual([
      { year: 2031, month: 2 },
      { year: 2031, month: 3, day: 1 },
      { year: 2031, month: 3, day: 2 },
    ]);
    expect(events.map((event) => event.display_date)).toEqual([
      'Feb 2031',
      'reported as Sat 1 Mar 2031',
      'reported as Sun 2 Mar 2031',
    ]);
    expect(events.map((event) => event.group)).toEqual(['Courier', 'fire', 'fire']);
    expect(new Set(events.map((event) => event.unique_id)).size).toBe(3);
  });

  it('never lets copy become markup', () => {
    const sharp = timelineWith([eventOn('2031-03-01', '<script>alert(1)</script> [a](b) on 1 March')]);
    expect(JSON.stringify(timelineJs(sharp))).not.toContain('<script');
    expect(timelineMarkdown(sharp)).not.toContain('[a](b)');
    expect(timelineCsv(timelineWith([eventOn('2031-03-01', '=1+1 on 1 March')]))).toContain(",'=1+1");
  });

  it('gives calendars whole days whose end is the day after, tentative unless stated and undisputed', () => {
    const ics = timelineIcs(timelineWith([eventOn('2031-12-31', 'It closed on New Year’s Eve')]), at);
    expect(ics).toContain('DTSTART;VALUE=DATE:20311231\r\nDTEND;VALUE=DATE:20320101\r\n');
    expect(ics).toContain('STATUS:CONFIRMED');
    expect(timelineIcs(timeline, at).match(/STATUS:TENTATIVE/g)).toHaveLength(2);
  });

  it('gives calendars no day for what lies somewhere in a month, and both days of what has a first and a last', () => {
    const ics = timelineIcs(
      timelineWith([
        eventOn({ from: '2031-02-01', to: '2031-02-28' }, 'Inspectors warned in February', ['Courier'], 'range'),
        {
          ...eventOn({ from: '2031-03-07', to: '2031-03-09' }, 'It was shut from 7 to 9 March', ['Star'], 'range'),
          extent: 'days',
        },
      ]),
      at,
    );
    expect(ics.match(/DTSTART/g)).toHaveLength(1);
    expect(ics).toContain('DTSTART;VALUE=DATE:20310307\r\nDTEND;VALUE=DATE:20310310\r\n');
  });

  it.each([
    ['2031', { from: '2031-01-01', to: '2031-12-31' }, { year: 2031 }, undefined],
    ['1990 to 1999', { from: '1990-01-01', to: '1999-12-31' }, { year: 1990 }, { year: 1999 }],
    ['Jan to Jun 2031', { from: '2031-01-01', to: '2031-06-30' }, { year: 2031, month: 1 }, { year: 2031, month: 6 }],
    [
      'summer 2031',
      { from: '2031-06-01', to: '2031-09-23', called: 'summer 2031' },
      { year: 2031, month: 6 },
      { year: 2031, month: 9 },
    ],
    ['19th century', { from: '1800-01-01', to: '1899-12-31', called: '19th century' }, { year: 1800 }, { year: 1899 }],
  ])('gives TimelineJS nothing finer than is known: %s', (shown, days, start, end) => {
    const [slide] = timelineJs(timelineWith([eventOn(days, 'It was so then', ['Star'], 'range')])).events;
    expect(slide).toMatchObject({ display_date: shown, start_date: start });
    expect(slide?.end_date).toEqual(end);
  });

  it('holds what has no date in Markdown and CSV, with its bounds and no day', () => {
    const undated = timelineWith([first], {
      undatedEvents: [
        {
          label: first.sources[0]!,
          sentence: first.sentence,
          happening: null,
          says: null,
          between: { from: '2031-03-01', to: null },
          because: [],
        },
      ],
    });
    expect(timelineMarkdown(undated)).toContain(
      '## Without a day\n\n- “The pier burned down on 1 March” Courier (not before Sat 1 Mar 2031)',
    );
    const last = cellsOf(timelineCsv(undated)).at(-1);
    expect(last?.slice(0, 5)).toEqual(['2', '', '', 'no date printed', 'Courier']);
    expect(last?.[10]).toBe('not before Sat 1 Mar 2031');
    expect(JSON.stringify(timelineJs(undated)).match(/start_date/g)).toHaveLength(1);
  });

  it('puts disagreements first in Markdown, and every source’s own words below its date', () => {
    const text = timelineMarkdown(timeline);
    expect(text.indexOf('> Dates differ, fire')).toBeLessThan(text.indexOf('- **Feb 2031**'));
    expect(text).toContain('- **Sat 1 Mar 2031**, stated\n  - “The pier burned down on 1 March” Courier');
  });

  it.each(EXPORT_FORMATS)('has a file for an empty storyline: %s', (format) => {
    expect(exportTimeline(timelineWith([]), format, at)).toMatchObject({ name: expect.stringContaining('pier-fire.') });
  });

  const copy = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });

  it('keeps calendar lines within 75 octets and unfolds to what was said', () => {
    fc.assert(
      fc.property(copy, (words) => {
        const ics = timelineIcs(timelineWith([eventOn('2031-03-01', `${words} x`)]), at);
        for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const summary = ics
          .replaceAll('\r\n ', '')
          .split('\r\n')
          .find((line) => line.startsWith('SUMMARY:'));
        expect(summary).toContain('x');
        expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(1);
      }),
    );
  });

  it('keeps a line of CSV one line with every column, whatever the copy holds', () => {
    fc.assert(
      fc.property(copy, (words) => {
        const [, ...lines] = cellsOf(timelineCsv(timelineWith([eventOn('2031-03-01', `${words} x`)])));
        expect(lines).toHaveLength(1);
        expect(lines[0]).toHaveLength(12);
      }),
    );
  });
});

/** A plain reader of RFC 4180. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 1; i < csv.length; i++) {
    const c = csv[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (csv[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') {
      row.push(cell);
      cell = '';
    } else if (c === '\r' && csv[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i++;
    } else cell += c;
  }
  return rows;
}
