import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.js';
import { type DiscordMessage, toDiscord } from '../../../src/platforms/discord/embed.js';
import { type BlockKitMessage, toBlockKit } from '../../../src/platforms/slack/block-kit.js';
import { drawDiscordMarkdown } from '../../../src/platforms/web/discord-markdown.js';
import { drawDiscord } from '../../../src/platforms/web/draw-discord.js';
import { drawSlack } from '../../../src/platforms/web/draw-slack.js';
import { html } from '../../../src/platforms/web/markup.js';
import { drawMrkdwn } from '../../../src/platforms/web/slack-mrkdwn.js';
import { citationOf, contractCard, hostileWords } from '../../contract/cards.js';
import { textOf } from './open-page.js';

const frame = { at: '08:29', visibility: 'private', asked: '/who-said x' } as const;
const drawButton = (label: string) => html`<button>${label}</button>`;
const slackOf = (card: Card): string => drawSlack(toBlockKit(card), frame, drawButton).markup;
const discordOf = (card: Card): string => drawDiscord(toDiscord(card), frame, drawButton).markup;

describe('both previews', () => {
  it('show any printed words character for character', () => {
    const anyWords = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
      fc
        .array(fc.constantFrom(...'*_~`|<>[]()#-+.>\\@:& \n1aé”'), { minLength: 1, maxLength: 60 })
        .map((letters) => letters.join('')),
    );
    const role = fc.constantFrom('words', 'context', 'when', 'row', 'detail', 'note', 'warning' as const);
    fc.assert(
      fc.property(anyWords, role, (exact, role) => {
        const card: Card = {
          heading: 'Heading',
          parts: [{ role, runs: [{ kind: 'printed', citation: citationOf(exact), quoted: true, cut: 'none' }] }],
          buttons: [],
          stamp: '',
        };
        expect(textOf(slackOf(card))).toContain(exact);
        expect(textOf(discordOf(card))).toContain(exact);
      }),
      { numRuns: 1_000 },
    );
  });

  it('show no one as notified, whatever the words say', () => {
    const card = contractCard(hostileWords);
    expect(slackOf(card)).not.toContain('class="mention"');
    expect(discordOf(card)).not.toContain('class="mention"');
  });

  it('draw every part of every card that the drawers make', () => {
    const card = contractCard('the words');
    for (const markup of [slackOf(card), discordOf(card)]) {
      expect(markup).not.toContain('not drawn');
      for (const words of [
        'Heading',
        'Someone',
        'Same words: 3 reports',
        'passage',
        'must',
        'the words',
        'Passages',
        'A7F3',
      ])
        expect(textOf(markup)).toContain(words);
    }
  });
});

describe('the preview of Slack', () => {
  it.each([
    ['a *bold* word', 'a <strong>bold</strong> word'],
    ['an _italic_ and a ~struck~ one', 'an <em>italic</em> and a <s>struck</s> one'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['&lt;b&gt; &amp;amp; `*code*`', '&lt;b&gt; &amp;amp; <code>*code*</code>'],
    ['<https://example.org/a|a page>', '<a href="https://example.org/a" rel="noopener noreferrer">a page</a>'],
    ['<javascript:alert(1)|a page>', 'a page'],
    ['<!channel> <@U1>', '<span class="mention">!channel</span> <span class="mention">@U1</span>'],
  ])('draws the markup %s', (mrkdwn, drawn) => {
    expect(drawMrkdwn(mrkdwn).markup).toBe(drawn);
  });

  it('draws quotes, code, numbers and mentions of rich text', () => {
    const text = (words: string) => ({ type: 'text' as const, text: words });
    const blocks: BlockKitMessage['blocks'] = [
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_quote', elements: [text('a quote')] },
          { type: 'rich_text_preformatted', elements: [text('as typed')] },
          {
            type: 'rich_text_list',
            style: 'ordered',
            elements: [{ type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'channel' }] }],
          },
        ],
      },
      { type: 'divider' },
      { type: 'section', text: { type: 'mrkdwn', text: '*bold*' }, fields: [{ type: 'plain_text', text: '*plain*' }] },
    ];
    const { markup } = drawSlack({ blocks, text: '' }, frame, drawButton);
    expect(markup).toContain('<blockquote>a quote</blockquote>');
    expect(markup).toContain('<pre>as typed</pre>');
    expect(markup).toContain('<ol class="sl-indent-0"><li><span class="mention">@channel</span></li></ol>');
    expect(markup).toContain('<hr>');
    expect(markup).toContain('<strong>bold</strong>');
    expect(markup).toContain('<p>*plain*</p>');
  });

  it('says of a block that it cannot draw what it is', () => {
    const blocks: BlockKitMessage['blocks'] = [
      { type: 'image', image_url: 'https://example.org/x.png', alt_text: 'x' },
      { type: 'actions', elements: [{ type: 'datepicker' }] },
    ];
    const text = textOf(drawSlack({ blocks, text: '' }, frame, drawButton).markup);
    expect(text).toContain('not drawn: image');
    expect(text).toContain('not drawn: datepicker');
  });
});

describe('the preview of Discord', () => {
  it.each([
    [
      '**bold** and *it* and ~~no~~ and __u__',
      '<p><strong>bold</strong> and <em>it</em> and <s>no</s> and <u>u</u></p>\n',
    ],
    ['\\*\\*not bold\\*\\* \\_ \\\\ \\a', '<p>**not bold** _ \\ \\a</p>\n'],
    ['**bold with \\*\\* inside**', '<p><strong>bold with ** inside</strong></p>\n'],
    ['2 * 3 * 4 and snake_case_name', '<p>2 * 3 * 4 and snake_case_name</p>\n'],
    ['### Small heading', '<p class="dc-heading">Small heading</p>\n'],
    ['-# small', '<p class="dc-small">small</p>\n'],
    ['> one\n> two', '<blockquote>one\ntwo</blockquote>\n'],
    ['- a\n  - b', '<ul><li class="dc-item">a</li>\n<li class="dc-inner-item">b</li></ul>\n'],
    ['[a page](https://example.org/)', '<p><a href="https://example.org/" rel="noopener noreferrer">a page</a></p>\n'],
    ['[a page](javascript:alert)', '<p>[a page](javascript:alert)</p>\n'],
    ['\\[a page\\](https\\://example.org)', '<p>[a page](https://example.org)</p>\n'],
    ['||hidden|| `*code*`', '<p><span class="spoiler">hidden</span> <code>*code*</code></p>\n'],
    [
      '@everyone <@12> \\@here',
      '<p><span class="mention">@everyone</span> <span class="mention">&lt;@12&gt;</span> @here</p>\n',
    ],
  ])('draws the markdown %j', (markdown, drawn) => {
    expect(drawDiscordMarkdown(markdown).markup).toBe(drawn);
  });

  it('draws fields, and says what it cannot draw', () => {
    const message: DiscordMessage = {
      embeds: [{ title: 'T', fields: [{ name: 'F', value: '**v**' }], image: { url: 'https://example.org/x.png' } }],
      components: [],
      allowedMentions: { parse: [] },
    };
    const select = { type: 1, components: [{ type: 3, custom_id: 'x', options: [] }] };
    const odd = { ...message, components: [select, { type: 17 }] } as unknown as DiscordMessage;
    const text = textOf(drawDiscord(odd, frame, drawButton).markup);
    for (const words of ['F', 'v', 'not drawn: image', 'not drawn: component 3', 'not drawn: component 17'])
      expect(text).toContain(words);
  });
});
