import { describe, expect, it } from 'vitest';
import { tellingsAbout } from '../../src/timeline/about.js';
import { tellingsOf } from '../../src/timeline/tellings.js';
import { copy, publishedOn } from './copy.js';

/** What an article of Thursday 17 February 2022 tells of a name: the date each time, or `undated`. */
const about = (name: string, text: string): readonly string[] =>
  tellingsAbout(name, tellingsOf(copy('one', text), publishedOn('2022-02-17'))).map(
    ({ timex }) => timex?.value ?? 'undated',
  );

describe('the events in which someone takes part', () => {
  it.each([
    ['what they do', 'Jane Pell opened the pier on 3 February.', ['2022-02-03']],
    ['what is done to them', 'The club sacked Jane Pell on 3 February.', ['2022-02-03']],
    ['what is done by them', 'The pier was opened by Jane Pell on 3 February.', ['2022-02-03']],
    ['what they say, inverted too', '“It is shut,” said Jane Pell on Monday.', ['2022-02-14']],
    ['what they are to do, told as a plan', 'Jane Pell opens the pier on 3 March.', ['2022-03-03']],
    ['what is theirs', 'The resignation of Jane Pell came on 3 February.', ['2022-02-03']],
    [
      'what a pronoun tells of them',
      'Jane Pell opened the pier on 3 February. She resigned on Monday.',
      ['2022-02-03', '2022-02-14'],
    ],
    [
      'what their office does, where the piece prints it beside the name',
      'The mayor, Jane Pell, opened the pier on 3 February. The mayor resigned on Monday.',
      ['2022-02-03', '2022-02-14'],
    ],
    [
      'what a surname does, where the piece prints the name in full',
      'Jane Pell opened the pier on 3 February. On Monday, Pell resigned.',
      ['2022-02-03', '2022-02-14'],
    ],
  ])('are %s', (_, text, dates) => {
    expect(about('Jane Pell', text)).toEqual(dates);
  });

  it.each([
    ['how things stand', 'Jane Pell is the owner of the pier.'],
    ['what is done near them', 'The council sold a hut beside Jane Pell on 3 February.'],
    ['what another does, after a pronoun could be theirs', 'Omar Holt resigned on Monday. He left on Tuesday.'],
  ])('are not %s', (_, text) => {
    expect(about('Jane Pell', text)).toEqual([]);
  });

  it('are not dated by the day of what they only speak of', () => {
    expect(about('Jane Pell', 'Jane Pell said that the pier would open on 3 March.')).toEqual(['undated']);
  });

  it('are none in a piece that does not name them, and none for an empty name', () => {
    expect(about('Jane Pell', 'The pier opened on 3 February.')).toEqual([]);
    expect(about('  ', 'The pier opened on 3 February.')).toEqual([]);
  });
});
