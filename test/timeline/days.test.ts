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
    ['2022-H1', '2022-01-01', '2022-06-30', 'Jan to Jun 2022'],
    ['2022-H2', '2022-07-01', '2022-12-31', 'Jul to Dec 2022'],
    ['2022-XX-XX', '2022-01-01', '2022-12-31', '2022'],
    ['2022-04-XX', '2022-04-01', '2022-04-30', 'Apr 2022'],
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

  // Meteorologists begin a season on the 1st, the sun on the 20th to the 23rd: it lies within the two.
  it.each([
    ['2022-SP', '2022-03-01', '2022-06-21', 'spring 2022'],
    ['2022-SU', '2022-06-01', '2022-09-23', 'summer 2022'],
    ['2022-FA', '2022-09-01', '2022-12-21', 'autumn 2022'],
    ['2022-WI', '2022-01-01', '2023-03-20', 'winter 2022'],
    ['18', '1800-01-01', '1899-12-31', '19th century'],
    ['20', '2000-01-01', '2099-12-31', '21st century'],
    ['10', '1000-01-01', '1099-12-31', '11th century'],
    ['1998/2001-SU', '1998-01-01', '2001-09-23', '1998 to summer 2001'],
  ])('whose edges are only custom, %s, lie from %s to %s and are called %s', (value, from, to, called) => {
    const days = daysOf(value);
    expect(days).toEqual({ from, to, called });
    expect(days && showDays(days)).toBe(called);
  });

  it.each([
    'XXXX-01-25',
    'XXXX-WXX-4',
    'XXXX-WXX',
    '2022-02-30',
    '2022-13',
    '2022-W53',
    '2022-Q5',
    'BC0044',
    'XXXX-SP',
    '2022-H3',
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
