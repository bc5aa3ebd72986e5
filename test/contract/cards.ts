import type { Card } from '../../src/cards/card.js';
import type { Citation } from '../../src/domain/citation.js';
import { articleId, version } from '../../src/domain/ids.js';

/** Words of an article, for tests of what draws cards. */
export function citationOf(exact: string): Citation {
  return {
    article: articleId('001'),
    version: version('0123456789abcdef'),
    span: { start: 0, end: exact.length },
    exact,
  };
}

/** As articles print them; each breaks a service that reads markup in it. */
export const printedWords = [
  'Exactly *this* _or_ ~that~ `code`',
  '“If the Mayor doesn’t understand that <process>… well that’s a bit of a problem.”',
  'R&D &amp; [a link](https://example.org) || hidden || # not a heading',
] as const;

/** What would notify people on one service or another. */
export const hostileWords =
  '<!channel> <!here> <!everyone> <@U0READER> <@1234567890> <@&99> <!subteam^S1|desk> @everyone @here @channel <#C1|x>';

/** A card with every role and every kind of run, and the printed words above. */
export function contractCard(words: string): Card {
  const [first, second, third] = printedWords;
  const printed = (exact: string) =>
    ({ kind: 'printed', citation: citationOf(exact), quoted: true, cut: 'none' }) as const;
  return {
    heading: 'Heading',
    parts: [
      {
        role: 'words',
        runs: [{ kind: 'strong', text: 'Someone' }, { kind: 'text', text: ' who wrote ' }, printed(first)],
      },
      { role: 'context', runs: [{ kind: 'text', text: 'in answer to ' }, printed(second)] },
      { role: 'when', runs: [{ kind: 'text', text: 'Thu 17 Feb 2022' }] },
      { role: 'section', runs: [{ kind: 'text', text: 'Same words: 3 reports' }] },
      {
        role: 'row',
        runs: [
          { kind: 'text', text: '001 replied ' },
          printed(third),
          { kind: 'text', text: ' · ' },
          { kind: 'link', label: 'passage', url: 'https://example.org/001#passage' },
        ],
      },
      {
        role: 'detail',
        runs: [
          { kind: 'changed', text: 'should', change: 'asked-only' },
          { kind: 'text', text: ' ' },
          { kind: 'changed', text: 'must', change: 'printed-only' },
        ],
      },
      { role: 'warning', runs: [{ kind: 'text', text: words }] },
      { role: 'note', runs: [printed(words)] },
    ],
    buttons: [
      { label: 'Share to channel', press: { action: 'share', answer: 'A7F3' } },
      { label: 'Passages', press: { action: 'passages', answer: 'A7F3' } },
    ],
    stamp: '5 articles · indexed 08:29 · A7F3',
  };
}
