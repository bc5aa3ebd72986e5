import type { Span } from '../domain/span.js';
import { unlinked, withoutLinks } from './links.js';
import { inSource } from './mapped-text.js';

/** A word of a text as it stands there, and the form in which it is compared. */
export type Word = Readonly<{ text: string; folded: string; span: Span }>;

// Letters and digits with inner apostrophes; numbers keep their inner points and commas; a currency or per-cent
// sign or a pictograph is a word of its own, so that £5 and $5 differ.
const WORD =
  /\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}+)?|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ‘][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|[\p{Sc}%]|\p{Extended_Pictographic}/gu;

/** The same words, of a text in which nothing but these signs stands: most copy, and read in a third of the time. */
const PLAIN_WORD = /\d+(?:[.,:]\d+)*[A-Za-z]*|[A-Za-z][A-Za-z\d]*(?:['’‘][A-Za-z\d]+)*|[$£€%]/g;
const PLAIN = /^[\s!-~“”‘’–—…£€]*$/;

/**
 * The words of `text` in order, folded so that typography makes no difference: case, the glyph of an apostrophe,
 * quotation marks, dashes, ellipses and spaces. Apostrophes stay, as `'`: "we're" and "were" are two words. The target of
 * a Markdown link holds none.
 */
export function words(text: string): readonly Word[] {
  const plain = withoutLinks(text);
  if (plain === null) return wordsBetweenSigns(text);
  return wordsBetweenSigns(plain.text).map((word) => ({ ...word, span: inSource(plain, word.span) }));
}

/** As `words`, where no link is looked for. */
export function wordsBetweenSigns(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(PLAIN.test(text) ? PLAIN_WORD : WORD)) {
    const [text] = match;
    found.push({ text, folded: foldWord(text), span: { start: match.index, end: match.index + text.length } });
  }
  return found;
}

/** The words of one stretch of `text`, with their places in the whole of it. */
export function wordsWithin(text: string, { start, end }: Span): readonly Word[] {
  return words(text.slice(start, end)).map((word) => ({
    ...word,
    span: { start: start + word.span.start, end: start + word.span.end },
  }));
}

/** The folded words joined by single spaces. */
export function foldedText(text: string): string {
  return words(text)
    .map((word) => word.folded)
    .join(' ');
}

/** The words as they are printed. */
export function printedWords(text: string): readonly string[] {
  const plain = unlinked(text);
  return plain.match(PLAIN.test(plain) ? PLAIN_WORD : WORD) ?? [];
}

export function foldWord(word: string): string {
  if (/^[!-~]*$/.test(word)) return word.toLowerCase();
  return word.normalize('NFC').toLowerCase().replace(/[’ʼ‘]/g, "'");
}
