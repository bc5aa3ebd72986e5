import type { Span } from '../domain/span.js';
import type { Verdict, WordChange } from '../domain/verdict.js';
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

/** Exact hits; failing those, near ones, when `match` allows and the words are many enough. */
export function findHits(asked: AskedWords, indexes: readonly QuotationIndex[], match: 'exact' | 'near' | null): Hit[] {
  const exact = indexes.flatMap((index) =>
    index.withAll(asked.words).flatMap((indexed) => exactHit(asked, indexed) ?? []),
  );
  const mayBeNear = match !== 'exact' && asked.words.length > EXACT_ONLY_WORDS;
  if (!mayBeNear || (exact.length > 0 && match !== 'near')) return exact;
  const held = new Set(exact.map((hit) => hit.indexed));
  const near = indexes.flatMap((index) =>
    index
      .withSome(asked.words, NEAR_CANDIDATES)
      .filter((indexed) => !held.has(indexed))
      .flatMap((indexed) => nearHit(asked, indexed) ?? []),
  );
  return [...exact, ...near];
}

function exactHit(asked: AskedWords, indexed: IndexedQuotation): Hit | null {
  const place = findExactly(asked.words, indexed.words);
  return place && hitAt(asked, indexed, place.first, place.end);
}

function nearHit(asked: AskedWords, indexed: IndexedQuotation): Hit | null {
  const place = findNearest(asked.words, indexed.words);
  if (!place || place.changes > asked.words.length * NEAR_SHARE) return null;
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
