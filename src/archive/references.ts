import { dayOf } from '../calendar/zoned-days.js';
import type { Article } from '../domain/article.js';
import { type Citation, cite } from '../domain/citation.js';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import type { Quotation } from '../domain/quotation.js';
import { hull } from '../domain/span.js';
import type { KnownSpeaker } from '../domain/storyline.js';
import { findNearest } from '../text/align.js';
import type { Word } from '../text/words.js';
import { inferReference } from '../timeline/infer-reference.js';
import type { Reference } from '../timeline/reference.js';
import { wordsOf } from './quotation-index.js';
import { couldBeSameSpeaker } from './same-speaker.js';

/** From which day each article counts `Thursday` and `last week`; null where nothing tells. */
export type References = ReadonlyMap<ArticleId, Reference | null>;

/** A shared quotation of this many words needs no shared speaker to show that two articles report one matter. */
const TELLING_WORDS = 4;
const NEAR_SHARE = 0.25;

/**
 * The days of publication of some articles: stated where they are, worked out from quotations that an undated article
 * shares with dated ones where they are not. Worked out when asked, never written back.
 */
export function referencesFor(filings: readonly Filing[], known: readonly KnownSpeaker[]): References {
  const references = new Map<ArticleId, Reference | null>();
  for (const { article } of filings) references.set(article.id, statedReference(article));
  const dated = filings.flatMap((filing) => {
    const reference = references.get(filing.article.id);
    return reference ? [{ filing, article: filing.article, reference }] : [];
  });
  for (const filing of filings) {
    if (references.get(filing.article.id)) continue;
    const shared = dated.flatMap((one) => sharedQuotations(filing, one.filing, known));
    if (shared.length > 0) references.set(filing.article.id, inferReference(filing.article, dated, shared));
  }
  return references;
}

/** Null when the article states no date of publication. */
export function statedReference(article: Article): Reference | null {
  if (!article.published) return null;
  const { value, zone } = article.published;
  return { day: dayOf(value, zone), zone, basis: 'stated', because: [] };
}

function sharedQuotations(
  undated: Filing,
  dated: Filing,
  known: readonly KnownSpeaker[],
): readonly Readonly<{ a: Citation; b: Citation }>[] {
  return undated.quotations.flatMap((a) =>
    dated.quotations
      .filter((b) => isShared(undated.article, a, dated.article, b, known))
      .slice(0, 1)
      .map((b) => ({ a: cite(undated.article, hull(a.content)), b: cite(dated.article, hull(b.content)) })),
  );
}

function isShared(
  articleA: Article,
  a: Quotation,
  articleB: Article,
  b: Quotation,
  known: readonly KnownSpeaker[],
): boolean {
  const wordsA = wordsOf(articleA.text, a);
  const wordsB = wordsOf(articleB.text, b);
  const least = Math.min(wordsA.length, wordsB.length);
  if (least === 0 || least < Math.max(wordsA.length, wordsB.length) * (1 - NEAR_SHARE)) return false;
  if (inCommon(wordsA, wordsB) < wordsA.length * (1 - NEAR_SHARE)) return false;
  const place = findNearest(wordsA, wordsB);
  if (!place) return false;
  if (least >= TELLING_WORDS) return place.changes <= wordsA.length * NEAR_SHARE;
  const speakerA = a.attribution.kind === 'speaker' ? a.attribution.speaker : null;
  const speakerB = b.attribution.kind === 'speaker' ? b.attribution.speaker : null;
  return place.changes === 0 && speakerA !== null && speakerB !== null && couldBeSameSpeaker(speakerA, speakerB, known);
}

/** Words of `a` that stand anywhere in `b`: quick to count, and never fewer than an alignment would keep. */
function inCommon(a: readonly Word[], b: readonly Word[]): number {
  const held = new Set(b.map((word) => word.folded));
  return a.filter((word) => held.has(word.folded)).length;
}
