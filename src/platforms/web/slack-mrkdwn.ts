import { drawInline, type InlineRule } from './inline-markup.js';
import { drawLink, type Html, html } from './markup.js';

/** Draws what Slack makes of its own markup, in sections and contexts of type `mrkdwn`. */
export const drawMrkdwn = (mrkdwn: string): Html => drawInline(mrkdwn, rules);

const characters: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

const rules: readonly InlineRule[] = [
  { pattern: /&(?:amp|lt|gt);/y, draw: ([entity]) => html`${characters[entity] ?? entity}` },
  { pattern: /<([!@#][^<>]+)>/y, draw: ([, mention = '']) => html`<span class="mention">${mention}</span>` },
  { pattern: /<([^<>|]+)\|([^<>]+)>/y, draw: ([, url = '', label = ''], inside) => drawLink(inside(label), url) },
  { pattern: /<([^<>|]+)>/y, draw: ([, url = '']) => drawLink(html`${url}`, url) },
  { pattern: /`([^`\n]+)`/y, draw: ([, code = '']) => html`<code>${code}</code>` },
  // A mark opens before a word and closes after one; in the middle of a word it is itself.
  {
    pattern: /(?<!\w)\*(?=\S)([^*\n]*[^*\s])\*(?!\w)/y,
    draw: ([, inner = ''], inside) => html`<strong>${inside(inner)}</strong>`,
  },
  {
    pattern: /(?<!\w)_(?=\S)([^_\n]*[^_\s])_(?!\w)/y,
    draw: ([, inner = ''], inside) => html`<em>${inside(inner)}</em>`,
  },
  { pattern: /(?<!\w)~(?=\S)([^~\n]*[^~\s])~(?!\w)/y, draw: ([, inner = ''], inside) => html`<s>${inside(inner)}</s>` },
];
