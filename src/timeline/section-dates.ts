import { type Article, isCopy } from '../domain/article.js';
import { cite } from '../domain/citation.js';
import { contains } from '../domain/span.js';
import type { Timex } from '../domain/timex.js';
import type { Reference } from './reference.js';

/**
 * The dates that stand alone on lines of a chronology, each for the paragraph of copy right behind it, by where that
 * begins. A piece with one such line prints no chronology, and a line with the day of publication is no entry of it.
 *
 * @param dates of the article, in text order
 */
export function sectionDates(
  { text, paragraphs }: Article,
  dates: readonly Timex[],
  reference: Reference | null,
): ReadonlyMap<number, Timex> {
  const sections = new Map<number, Timex>();
  let next = 0;
  let heading: Timex | null = null;
  let headings = 0;
  for (const { span, role } of paragraphs) {
    while ((dates[next]?.span.start ?? span.start) < span.start) next++;
    const first = dates[next];
    const isAlone =
      first !== undefined &&
      first.type === 'DATE' &&
      first.says !== 'PRESENT_REF' &&
      contains(span, first.span) &&
      NOTHING_BUT_MARKS.test(text.slice(span.start, first.span.start)) &&
      NOTHING_BUT_MARKS.test(text.slice(first.span.end, span.end));
    if (isAlone) {
      headings++;
      heading = first.value === reference?.day ? null : first;
    } else if (isCopy(role) && heading) {
      sections.set(span.start, heading);
      heading = null;
    }
  }
  return headings > 1 ? sections : new Map();
}

const NOTHING_BUT_MARKS = /^[^\p{L}\p{N}]*$/u;

/** A date as that of the sentence that opens its section. */
export const asHeading = (article: Article, date: Timex): Timex => ({
  ...date,
  basis: 'inferred',
  because: [
    'the line above it prints ',
    cite(article, date.span),
    ...(date.basis === 'inferred' ? ['; ', ...date.because] : []),
  ],
});
