import { type Article, isCopy } from '../domain/article.js';
import type { DraftQuotation } from '../domain/check.js';
import { contains, overlaps, type Span } from '../domain/span.js';

/** The headline; the lead, that is, the standfirst and the first paragraph of the copy; and all the rest. */
export function sectionOf(span: Span, { paragraphs }: Article): Exclude<DraftQuotation['where'], 'note'> {
  const own = paragraphs.find((paragraph) => overlaps(paragraph.span, span));
  if (own?.role === 'headline') return 'headline';
  const lead = paragraphs.find(({ role }) => role === 'body');
  return own?.role === 'standfirst' || (own !== undefined && own === lead) ? 'lead' : 'body';
}

/** Whether a stretch is copy that stands below the headline, or below the lead. */
export function isBelow(top: 'headline' | 'lead', span: Span, article: Article): boolean {
  const inCopy = article.paragraphs.some((paragraph) => isCopy(paragraph.role) && contains(paragraph.span, span));
  const section = sectionOf(span, article);
  return inCopy && (section === 'body' || (top === 'headline' && section === 'lead'));
}
