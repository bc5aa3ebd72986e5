import { outside, type Span } from '../domain/span.js';
import { clauseStart, denialAmong, wordsBefore } from './denial.js';
import { sentences } from './sentences.js';
import type { Word } from './words.js';

/**
 * Where the copy around quoted words says that they were not said: `denied saying “…”`, `A fake tweet showed her saying
 * “…”`, `“…”, but she denies it`.
 *
 * @param paragraph that the words stand in
 * @param quoted what the paragraph prints between quotation marks, these words among it: it speaks for itself
 */
export function deniedInCopy(text: string, paragraph: Span, quoted: readonly Span[], words: Span): Span | null {
  const copy = outside(paragraph, quoted);
  const before = wordsBefore(text, copy, words.start, paragraph);
  const denial = denialAmong(before, text, words.start);
  return denial
    ? withAuxiliary(denial, before)
    : (forgery(before, text, words) ?? denialBehind(text, paragraph, copy, words));
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

const DENIED_AFTER =
  /\b(?:but|which|although|though|something|remarks?|words|claims?|charges?)\b[^.!?]{0,60}?\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|(?:did not|didn['’]t|never) sa(?:y|id))\b(?: it| them| this| that)?/iu;

/** In the rest of the sentence, where no other words are quoted between. */
function denialBehind(text: string, paragraph: Span, copy: readonly Span[], words: Span): Span | null {
  const sentence = sentences(text, paragraph).find(({ start, end }) => start <= words.start && words.end <= end);
  const rest = copy.find(({ start }) => start >= words.end);
  if (!sentence || !rest) return null;
  const end = Math.min(rest.end, sentence.end);
  const match = DENIED_AFTER.exec(text.slice(rest.start, end));
  if (!match) return null;
  const start = rest.start + match.index;
  return { start, end: start + match[0].length };
}
