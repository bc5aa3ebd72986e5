import type { types } from '@slack/bolt';
import type { Button, Card, Part } from '../../cards/card.js';
import { fallbackText, WARNING_SIGN, wordsOf } from './fallback.js';
import { cutTo, longestThatFits, notShown } from './fit.js';
import {
  ALL_BLOCKS_CHARACTERS,
  ALL_BUTTONS_CHARACTERS,
  BLOCKS,
  BUTTON_LABEL_CHARACTERS,
  BUTTON_VALUE_CHARACTERS,
  BUTTONS,
  HEADER_CHARACTERS,
  RICH_TEXT_CHARACTERS,
  STAMP_CHARACTERS,
} from './limits.js';
import { actionId } from './press.js';
import { drawRun, type InlineElement } from './rich-text.js';

export type BlockKitMessage = Readonly<{ blocks: types.KnownBlock[]; text: string }>;

/**
 * Draws a card for Slack. Words of articles go into rich text only: Slack's markup has no escape for `*`, `_`, `~` and
 * backticks. What does not fit is left off from the end, a whole part at a time.
 */
export function toBlockKit(card: Card): BlockKitMessage {
  const draw = (kept: number): types.KnownBlock[] => [
    ...headingBlock(card.heading),
    ...richTextBlocks(card.parts.slice(0, kept), card.parts.length - kept),
    ...buttonBlock(card.buttons),
    ...stampBlock(card.stamp),
  ];
  const kept = longestThatFits(card.parts.length, (count) => fits(draw(count)));
  return { blocks: draw(kept), text: fallbackText(card) };
}

function fits(blocks: readonly types.KnownBlock[]): boolean {
  return blocks.length <= BLOCKS && JSON.stringify(blocks).length <= ALL_BLOCKS_CHARACTERS;
}

function headingBlock(heading: string): types.KnownBlock[] {
  if (heading.trim() === '') return [];
  return [{ type: 'header', text: plain(cutTo(HEADER_CHARACTERS, heading)) }];
}

function stampBlock(stamp: string): types.KnownBlock[] {
  if (stamp.trim() === '') return [];
  return [{ type: 'context', elements: [plain(cutTo(STAMP_CHARACTERS, stamp))] }];
}

/** A button whose answer Slack cannot carry is left out: pressing it would ask for another answer. */
function buttonBlock(buttons: readonly Button[]): types.KnownBlock[] {
  const carried = buttons.filter(({ press }) => press.answer.length <= BUTTON_VALUE_CHARACTERS).slice(0, BUTTONS);
  const elements = carried.map(
    ({ label, press }): types.Button => ({
      type: 'button',
      text: plain(cutTo(BUTTON_LABEL_CHARACTERS, label)),
      action_id: actionId(press),
      value: press.answer,
    }),
  );
  const kept = longestThatFits(
    elements.length,
    (count) => JSON.stringify(elements.slice(0, count)).length <= ALL_BUTTONS_CHARACTERS,
  );
  return kept === 0 ? [] : [{ type: 'actions', elements: elements.slice(0, kept) }];
}

/** `emoji: false` keeps `:words:` as they are. */
function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

type Line = Readonly<{ role: Part['role']; elements: InlineElement[]; characters: number }>;

/** A block begins at each section and where the last one is full. */
function richTextBlocks(parts: readonly Part[], left: number): types.KnownBlock[] {
  const more: readonly Part[] = left === 0 ? [] : [{ role: 'note', runs: [{ kind: 'text', text: notShown(left) }] }];
  const groups: Line[][] = [];
  let characters = 0;
  for (const line of [...parts, ...more].map(lineOf).filter(({ elements }) => elements.length > 0)) {
    const group = groups.at(-1);
    if (group === undefined || line.role === 'section' || characters + line.characters > RICH_TEXT_CHARACTERS) {
      groups.push([line]);
      characters = line.characters;
    } else {
      group.push(line);
      characters += line.characters;
    }
  }
  return groups.map((lines) => ({ type: 'rich_text', elements: stackLines(lines) }));
}

/** A part that is longer than a block is replaced whole: half a quotation is another quotation. */
function lineOf(part: Part): Line {
  const characters = part.runs.reduce((sum, run) => sum + wordsOf(run).length, WARNING_SIGN.length);
  if (characters > RICH_TEXT_CHARACTERS) {
    const text = `[not shown: ${characters} characters, more than a Slack message holds in one piece]`;
    return { role: part.role, elements: [{ type: 'text', text }], characters: text.length };
  }
  const elements = part.runs.flatMap((run) => drawRun(run, part.role));
  return { role: part.role, elements, characters };
}

function stackLines(lines: readonly Line[]): types.RichTextBlock['elements'] {
  const stacked: types.RichTextBlock['elements'] = [];
  for (const { role, elements } of lines) {
    switch (role) {
      case 'words':
      case 'context':
      case 'when':
      case 'section':
      case 'note':
        addToSection(stacked, elements);
        break;
      case 'warning':
        addToSection(stacked, [{ type: 'text', text: WARNING_SIGN }, ...elements]);
        break;
      case 'row':
        addToList(stacked, 0, elements);
        break;
      case 'detail':
        addToList(stacked, 1, elements);
        break;
      default:
        throw role satisfies never;
    }
  }
  return stacked;
}

function addToSection(stacked: types.RichTextBlock['elements'], elements: InlineElement[]): void {
  const last = stacked.at(-1);
  if (last?.type === 'rich_text_section') last.elements.push({ type: 'text', text: '\n' }, ...elements);
  else stacked.push({ type: 'rich_text_section', elements: [...elements] });
}

function addToList(stacked: types.RichTextBlock['elements'], indent: 0 | 1, elements: InlineElement[]): void {
  const item: types.RichTextSection = { type: 'rich_text_section', elements };
  const last = stacked.at(-1);
  if (last?.type === 'rich_text_list' && last.indent === indent) last.elements.push(item);
  else stacked.push({ type: 'rich_text_list', style: 'bullet', indent, elements: [item] });
}
