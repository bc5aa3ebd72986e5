import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/timeline/predict-document.js';
import { tlsPrediction } from '../../src/timeline/predict-tls.js';
import { dateOf, xdocPrediction } from '../../src/timeline/predict-xdoc.js';

describe('a benchmark’s document', () => {
  it('is read as print has it, a paragraph a line', () => {
    const { article, lines } = documentOf('one', '2022-02-17', [
      'February 17 , 2022',
      '',
      "The pier 's owner -LRB- 61 -RRB- paid $ 40 , he said .",
    ]);
    expect(article.paragraphs.map(({ role, span }) => [role, article.text.slice(span.start, span.end)])).toEqual([
      ['file-date', 'February 17, 2022'],
      ['body', "The pier's owner (61) paid $40, he said."],
    ]);
    expect(lines.map((line) => line !== null)).toEqual([true, false, true]);
  });
});

describe('the timeline of a name', () => {
  const topic = {
    topic: 'pier',
    entities: ['Jane Pell', 'Omar Holt'],
    articles: [
      {
        id: 'one',
        published: '2022-02-17',
        sentences: ['Jane Pell resigned on Monday .', 'She had opened the pier on May 3 , 2019 .', 'It was cold .'],
      },
      { id: 'two', published: '2022-02-18', sentences: ['', 'Jane Pell resigned on February 14 .'] },
    ],
  };

  it('has one event for what two articles tell, and the sentences that tell it', () => {
    const [pell, holt] = xdocPrediction(topic).timelines;
    expect(pell?.events.map(({ date, mentions }) => [date, mentions.length]).sort()).toEqual([
      ['2019-05-03', 1],
      ['2022-02-14', 2],
    ]);
    expect(pell?.events.find(({ date }) => date === '2022-02-14')?.mentions).toContainEqual({
      article: 'two',
      sentence: 1,
    });
    expect(holt).toEqual({ entity: 'Omar Holt', events: [] });
  });

  it.each([
    ['2022-02-14', '2022-02-14', '2022-02-14'],
    ['2022-01-31', '2022-02-06', '2022-02-XX'],
    ['2022-02-01', '2022-02-28', '2022-02-XX'],
    ['2022-01-01', '2022-12-31', '2022-XX-XX'],
    ['2016-01-01', '2018-12-31', 'XXXX-XX-XX'],
  ])('writes %s to %s as %s', (from, to, date) => {
    expect(dateOf({ from, to })).toBe(date);
  });
});

describe('the timeline of a topic', () => {
  it('has the days asked for, each in sentences as they were given', () => {
    const text = [
      'The ferry sank off Ostrel on Monday , 14 February .',
      'Divers reached the ferry on Wednesday .',
      'The owner of the ferry spoke .',
    ].join('\n');
    const wanted = [{ dates: 2, sentencesPerDate: 1, from: '2022-02-01', to: '2022-02-28' }];
    const { timelines } = tlsPrediction({
      topic: 'ferry',
      keywords: ['ferry'],
      articles: [{ id: 'one', published: '2022-02-17', text }],
      wanted,
    });
    expect(timelines).toEqual([
      [
        { date: '2022-02-14', summary: 'The ferry sank off Ostrel on Monday , 14 February .' },
        { date: '2022-02-16', summary: expect.stringMatching(/^(?:Divers reached|The owner of) .+ \.$/) },
      ],
    ]);
  });

  it('is empty for a topic of no articles', () => {
    const wanted = [{ dates: 3, sentencesPerDate: 2, from: '2022-01-01', to: '2022-12-31' }];
    expect(tlsPrediction({ topic: 'none', keywords: [], articles: [], wanted }).timelines).toEqual([[]]);
  });
});
