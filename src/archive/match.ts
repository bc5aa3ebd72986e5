import type { Article } from '../domain/article.js';
import type { ArticleId } from '../domain/ids.js';
import { hull, type Span } from '../domain/span.js';
import type { LoudChange, Verdict, WordChange } from '../domain/verdict.js';
import type { Narrowing } from '../search/search.js';
import { compareWords, findExactly } from '../text/align.js';
import type { Judgement } from '../verdicts/judge.js';
import { judgeQuotation } from '../verdicts/judge-quotation.js';
import { EXACT_ONLY_WORDS, isNear } from './nearness.js';
import type { IndexedQuotation, QuotationIndex } from './quotation-index.js';
import { isByOne } from './speech-runs.js';
import { mayBeNear, type Sought, type Standing, sought } from './standings.js';

/** Words asked about, as typed and as looked for. */
export type AskedWords = Pick<Sought, 'typed' | 'words'>;

export type Hit = Readonly<{
  indexed: IndexedQuotation;
  verdict: Verdict;
  comparison: readonly WordChange[];
  loud: readonly LoudChange[];
  /** Where in the article the words asked about, or those nearest to them, stand. */
  where: Span;
  /** What the article prints of it, marks included: of words joined from two quotations, the pieces of both. */
  printed: readonly Span[];
}>;

const NEAR_CANDIDATES = 64;

export const askedWords = (typed: string): AskedWords => sought(typed, null);

/** Whether a rendering of this verdict prints all the words asked about one after another: no filler or cut between them. */
export const isPrinted = (verdict: Verdict): boolean =>
  verdict === 'verbatim' || verdict === 'typography' || verdict === 'part-of';

/** The article that holds an indexed quotation. */
export type ArticleOf = (id: ArticleId) => Article;

/** What is looked for beside the words, and how much of it. */
export type HitsWanted = Readonly<{ match: 'exact' | 'near' | null; narrowing: Narrowing; most: number }>;

/** The hits that tell most, in the order of their articles, and how many there are in all. */
export type Hits = Readonly<{ hits: readonly Hit[]; total: number }>;

/** Exact hits; failing those, near ones, when `match` allows and the words are many enough. */
export function findHits(
  asked: AskedWords,
  indexes: readonly QuotationIndex[],
  wanted: HitsWanted,
  articleOf: ArticleOf,
): Hits {
  const { match, narrowing, most } = wanted;
  let total = 0;
  const exact = indexes.flatMap((index) => {
    const found = index.exactly(asked.words, narrowing, most);
    total += found.length < most ? found.length : index.count(asked.words, narrowing);
    return found
      .filter((indexed) => findExactly(asked.words, indexed.words) !== null)
      .map((indexed) => standing(asked, indexed, articleOf));
  });
  const hasNear = match !== 'exact' && asked.words.length > EXACT_ONLY_WORDS;
  const near = hasNear && (total === 0 || match === 'near') ? nearHits(asked, indexes, narrowing, articleOf) : [];
  return { hits: [...exact, ...near].sort(byArticle), total: total + near.length };
}

function nearHits(
  asked: AskedWords,
  indexes: readonly QuotationIndex[],
  narrowing: Narrowing,
  articleOf: ArticleOf,
): readonly Hit[] {
  const wanted = new Set(asked.words.map((word) => word.folded));
  return indexes.flatMap((index) =>
    index
      .withSome(asked.words, NEAR_CANDIDATES, narrowing, (words) => mayBeNear(words, wanted))
      .filter((indexed) => findExactly(asked.words, indexed.words) === null)
      .flatMap((indexed) => {
        const judgement = judgeQuotation(asked.typed, articleOf(indexed.article), indexed.quotation);
        return judgement && isNear(judgement, asked.words.length, false) ? [hitOf(indexed, judgement)] : [];
      }),
  );
}

const byArticle = (a: Hit, b: Hit): number => (a.indexed.article < b.indexed.article ? -1 : 1);

const hitOf = (indexed: IndexedQuotation, { verdict, comparison, loud, where }: Judgement): Hit => ({
  indexed,
  verdict,
  comparison,
  loud,
  where,
  printed: indexed.quotation.printed,
});

/** How a whole rendering stands to the words asked about, whether or not they are in it. */
export function standing(asked: AskedWords, indexed: IndexedQuotation, articleOf: ArticleOf): Hit {
  const judgement = judgeQuotation(asked.typed, articleOf(indexed.article), indexed.quotation);
  const isShort = asked.words.length <= EXACT_ONLY_WORDS;
  const isHeld =
    judgement !== null &&
    (isShort ? findExactly(asked.words, indexed.words) !== null : isNear(judgement, asked.words.length, false));
  if (isHeld) return hitOf(indexed, judgement);
  // Too far from the words asked about to be laid along them: all of it is something else.
  const comparison = compareWords(asked.words, indexed.words);
  const { content, printed } = indexed.quotation;
  return { indexed, verdict: 'altered', comparison, loud: [], where: hull(content), printed };
}

/**
 * The two places of words that were joined as one, as hits: as one where they are of one quotation, or of one speaker in
 * one article, since an article is shown once in an utterance.
 */
export function stitchedHits([head, tail]: readonly [Standing, Standing]): readonly Hit[] {
  const hits = [head, tail].map(
    ({ indexed, judgement }): Hit => ({ ...hitOf(indexed, judgement), verdict: 'stitched' }),
  );
  if (head.indexed.quotation === tail.indexed.quotation) return hits.slice(0, 1);
  const isOne =
    head.indexed.article === tail.indexed.article && isByOne(head.indexed.quotation, tail.indexed.quotation);
  return isOne ? [joined(head, tail)] : hits;
}

function joined(head: Standing, tail: Standing): Hit {
  const [first, last] = head.judgement.where.start < tail.judgement.where.start ? [head, tail] : [tail, head];
  return {
    indexed: first.indexed,
    verdict: 'stitched',
    comparison: [...head.judgement.comparison, ...tail.judgement.comparison],
    loud: [...new Set([...head.judgement.loud, ...tail.judgement.loud])],
    where: hull([first.judgement.where, last.judgement.where]),
    printed: [...first.indexed.quotation.printed, ...last.indexed.quotation.printed],
  };
}
