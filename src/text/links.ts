import { type MappedText, without } from './mapped-text.js';

/** `(https://example.org/a_(b) "title")`. Bounded runs, so that an unclosed bracket does not make the search look far. */
const TARGET = '\\((?!\\))[^()\\n]{0,500}(?:\\([^()\\n]{0,200}\\)[^()\\n]{0,200})?\\)';
const WORDS = '[^\\]\\[\\n]{1,500}';

/** What a Markdown link prints around its words: `[` and `](https://…)`. */
export const LINK_SIGNS: readonly string[] = [`\\[(?=${WORDS}\\]${TARGET})`, `\\](?<=\\[${WORDS}\\])${TARGET}`];

/** Of a part of a copy, which may begin inside a link. */
const IN_A_PART = new RegExp(`${LINK_SIGNS[0]}|\\]${TARGET}`, 'g');

/**
 * A text without the signs of its links, since no target is anybody's words: `the [pier](https://example.org)’s end` has
 * three words. Null where there are no links, as in nearly all copy.
 */
export function withoutLinks(text: string): MappedText | null {
  return text.includes('](') ? without(text, IN_A_PART) : null;
}

/** A text as its reader sees it, as far as links go. */
export const unlinked = (text: string): string => withoutLinks(text)?.text ?? text;
