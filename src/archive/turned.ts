import type { Span } from '../domain/span.js';
import { hull } from '../domain/span.js';
import type { LoudChange } from '../domain/verdict.js';
import { denialBefore } from '../text/denial.js';
import { sentences } from '../text/sentences.js';
import type { Standing } from './standings.js';

/** What denies the words in the quotation that they are cut out of. */
export const denialOf = ({ indexed, filing, judgement }: Standing): Span | null =>
  denialBefore(filing.article.text, indexed.quotation.content, judgement.where.start);

/** What turns the meaning round. A `not` in a sentence that a mark leaves out as a whole turns no other sentence. */
export function loudIn(standing: Standing): readonly LoudChange[] {
  const { loud, comparison, verdict } = standing.judgement;
  const hasBrackets = comparison.some(({ word, marked }) => marked && /^\[.*\p{L}/u.test(word));
  const isFair = verdict !== 'altered' && !hasBrackets && leavesOutSentences(standing);
  return isFair ? loud.filter((one) => one !== 'negation') : loud;
}

function leavesOutSentences({ indexed, filing, judgement: { leftOut } }: Standing): boolean {
  const { text } = filing.article;
  const all = sentences(text, hull(indexed.quotation.content));
  const isBare = (start: number, end: number): boolean => !/[\p{L}\p{N}]/u.test(text.slice(start, end));
  return (
    leftOut.length > 0 &&
    leftOut.every(
      ({ start, end }) =>
        all.some((one) => one.start <= start && isBare(one.start, start)) &&
        all.some((one) => one.end >= end && isBare(end, one.end)),
    )
  );
}
