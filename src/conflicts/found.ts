import type { Article } from '../domain/article.js';
import { type Citation, cite, type Excerpt } from '../domain/citation.js';
import type { ConflictKind } from '../domain/conflict.js';
import { hull, overlaps, type Span } from '../domain/span.js';
import type { LoudChange } from '../domain/verdict.js';

/** A passage that takes a side. */
export type Told = Readonly<{ passage: Citation; shown: Excerpt }>;

/** A conflict, before its articles are named to a reader. */
export type FoundConflict = Readonly<{
  kind: Exclude<ConflictKind, 'date'>;
  about: string;
  sides: readonly Readonly<{ told: readonly Told[]; speaker: string | null }>[];
  loud: readonly LoudChange[];
}>;

/** What one side of a conflict shows at most. Characters. */
const SHOWN = 80;

/** A passage, and of a long one only the words around `focus`. */
export function told(article: Article, passage: Span, focus: Span = passage): Told {
  return toldOf(article, [passage], focus);
}

/** What somebody says, by one of its pieces: what stands between them is the article's own, and is not shown as said. */
export function toldOf(article: Article, said: readonly Span[], focus: Span): Told {
  const passage = hull(said);
  const piece = said.find((one) => overlaps(one, focus)) ?? passage;
  return toldAs(article, passage, piece.end - piece.start <= SHOWN ? piece : around(article.text, piece, focus));
}

/** A passage of which `span` is shown. */
export function toldAs(article: Article, passage: Span, span: Span): Told {
  const [before, after] = [span.start > passage.start, span.end < passage.end];
  const cut = before ? (after ? 'both' : 'before') : after ? 'after' : 'none';
  return { passage: cite(article, passage), shown: { pieces: [cite(article, span)], breaks: [], cut } };
}

/** Whole words around the focus, as many on both sides as fit. */
function around(text: string, passage: Span, focus: Span): Span {
  const end = Math.min(focus.end, focus.start + SHOWN);
  const room = Math.max(0, SHOWN - (end - focus.start)) / 2;
  const words = [...text.slice(passage.start, passage.end).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: passage.start + index,
    end: passage.start + index + word.length,
  }));
  const near = words.filter((word) => word.start >= focus.start - room && word.end <= end + room);
  return near.length > 0 ? hull(near) : passage;
}
