import { readArticle } from '../../src/articles/read-article.js';
import type { Filing } from '../../src/domain/filing.js';
import { readQuotations } from '../../src/quotes/read-quotations.js';

/** Pieces written for one test, read as the product reads them; `published` is the day of the first line, if it is one. */
export function filingsOf(pieces: Readonly<Record<string, string>>): readonly Filing[] {
  return Object.entries(pieces).map(([id, text]) => {
    const read = readArticle({ file: `${id}.md`, bytes: Buffer.from(text), zone: 'Europe/London' });
    if (read.kind !== 'article') throw new Error(read.because);
    return { article: read.article, readBy: 'test', quotations: readQuotations(read.article) };
  });
}

export const dated = (day: string, text: string): string => `---\npublished: ${day}\n---\n\n${text}\n`;
