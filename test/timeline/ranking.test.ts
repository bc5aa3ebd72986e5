import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/calendar.js';
import { articleId } from '../../src/domain/ids.js';
import { contentOver } from '../../src/timeline/likeness.js';
import { chosenDays, type DayTold, dayWeights } from '../../src/timeline/ranking/day-weights.js';
import { leaning } from '../../src/timeline/ranking/stands-alone.js';
import { summary } from '../../src/timeline/ranking/summary.js';

const told = (article: string, published: string, day: string): DayTold => ({
  article: articleId(article),
  published,
  day,
});

describe('the weight of a day', () => {
  it('grows with the articles that tell of it, each counted once', () => {
    const weights = dayWeights([
      told('a', '2022-02-17', '2022-02-17'),
      told('b', '2022-02-17', '2022-02-17'),
      told('b', '2022-02-17', '2022-02-17'),
      told('c', '2022-02-18', '2022-02-18'),
    ]);
    expect(weights.get('2022-02-17')).toBe(2);
    expect(weights.get('2022-02-18')).toBe(1);
  });

  it('is more for what is still told weeks later, and less for what is to come', () => {
    const weights = dayWeights([
      told('a', '2022-03-17', '2022-02-10'),
      told('a', '2022-03-17', '2022-03-17'),
      told('a', '2022-03-17', '2022-04-01'),
    ]);
    const [old, today, ahead] = ['2022-02-10', '2022-03-17', '2022-04-01'].map((day) => weights.get(day) ?? 0);
    expect(old).toBeGreaterThan(today ?? 0);
    expect(today).toBeGreaterThan(ahead ?? 0);
  });
});

describe('the days chosen', () => {
  it('leave out the day beside a greater one for one further off', () => {
    const weights = new Map([
      ['2022-02-10', 10],
      ['2022-02-11', 5],
      ['2022-02-20', 4],
    ]);
    expect(chosenDays(weights, 2)).toEqual(['2022-02-10', '2022-02-20']);
  });

  it('are days that were told of, in order of time, each once, and no more than asked', () => {
    const days = fc.dictionary(
      fc.integer({ min: 0, max: 60 }).map((n) => addDays('2022-01-01', n)),
      fc.double({ min: 0.1, max: 50, noNaN: true }),
    );
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 20 }), (record, count) => {
        const weights = new Map(Object.entries(record));
        const chosen = chosenDays(weights, count);
        expect(chosen).toEqual([...new Set(chosen)].sort());
        expect(chosen.length).toBe(Math.min(count, weights.size));
        expect(chosen.every((day) => weights.has(day))).toBe(true);
      }),
    );
  });
});

describe('the sentences chosen for a day', () => {
  const sentences = [
    'The ferry sank off Ostrel with forty people on board.',
    'A ferry with forty people on board sank off Ostrel.',
    'Divers reached the wreck of the ferry at dawn.',
    'The council met to discuss parking charges in the town.',
    'Ferry sank.',
  ];
  const asked = sentences.map((text) => ({ text, within: { start: 0, end: text.length }, without: null }));
  const contentOf = contentOver(asked);
  const candidates = asked.map((one) => ({
    content: contentOf(one),
    length: one.text.split(' ').length,
    share: 1,
  }));

  it('do not say one thing twice, and begin with what most of them say', () => {
    const chosen = summary(candidates, 2).map((i) => sentences[i]);
    expect(chosen[0]).toMatch(/sank off Ostrel/);
    expect(chosen.filter((one) => /forty people/.test(one ?? ''))).toHaveLength(1);
  });

  it('are fewer than asked where nothing else is different enough', () => {
    expect(summary(candidates.slice(0, 2), 2)).toHaveLength(1);
  });
});

describe('a sentence that stands alone', () => {
  it.each([
    'He resigned on Monday after a long talk with the board.',
    'Shut.',
    'OSTREL | Mon 14 Feb 2022 The pier burned down in the night.',
    'Photograph: the pier in flames on Monday evening at high tide.',
  ])('is better than: %s', (other) => {
    const plain = 'The pier at Ostrel burned down on Monday night.';
    const whole = (text: string) => ({ start: 0, end: text.length });
    expect(leaning(plain, whole(plain))).toBeLessThan(leaning(other, whole(other)));
  });
});
