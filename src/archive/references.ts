import { dayOf } from '../calendar/zoned-days.js';
import type { Article } from '../domain/article.js';
import { cite } from '../domain/citation.js';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import { type Quotation, speakerOf } from '../domain/quotation.js';
import { longest } from '../domain/span.js';
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
  const undated = filings.filter(({ article }) => !references.get(article.id));
  if (undated.length === 0) return references;
  const dated = filings.flatMap((filing) => {
    const reference = references.get(filing.article.id);
    return reference ? [{ article: filing.article, reference, quotations: withWords(filing) }] : [];
  });
  const printing = indexed(dated.flatMap((one) => one.quotations.map((b) => ({ one, b }))));
  for (const filing of undated) {
    const own = withWords(filing);
    const shared = own.flatMap((a) =>
      printing(a)
        .filter(({ b }) => isShared(a, b, known))
        .map(({ one, b }) => ({
          one,
          a: cite(filing.article, longest(a.quotation.content)),
          b: cite(one.article, longest(b.quotation.content)),
        })),
    );
    const sources = [...new Set(shared.map(({ one }) => one))];
    if (shared.length > 0) references.set(filing.article.id, inferReference(filing.article, sources, shared));
  }
  return references;
}

/** A pair of words of more quotations than this is a turn of phrase. */
const MOST_PRINTING = 200;

/**
 * Finds the quotations that may be shared with another: of words that are kept for three quarters, two stand side by
 * side. In time that grows with what is found, not with all that is printed.
 */
function indexed<T extends Readonly<{ b: WithWords }>>(all: readonly T[]): (a: WithWords) => readonly T[] {
  const printing = new Map<string, T[]>();
  for (const one of all) {
    for (const key of pairsOf(one.b)) {
      const held = printing.get(key);
      if (held) held.push(one);
      else printing.set(key, [one]);
    }
  }
  return (a) => {
    const found = [...pairsOf(a)].map((key) => printing.get(key) ?? []).filter((held) => held.length <= MOST_PRINTING);
    return [...new Set(found.flat())];
  };
}

/** Words side by side; of a single word, the word. */
function pairsOf({ words }: WithWords): ReadonlySet<string> {
  if (words.length === 1) return new Set(words.map((word) => word.folded));
  return new Set(words.slice(1).map((word, i) => `${words[i]?.folded} ${word.folded}`));
}

/** Null when the article states no date of publication. */
export function statedReference(article: Pick<Article, 'published'>): Reference | null {
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
  const [speakerA, speakerB] = [speakerOf(a.quotation), speakerOf(b.quotation)];
  return place.changes === 0 && speakerA !== null && speakerB !== null && sameSpeaker(speakerA, speakerB, known);
}
