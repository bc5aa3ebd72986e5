import type { Card, Part, Run } from '../../cards/card.js';
import { shown } from '../../cards/runs.js';

/** A card as plain text: what a terminal shows and a screen reader reads. */
export function toText(card: Card): string {
  return [card.heading, ...card.parts.map(lineOf), card.stamp].map(withoutCommands).join('\n');
}

/** What a terminal would obey, were it printed as filed, is shown by its sign: ␛ for escape. */
const withoutCommands = (line: string): string =>
  line.replace(COMMANDS, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });

const COMMANDS = /[^\P{Cc}\t]/gu;

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
