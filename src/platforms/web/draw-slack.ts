import type { BlockKitMessage } from '../slack/block-kit.js';
import { drawLink, type Html, html, notDrawn } from './markup.js';
import { type DrawButton, drawMessage, type Frame } from './message-frame.js';
import { drawMrkdwn } from './slack-mrkdwn.js';

type Block = BlockKitMessage['blocks'][number];
type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;
type RichTextElement = BlockOf<'rich_text'>['elements'][number];
type RichTextSection = Extract<RichTextElement, { type: 'rich_text_section' }>;
type Inline = RichTextSection['elements'][number];
type TextObject = Readonly<{ type: 'plain_text' | 'mrkdwn'; text: string }>;

/** What Slack would show of `message`. Its `text` is for notifications and screen readers, and not drawn. */
export function drawSlack(message: BlockKitMessage, frame: Frame, drawButton: DrawButton): Html {
  return drawMessage('slack', frame, html`${message.blocks.map((block) => drawBlock(block, drawButton))}`);
}

function drawBlock(block: Block, drawButton: DrawButton): Html {
  switch (block.type) {
    case 'header':
      return html`<p class="sl-header">${block.text.text}</p>`;
    case 'section':
      return html`<div class="sl-section">
        ${block.text === undefined ? null : drawText(block.text)}
        ${(block.fields ?? []).map((field) => html`<p>${drawText(field)}</p>`)}
        ${block.accessory === undefined ? null : drawElement(block.accessory, drawButton)}</div>`;
    case 'context':
      return html`<p class="sl-context">${block.elements.map((element) =>
        element.type === 'image' ? notDrawn('image') : html`<span>${drawText(element)}</span>`,
      )}</p>`;
    case 'actions':
      return html`<div class="buttons">${block.elements.map((element) => drawElement(element, drawButton))}</div>`;
    case 'divider':
      return html`<hr>`;
    case 'rich_text':
      return html`<div class="sl-rich-text">${block.elements.map(drawRichText)}</div>`;
    default:
      return notDrawn(block.type);
  }
}

const drawText = ({ type, text }: TextObject): Html => (type === 'mrkdwn' ? drawMrkdwn(text) : html`${text}`);

function drawElement(element: Readonly<{ type: string; text?: unknown }>, drawButton: DrawButton): Html {
  return element.type === 'button' ? drawButton((element.text as TextObject).text) : notDrawn(element.type);
}

function drawRichText(element: RichTextElement): Html {
  switch (element.type) {
    case 'rich_text_section':
      return html`<div class="sl-line">${drawInlines(element.elements)}</div>`;
    case 'rich_text_list': {
      const items = element.elements.map((item) => html`<li>${drawInlines(item.elements)}</li>`);
      const indent = `sl-indent-${element.indent ?? 0}`;
      return element.style === 'ordered'
        ? html`<ol class="${indent}">${items}</ol>`
        : html`<ul class="${indent}">${items}</ul>`;
    }
    case 'rich_text_quote':
      return html`<blockquote>${drawInlines(element.elements)}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre>${drawInlines(element.elements)}</pre>`;
    default:
      return notDrawn((element satisfies never as Readonly<{ type: string }>).type);
  }
}

const drawInlines = (elements: readonly Inline[]): Html => html`${elements.map(drawStyled)}`;

function drawStyled(element: Inline): Html {
  const { bold, italic, strike, code }: Styles = ('style' in element ? element.style : null) ?? {};
  let drawn = drawPiece(element);
  if (code === true) drawn = html`<code>${drawn}</code>`;
  if (strike === true) drawn = html`<s>${drawn}</s>`;
  if (italic === true) drawn = html`<em>${drawn}</em>`;
  if (bold === true) drawn = html`<strong>${drawn}</strong>`;
  return drawn;
}

function drawPiece(element: Inline): Html {
  switch (element.type) {
    case 'text':
      return html`${element.text}`;
    case 'link':
      return drawLink(html`${element.text ?? element.url}`, element.url);
    case 'emoji':
      return html`:${element.name}:`;
    case 'broadcast':
      return drawMention(element.range);
    case 'user':
      return drawMention(element.user_id);
    case 'usergroup':
      return drawMention(element.usergroup_id);
    case 'channel':
      return drawMention(element.channel_id);
    default:
      return notDrawn(element.type);
  }
}

/** Whom the message would notify stands out: ours must notify no one. */
const drawMention = (whom: string): Html => html`<span class="mention">@${whom}</span>`;

type Styles = Readonly<{ bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean }>;
