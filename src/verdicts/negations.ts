import { isNegation } from '../text/negations.js';
import type { Item } from './wording.js';

/** Before or behind a word of which so many letters are left: `[in]to` is no more than `into`. */
const NEGATING = /^\[(?:un|in|im|il|ir|dis|non)\]\p{L}{4}|\p{L}{4}\[less\]$/iu;

/** What an editor may put for a `not`. */
const REFUSING = /^(?:refus|declin|fail)(?:e[sd]?|s|ed|ing)$/;

/** How many negations an item has: a bracket may hold several words. The `No,` of an answer denies nothing that follows. */
export function negationsOf(item: Item): number {
  const { kind, folded, text } = item;
  if (isAnswer(item)) return 0;
  const isBracket = kind === 'bracket';
  const spelt = isBracket ? (folded.match(/[\p{L}']+/gu) ?? []) : [folded];
  return (
    spelt.filter((word) => isNegation(word) || (isBracket && REFUSING.test(word))).length + Number(NEGATING.test(text))
  );
}

/** `No, more money is needed`: of `No more money is needed` only a comma tells it. */
export const isAnswer = ({ folded, begins, stop }: Item): boolean => folded === 'no' && begins && stop !== null;

/** Whether the letters in brackets make a negation of a word that is none without them: `can[not]`, `[dis]honest`. */
export function isNegatedInBrackets(item: Item): boolean {
  return item.unbracketed !== null && !isNegation(item.unbracketed) && negationsOf(item) > 0;
}
