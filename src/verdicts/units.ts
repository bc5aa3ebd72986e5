import type { Item } from './wording.js';

/** What is written with or without a space behind its number: `11 pm` is `11pm`. */
const UNITS = new Set('am pm m bn k km cm mm kg g mph kph ft'.split(' '));

/**
 * The items of `text` with a number and its unit as one word.
 *
 * @param offset of the text in the spans
 */
export function withUnits(items: readonly Item[], text: string, offset: number): readonly Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    const gap = before ? text.slice(before.span.end - offset, item.span.start - offset) : '';
    const isUnit =
      before && /^\p{N}[\p{N}.,:]*$/u.test(before.text) && UNITS.has(item.text) && /^[ \u00a0\u202f]$/.test(gap);
    if (!isUnit) {
      joined.push(item);
      continue;
    }
    const span = { start: before.span.start, end: item.span.end };
    joined[joined.length - 1] = {
      ...item,
      folded: `${before.folded}${item.folded}`,
      text: `${before.text}${gap}${item.text}`,
      span,
      capital: before.capital,
    };
  }
  return joined;
}
