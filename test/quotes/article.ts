import type { Article, Paragraph, Role } from '../../src/domain/article.js';
import { articleId, version } from '../../src/domain/ids.js';

/** One paragraph a line, all of them copy unless `roles` says otherwise by line number. */
export function paragraphsOf(text: string, roles: Readonly<Record<number, Role>> = {}): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [i, line] of [...text.matchAll(/[^\n]+/g)].entries()) {
    const start = line.index + line[0].length - line[0].trimStart().length;
    const end = line.index + line[0].trimEnd().length;
    if (start < end) paragraphs.push({ span: { start, end }, role: roles[i] ?? 'body' });
  }
  return paragraphs;
}

export function articleOf(text: string, paragraphs: readonly Paragraph[] = paragraphsOf(text)): Article {
  return {
    id: articleId('test'),
    version: version('0000000000000000'),
    text,
    paragraphs,
    headline: null,
    outlet: null,
    url: null,
    published: null,
    basedOn: null,
    firstLine: 1,
    status: { kind: 'live' },
    file: 'test.txt',
  };
}
