import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showDays } from '../../src/calendar/show-days.js';
import { conflictsOf } from '../../src/timeline/conflicts.js';
import { daysOf, within } from '../../src/timeline/days.js';
import { partCalled } from '../../src/timeline/early-and-late.js';
import { contentsOf } from '../../src/timeline/likeness.js';
import { rowsOf } from '../../src/timeline/rows.js';
import { tellingsOf } from '../../src/timeline/tellings.js';
import { copy, publishedOn } from './copy.js';

const told = (id: string, text: string) => tellingsOf(copy(id, text, '2022-05-20'), publishedOn('2022-05-20'));
const shown = (text: string): string[] => rowsOf(told('one', text)).map(({ days }) => showDays(days));

describe('a part of a longer time', () => {
  it.each([
    ['The owner bought the mill in the early 1990s.', 'early 1990s'],
    ['The crypt reopened late last year.', 'late 2021'],
    ['The crypt reopened in mid-2019.', 'mid-2019'],
    ['The crypt opened in the late 19th century.', 'late 19th century'],
    ['The crypt opened at the end of 2019.', 'late 2019'],
    // What is left of a year, and what came before in it, may be most of it.
    ['The crypt reopened earlier this year.', '2022'],
    ['The crypt reopened in early March.', 'Mar 2022'],
  ])('goes by its name: %s', (text, days) => {
    expect(shown(text)).toEqual([days]);
  });

  it('takes in no day that is not of it, and speaks against none', () => {
    const crypt = told('one', 'The Marl crypt reopened late last year.');
    const same = told('two', 'The Marl crypt reopened on 27 August 2021.');
    const content = contentsOf([...crypt, ...same]);
    const rows = rowsOf([...crypt, ...same], content);
    expect(rows.map(({ days }) => showDays(days))).toEqual(['Fri 27 Aug 2021', 'late 2021']);
    expect(conflictsOf(rows, content)).toEqual([]);
  });

  it('lies within the whole, whatever the year, decade or century', () => {
    const value = fc.oneof(
      fc.integer({ min: 1000, max: 9999 }).map(String),
      fc.integer({ min: 100, max: 999 }).map(String),
      fc.integer({ min: 10, max: 99 }).map(String),
    );
    fc.assert(
      fc.property(value, fc.constantFrom('START' as const, 'MID' as const, 'END' as const), (whole, mod) => {
        const [part, days] = [partCalled(whole, mod), daysOf(whole)];
        expect(part !== null && days !== null && within(part, days)).toBe(true);
      }),
    );
  });
});
