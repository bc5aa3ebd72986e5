import { type Content, likeness } from './likeness.js';
import type { DatedTelling, Telling } from './tellings.js';

/** By overlap and cosine, 2 for the same words. */
const REPRINTED = 1.7;

/**
 * Whether two pieces print one sentence, with one wording of its date, counted from two days of publication: a line that
 * stands in every piece, or old copy in a new one. What differs is only when the pieces came out.
 */
export function isReprint(a: DatedTelling, b: DatedTelling, contentOf: (telling: Telling) => Content): boolean {
  if (a.timex.basis === 'stated' || printedDate(a) !== printedDate(b)) return false;
  const { overlap, cosine } = likeness(contentOf(a), contentOf(b));
  return overlap + cosine >= REPRINTED;
}

const printedDate = ({ article: { text }, timex: { span } }: DatedTelling): string =>
  text.slice(span.start, span.end).toLowerCase();
