import type { Card, Part, Run } from '../../cards/card.js';
import { shown } from '../../cards/runs.js';

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

/** A terminal has no links to click, so it shows the address itself. */
const textOf = (run: Run): string => (run.kind === 'link' ? run.url : shown(run).replace(/\s*\n\s*/g, ' '));
