import type { Article } from './article.js';
import type { ArticleId, Version } from './ids.js';
import type { Span } from './span.js';

/** Where a reader can check a claim: `exact` is the text at `span`, byte for byte. */
export type Citation = Readonly<{ article: ArticleId; version: Version; span: Span; exact: string }>;

/** Words of one article as shown: contiguous pieces in text order, and where the passage goes on beyond them. */
export type Excerpt = Readonly<{
  pieces: readonly [Citation, ...Citation[]];
  /** What stands before each piece but the first: a new paragraph, or words that are not copy and are left out. */
  breaks: readonly ('paragraph' | 'left-out')[];
  cut: 'none' | 'before' | 'after' | 'both';
}>;

/** Why we say so: our own words, and words of articles, which are never mixed in one string. */
export type Reason = readonly (string | Citation)[];

export function cite(article: Article, span: Span): Citation {
  return { article: article.id, version: article.version, span, exact: article.text.slice(span.start, span.end) };
}
