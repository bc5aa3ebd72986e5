import type { Card, Part, Run } from '../../cards/card.js';
import { showPrinted } from '../../cards/printed.js';

/** A card as plain text: what a terminal shows and a screen reader reads. */
export function toText(card: Card): string {
  return [card.heading, ...card.parts.map(lineOf), card.stamp].join('\n');
}

function lineOf({ role, runs }: Part): string {
  const line = runs.map(textOf).join('');
  switch (role) {
    case 'words':
    case 'context':
    case 'when':
    case 'note':
      return line;
    case 'section':
      return line;
    case 'row':
      return `  ${line}`;
    case 'detail':
      return `      ${line}`;
    case 'warning':
      return `! ${line}`;
    default:
      return role satisfies never;
  }
}

function textOf(run: Run): string {
  switch (run.kind) {
    case 'text':
    case 'strong':
    case 'changed':
      return run.text;
    case 'printed':
      return showPrinted(run).replace(/\s*\n\s*/g, ' ');
    case 'link':
      return run.url;
    default:
      return run satisfies never;
  }
}
