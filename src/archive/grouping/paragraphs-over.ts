import type { Article, Paragraph } from '../../domain/article.js';
import { overlaps, type Span } from '../../domain/span.js';

/** The paragraphs in which a span lies, in order; looked up by halves, for articles of a hundred thousand of them. */
export function paragraphsOver({ paragraphs }: Article, span: Span): readonly Paragraph[] {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.span.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < paragraphs.length && overlaps(paragraphs[end]!.span, span)) end++;
  return paragraphs.slice(low, end);
}
