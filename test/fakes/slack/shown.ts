import type { types } from '@slack/bolt';
import { inlineElements } from './block-rules.js';

export type FakeMessage = Readonly<{ text: string; blocks: readonly types.KnownBlock[] }>;

/** What a person reads: the blocks, which Slack shows instead of the text when there are any. */
export function readAloud({ text, blocks }: FakeMessage): string {
  return blocks.length === 0 ? unescaped(text) : blocks.map(blockText).join('\n');
}

/** Whoever Slack would notify: mentions in the text, in markup, and as elements of rich text. */
export function notified({ text, blocks }: FakeMessage): string[] {
  const mentions = [text, ...blocks.flatMap(markup)].flatMap((words) => words.match(/<[!@#][^>]*>/g) ?? []);
  const elements = blocks
    .flatMap((block) => (block.type === 'rich_text' ? inlineElements(block) : []))
    .filter(({ type }) => ['user', 'usergroup', 'broadcast', 'team'].includes(type))
    .map(({ type }) => type);
  return [...mentions, ...elements];
}

function blockText(block: types.KnownBlock): string {
  switch (block.type) {
    case 'header':
      return block.text.text;
    case 'context':
      return block.elements.map((element) => ('text' in element ? element.text : '')).join(' ');
    case 'actions':
      return block.elements.map((element) => (element.type === 'button' ? `[${element.text.text}]` : '')).join(' ');
    case 'rich_text':
      return block.elements
        .flatMap((element) => (element.type === 'rich_text_list' ? element.elements : [element]))
        .map(({ elements }) => elements.map((piece) => ('text' in piece ? (piece.text ?? '') : '')).join(''))
        .join('\n');
    default:
      return '';
  }
}

/** Every text object of a block in which Slack would read markup. */
function markup(block: types.KnownBlock): string[] {
  return (JSON.stringify(block).match(/\{[^{}]*"type":"mrkdwn"[^{}]*\}/g) ?? []).map(
    (object) => JSON.parse(object).text,
  );
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
