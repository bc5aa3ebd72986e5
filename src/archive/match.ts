import type { Span } from '../domain/span.js';
import type { Verdict, WordChange } from '../domain/verdict.js';
import type { Narrowing } from '../search/search.js';
import { compareWords, findExactly, findNearest } from '../text/align.js';
import { type Word, words } from '../text/words.js';
import type { IndexedQuotation, QuotationIndex } from './quotation-index.js';

/** Words asked about, as typed and as compared. */
export type AskedWords = Readonly<{ typed: string; words: readonly Word[] }>;

export type Hit = Readonly<{
  indexed: IndexedQuotation;
  verdict: Verdict;
  comparison: readonly WordChange[];
  /** Where in the article the words asked about, or those nearest to them, stand. */
  where: Span;
}>;

/** Up to three words match word for word or not at all. */
export const EXACT_ONLY_WORDS = 3;
/** Longer ones match nearly when at most this share of the words asked about has to change. */
export const NEAR_SHARE = 0.34;
const NEAR_CANDIDATES = 64;

export function askedWords(typed: string): AskedWords {
  return { typed, words: words(typed) };
}

/** What is looked for beside the words, and how much of it. */
export type HitsWanted = Readonly<{ match: 'exact' | 'near' | null; narrowing: Narrowing; most: number }>;

/** The hits that tell most, in the order of their articles, and how many there are in all. */
export type Hits = Readonly<{ hits: readonly Hit[]; total: number }>;

/** Exact hits; failing those, near ones, when `match` allows and the words are many enough. */
export function findHits(asked: AskedWords, indexes: readonly QuotationIndex[], wanted: HitsWanted): Hits {
  const { match, narrowing, most } = wanted;
  let total = 0;
  const exact = indexes.flatMap((index) => {
    const found = index.exactly(asked.words, narrowing, most);
    total += found.length < most ? found.length : index.count(asked.words, narrowing);
    return found.flatMap((indexed) => exactHit(asked, indexed) ?? []);
  });
  const mayBeNear = match !== 'exact' && asked.words.length > EXACT_ONLY_WORDS;
  const near = mayBeNear && (total === 0 || match === 'near') ? nearHits(asked, indexes, narrowing) : [];
  return { hits: [...exact, ...near].sort(byArticle), total: total + near.length };
}

function nearHits(asked: AskedWords, indexes: readonly QuotationIndex[], narrowing: Narrowing): readonly Hit[] {
  return indexes.flatMap((index) =>
    index
      .withSome(asked.words, NEAR_CANDIDATES, narrowing)
      .flatMap((indexed) => (findExactly(asked.words, indexed.words) ? [] : (nearHit(asked, indexed) ?? []))),
  );
}

const byArticle = (a: Hit, b: Hit): number => (a.indexed.article < b.indexed.article ? -1 : 1);

function exactHit(asked: AskedWords, indexed: IndexedQuotation): Hit | null {
  const place = findExactly(asked.words, indexed.words);
  return place && hitAt(asked, indexed, place.first, place.end);
}

function nearHit(asked: AskedWords, indexed: IndexedQuotation): Hit | null {
  const mostChanges = asked.words.length * NEAR_SHARE;
  // A quotation that is too short cannot be near enough, however it reads.
  if (indexed.words.length < asked.words.length - mostChanges) return null;
  const place = findNearest(asked.words, indexed.words);
  if (!place || place.changes > mostChanges) return null;
  return hitAt(asked, indexed, place.first, place.end);
}

/** How a whole rendering stands to the words asked about, whether or not they are in it. */
export function standing(asked: AskedWords, indexed: IndexedQuotation): Hit {
  const exact = findExactly(asked.words, indexed.words);
  if (exact) return hitAt(asked, indexed, exact.first, exact.end);
  const near = findNearest(asked.words, indexed.words);
  const similar = near && asked.words.length > EXACT_ONLY_WORDS && near.changes <= asked.words.length * NEAR_SHARE;
  return similar ? hitAt(asked, indexed, near.first, near.end) : hitAt(asked, indexed, 0, indexed.words.length);
}

function hitAt(asked: AskedWords, indexed: IndexedQuotation, first: number, end: number): Hit {
  const printed = indexed.words.slice(first, end);
  const same =
    printed.length === asked.words.length && printed.every((word, i) => word.folded === asked.words[i]?.folded);
  const comparison = same
    ? printed.map((word) => ({ word: word.text, change: 'same', marked: false }) as const)
    : compareWords(asked.words, printed);
  const where = { start: printed[0]!.span.start, end: printed.at(-1)!.span.end };
  const whole = first === 0 && end === indexed.words.length;
  return { indexed, verdict: !same ? 'altered' : whole ? 'typography' : 'part-of', comparison, where };
}

/** `verbatim` when the quotation's characters are those typed; else what the words say. */
export function verdictOn(hit: Hit, text: string, asked: AskedWords): Verdict {
  const { content } = hit.indexed.quotation;
  const only = content.length === 1 ? content[0] : undefined;
  const verbatim =
    hit.verdict === 'typography' && only && text.slice(only.start, only.end).trim() === asked.typed.trim();
  return verbatim ? 'verbatim' : hit.verdict;
}
