import type { Article } from '../domain/article.js';
import { articleId, version } from '../domain/ids.js';
import type { Span } from '../domain/span.js';
import { pattern } from '../text/pattern.js';
import type { Reference } from './reference.js';

/** A document of a benchmark as an article, each of its lines a paragraph. */
export type PredictedDocument = Readonly<{
  article: Article;
  reference: Reference;
  /** One a line, in order; null for a line without words. */
  lines: readonly (Span | null)[];
}>;

/** @param lines as the benchmark has them, with spaces around every mark */
export function documentOf(id: string, published: string, lines: readonly string[]): PredictedDocument {
  let text = '';
  const spans = lines.map((line) => {
    const joined = unspaced(line);
    const start = text.length;
    text += `${joined}\n`;
    return joined === '' ? null : { start, end: start + joined.length };
  });
  const day = published.slice(0, 10);
  const article: Article = {
    id: articleId(id),
    version: version('0'.repeat(16)),
    text,
    paragraphs: spans.flatMap((span) =>
      span === null
        ? []
        : [
            {
              span,
              role: DATE_LINE.test(text.slice(span.start, span.end)) ? ('file-date' as const) : ('body' as const),
            },
          ],
    ),
    headline: null,
    outlet: null,
    url: null,
    published: { value: day, zone: 'UTC' },
    basedOn: null,
    status: { kind: 'live' },
    file: id,
    firstLine: 1,
  };
  return { article, reference: { day, zone: 'UTC', basis: 'stated', because: [] }, lines: spans };
}

const DATE_LINE = pattern()`^\p{Lu}\p{Ll}+ \d{1,2}, \d{4}$`;

/** Words and marks as print has them: `2009 , the company 's` becomes `2009, the company's`. */
function unspaced(line: string): string {
  return line
    .trim()
    .replace(/-L[RS]B-\s?/g, '(')
    .replace(/\s?-R[RS]B-/g, ')')
    .replace(/``\s?/g, '“')
    .replace(/\s?''/g, '”')
    .replace(/ (?=[,;:.!?%](?:\s|$))/g, '')
    .replace(/ (?=['’](?:s|re|ve|ll|d|m)\b)/g, '')
    .replace(/ (?=n['’]t\b)/g, '')
    .replace(/(?<=[$£€]) (?=\d)/g, '');
}
