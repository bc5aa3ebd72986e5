import type { Card, Part, Run } from '../../cards/card.js';
import { showPrinted } from '../../cards/printed.js';
import { cutTo, longestThatFits, notShown } from './fit.js';
import { HEADING_CHARACTERS, STAMP_CHARACTERS, TEXT_CHARACTERS } from './limits.js';

/** The whole card in plain words, for notifications and screen readers; nothing in it is markup or notifies anyone. */
export function fallbackText(card: Card): string {
  const write = (kept: number): string => {
    const parts = card.parts.slice(0, kept).map(partLine);
    const left = card.parts.length - kept;
    const more = left === 0 ? [] : [notShown(left)];
    const lines = [cutTo(HEADING_CHARACTERS, card.heading), ...parts, ...more, cutTo(STAMP_CHARACTERS, card.stamp)];
    return escapeForSlack(lines.filter((line) => line !== '').join('\n'));
  };
  const kept = longestThatFits(card.parts.length, (count) => write(count).length <= TEXT_CHARACTERS);
  return write(kept);
}

/** A run as words alone: what a style or a link says is said. */
export function wordsOf(run: Run): string {
  switch (run.kind) {
    case 'text':
    case 'strong':
      return run.text;
    case 'printed':
      return showPrinted(run);
    case 'changed':
      return changedWords(run);
    case 'link':
      return `${run.label} (${run.url})`;
    default:
      throw run satisfies never;
  }
}

export function changedWords(run: Extract<Run, { kind: 'changed' }>): string {
  return run.change === 'asked-only' ? `[asked: ${run.text}]` : `[printed: ${run.text}]`;
}

/** The three characters that Slack reads as markup's beginning. https://docs.slack.dev/messaging/formatting-message-text */
export function escapeForSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export const WARNING_SIGN = '⚠ ';

function partLine(part: Part): string {
  const words = part.runs.map(wordsOf).join('');
  switch (part.role) {
    case 'words':
    case 'context':
    case 'when':
    case 'section':
    case 'note':
      return words;
    case 'row':
      return `• ${words}`;
    case 'detail':
      return `   ${words}`;
    case 'warning':
      return `${WARNING_SIGN}${words}`;
    default:
      throw part.role satisfies never;
  }
}
