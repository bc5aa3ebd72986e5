import type { Turning } from '../domain/check.js';
import { cite } from '../domain/citation.js';
import { speakerOf } from '../domain/quotation.js';
import { contains, hull, type Span } from '../domain/span.js';
import type { LoudChange } from '../domain/verdict.js';
import { denialBefore } from '../text/denial.js';
import { deniedInCopy } from '../text/denied-in-copy.js';
import { hangsOn } from '../text/hangs-on.js';
import { sentences } from '../text/sentences.js';
import type { Standing } from './standings.js';

/** What turns the meaning of the words round, or leaves it open, and stands outside them: in the quotation or around it. */
export function turningOf({ indexed, filing, judgement: { where } }: Standing): Turning | null {
  const { article, quotations } = filing;
  const { text } = article;
  const { content } = indexed.quotation;
  const speaker = speakerOf(indexed.quotation)?.name ?? null;
  const found = (kind: Turning['kind'], span: Span | null | undefined): Turning | null =>
    span ? { kind, words: cite(article, span) } : null;
  const paragraph = article.paragraphs.find(({ span }) => contains(span, content[0] ?? where))?.span;
  const quoted = quotations.flatMap((quotation) => quotation.content);
  return (
    found('denied', denialBefore(text, content, where.start)) ??
    found('denied by the copy', paragraph && deniedInCopy(text, paragraph, quoted, hull(content), speaker)) ??
    found('hangs on', hangsOn(text, content, where))
  );
}

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
