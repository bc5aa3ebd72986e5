import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { altText } from '../../src/pictures/alt-text.js';
import { legible } from '../../src/pictures/legible.js';
import { isDrawn, widthOf, wrap } from '../../src/pictures/lettering.js';
import { png } from '../../src/pictures/render.js';
import { layOut, WIDTH } from '../../src/pictures/timeline-layout.js';
import { timelineSvg } from '../../src/pictures/timeline-svg.js';
import { eventOn, timelineWith } from './invented-timeline.js';

const today = '2031-08-01';

describe('the picture of a timeline', () => {
  const a = eventOn('2031-03-01', 'The pier burned down on 1 March', ['Courier']);
  const b = eventOn('2031-03-02', 'The pier burned down on Sunday', ['Gazette'], 'inferred');
  const timeline = timelineWith([a, b, eventOn('2031-07-20', 'The inquiry opened on 20 July', ['Star'])], {
    conflicts: [{ happening: 'fire', grade: 'hard', sides: [a, b] }],
  });

  it('says how long nothing happened, and marks disputed days by shape and in words', () => {
    const { items } = layOut(timeline, today);
    expect(items.map((item) => item.kind)).toEqual(['year', 'event', 'event', 'gap', 'event']);
    expect(items.find((item) => item.kind === 'gap')).toMatchObject({ words: '5 months later' });
    const events = items.filter((item) => item.kind === 'event');
    expect(events.map((event) => event.mark)).toEqual(['disputed', 'disputed', 'stated']);
    expect(events[0]?.sources.join(' ')).toContain('dates differ');
  });

  it('says in its legend that dates differ only where some do', () => {
    const meanings = (grade: 'hard' | 'soft') =>
      layOut(timelineWith([a, b], { conflicts: [{ happening: 'fire', grade, sides: [a, b] }] }), today).legend.map(
        ({ meaning }) => meaning,
      );
    expect(meanings('hard')).toEqual(['dates differ']);
    expect(meanings('soft')).toEqual(['a day apart']);
  });

  it('marks a day that is counted from a doubted day of publication', () => {
    const counted = { ...b, because: ['counted from 3 March 2031'] };
    const doubt = { label: { article: b.says.article, text: 'Gazette', url: null }, day: '2031-03-03', because: [] };
    const { items } = layOut(timelineWith([counted], { doubtedDates: [doubt] }), today);
    const [event] = items.filter((item) => item.kind === 'event');
    expect(event?.sources.join(' ')).toBe('Gazette · date in doubt');
  });

  it('ends a title that is cut in a mark that says so', () => {
    const title = 'The inquiry into the rebuilding of the old ballroom on the pier '.repeat(3).trim();
    expect(layOut({ ...timeline, title }, today).title.join(' ')).toMatch(/…$/);
    expect(layOut({ ...timeline, title: 'The pier' }, today).title).toEqual(['The pier']);
  });

  it('draws a line for today before what is still to come', () => {
    const kinds = layOut(timeline, '2031-05-01').items.map((item) => item.kind);
    expect(kinds.indexOf('today')).toBe(kinds.lastIndexOf('event') - 1);
  });

  it('folds more than a dozen events into a count, and keeps the disputed ones', () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      eventOn(`2031-04-${String(i + 1).padStart(2, '0')}`, `Day ${i}`, ['Star'], 'stated', 30 - i),
    );
    const last = many.at(-1)!;
    const { items } = layOut(
      timelineWith(many, { conflicts: [{ happening: 'day', grade: 'hard', sides: [many[0]!, last] }] }),
      today,
    );
    const events = items.filter((item) => item.kind === 'event');
    expect(events).toHaveLength(12);
    expect(events.filter((event) => event.mark === 'disputed')).toHaveLength(2);
    expect(items.at(-1)).toMatchObject({ kind: 'fold', words: '18 more in the list' });
  });

  it('gives what lies somewhere in a century or a summer no year, and says of a gap beside it only what is sure', () => {
    const { items, legend } = layOut(
      timelineWith([
        eventOn({ from: '1800-01-01', to: '1899-12-31', called: '19th century' }, 'It was built', ['Star'], 'range'),
        eventOn({ from: '2030-06-01', to: '2030-09-23', called: 'summer 2030' }, 'It closed', ['Star'], 'range'),
        eventOn('2031-03-01', 'The pier burned down on 1 March', ['Courier']),
      ]),
      today,
    );
    // From 31 December 1899 to 1 June 2030 are 130 years and five months; from 23 September to 1 March five months and a week.
    expect(
      items.map((item) => ('words' in item ? item.words : 'year' in item ? item.year : item.date.join(' '))),
    ).toEqual([
      '19th century',
      'at least 130 years later',
      'summer 2030',
      'at least 5 months later',
      '2031',
      'Sat 1 Mar',
    ]);
    expect(legend.map(({ meaning }) => meaning)).toEqual(['day stated', 'no day known']);
  });

  it.each([
    ['a sign that turns the order of letters', 'The \u202emayor\u202c \u2066met\u2069 them', 'The mayor met them'],
    ['what nobody sees', 'co\u00adoper\u200bate\u0007 now', 'cooperate now'],
    ['Arabic letters', 'She wrote مرحبا بالعالم again', 'She wrote [Arabic] again'],
    ['Japanese letters', 'The 東京タワー lit up', 'The [Chinese or Japanese] lit up'],
    ['an emoji of several signs', 'Well done 👩‍👩‍👧🎉', 'Well done [emoji]'],
    ['Greek, Cyrillic and accents', 'Łódź, Việt Nam, Ελλάδα, Москва', 'Łódź, Việt Nam, Ελλάδα, Москва'],
  ])('shows %s so that no box and no trick is in it', (_, printed, shown) => {
    expect(legible(printed).text).toBe(shown);
  });

  it('never draws a box, whatever the copy holds, and draws again what it made drawable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
        const { text } = legible(words);
        for (const character of text) expect(isDrawn(character)).toBe(true);
        expect(legible(text)).toEqual({ text, named: [] });
      }),
    );
  });

  it('says in its description what it could only name', () => {
    const words = altText(timelineWith([eventOn('2031-03-01', 'She wrote \u202eمرحبا on 1 March')]), 1000);
    expect(words).toContain('“She wrote مرحبا on 1 March”');
    expect(words).toMatch(/ Not drawn, only named: Arabic\.$/);
  });

  it('is a PNG twice as wide as a column in chat', () => {
    const bytes = Buffer.from(png(timelineSvg(timeline, today, 'dark')));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(2 * WIDTH);
  });

  it('is told in words, whole events only, within the length that a chat takes', () => {
    expect(altText(timeline, 1000)).toBe(
      'Timeline: The fire on the pier. Sat 1 Mar 2031, dates differ: “The pier burned down on 1 March” (Courier). ' +
        'Sun 2 Mar 2031, dates differ: “The pier burned down on Sunday” (Gazette). ' +
        'Sun 20 Jul 2031: “The inquiry opened on 20 July” (Star).',
    );
    expect(altText(timeline, 160)).toMatch(/\(Courier\)\. 2 more\.$/);
  });

  it('is well-formed whatever the copy holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), (words) => {
        expect(() => png(timelineSvg(timelineWith([eventOn('2031-03-01', words)]), today, 'light'))).not.toThrow();
      }),
      { numRuns: 30 },
    );
  });

  it('keeps every line within its column', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), (words) => {
        const { lines } = wrap(words, { width: 200, size: 14, weight: 'bold', most: 3 });
        for (const line of lines) expect(widthOf(line, 14, 'bold')).toBeLessThanOrEqual(200);
      }),
    );
  });
});
