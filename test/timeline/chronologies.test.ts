import { describe, expect, it } from 'vitest';
import { datedSentences } from '../../src/timeline/dated-sentences.js';
import { timexes } from '../../src/timeline/timexes.js';
import { copy, publishedOn } from './copy.js';

const PUBLISHED = publishedOn('2022-09-15');
const daysIn = (text: string): readonly string[] => timexes(text, PUBLISHED).map(({ value }) => value);

describe('an entry of a chronology', () => {
  it('is of the past, though told in the present', () => {
    const text = 'June 5 - The council meets and says that no boats will sail.';
    expect(daysIn(text)).toEqual(['2022-06-05']);
  });

  it('is of the year of the entry before, or of the one that it goes on into', () => {
    expect(
      daysIn('• 3 March 2019 – The dam is sold.\n• 15 April – The heir sues.\n• 2 February: the court rules.'),
    ).toEqual(['2019-03-03', '2019-04-15', '2020-02-02']);
  });

  it('goes back where the newest stands first', () => {
    expect(daysIn('5 January 2020: the heir sues.\n20 December: the dam is sold.')).toEqual([
      '2020-01-05',
      '2019-12-20',
    ]);
  });

  it('to come is told by its verb', () => {
    const planned = '12 January – The trial will open.\n1 September – The council met.';
    expect(timexes(planned, publishedOn('2022-06-01')).map(({ value }) => value)).toEqual(['2023-01-12', '2021-09-01']);
  });

  it('never goes on past the day of publication, unless its verb looks ahead', () => {
    const newestFirst = '1 September 2022: The dam opens.\n20 August: The dam is sold.\n2 May: The dam burns.';
    expect(daysIn(newestFirst)).toEqual(['2022-09-01', '2022-08-20', '2022-05-02']);
  });

  it('is of the year that stands on a line above it', () => {
    expect(daysIn('2019\n\n3 March: The dam is sold.\n\n2020\n\n2 February: The court rules.')).toEqual([
      '2019',
      '2019-03-03',
      '2020',
      '2020-02-02',
    ]);
  });

  it('says from which entry its year goes on', () => {
    const [, second] = timexes('3 March 2019: the dam is sold.\n15 April: the heir sues.', PUBLISHED);
    expect(second?.because.join('')).toBe('the year goes on from 3 March 2019, the entry before it');
  });

  it('is no day that stands in running copy', () => {
    expect(daysIn('3 March 2019: the dam is sold.\nThe heir sued on 1 September.')).toEqual([
      '2019-03-03',
      '2022-09-01',
    ]);
  });
});

describe('a date alone on its line', () => {
  const read = (text: string) =>
    datedSentences(copy('one', text), PUBLISHED).flatMap(({ sentence, timex, happening }) =>
      timex.span.start < sentence.start ? [[text.slice(sentence.start, sentence.end), timex.value, happening]] : [],
    );

  it('dates the sentence that opens the section under it', () => {
    expect(
      read('## 3 March 2021\nEngineers find a crack. They say little.\n**Monday 8 March 2021**\nThe chief quits.'),
    ).toEqual([
      ['Engineers find a crack.', '2021-03-03', null],
      ['The chief quits.', '2021-03-08', 'resign'],
    ]);
  });

  it('leaves a sentence with a date of its own to that', () => {
    expect(read('3 March 2021\nThe chief quit on 1 March.\n8 March 2021\nThe dam burst on 7 March.')).toEqual([]);
  });

  it('is of the year that the verb under it allows', () => {
    expect(read('### 5 January\nThe chief resigned.\n### 8 January\nThe mayor quit.').map(([, day]) => day)).toEqual([
      '2022-01-05',
      '2022-01-08',
    ]);
    expect(timexes('Monday\n\nThe chief resigned.', PUBLISHED)[0]?.value).toBe('2022-09-12');
  });

  it('is no heading where it stands by itself', () => {
    expect(read('3 March 2021\nEngineers find a crack.')).toEqual([]);
  });

  it('dates nothing where it is the day of publication', () => {
    expect(read('15 September 2022\nEngineers found a crack.\n3 March 2021\nThe chief quits.')).toEqual([
      ['The chief quits.', '2021-03-03', 'resign'],
    ]);
  });

  it('is worked out, with the line as the reason', () => {
    const dated = datedSentences(copy('one', '3 March 2021\nThe chief quits.\n8 March 2021\nThe dam bursts.'), null);
    expect(dated.map(({ timex }) => timex.basis)).toContain('inferred');
  });
});
