import type { Article } from '../domain/article.js';
import { overlaps, type Span } from '../domain/span.js';
import { longestSharedRun } from '../text/align.js';
import { type Word, wordsWithin } from '../text/words.js';
import type { Attributed } from './credited.js';
import type { MarkedRegion } from './mark-pairs.js';

/** Words that a headline prints in marks, and how the copy below attributes the same words. */
export type HeadlineWords = Readonly<{ span: Span; below: Attributed }>;

/** A headline's marked words, where the copy credits somebody with them; headlines whose words it does not repeat are left out. */
export function headlineWords(
  article: Article,
  regions: readonly MarkedRegion[],
  attributed: readonly Attributed[],
): readonly HeadlineWords[] {
  const headlines = article.paragraphs.filter(({ role }) => role === 'headline').slice(0, MOST);
  if (headlines.length === 0) return [];
  const isHeadline = ({ inner }: MarkedRegion): boolean =>
    headlines.some(({ span }) => inner[0] !== undefined && overlaps(span, inner[0]));
  const own = regions.filter(isHeadline).slice(0, MOST);
  const credited = own.length === 0 ? [] : creditedWords(article.text, regions, attributed);
  return own.flatMap(({ inner: [span] }) => {
    const printed = span ? wordsWithin(article.text, span) : [];
    const below = credited.find(({ words }) => repeats(printed, words));
    return span && below ? [{ span, below: below.attributed }] : [];
  });
}

/** Headlines, and pieces in marks within them; more of either is no article. */
const MOST = 4;

function creditedWords(text: string, regions: readonly MarkedRegion[], attributed: readonly Attributed[]) {
  return attributed.flatMap((one, r) =>
    one.attribution.kind === 'speaker'
      ? [{ attributed: one, words: (regions[r]?.inner ?? []).flatMap((span) => wordsWithin(text, span)) }]
      : [],
  );
}

/** Whether the headline holds the copy's words: all of one stand in the other, or more than half, four at least, in a row. */
function repeats(headline: readonly Word[], copy: readonly Word[]): boolean {
  const run = longestSharedRun(headline, copy);
  if (run === 0) return false;
  return run === headline.length || (run === copy.length && run > 1) || (run > 3 && 2 * run > headline.length);
}
