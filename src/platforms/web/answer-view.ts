import type { Card, Run } from '../../cards/card.js';
import { type DiscordMessage, toDiscord } from '../discord/embed.js';
import type { Attachment, Reply } from '../platform.js';
import { type BlockKitMessage, toBlockKit } from '../slack/block-kit.js';
import { drawDiscord } from './draw-discord.js';
import { drawFiles } from './draw-files.js';
import { drawSlack } from './draw-slack.js';
import { type Html, html } from './markup.js';
import { buttonDrawer, type Frame } from './message-frame.js';

export type Payloads = Readonly<{ slack: BlockKitMessage; discord: DiscordMessage }>;

/**
 * What the two chats would be sent.
 *
 * @param origin of this page: chats cannot link to `/articles/…`, only to a whole address
 */
export function payloadsOf(card: Card, origin: string): Payloads {
  const linked = withWholeAddresses(card, origin);
  return { slack: toBlockKit(linked), discord: toDiscord(linked) };
}

/**
 * An answer as Slack and as Discord would show it, side by side, and its files.
 *
 * @param title what was asked or pressed
 * @param keep makes a file one that this page has, and says where
 */
export function answerView(
  title: string,
  reply: Reply,
  frame: Frame,
  origin: string,
  keep: (file: Attachment) => string,
): Html {
  const { slack, discord } = payloadsOf(reply.card, origin);
  const drawButton = buttonDrawer(reply.card.buttons);
  return html`<article class="answer" aria-label="Answer to ${title}">
    <h2 tabindex="-1">${title}</h2>
    <div class="previews">
      ${preview('Slack', drawSlack(slack, frame, drawButton), slack)}
      ${preview('Discord', drawDiscord(discord, frame, drawButton), discord)}
    </div>
    ${drawFiles(reply.attachments, keep)}
  </article>`;
}

function preview(chat: 'Slack' | 'Discord', drawn: Html, payload: BlockKitMessage | DiscordMessage): Html {
  return html`<section class="preview" aria-label="In ${chat}">
    <h3>In ${chat}</h3>
    ${drawn}
    <details><summary>Payload for ${chat}</summary><pre tabindex="0">${JSON.stringify(payload, null, 2)}</pre></details>
  </section>`;
}

function withWholeAddresses(card: Card, origin: string): Card {
  const whole = (run: Run): Run =>
    run.kind === 'link' && run.url.startsWith('/articles/') ? { ...run, url: `${origin}${run.url}` } : run;
  return { ...card, parts: card.parts.map(({ role, runs }) => ({ role, runs: runs.map(whole) })) };
}
