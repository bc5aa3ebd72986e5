import type { Span } from '../domain/span.js';

/**
 * Finds the paragraphs of a text, in order and trimmed of white space: a paragraph ends at a blank line, and at a
 * single line break too unless the lines are hard-wrapped, as in an e-mail at 72 columns.
 */
export function splitParagraphs(text: string): readonly Span[] {
  const blocks = blocksOf(text);
  const wrapped = isHardWrapped(text, blocks);
  return blocks.flatMap((block) => (wrapped && isNarrow(block) ? joinWrapped(text, block) : block));
}

/** Lines without a blank one between them; never empty. */
type Block = readonly Span[];

/** No newsroom tool wraps wider; a paragraph kept on one line is nearly always longer. */
const widestWrap = 100;

/** A wrapped line may fall this short of the widest one because a long word, or a rag, stood in the way. */
const ragged = 12;

function blocksOf(text: string): readonly Block[] {
  const blocks: Span[][] = [];
  let goesOn = false;
  for (const line of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const words = line[0].trim();
    if (words === '') {
      goesOn = false;
      continue;
    }
    const start = line.index + line[0].indexOf(words);
    const span = { start, end: start + words.length };
    if (goesOn) blocks.at(-1)?.push(span);
    else blocks.push([span]);
    goesOn = true;
  }
  return blocks;
}

const width = (span: Span): number => span.end - span.start;
const isNarrow = (block: Block): boolean => block.every((line) => width(line) <= widestWrap);

/** A wrap falls anywhere in a sentence, so that most wrapped lines go on in lower case; paragraphs hardly ever do. */
function isHardWrapped(text: string, blocks: readonly Block[]): boolean {
  let breaks = 0;
  let midSentence = 0;
  for (const block of blocks.filter(isNarrow)) {
    for (const [index, line] of block.entries()) {
      const before = block[index - 1];
      if (before === undefined) continue;
      breaks++;
      if (goesOn(text, before, line)) midSentence++;
    }
  }
  return breaks > 0 && midSentence * 2 >= breaks;
}

function joinWrapped(text: string, block: Block): readonly Span[] {
  const column = Math.max(...block.map(width));
  const paragraphs: Span[] = [];
  let before: Span | null = null;
  for (const line of block) {
    const paragraph = paragraphs.at(-1);
    if (before && paragraph && isWrap(text, before, line, column)) {
      paragraphs[paragraphs.length - 1] = { start: paragraph.start, end: line.end };
    } else paragraphs.push(line);
    before = line;
  }
  return paragraphs;
}

/** Whether a line goes on from the one before: its first word would not have fitted there. */
function isWrap(text: string, before: Span, line: Span, column: number): boolean {
  if (goesOn(text, before, line)) return true;
  const words = text.slice(line.start, line.end);
  if (/^(?:[-*+•#>]|\d+[.)])\s/.test(words)) return false;
  const firstWord = /^\S+/.exec(words)?.[0].length ?? 0;
  return width(before) + 1 + firstWord > column - ragged;
}

function goesOn(text: string, before: Span, line: Span): boolean {
  const hasStopped = /[.!?…:][’'”")\]]*$/.test(text.slice(Math.max(before.start, before.end - 4), before.end));
  return !hasStopped && /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
}
