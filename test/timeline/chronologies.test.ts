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

  it('is no heading where it stands by itself, or is the day of publication', () => {
    expect(read('3 March 2021\nEngineers find a crack.')).toEqual([]);
    expect(read('15 September 2022\nEngineers found a crack.\n3 March 2021\nThe chief quits.')).toEqual([]);
  });

  it('is worked out, with the line as the reason', () => {
    const dated = datedSentences(copy('one', '3 March 2021\nThe chief quits.\n8 March 2021\nThe dam bursts.'), null);
    expect(dated.map(({ timex }) => timex.basis)).toContain('inferred');
  });
});
