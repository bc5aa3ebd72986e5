import type { DiscordMessage } from '../discord/embed.js';
import { drawDiscordInline, drawDiscordMarkdown } from './discord-markdown.js';
import { drawLink, type Html, html, notDrawn } from './markup.js';
import { type DrawButton, drawMessage, type Frame } from './message-frame.js';

type Embed = DiscordMessage['embeds'][number];

/** What Discord would show of `message`. */
export function drawDiscord(message: DiscordMessage, frame: Frame, drawButton: DrawButton): Html {
  const body = html`
    ${message.embeds.map(drawEmbed)}
    ${message.components.map((row) => drawRow(row, drawButton))}`;
  return drawMessage('discord', frame, body);
}

const drawnKeys = ['title', 'url', 'description', 'fields', 'footer', 'author', 'type'];

function drawEmbed(embed: Embed): Html {
  const { title, url, description, fields = [], footer, author } = embed;
  const titleWords = title === undefined ? null : drawDiscordInline(title);
  return html`<div class="dc-embed">
    ${author === undefined ? null : html`<p class="dc-author">${author.name}</p>`}
    ${titleWords === null ? null : html`<p class="dc-title">${url === undefined ? titleWords : drawLink(titleWords, url)}</p>`}
    ${description === undefined ? null : html`<div class="dc-description">${drawDiscordMarkdown(description)}</div>`}
    ${fields.map(
      ({ name, value }) => html`<div class="dc-field">
        <p class="dc-field-name">${drawDiscordInline(name)}</p>${drawDiscordMarkdown(value)}</div>`,
    )}
    ${Object.keys(embed)
      .filter((key) => !drawnKeys.includes(key))
      .map(notDrawn)}
    ${footer === undefined ? null : html`<p class="dc-footer">${footer.text}</p>`}
  </div>`;
}

/** The numbers are Discord's names for its components. */
const actionRow = 1;
const button = 2;

function drawRow(row: Readonly<{ type: number; components?: readonly object[] }>, drawButton: DrawButton): Html {
  if (row.type !== actionRow || row.components === undefined) return notDrawn(`component ${row.type}`);
  const drawn = row.components.map((component) => {
    const { type, label } = component as Readonly<{ type: number; label?: string }>;
    return type === button && label !== undefined ? drawButton(label) : notDrawn(`component ${type}`);
  });
  return html`<div class="buttons">${drawn}</div>`;
}
