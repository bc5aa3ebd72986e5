import { drawInline, type InlineRule } from './inline-markup.js';
import { drawLink, type Html, html } from './markup.js';

/** Draws what Discord makes of the markdown in a description or a field. Every line break of it stays in the markup. */
export function drawDiscordMarkdown(markdown: string): Html {
  const drawn: Html[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; ) {
    const kind = lineKindOf(lines[at] ?? '');
    let end = at + 1;
    if (joins(kind)) while (end < lines.length && lineKindOf(lines[end] ?? '') === kind) end += 1;
    drawn.push(drawLines(kind, lines.slice(at, end)));
    at = end;
  }
  return html`${drawn.map((piece) => html`${piece}\n`)}`;
}

/** Titles and list items: one line, no headings. */
export const drawDiscordInline = (markdown: string): Html => drawInline(markdown, inlineRules);

type LineKind = 'heading' | 'small' | 'quote' | 'item' | 'text';

function lineKindOf(line: string): LineKind {
  if (/^#{1,3} /.test(line)) return 'heading';
  if (line.startsWith('-# ')) return 'small';
  if (line.startsWith('> ')) return 'quote';
  if (listItem.test(line)) return 'item';
  return 'text';
}

const listItem = /^( *)(?:[-*]|\d+\.) /;

const joins = (kind: LineKind): boolean => kind === 'quote' || kind === 'item' || kind === 'text';

function drawLines(kind: LineKind, lines: readonly string[]): Html {
  const [first = ''] = lines;
  switch (kind) {
    case 'heading':
      return html`<p class="dc-heading">${drawDiscordInline(first.replace(/^#+ /, ''))}</p>`;
    case 'small':
      return html`<p class="dc-small">${drawDiscordInline(first.slice(3))}</p>`;
    case 'quote':
      return html`<blockquote>${drawDiscordInline(lines.map((line) => line.slice(2)).join('\n'))}</blockquote>`;
    case 'item':
      return html`<ul>${lines.map((line, at) => html`${at === 0 ? '' : '\n'}${drawItem(line)}`)}</ul>`;
    case 'text':
      return html`<p>${drawDiscordInline(lines.join('\n'))}</p>`;
    default:
      return kind satisfies never;
  }
}

/** Discord sets an item in by one step when it begins with spaces. */
function drawItem(line: string): Html {
  const indent = listItem.exec(line)?.[1] ?? '';
  const number = /^ *(\d+\. )/.exec(line)?.[1] ?? '';
  return html`<li class="${indent === '' ? 'dc-item' : 'dc-inner-item'}">${number}${drawDiscordInline(line.replace(listItem, ''))}</li>`;
}

// In the order in which Discord tries them: an escape first, the longer mark before the shorter.
const inlineRules: readonly InlineRule[] = [
  { pattern: /\\([^0-9A-Za-z\s])/y, draw: ([, character = '']) => html`${character}` },
  { pattern: /`([^`\n]+)`/y, draw: ([, code = '']) => html`<code>${code}</code>` },
  {
    pattern: /\[((?:\\.|[^\]\\\n])+)\]\((https?:\/\/[^\s()]+)\)/y,
    draw: ([, label = '', url = ''], inside) => drawLink(inside(label), url),
  },
  {
    pattern: /\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/sy,
    draw: ([, inner = ''], inside) => html`<strong>${inside(inner)}</strong>`,
  },
  { pattern: /__((?:\\.|[^\\])+?)__(?!_)/sy, draw: ([, inner = ''], inside) => html`<u>${inside(inner)}</u>` },
  { pattern: /~~((?:\\.|[^\\])+?)~~/sy, draw: ([, inner = ''], inside) => html`<s>${inside(inner)}</s>` },
  {
    pattern: /\|\|((?:\\.|[^\\])+?)\|\|/sy,
    draw: ([, hidden = ''], inside) => html`<span class="spoiler">${inside(hidden)}</span>`,
  },
  {
    pattern: /\*((?:\\.|[^\\*\s])(?:(?:\\.|[^\\*])*?(?:\\.|[^\\*\s]))?)\*/sy,
    draw: ([, inner = ''], inside) => html`<em>${inside(inner)}</em>`,
  },
  { pattern: /\b_((?:\\.|[^\\_])+?)_\b/sy, draw: ([, inner = ''], inside) => html`<em>${inside(inner)}</em>` },
  { pattern: /@everyone|@here|<(?:@[!&]?|#)\d+>/y, draw: ([mention]) => html`<span class="mention">${mention}</span>` },
  { pattern: /<(https?:\/\/[^\s<>]+)>/y, draw: ([, url = '']) => drawLink(html`${url}`, url) },
  { pattern: /https?:\/\/[^\s<>\\]+/y, draw: ([url]) => drawLink(html`${url}`, url) },
];
