import { type Article, isCopy } from '../domain/article.js';
import type { Filing } from '../domain/filing.js';
import { overlaps, type Span } from '../domain/span.js';
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

/** What one article prints around a passage, whose it is, and whom it has it from. */
export type Report = Readonly<{
  outlet: string | null;
  words: readonly Word[];
  /** Agencies, and other papers, that it credits there. */
  agencies: readonly string[];
  /** The names of its own file, and of the one that it retells. */
  pieces: readonly string[];
}>;

/**
 * The copy around a passage: its paragraph and the ones beside it, without any quoted words.
 *
 * @param outlets of the other reports: one of them may be where it has the words from
 */
export function copyAround(filing: Filing, passage: Span, outlets: readonly string[] = []): Report {
  const { article } = filing;
  const copy = article.paragraphs.filter((paragraph) => isCopy(paragraph.role));
  const at = copy.findIndex((paragraph) => overlaps(paragraph.span, passage));
  const beside = copy.slice(Math.max(0, at - 1), at + 2).map(({ span }) => span);
  const quoted = filing.quotations
    .flatMap((quotation) => quotation.content)
    .filter((content) => beside.some((span) => overlaps(content, span)));
  const words = beside
    .flatMap((span) => wordsWithin(article.text, span))
    .filter((word) => !quoted.some((content) => overlaps(content, word.span)));
  return {
    outlet: article.outlet,
    words,
    agencies: creditedAgencies(article, passage, outlets),
    pieces: piecesOf(article),
  };
}

/** `a01-wire` for the file of that name, by whatever id, and for what is based on it. */
export function piecesOf({ file, id, basedOn }: Article): readonly string[] {
  const names = [file, id, ...(basedOn === null ? [] : [basedOn])];
  return [...new Set(names.map((name) => name.replace(/^.*[\\/]/, '').replace(/\.[a-z]+$/i, '')))];
}

/**
 * The reports, by their places in the list, that are one witness together: those of one outlet, of one agency's copy, a
 * piece and its retelling, or that share copy around the passage, and those that a third so joins. Families in order,
 * each in order.
 */
export function witnessFamilies(reports: readonly Report[]): readonly (readonly number[])[] {
  const family = reports.map((_, i) => i);
  const head = (i: number): number => (family[i] === i ? i : head(family[i]!));
  const join = (i: number, j: number): void => {
    family[head(Math.max(i, j))] = head(Math.min(i, j));
  };
  const first = new Map<string, number>();
  reports.forEach((report, i) => {
    for (const sign of signsOf(report)) {
      const other = first.get(sign);
      if (other === undefined) first.set(sign, i);
      else join(i, other);
    }
  });
  const shingles = reports.map(({ words }) => shinglesOf(words, SHINGLE));
  reports.forEach((_, i) => {
    for (let j = 0; j < i; j++) if (head(i) !== head(j) && areAlike(shingles[i]!, shingles[j]!)) join(i, j);
  });
  const heads = [...new Set(reports.map((_, i) => head(i)))];
  return heads.map((one) => reports.flatMap((_, i) => (head(i) === one ? [i] : [])));
}

/** What two reports need have but one of in common to be one witness. */
function signsOf({ outlet, agencies, words, pieces }: Report): readonly string[] {
  const credited = agencies.map((agency) => `agency ${agency}`);
  const runs = [...shinglesOf(words, SHARED_COPY_WORDS)].map((run) => `copy ${run}`);
  const own = pieces.map((name) => `piece ${name}`);
  return [...(outlet === null ? [] : [`outlet ${outlet}`]), ...credited, ...own, ...runs];
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const shingle of one) if (other.has(shingle)) shared++;
  return shared >= LEAST_SHINGLES && shared >= SHARED_SHINGLES * Math.min(one.size, other.size);
}

/** Every run of so many words. */
function shinglesOf(list: readonly Word[], length: number): ReadonlySet<string> {
  const folded = list.map((word) => word.folded);
  return new Set(folded.slice(length - 1).map((_, i) => folded.slice(i, i + length).join(' ')));
}
