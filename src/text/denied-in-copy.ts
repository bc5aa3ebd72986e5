import { outside, type Span } from '../domain/span.js';
import { clauseStart, denialAmong, wordsBefore } from './denial.js';
import { deniedBehind } from './denied-behind.js';
import type { Word } from './words.js';

/**
 * Where the copy around quoted words says that they were not said: `denied saying “…”`, `A fake tweet showed her saying
 * “…”`, `“…”, but she denies it`.
 *
 * @param paragraph that the words stand in
 * @param quoted what the paragraph prints between quotation marks, these words among it: it speaks for itself
 * @param speaker of the words; null for no one
 */
export function deniedInCopy(
  text: string,
  paragraph: Span,
  quoted: readonly Span[],
  words: Span,
  speaker: string | null,
): Span | null {
  const copy = outside(paragraph, quoted);
  const before = wordsBefore(text, copy, words.start, paragraph);
  const denial = denialAmong(before, text, words.start);
  return denial
    ? withAuxiliary(denial, before)
    : (forgery(before, text, words) ?? deniedBehind(text, paragraph, copy, words, speaker));
}

/** `did not say`, not `not say`. */
function withAuxiliary(denial: Span, before: readonly Word[]): Span {
  const auxiliary = before.findLast(({ span }) => span.end <= denial.start);
  return auxiliary && AUXILIARY.test(auxiliary.folded) ? { start: auxiliary.span.start, end: denial.end } : denial;
}

const AUXILIARY = /^(?:d(?:id|oes|o)|ha(?:s|ve|d)|w(?:ould|ill|as|ere)|is|are|could|can)$/;

const FORGED = /^(?:fake[ds]?|hoax|bogus|forged|doctored|fabricated|spoof|parody|invented|misquoted)$/;
const WRONGLY = /^(?:wrongly|falsely|mistakenly|incorrectly)$/;
const CREDITED = /^(?:attributed|quoted|reported|credited|claimed|said|stated)$/;

/** From the word that calls it a forgery. */
function forgery(before: readonly Word[], text: string, { start }: Span): Span | null {
  const own = before.slice(clauseStart(before, text, start));
  const first = own.find(
    ({ folded }, i) => FORGED.test(folded) || (WRONGLY.test(folded) && CREDITED.test(own[i + 1]?.folded ?? '')),
  );
  return first ? { start: first.span.start, end: own.at(-1)!.span.end } : null;
}
