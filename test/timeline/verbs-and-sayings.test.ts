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
    ['He told the Gazette last week: “I resigned yesterday.”', 'the week of 7 March 2022'],
    ['In 1998, Lady Vane told the Commons: “The men walked out today.”', '1998'],
    ['In the 2019 report, inspectors wrote that the valve “failed yesterday”.', '2019'],
  ])('said in a week, a month or a year have no day to count from: %s', (text, said) => {
    const date = timexes(text, publishedOn('2022-03-16')).find(({ value }) => value.includes('X'));
    expect(date?.because.join('')).toBe(`said in ${said}, of which the copy prints no day to count from`);
  });

  it.each([
    ['“We will open on 5 March,” he said in January.', '2022-03-05', 'January 2022'],
    ['“Last year we won,” he said in 2019.', '2018', '2019'],
  ])('said in a month or a year count from that as far as it tells: %s', (text, value, said) => {
    const [date] = timexes(text, publishedOn('2022-03-16'));
    expect(date?.value).toBe(value);
    expect(date?.because.join('')).toContain(`counted from ${said}, when it was said`);
  });

  it('do not count from the day of a document that somebody else is quoted on', () => {
    const text = 'A letter of 3 May 2021 was lost, the court heard, and Roe said: “We leave tomorrow.”';
    expect(valuesIn(text).at(-1)).toBe('2022-03-17');
  });

  it('written on a day count from it', () => {
    const text = 'In her diary for 12 July 1965, the clerk of the mill wrote: “Yesterday the mayor drowned.”';
    expect(valuesIn(text).at(-1)).toBe('1965-07-11');
  });
});
