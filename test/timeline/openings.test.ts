import { describe, expect, it } from 'vitest';
import { areAmong, openingsOf, signsAt } from '../../src/timeline/expressions/openings.js';

const mayOpen = (source: string, words: string): boolean => areAmong(openingsOf(source), signsAt(words, 0));

describe('where a phrase may begin', () => {
  it.each([
    ['(?:the )?(?<day>\\d{1,2}) may', ['the 3 may', '3 may', '13 may'], ['may 3', 'april']],
    ['[ap]\\.?m', ['a.m', 'pm'], ['bm', 'at']],
    ['(?<=on )(?:mon|tues)day', ['monday', 'tuesday'], ['on monday', 'friday']],
    ['a?bc', ['abc', 'bc'], ['ac', 'cb']],
    ['a|x\\w', ['a year', 'any', 'xy'], ['by']],
  ])('is known from its first two signs: %s', (source, may, mayNot) => {
    expect(may.filter((words) => !mayOpen(source, words))).toEqual([]);
    expect(mayNot.filter((words) => mayOpen(source, words))).toEqual([]);
  });
});
