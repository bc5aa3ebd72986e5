import { isNegation } from '../text/negations.js';
import type { Item } from './wording.js';

/** Before or behind a word of which so many letters are left: `[in]to` is no more than `into`. */
const NEGATING = /^\[(?:un|in|im|il|ir|dis|non)\]\p{L}{4}|\p{L}{4}\[less\]$/iu;

/** How many negations an item has: a bracket may hold several words. */
export function negationsOf({ kind, folded, text }: Item): number {
  const spelt = kind === 'bracket' ? (folded.match(/[\p{L}']+/gu) ?? []) : [folded];
  return spelt.filter(isNegation).length + Number(NEGATING.test(text));
}

/** Whether the letters in brackets make a negation of a word that is none without them: `can[not]`, `[dis]honest`. */
export function isNegatedInBrackets(item: Item): boolean {
  return item.unbracketed !== null && !isNegation(item.unbracketed) && negationsOf(item) > 0;
}
