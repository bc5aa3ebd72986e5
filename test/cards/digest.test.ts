import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, GLANCE } from '../../src/cards/compose.js';
import { lengthOf, shown } from '../../src/cards/runs.js';
import type { Answer, DateConflict, NewPiece, TimelineRow } from '../../src/domain/answer.js';
import type { Citation } from '../../src/domain/citation.js';
import { articleId, version } from '../../src/domain/ids.js';
import type { WatchAlert } from '../../src/domain/watch.js';

type Digest = Extract<Answer, { kind: 'digest' }>;

const now = new Date('2031-05-09T08:30:00Z');
const label = (id: string) => ({ article: articleId(id), text: id, url: null });

function cited(exact: string): Citation {
  return { article: articleId('001'), version: version('v1'), span: { start: 0, end: exact.length }, exact };
}

const quotation = (words: string): NewPiece['quotations'][number] => ({
  speaker: 'Ada Quay',
  printed: { pieces: [cited(words)], breaks: [], cut: 'none' },
});

function piece(id: string, words: readonly string[] = [], publicSince = '2031-05-08T23:30:00Z'): NewPiece {
  const quotations = words.map(quotation);
  return { label: label(id), headline: 'Bridge', publicSince: new Date(publicSince), corrected: false, quotations };
}

function row(words: string): TimelineRow {
  return {
    days: { from: '2031-05-06', to: '2031-05-06' },
    basis: 'stated',
    says: cited('Tuesday'),
    because: [],
    sentence: cited(words),
    clause: { pieces: [cited(words)], breaks: [], cut: 'none' },
    sources: [label('001')],
    independentAtMost: 1,
  };
}

const conflict = (words: string): DateConflict => ({ happening: 'closure', sides: [row(words), row(words)] });

function watchedFor(all: readonly string[], more = 0): WatchAlert | null {
  const events = all.map((words) => ({
    kind: 'rendering' as const,
    label: label('001'),
    printed: { pieces: [cited(words)] as const, breaks: [], cut: 'none' as const },
    speaker: 'Ada Quay',
    corrected: false,
    beside: null,
  }));
  return all.length === 0 ? null : { kind: 'alert', watched: [{ kind: 'speaker', speaker: 'Ada Quay' }], events, more };
}

const nothing: Digest = {
  kind: 'digest',
  storyline: 'bridge',
  since: null,
  zone: 'UTC',
  pieces: [],
  conflicts: [],
  rows: [],
  watched: null,
  more: 0,
  why: 'This channel follows bridge: daily 08:30, UTC time.',
  late: false,
};

/** @param newsroomZone in which a day that someone types is meant */
function cardOf(digest: Partial<Digest>, newsroomZone = 'UTC') {
  const stamped = { id: 'A7F3', articles: 5, indexedAt: now, zone: newsroomZone };
  const answer = { ...nothing, ...digest };
  const card = compose({ answer, ...stamped }, { limit: GLANCE, now, linkTo: () => null });
  return { ...card, lines: card.parts.map((part) => part.runs.map(shown).join('')) };
}

const many = (n: number) => Array.from({ length: n }, (_, i) => piece(String(i).padStart(3, '0'), ['w'.repeat(90)]));

describe('a digest in a channel', () => {
  it('has conflicts first, then a line for each piece with one quotation, then dates', () => {
    const pieces = [piece('001', ['“Shut”', '“It is shut”']), piece('002')];
    const { heading, lines } = cardOf({ pieces, conflicts: [conflict('Shut.')], rows: [row('It shut.')] });
    expect(heading).toBe('bridge · 2 pieces · 1 conflict');
    expect(lines).toEqual([
      'Before you quote',
      expect.stringContaining('Dates differ, closure'),
      'New on the record',
      expect.stringMatching(/^001 Bridge · Thu 8 May 23:30 · Ada Quay: [“"]/),
      '002 Bridge · Thu 8 May 23:30',
      'Timeline',
      expect.stringContaining('It shut.'),
      nothing.why,
    ]);
  });

  it('counts what does not fit, and says which question shows it', () => {
    const { lines } = cardOf({ pieces: many(12), more: 3, rows: [row('It shut.'), row('It opened.')] });
    const named = lines.filter((line) => /^0\d\d /.test(line)).length;
    expect(named).toBeGreaterThan(3);
    expect(lines.at(-1)).toBe(nothing.why);
    expect(lines.at(-2)).toBe(
      `${15 - named} more pieces: /whats-new 2031-05-08 storyline:bridge. 2 more dates: /timeline bridge.`,
    );
  });

  it('counts what it hides of each kind, with the question that shows it', () => {
    const since = new Date('2031-05-07T08:30:00Z');
    const { lines } = cardOf({
      since,
      conflicts: [conflict('Shut.'), { ...conflict('Shut.'), happening: 'x'.repeat(GLANCE) }],
      watched: watchedFor(['“Shut it”', `“${'x'.repeat(GLANCE)}”`], 3),
      rows: [row('It shut.')],
    });
    expect(lines.at(-2)).toBe('1 more conflict: /conflicts bridge. 4 more watched: /whats-new 2031-05-07.');
  });

  it('names the day as the newsroom counts days, whatever the zone of the digest', () => {
    const { lines } = cardOf({ storyline: null, pieces: many(12), more: 1 }, 'Asia/Tokyo');
    expect(lines.at(-2)).toMatch(/more pieces: \/whats-new 2031-05-09\.$/);
  });

  it('shows what follows a line that is too long for it', () => {
    const long = { ...piece('001'), headline: 'x'.repeat(GLANCE) };
    const { lines } = cardOf({ pieces: [long, piece('002')] });
    expect(lines).toContain('002 Bridge · Thu 8 May 23:30');
    expect(lines).toContain('1 more piece: /whats-new 2031-05-08 storyline:bridge.');
  });

  it('leaves a quotation out rather than the piece', () => {
    const { lines } = cardOf({ pieces: [piece('001', [`“${'x'.repeat(GLANCE)}”`])] });
    expect(lines).toEqual(['New on the record', '001 Bridge · Thu 8 May 23:30', nothing.why]);
  });

  it('loses no line: what it shows and what it counts are all there is, in 12 lines and 900 characters', () => {
    const length = fc.integer({ min: 1, max: 400 });
    const words = length.map((n) => 'x'.repeat(n));
    const digests = fc.record({
      pieces: fc.array(fc.array(words, { maxLength: 3 }), { maxLength: 12 }),
      rows: fc.array(words, { maxLength: 6 }),
      conflicts: fc.array(words, { maxLength: 6 }),
      watched: fc.array(words, { maxLength: 12 }),
      moreWatched: fc.nat(20),
      more: fc.nat(20),
      late: fc.boolean(),
    });
    fc.assert(
      fc.property(digests, ({ pieces, rows, conflicts, watched, moreWatched, more, late }) => {
        const { heading, parts, lines, stamp } = cardOf({
          pieces: pieces.map((quoted, i) => piece(`00${i}`, quoted)),
          rows: rows.map(row),
          conflicts: conflicts.map(conflict),
          watched: watchedFor(watched, moreWatched),
          more: pieces.length === 0 ? 0 : more,
          late,
        });
        expect(heading.length + lengthOf(parts) + stamp.length).toBeLessThanOrEqual(GLANCE);
        expect(parts.length).toBeLessThanOrEqual(12);
        const shownLines = parts.filter((part) => part.role === 'row' || part.role === 'warning').length;
        const counted = [...(lines.at(-2) ?? '').matchAll(/(\d+) more (?:piece|date|conflict|watched)/g)];
        const hidden = counted.reduce((sum, [, count]) => sum + Number(count), 0);
        const told = pieces.length + (pieces.length === 0 ? 0 : more);
        const caught = watched.length + (watched.length === 0 ? 0 : moreWatched);
        const all = told + caught + rows.length + conflicts.length;
        expect(shownLines + hidden).toBe(all);
      }),
    );
  });
});
