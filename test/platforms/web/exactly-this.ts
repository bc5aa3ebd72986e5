import type { Card, Part, Run } from '../../../src/cards/card.js';
import type { Article, Role } from '../../../src/domain/article.js';
import { cite } from '../../../src/domain/citation.js';
import { articleId, version } from '../../../src/domain/ids.js';

const paragraphs: readonly (readonly [Role, string])[] = [
  ['headline', 'Force disowns a retweet that found fault with the mayor'],
  ['body', 'The tweet “was unacceptable”, a spokesperson said on Thursday. <b>R&D</b> was not consulted.'],
  [
    'body',
    'The taskforce account quote-tweeted it and put two words of its own on top: “Exactly this”. It was removed later.',
  ],
  ['link-line', 'Explained: who picks the head of the force, and how'],
  ['cross-head', '‘Independent and impartial’'],
  [
    'body',
    'Officers would be told again, the spokesman added, that they are “expected to be\timpartial at all times”.',
  ],
];

/** An invented piece with copy, lines that are not copy, and characters that a page must escape. */
export const article: Article = (() => {
  let text = '';
  const placed = paragraphs.map(([role, words]) => {
    const start = text.length;
    text += `${words}\r\n\n`;
    return { role, span: { start, end: start + words.length } };
  });
  return {
    id: articleId('retelling-002'),
    version: version('0123456789abcdef'),
    text,
    paragraphs: placed,
    headline: 'Force disowns a retweet that found fault with the mayor',
    outlet: null,
    url: 'https://example.org/force-disowns-retweet',
    published: { value: '2022-02-17', zone: 'Europe/London' },
    basedOn: '002.txt',
    status: { kind: 'live' },
    file: '002-force-disowns-a-retweet.md',
    firstLine: 1,
  };
})();

export const words = '“Exactly this”';
export const passage = { start: article.text.indexOf(words), end: article.text.indexOf(words) + words.length };

const text = (said: string): Run => ({ kind: 'text', text: said });
const printed = (exact: string): Run => {
  const start = article.text.indexOf(exact);
  const citation =
    start < 0 ? { ...cite(article, { start: 0, end: 1 }), exact } : cite(article, { start, end: start + exact.length });
  return { kind: 'printed', citation, quoted: true, cut: 'none' };
};
const link = (id: string): Run => ({
  kind: 'link',
  label: 'passage',
  url: `/articles/${id}?from=${passage.start}&to=${passage.end}#passage`,
});
const row = (label: string, verb: string, exact: string, id: string): Part => ({
  role: 'row',
  runs: [{ kind: 'strong', text: label }, text(` ${verb} `), printed(exact), text(' · '), link(id)],
});

/** An answer with every part that one can have. */
export const exactlyThis: Card = {
  heading: 'Who said “exactly this”',
  parts: [
    {
      role: 'words',
      runs: [
        { kind: 'strong', text: 'Met Police Taskforce' },
        text(' (official Twitter account) wrote '),
        printed(words),
      ],
    },
    {
      role: 'context',
      runs: [
        text('Replying to: '),
        printed('“If the Mayor doesn’t understand the process… well that’s a bit of a problem.”'),
        text(' (003)'),
      ],
    },
    {
      role: 'when',
      runs: [text('Thu 17 Feb 2022 ◐ worked out: 002 is dated 17 Feb and says '), printed('on Thursday')],
    },
    { role: 'section', runs: [text('Same words: 3 reports, at most 2 independent')] },
    row('retelling of 001', 'replied', '“Exactly this.”', 'retelling-001'),
    row('retelling of 002', 'quote-tweeted', words, 'retelling-002'),
    row('retelling of 003', 'quote-tweeted', '“exactly this”', 'retelling-003'),
    { role: 'section', runs: [text('Different words: 1 report, not counted')] },
    row('retelling of 000', 'responded', '“This is exactly what you should do.”', 'retelling-000'),
    {
      role: 'detail',
      runs: [
        { kind: 'changed', text: 'Exactly this', change: 'asked-only' },
        text(' '),
        { kind: 'changed', text: 'This is exactly what you should do', change: 'printed-only' },
      ],
    },
    { role: 'detail', runs: [text('Signs: unbalanced quotation marks; its resignation date conflicts')] },
    { role: 'warning', runs: [text('The resignation is dated two ways: 25 January and 10 February')] },
    {
      role: 'note',
      runs: [text('Tweet since deleted; the original is not held. 5 articles and 61 quotations searched.')],
    },
  ],
  buttons: [
    { label: 'Share to channel', press: { action: 'share', answer: 'A7F3' } },
    { label: 'Passages', press: { action: 'passages', answer: 'A7F3' } },
    { label: 'Wrong?', press: { action: 'wrong', answer: 'A7F3' } },
  ],
  stamp: '5 articles · indexed 08:29 · A7F3',
};
