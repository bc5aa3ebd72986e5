import type { Article } from '../../src/domain/article.js';
import { articleId, version } from '../../src/domain/ids.js';
import type { Reference } from '../../src/timeline/reference.js';

/** An article whose every line is a paragraph of body copy. */
export function copy(id: string, text: string, published: string | null = null): Article {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    span: { start: line.index, end: line.index + line[0].length },
    role: 'body' as const,
  }));
  return {
    id: articleId(id),
    version: version('0'.repeat(16)),
    text,
    paragraphs,
    headline: null,
    outlet: null,
    url: null,
    published: published === null ? null : { value: published, zone: 'Europe/London' },
    basedOn: null,
    firstLine: 1,
    status: { kind: 'live' },
    file: `${id}.txt`,
  };
}

export const publishedOn = (day: string): Reference => ({
  day,
  zone: 'Europe/London',
  basis: 'stated',
  because: [],
});
