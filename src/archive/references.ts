import { dayOf } from '../calendar/zoned-days.js';
import type { Article } from '../domain/article.js';
import { cite } from '../domain/citation.js';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import type { Quotation } from '../domain/quotation.js';
import { hull } from '../domain/span.js';
import { findNearest } from '../text/align.js';
import type { Word } from '../text/words.js';
import { inferReference } from '../timeline/infer-reference.js';
import type { Reference } from '../timeline/reference.js';
import { wordsOf } from './quotation-index.js';
import { type KnownSpeakers, sameSpeaker } from './same-speaker.js';

/** From which day each article counts `Thursday` and `last week`; null where nothing tells. */
export type References = ReadonlyMap<ArticleId, Reference | null>;

/** A shared quotation of this many words needs no shared speaker to show that two articles report one matter. */
const TELLING_WORDS = 4;
const NEAR_SHARE = 0.25;

/**
 * The days of publication of some articles: stated where they are, worked out from quotations that an undated article
 * shares with dated ones where they are not. Worked out when asked, never written back.
 */
export function referencesFor(filings: readonly Filing[], known: KnownSpeakers): References {
  const references = new Map<ArticleId, Reference | null>();
  for (const { article } of filings) references.set(article.id, statedReference(article));
  const dated = filings.flatMap((filing) => {
    const reference = references.get(filing.article.id);
    return reference ? [{ article: filing.article, reference, quotations: withWords(filing) }] : [];
  });
  for (const filing of filings) {
    if (references.get(filing.article.id)) continue;
    const own = withWords(filing);
    const shared = dated.flatMap((one) =>
      own.flatMap((a) => {
        const b = one.quotations.find((quotation) => isShared(a, quotation, known));
        if (!b) return [];
        return [
          { a: cite(filing.article, hull(a.quotation.content)), b: cite(one.article, hull(b.quotation.content)) },
        ];
      }),
    );
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

type WithWords = Readonly<{ quotation: Quotation; words: readonly Word[]; held: ReadonlySet<string> }>;

function withWords({ article, quotations }: Filing): readonly WithWords[] {
  return quotations.map((quotation) => {
    const list = wordsOf(article.text, quotation);
    return { quotation, words: list, held: new Set(list.map((word) => word.folded)) };
  });
}

function isShared(a: WithWords, b: WithWords, known: KnownSpeakers): boolean {
  const least = Math.min(a.words.length, b.words.length);
  if (least === 0 || least < Math.max(a.words.length, b.words.length) * (1 - NEAR_SHARE)) return false;
  // Words in common are quick to count, and never fewer than an alignment would keep.
  const inCommon = a.words.filter((word) => b.held.has(word.folded)).length;
  if (inCommon < a.words.length * (1 - NEAR_SHARE)) return false;
  const place = findNearest(a.words, b.words);
  if (!place) return false;
  if (least >= TELLING_WORDS) return place.changes <= a.words.length * NEAR_SHARE;
  const speakerA = a.quotation.attribution.kind === 'speaker' ? a.quotation.attribution.speaker : null;
  const speakerB = b.quotation.attribution.kind === 'speaker' ? b.quotation.attribution.speaker : null;
  return place.changes === 0 && speakerA !== null && speakerB !== null && sameSpeaker(speakerA, speakerB, known);
}
