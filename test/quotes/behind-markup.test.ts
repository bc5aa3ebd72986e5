import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/articles/read-article.js';
import type { Article } from '../../src/domain/article.js';
import { readQuotations } from '../../src/quotes/read-quotations.js';

function article(file: string, text: string): Article {
  const read = readArticle({ file, bytes: new TextEncoder().encode(text), zone: 'UTC' });
  if (read.kind !== 'article') throw new Error(read.kind);
  return read.article;
}

/** What an answer shows of each quotation: its words and whoever is credited, with the words that say so. */
const shown = (one: Article) =>
  readQuotations(one).map(({ content, attribution }) => ({
    words: content.map(({ start, end }) => one.text.slice(start, end)),
    name: attribution.kind === 'speaker' ? attribution.speaker.name : null,
    at:
      attribution.kind === 'speaker'
        ? one.text.slice(attribution.speaker.nameAt.start, attribution.speaker.nameAt.end)
        : null,
  }));

const PLAIN =
  '“We tried everything,” said Jane Smith, the chief executive of the mill.\n\n“Nobody asked us,” Ms Smith added.\n';

describe('an article filed as Markdown', () => {
  it.each([
    ['a link over the name', PLAIN.replace('Jane Smith', '[Jane Smith](https://example.org/jane_(smith))')],
    ['a name in bold', PLAIN.replace('Jane Smith', '**Jane Smith**')],
    ['words in italics, marks and all', PLAIN.replace('“We tried everything,”', '*“We tried everything,”*')],
    ['a block quote', PLAIN.replace(/^(?=“)/gm, '> ')],
    ['a link over her office', PLAIN.replace('chief executive', '[chief executive](https://example.org)')],
  ])('credits as its reader sees it: %s', (_, text) => {
    expect(shown(article('one.md', text))).toEqual([
      { words: ['We tried everything,'], name: 'Jane Smith', at: 'Jane Smith' },
      { words: ['Nobody asked us,'], name: 'Jane Smith', at: 'Jane Smith' },
    ]);
  });

  it('gives every place in the text as filed, wherever links stand', () => {
    const words = ['We tried everything,', 'Jane Smith', 'the chief executive', 'Nobody asked us,', 'Ms Smith'];
    fc.assert(
      fc.property(fc.subarray(words), fc.constantFrom('[]', '**', '_'), (marked, style) => {
        const mark = (words: string): string =>
          style === '[]' ? `[${words}](https://example.org/a)` : style + words + style;
        const text = marked.reduce((copy, one) => copy.replace(one, mark(one)), PLAIN);
        const one = article('one.md', text);
        for (const { content, printed, attribution } of readQuotations(one)) {
          for (const [i, { start, end }] of printed.entries()) {
            expect(start).toBeLessThanOrEqual(content[i]?.start ?? -1);
            expect(end).toBeGreaterThanOrEqual(content[i]?.end ?? Number.POSITIVE_INFINITY);
            expect(one.text.slice(start, end)).toMatch(/^“.*”$/s);
          }
          expect(attribution.kind === 'speaker' && attribution.speaker.name).toBe('Jane Smith');
        }
      }),
    );
  });

  it('leaves raw text as it is: an asterisk is no markup there', () => {
    const text = '“We tried **everything**,” said Jane Smith.\n';
    expect(shown(article('one.txt', text))[0]?.words).toEqual(['We tried **everything**,']);
  });
});
