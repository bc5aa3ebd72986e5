import { describe, expect, it } from 'vitest';
import { timexes } from '../../src/timeline/timexes.js';
import { publishedOn } from './copy.js';

/** In a piece of Wednesday 16 March 2022. */
const valuesIn = (text: string): readonly string[] =>
  timexes(text, publishedOn('2022-03-16')).map(({ value }) => value);

describe('in a piece of 16 March 2022,', () => {
  it.each([
    ['A diver died at the dam in April.', '2021-04'],
    ['The deal is to be signed in April.', '2022-04'],
    ['He was due in court in April.', '2022-04'],
    ['He was killed in March.', '2022-03'],
    ['The bridge will be shut at the weekend.', '2022-W11-WE'],
    ['The bridge was shut at the weekend.', '2022-W10-WE'],
  ])('a month or weekend lies on the side of its verb: %s', (text, value) => {
    expect(valuesIn(text)).toEqual([value]);
  });

  it('a night or an evening is of the day printed with it', () => {
    expect(valuesIn('A guard was shot overnight on Sunday.')[0]).toMatch(/^2022-03-13T/);
    expect(valuesIn('Officials met in the evening on Friday.')[0]).toMatch(/^2022-03-11T/);
  });
});

describe('words in quotation marks', () => {
  it.each([
    ['“The deal was signed two weeks ago,” a spokesman said in January.', 'January 2022'],
    ['“On Thursday the mill will close,” the minister told MPs in 2019.', '2019'],
  ])('said in a month or a year have no day to count from: %s', (text, said) => {
    const [date] = timexes(text, publishedOn('2022-07-17'));
    expect(date?.value).toContain('X');
    expect(date?.because.join('')).toBe(`counted from when it was said, in ${said}: the copy prints no day of that`);
  });

  it('written on a day count from it', () => {
    const text = 'In her diary for 12 July 1965, the clerk of the mill wrote: “Yesterday the mayor drowned.”';
    expect(valuesIn(text).at(-1)).toBe('1965-07-11');
  });
});
