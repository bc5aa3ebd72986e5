import { isCopy } from '../domain/article.js';
import type { Filing } from '../domain/filing.js';
import { overlaps, type Span } from '../domain/span.js';
import { longestSharedRun } from '../text/align.js';
import { type Word, wordsWithin } from '../text/words.js';
import { creditedAgencies } from './agencies.js';

/**
 * A run of this many words outside quotation marks, near the passage, shows that two articles share copy there.
 * Eight: names of bodies and stock phrases are shorter (the longest in the five raw documents has seven).
 */
const SHARED_COPY_WORDS = 8;
/** Copy that a sub-editor has been over keeps no such run, but many short ones: shingles of so many words. */
const SHINGLE = 4;
const LEAST_SHINGLES = 8;
/** The share of the shorter copy's shingles that stand in the other. */
const SHARED_SHINGLES = 0.4;

/** What one article prints around a passage, whose it is, and the agencies that it credits there. */
export type Report = Readonly<{ outlet: string | null; words: readonly Word[]; agencies?: readonly string[] }>;

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
  return { outlet: article.outlet, words, agencies: creditedAgencies(article, passage) };
}

/** How many reports are independent at most. */
export const independentAtMost = (reports: readonly Report[]): number => witnessFamilies(reports).length;

/**
 * The reports, by their places in the list, that are one witness together: those of one outlet, of one agency's copy, or
 * that share copy around the passage, and those that a third so joins. Families in order, each in order.
 */
export function witnessFamilies(reports: readonly Report[]): readonly (readonly number[])[] {
  const family = reports.map((_, i) => i);
  const head = (i: number): number => (family[i] === i ? i : head(family[i]!));
  reports.forEach((a, i) => {
    reports.slice(0, i).forEach((b, j) => {
      if (areOneWitness(a, b)) family[head(i)] = head(j);
    });
  });
  const heads = [...new Set(reports.map((_, i) => head(i)))];
  return heads.map((one) => reports.flatMap((_, i) => (head(i) === one ? [i] : [])));
}

function areOneWitness(a: Report, b: Report): boolean {
  if (a.outlet !== null && a.outlet === b.outlet) return true;
  if (a.agencies?.some((agency) => b.agencies?.includes(agency))) return true;
  return longestSharedRun(a.words, b.words) >= SHARED_COPY_WORDS || sharesShingles(a.words, b.words);
}

function sharesShingles(a: readonly Word[], b: readonly Word[]): boolean {
  const [one, other] = [shinglesOf(a), shinglesOf(b)];
  const shared = [...one].filter((shingle) => other.has(shingle)).length;
  return shared >= LEAST_SHINGLES && shared >= SHARED_SHINGLES * Math.min(one.size, other.size);
}

function shinglesOf(list: readonly Word[]): ReadonlySet<string> {
  const folded = list.map((word) => word.folded);
  return new Set(folded.slice(SHINGLE - 1).map((_, i) => folded.slice(i, i + SHINGLE).join(' ')));
}
