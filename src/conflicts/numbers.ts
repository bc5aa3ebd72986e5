import { type Article, isCopy } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import { GRAMMAR } from '../text/grammar-words.js';
import { sentences } from '../text/sentences.js';
import { type Word, wordsWithin } from '../text/words.js';
import { type FoundConflict, told, toldAs } from './found.js';
import { tokensOf } from './tokens.js';

/** A count of something in a sentence: `almost 14 officers`. */
type Count = Readonly<{
  article: Article;
  sentence: Span;
  span: Span;
  value: number;
  /** False when the words before it say that it is not quite the number. */
  exact: boolean;
  /** The words before it leave it open: `about`, `more than`. */
  vague: boolean;
  /** What is counted, its ending off. */
  of: string;
  printed: string;
  /** The other telling words of the sentence, and its other numbers. */
  about: ReadonlySet<string>;
}>;

const NOT_QUITE = /\b(?:almost|nearly)$/;
const VAGUE =
  /\b(?:about|around|some|roughly|approximately|over|under|(?:more|less|fewer) than|(?:up|close) to|at (?:least|most))$/;
/** A number that ends in nought is often a rounded one: `almost 2,000` and `2,000` agree. */
const ROUND = 10;
/** Sentences tell of one count when so much of what both say is shared, and at least so many words. */
const SHARED = 0.5;
const LEAST_SHARED = 3;
/** Of sentences that say all the same but for the number fewer are enough: `Forty firefighters fought the blaze`. */
const LEAST_IN_ALL = 2;
/** Words that may stand between a number and what it counts. */
const BETWEEN = 3;
const PLURALS = /s$|^(?:people|men|women|children|police|staff|crew)$/;
const NOT_COUNTED = /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times?|am|pm)$/;

/** Numbers given for one quantity that cannot all be right. */
export function numberConflicts(articles: readonly Article[]): readonly FoundConflict[] {
  const counts = articles.flatMap(countsIn);
  const byHead = new Map<string, Count[]>();
  for (const count of counts) byHead.set(count.of, [...(byHead.get(count.of) ?? []), count]);
  return [...byHead.values()].flatMap((own) => [...notQuite(own), ...otherNumbers(own)]);
}

/** `almost 14 officers` against `those 14 officers`. */
function notQuite(counts: readonly Count[]): readonly FoundConflict[] {
  return counts
    .filter(({ exact, value }) => !exact && value % ROUND !== 0)
    .flatMap((short) => {
      const bare = counts.filter(({ exact, vague, value }) => exact && !vague && value === short.value);
      return bare.length === 0 ? [] : [conflictOf(short.printed, [[short], bare], 'count')];
    });
}

/** Sentences of two articles that say nearly the same with another number. */
function otherNumbers(counts: readonly Count[]): readonly FoundConflict[] {
  const found: FoundConflict[] = [];
  const taken = new Set<Count>();
  for (const [i, a] of counts.entries()) {
    if (taken.has(a) || !a.exact || a.vague) continue;
    const others = counts
      .slice(i + 1)
      .filter((b) => a.article !== b.article && b.exact && !b.vague && isOneCount(a, b));
    const differing = others.filter(({ value }) => value !== a.value);
    if (differing.length === 0) continue;
    for (const one of others) taken.add(one);
    const values = [...new Set(differing.map(({ value }) => value))];
    const agreeing = others.filter(({ value }) => value === a.value);
    found.push(
      conflictOf(a.printed, [
        [a, ...agreeing],
        ...values.map((value) => differing.filter((one) => one.value === value)),
      ]),
    );
  }
  return found;
}

function isOneCount(a: Count, b: Count): boolean {
  const shared = [...a.about].filter((word) => b.about.has(word)).length;
  const isAll = shared >= LEAST_IN_ALL && shared === a.about.size && shared === b.about.size;
  return isAll || (shared >= LEAST_SHARED && shared >= SHARED * Math.max(1, Math.min(a.about.size, b.about.size)));
}

/** @param shown the sentence of each, or only the count where the rest of the sentence is beside the point */
function conflictOf(
  about: string,
  sides: readonly (readonly Count[])[],
  shown: 'sentence' | 'count' = 'sentence',
): FoundConflict {
  return {
    kind: 'number',
    about,
    sides: sides.map((side) => ({
      speaker: null,
      told: side.map(({ article, sentence, span }) =>
        shown === 'count' ? toldAs(article, sentence, span) : told(article, sentence, span),
      ),
    })),
    loud: [],
  };
}

function countsIn(article: Article): readonly Count[] {
  return article.paragraphs
    .filter(({ role }) => isCopy(role))
    .flatMap(({ span }) => sentences(article.text, span))
    .flatMap((sentence) => {
      const list = wordsWithin(article.text, sentence);
      return list.flatMap((_, i) => countAt(i, list, article, sentence) ?? []);
    });
}

/** The count whose number begins at the word `i`; null inside a number and where nothing countable follows. */
function countAt(i: number, list: readonly Word[], article: Article, sentence: Span): Count | null {
  if (isNumber(list[i - 1]) || !isNumber(list[i])) return null;
  let end = i + 1;
  while (isNumber(list[end])) end++;
  const value = numberOf(list.slice(i, end));
  const head = value === null ? null : headAfter(end, list, article.text);
  if (value === null || head === null) return null;
  const before = list
    .slice(Math.max(0, i - 2), i)
    .map(({ folded }) => folded)
    .join(' ');
  const others = list.filter((_, j) => (j < i || j >= end) && j !== head);
  return {
    article,
    sentence,
    span: { start: list[Math.max(0, i - 1)]!.span.start, end: list[head]!.span.end },
    value,
    exact: !NOT_QUITE.test(before),
    vague: VAGUE.test(before),
    of: tokensOf(list.slice(head, head + 1))[0]?.key ?? '',
    printed: list[head]!.folded,
    about: new Set(tokensOf(others).flatMap(({ key, weight }) => (weight === 1 ? [key] : []))),
  };
}

const SIZE = /^(?:hundred|thousand|million|billion)$/;
const isNumber = (word: Word | undefined): boolean =>
  word !== undefined && (SIZE.test(word.folded) || numberOf([word]) !== null);

/** What words of number come to; null for a year, which counts nothing. */
function numberOf(list: readonly Word[]): number | null {
  const [token, more] = tokensOf(list);
  if (token === undefined || more !== undefined || !/^\d+$/.test(token.whole)) return null;
  const value = Number(token.whole);
  const isYear = value >= 1800 && value <= 2100 && list.length === 1 && /^\d{4}$/.test(list[0]?.folded ?? '');
  return isYear ? null : value;
}

/** The plural noun that a number counts, at most a few words behind it; null when none stands there. */
function headAfter(from: number, list: readonly Word[], text: string): number | null {
  let head: number | null = null;
  for (let j = from; j < list.length && j <= from + BETWEEN; j++) {
    const { folded, span } = list[j]!;
    const gap = text.slice(list[j - 1]!.span.end, span.start);
    if (!/^[\s-]+$/.test(gap) || isNumber(list[j]) || NOT_COUNTED.test(folded)) break;
    // `rank-and-file officers`: a word of grammar between hyphens goes on.
    if (GRAMMAR.has(folded) && !gap.includes('-')) break;
    if (PLURALS.test(folded) && !folded.endsWith('ss')) head = j;
  }
  return head;
}
