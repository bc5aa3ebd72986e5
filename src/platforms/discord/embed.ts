import type { APIEmbed } from 'discord.js';
import type { Card, Part, Run } from '../../cards/card.js';
import { showPrinted } from '../../cards/printed.js';
import { type ButtonRow, drawButtons } from './buttons.js';
import { embedDescriptionLength, embedFooterLength, embedTitleLength, embedTotalLength } from './limits.js';
import { drawLink, escapeMarkdown } from './markdown.js';

/** What discord.js sends. Nothing in it can ping anyone, and links in an embed are never unfurled. */
export type DiscordMessage = { embeds: [APIEmbed]; components: ButtonRow[]; allowedMentions: { parse: [] } };

/** @param reference marks the message in its footer so that it can be found again; null for none */
export function toDiscord(card: Card, reference: string | null = null): DiscordMessage {
  const title = shortened(card.heading, embedTitleLength, escapeMarkdown);
  const footer = footerOf(card.stamp, reference);
  const room = Math.min(embedDescriptionLength, embedTotalLength - title.length - footer.length);
  const description = drawParts(card.parts, room);
  return {
    embeds: [
      {
        title,
        ...(description === '' ? {} : { description }),
        ...(footer === '' ? {} : { footer: { text: footer } }),
      },
    ],
    components: drawButtons(card.buttons),
    allowedMentions: { parse: [] },
  };
}

/** True when a message with this footer was posted under `reference`. */
export function footerRefersTo(footer: string, reference: string): boolean {
  return footer === footerOf('', reference) || footer.endsWith(` · ${footerOf('', reference)}`);
}

/** Footers know no markup: nothing is escaped. */
function footerOf(stamp: string, reference: string | null): string {
  const mark = reference === null ? '' : `ref ${reference}`;
  const room = embedFooterLength - mark.length - 3;
  return [shortened(stamp, room, (text) => text), mark].filter((piece) => piece !== '').join(' · ');
}

/** As many whole parts as fit, from the first on; when some do not, a last line says how many. */
function drawParts(parts: readonly Part[], room: number): string {
  const drawn = parts.map(drawPart);
  const whole = drawn.join('\n');
  if (whole.length <= room) return whole;

  let left = room - leftOutLine(parts.length).length;
  let kept = 0;
  for (const part of drawn) {
    left -= part.length + 1;
    if (left < 0) break;
    kept += 1;
  }
  while (parts[kept - 1]?.role === 'section') kept -= 1;
  return [...drawn.slice(0, kept), leftOutLine(parts.length - kept)].join('\n');
}

const leftOutLine = (count: number): string =>
  `-# ${count} more ${count === 1 ? 'line is' : 'lines are'} left out: too long for one Discord message`;

function drawPart({ role, runs }: Part): string {
  const text = runs.map(drawRun).join('');
  switch (role) {
    case 'words':
    case 'context':
    case 'when':
      return text;
    case 'section':
      return `### ${text}`;
    case 'row':
      return `- ${text}`;
    case 'detail':
      return `  - ${text}`;
    case 'note':
      return `-# ${text}`;
    case 'warning':
      return `⚠ ${text}`;
    default:
      return role satisfies never;
  }
}

function drawRun(run: Run): string {
  switch (run.kind) {
    case 'text':
      return escapeMarkdown(run.text);
    case 'strong':
      return run.text === '' ? '' : `**${escapeMarkdown(run.text)}**`;
    case 'printed':
      return escapeMarkdown(showPrinted(run));
    case 'changed':
      // Named as well as marked: a screen reader does not read out strike-through or bold.
      return run.change === 'asked-only'
        ? `\\[asked: ~~${escapeMarkdown(run.text)}~~\\]`
        : `\\[printed: **${escapeMarkdown(run.text)}**\\]`;
    case 'link':
      return drawLink(run.label, run.url);
    default:
      return run satisfies never;
  }
}

/** Our own headings and stamps only, never printed words: cut where they no longer fit, with an ellipsis. */
function shortened(text: string, most: number, written: (text: string) => string): string {
  if (written(text).length <= most) return written(text);
  const characters = Array.from(text);
  while (written(`${characters.join('')}…`).length > most) characters.length = Math.floor(characters.length * 0.9);
  return written(`${characters.join('')}…`);
}
