import type { Passage } from '../domain/answer.js';
import { isCopy } from '../domain/article.js';
import { cite } from '../domain/citation.js';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import { overlaps, type Span } from '../domain/span.js';
import type { Narrowing } from '../search/search.js';
import { findExactly } from '../text/align.js';
import { type Word, wordsWithin } from '../text/words.js';
import { labelOf } from './labels.js';
import type { Scope } from './scope.js';

/** Articles looked into; what prints words in its own voice is seldom far down. */
const MOST_PRINTING = 100;

/** Where articles print the words in their own voice, in copy outside quotation marks; what readers may see first. */
export function passagesOutsideMarks(
  asked: Readonly<{ words: readonly Word[] }>,
  scope: Scope,
  narrowing: Narrowing,
  most: number,
): readonly Passage[] {
  const found: Passage[] = [];
  const printing = scope.visible.shelves.flatMap((shelf) => [
    ...shelf.articles.withAll(asked.words, narrowing, MOST_PRINTING),
  ]);
  const isWithheld = (id: ArticleId): number => Number(scope.visible.get(id)?.publicSince === null);
  for (const id of printing.sort().sort((a, b) => isWithheld(a) - isWithheld(b))) {
    if (found.length === most) break;
    const filing = scope.visible.get(id)?.filing;
    const at = filing && placeOutsideMarks(asked.words, filing);
    if (at) found.push(passageAround(id, at, scope));
  }
  return found;
}

function placeOutsideMarks(words: readonly Word[], { article, quotations }: Filing): Span | null {
  const quoted = quotations.flatMap((quotation) => quotation.content);
  for (const { span } of article.paragraphs.filter((paragraph) => isCopy(paragraph.role))) {
    const held = wordsWithin(article.text, span).filter((word) => !quoted.some((one) => overlaps(one, word.span)));
    const first = held[findExactly(words, held)?.first ?? -1];
    if (first) return first.span;
  }
  return null;
}

/** The paragraph around a place, to be read in full. The article must be visible. */
export function passageAround(id: ArticleId, at: Span, scope: Scope): Passage {
  const { article } = scope.visible.get(id)!.filing;
  const around = article.paragraphs.filter((paragraph) => overlaps(paragraph.span, at));
  const span = around[0]?.span ?? at;
  return { label: labelOf(article), headline: article.headline, passage: cite(article, span) };
}
