import type { types } from '@slack/bolt';
import * as limits from '../../../src/platforms/slack/limits.js';

/** What Slack would refuse about these blocks, as far as its documentation says; empty when nothing. */
export function blockProblems(blocks: readonly types.KnownBlock[]): string[] {
  const problems: string[] = [];
  const check = (holds: boolean, problem: string): void => {
    if (!holds) problems.push(problem);
  };
  const text = (words: string, most: number, where: string): void => {
    check(words.length >= 1 && words.length <= most, `${where} has ${words.length} characters`);
  };
  check(blocks.length <= limits.BLOCKS, `${blocks.length} blocks`);
  const all = JSON.stringify(blocks).length;
  check(all <= limits.ALL_BLOCKS_CHARACTERS, `${all} characters in all blocks`);

  for (const block of blocks) {
    switch (block.type) {
      case 'header':
        text(block.text.text, limits.HEADER_CHARACTERS, 'header');
        break;
      case 'context':
        check(block.elements.length >= 1 && block.elements.length <= 10, 'context elements');
        for (const element of block.elements)
          if (element.type === 'plain_text') text(element.text, limits.STAMP_CHARACTERS, 'context');
          else problems.push(`${element.type} in context`);
        break;
      case 'actions':
        check(block.elements.length >= 1 && block.elements.length <= limits.BUTTONS, 'number of buttons');
        for (const element of block.elements)
          if (element.type === 'button') {
            text(element.text.text, limits.BUTTON_LABEL_CHARACTERS, 'button');
            text(element.action_id ?? '', limits.ACTION_ID_CHARACTERS, 'action_id');
            text(element.value ?? '', limits.BUTTON_VALUE_CHARACTERS, 'button value');
          } else problems.push(`${element.type} among the buttons`);
        break;
      case 'rich_text': {
        const inline = inlineElements(block);
        const characters = inline.reduce(
          (sum, element) => sum + ('text' in element ? (element.text?.length ?? 0) : 0),
          0,
        );
        check(characters <= limits.RICH_TEXT_CHARACTERS + newLines(inline), `rich text of ${characters} characters`);
        check(inline.length > 0, 'empty rich text');
        for (const element of inline)
          if (element.type === 'text') text(element.text, limits.RICH_TEXT_CHARACTERS, 'rich text');
          else if (element.type === 'link') text(element.url, limits.URL_CHARACTERS, 'link');
          else problems.push(`${element.type} in rich text`);
        break;
      }
      default:
        problems.push(`a ${block.type} block, which we never draw`);
    }
  }
  return problems;
}

/** All pieces of a rich text block, in reading order. */
export function inlineElements(block: types.RichTextBlock): types.RichTextElement[] {
  return block.elements.flatMap((element) =>
    element.type === 'rich_text_list' ? element.elements.flatMap((item) => item.elements) : element.elements,
  );
}

function newLines(inline: readonly types.RichTextElement[]): number {
  return inline.filter((element) => element.type === 'text' && element.text === '\n').length;
}
