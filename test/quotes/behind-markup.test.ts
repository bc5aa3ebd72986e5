import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/archive/quotation-index.js';
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

  it('gives the same words of the same people, in their places as filed, wherever links stand', () => {
    const words = [
      ['We tried everything,', 'We tried', 'everything'],
      ['Jane Smith', 'Jane'],
      ['the chief executive', 'executive of the mill'],
      ['Nobody asked us,', 'asked'],
      ['Ms Smith', 'Smith added'],
    ].map((row) => fc.option(fc.constantFrom(...row)));
    const plain = readQuotations(article('one.md', PLAIN));
    fc.assert(
      fc.property(fc.tuple(...words), fc.constantFrom('[]', '**', '_'), (marked, style) => {
        const mark = (words: string): string =>
          style === '[]' ? `[${words}](https://example.org/a)` : style + words + style;
        const text = marked.reduce<string>((copy, one) => (one === null ? copy : copy.replace(one, mark(one))), PLAIN);
        const one = article('one.md', text);
        const found = readQuotations(one);
        expect(found.map((quotation) => wordsOf(text, quotation).map((word) => word.folded))).toEqual(
          plain.map((quotation) => wordsOf(PLAIN, quotation).map((word) => word.folded)),
        );
        for (const { content, printed, attribution } of found) {
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

  it.each([
    ['“We tried **everything**,” said Jane Smith.', 'We tried **everything**,'],
    ['“**We** tried *everything*,” said Jane Smith.', '**We** tried *everything*,'],
    ['“We [tried everything](https://example.org),” said Jane Smith.', 'We [tried everything](https://example.org),'],
  ])('keeps the signs among the words of a quotation whole: %s', (text, words) => {
    expect(shown(article('one.md', `${text}\n`))[0]?.words).toEqual([words]);
  });

  it('leaves raw text as it is: an asterisk is no markup there', () => {
    const text = '“We tried **everything**,” said Jane Smith.\n';
    expect(shown(article('one.txt', text))[0]?.words).toEqual(['We tried **everything**,']);
  });
});
