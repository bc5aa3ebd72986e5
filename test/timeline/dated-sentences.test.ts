import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.js';
import { datedSentences } from '../../src/timeline/dated-sentences.js';
import { copy, publishedOn } from './copy.js';

const REFERENCE = publishedOn('2022-02-17');
const read = (article: Article) =>
  datedSentences(article, REFERENCE).map(({ timex, happening }) => [timex.value, happening]);

describe('a dated sentence', () => {
  it.each([
    ['The treasurer stepped down on Monday.', '2022-02-14', 'resign'],
    ['Following Pell’s decision to resign last week, talks began.', '2022-W06', 'resign'],
    ['Pell announced on January 25, in a long letter, that she was resigning.', '2022-01-25', 'resign'],
    ['The report was published by the watchdog last week.', '2022-W06', 'publish'],
    ['On Tuesday the council approved the plan.', '2022-02-15', 'approve'],
    ['She said on Wednesday that the bridge closed on Jan. 3.', '2022-01-03', 'close'],
    ['The mayor said on Wednesday that his trust was gone.', '2022-02-16', null],
    ['He put the club on notice last week and said on Wednesday that he was done.', '2022-W06', null],
    ['They published the files, which cover work between 2016 and 2018.', '2016/2018', null],
    ['He commented on the resignation on Thursday.', '2022-02-17', null],
    ['Then before they could meet last Thursday, the chairman quit.', '2022-02-10', 'resign'],
    ['The Met changed its rules on Monday.', '2022-02-14', null],
    ['The ferry sank on Friday 4 February 2022, a week after the storm of last month.', '2022-02-04', 'sink'],
  ])('takes the date of its event: %s', (text, value, happening) => {
    expect(read(copy('one', text))).toEqual([[value, happening]]);
  });

  it.each(['The fund is now closed.', 'It took less than two weeks.', 'Prices fell recently.'])(
    'is not made by words that date nothing: %s',
    (text) => {
      expect(read(copy('one', text))).toEqual([]);
    },
  );

  it('is looked for in copy only', () => {
    const article = copy('one', 'Latest from Thursday\nThe treasurer quit.');
    const [first, ...rest] = article.paragraphs;
    if (!first) throw new Error('expected a paragraph');
    expect(read({ ...article, paragraphs: [{ ...first, role: 'link-line' }, ...rest] })).toEqual([]);
  });

  it('moves back a week when what is told next would otherwise come before it', () => {
    const article = copy(
      'one',
      '“The owner wrote to us last Friday. We hoped to talk.\n“Then, last Thursday, the owner resigned.”',
    );
    const dated = datedSentences(article, REFERENCE);
    expect(dated.map(({ timex }) => timex.value)).toEqual(['2022-02-04', '2022-02-10']);
    expect(dated[0]?.timex.because.join('')).toContain('moved back a week');
  });

  it('stays where it is, and says what else it may be, when the next opens with an earlier weekday', () => {
    // 17 February 2022 was a Thursday.
    const article = copy('one', 'The board voted on Monday to close. On Friday the hall was occupied.');
    const dated = datedSentences(article, REFERENCE);
    expect(dated.map(({ timex }) => timex.value)).toEqual(['2022-02-14', '2022-02-11']);
    expect(dated[0]?.timex.because.join('')).toContain('or a week before, if told in order');
  });

  it('stays where it is when the next does not go on from it', () => {
    const article = copy('one', 'The owner wrote to us last Friday. The board met last Thursday.');
    expect(read(article).map(([value]) => value)).toEqual(['2022-02-11', '2022-02-10']);
  });
});
