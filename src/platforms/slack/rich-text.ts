import type { types } from '@slack/bolt';
import type { PartRole, Run } from '../../cards/card.js';
import { showPrinted } from '../../cards/printed.js';
import { changedWords } from './fallback.js';
import { URL_CHARACTERS } from './limits.js';

/** The only two elements that words can become: neither reads markup, and neither can notify anyone. */
export type InlineElement = types.RichTextText | types.RichTextLink;

/** A run as rich text; nothing for an empty one, which Slack refuses. */
export function drawRun(run: Run, role: PartRole): InlineElement[] {
  switch (run.kind) {
    case 'text':
      return text(run.text, role === 'section' ? { bold: true } : role === 'note' ? { italic: true } : null);
    case 'strong':
      return text(run.text, { bold: true });
    case 'printed':
      return text(showPrinted(run), null);
    case 'changed':
      return text(changedWords(run), run.change === 'asked-only' ? { strike: true } : { bold: true });
    case 'link':
      return link(run.label, run.url);
    default:
      throw run satisfies never;
  }
}

function text(words: string, style: NonNullable<types.RichTextText['style']> | null): InlineElement[] {
  if (words === '') return [];
  return [{ type: 'text', text: words, ...(style === null ? {} : { style }) }];
}

/** The host stands beside the label, so that a label cannot lead a reader to believe they go elsewhere. */
function link(label: string, url: string): InlineElement[] {
  const host = webHost(url);
  if (host === null || url.length > URL_CHARACTERS) return text(label, null);
  return [{ type: 'link', url, text: label === '' ? host : label }, ...text(label === '' ? '' : ` (${host})`, null)];
}

/** Null for anything that is not a web address. */
function webHost(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? host : null;
}
