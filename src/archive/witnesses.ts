import { isCopy } from '../domain/article.js';
import type { Filing } from '../domain/filing.js';
import { overlaps, type Span } from '../domain/span.js';
import { longestSharedRun } from '../text/align.js';
import { type Word, wordsWithin } from '../text/words.js';

/**
 * A run of this many words outside quotation marks, near the passage, shows that two articles share copy there.
 * Eight: names of bodies and stock phrases are shorter (the longest in the five raw documents has seven).
 */
const SHARED_COPY_WORDS = 8;

/** The copy around a passage: its paragraph and the ones beside it, without any quoted words. */
export function copyAround(filing: Filing, passage: Span): Report {
  const { article } = filing;
  const copy = article.paragraphs.filter((paragraph) => isCopy(paragraph.role));
  const at = copy.findIndex((paragraph) => overlaps(paragraph.span, passage));
  const quoted = filing.quotations.flatMap((quotation) => quotation.content);
  const words = copy
    .slice(Math.max(0, at - 1), at + 2)
    .flatMap(({ span }) => wordsWithin(article.text, span))
    .filter((word) => !quoted.some((content) => overlaps(content, word.span)));
  return { outlet: article.outlet, words };
}

/** What one article prints around a passage, and whose it is. */
export type Report = Readonly<{ outlet: string | null; words: readonly Word[] }>;

/** How many reports are independent at most: those of one outlet, or that share a run of copy, or are so joined by a third, are one. */
export function independentAtMost(reports: readonly Report[]): number {
  const family = reports.map((_, i) => i);
  const head = (i: number): number => (family[i] === i ? i : head(family[i]!));
  reports.forEach((a, i) => {
    reports.slice(0, i).forEach((b, j) => {
      const sameOutlet = a.outlet !== null && a.outlet === b.outlet;
      if (sameOutlet || longestSharedRun(a.words, b.words) >= SHARED_COPY_WORDS) family[head(i)] = head(j);
    });
  });
  return family.filter((f, i) => f === i).length;
}
