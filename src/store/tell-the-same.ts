import { isCopy } from '../domain/article.js';
import type { Filing } from '../domain/filing.js';
import { foldedText } from '../text/words.js';

/**
 * Whether two filings of an article tell readers the same: the words of the copy, whatever their typography, and whom
 * the quotations are credited to. What another version of the reader makes of the same words is no news.
 */
export function tellTheSame(before: Filing, after: Filing): boolean {
  if (copyOf(before) !== copyOf(after)) return false;
  return before.readBy !== after.readBy || speakersIn(before) === speakersIn(after);
}

function copyOf({ article: { text, paragraphs } }: Filing): string {
  const copy = paragraphs.filter(({ role }) => isCopy(role));
  return foldedText(copy.map(({ span }) => text.slice(span.start, span.end)).join('\n'));
}

function speakersIn({ quotations }: Filing): string {
  const names = quotations.map(({ attribution }) => (attribution.kind === 'speaker' ? attribution.speaker.name : null));
  return JSON.stringify(names);
}
