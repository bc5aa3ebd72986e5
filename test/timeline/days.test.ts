import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showDays } from '../../src/calendar/show-days.js';
import { daysOf, disjoint } from '../../src/timeline/days.js';

describe('the days of a value', () => {
  it.each([
    ['2022-02-17', '2022-02-17', '2022-02-17', 'Thu 17 Feb 2022'],
    ['2022-02-17TMO', '2022-02-17', '2022-02-17', 'Thu 17 Feb 2022'],
    ['2022-W06', '2022-02-07', '2022-02-13', 'week of 7 Feb 2022'],
    ['2020-W53', '2020-12-28', '2021-01-03', 'week of 28 Dec 2020'],
    ['2022-W06-WE', '2022-02-12', '2022-02-13', '12 to 13 Feb 2022'],
    ['2022-02', '2022-02-01', '2022-02-28', 'Feb 2022'],
    ['2024-02', '2024-02-01', '2024-02-29', 'Feb 2024'],
    ['2022-Q4', '2022-10-01', '2022-12-31', 'Oct to Dec 2022'],
    ['2016', '2016-01-01', '2016-12-31', '2016'],
    ['199', '1990-01-01', '1999-12-31', '1990 to 1999'],
    ['2016/2018', '2016-01-01', '2018-12-31', '2016 to 2018'],
    ['2022-02-07/2022-02-09', '2022-02-07', '2022-02-09', '7 to 9 Feb 2022'],
    ['2021-12-30/2022-01-02', '2021-12-30', '2022-01-02', '30 Dec 2021 to 2 Jan 2022'],
    ['2022-02-28/2022-03-03', '2022-02-28', '2022-03-03', '28 Feb to 3 Mar 2022'],
  ])('%s runs from %s to %s and is shown as %s', (value, from, to, shown) => {
    const days = daysOf(value);
    expect(days).toEqual({ from, to });
    expect(days && showDays(days)).toBe(shown);
  });

  it.each([
    'XXXX-01-25',
    'XXXX-WXX-4',
    'XXXX-WXX',
    '2022-XX-XX',
    '2022-02-30',
    '2022-13',
    '2022-W53',
    '2022-Q5',
    '2021-SP',
    'P2W',
    'PRESENT_REF',
    'XX9',
    '2018/2016',
    '',
  ])('are none for %j', (value) => {
    expect(daysOf(value)).toBeNull();
  });

  it('never end before they begin', () => {
    const part = fc.constantFrom(
      '1999',
      '2022-02',
      '2022-W06',
      '2022-W53',
      '2020-W53-WE',
      '2022-Q1',
      '2024-02-29',
      '202',
      'XXXX',
    );
    const value = fc.oneof(
      part,
      fc.tuple(part, part).map((both) => both.join('/')),
      fc.string(),
    );
    fc.assert(
      fc.property(value, (any) => {
        const days = daysOf(any);
        if (days) expect(days.from <= days.to).toBe(true);
      }),
    );
  });

  it('cannot both hold when they do not touch, and a week holds its days', () => {
    const [jan25, feb10] = [daysOf('2022-01-25'), daysOf('2022-02-10')];
    const week = daysOf('2022-W06');
    if (!jan25 || !feb10 || !week) throw new Error('expected days');
    expect(disjoint(jan25, feb10)).toBe(true);
    expect(disjoint(week, feb10)).toBe(false);
  });
});
