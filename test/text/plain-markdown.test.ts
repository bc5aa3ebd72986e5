import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainMarkdown } from '../../src/text/plain-markdown.js';

const plain = (source: string): string => plainMarkdown(source).text;

describe('Markdown, as its reader sees it', () => {
  it.each([
    ['We **will** not _ever_ close it.', 'We will not ever close it.'],
    ['the [pier](https://example.org/a_b) and ![a picture](pier.png)the sea', 'the pier and the sea'],
    ['> She said: “It is\n> late.”', 'She said: “It is\nlate.”'],
    ['said\\* “so\\.”[^1]<!-- check --><br>', 'said* “so.”'],
    ['## A heading', '## A heading'],
    ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
    ['[The council] said', '[The council] said'],
    ['the [**old** pier](https://example.org/a_(b))’s end', 'the old pier’s end'],
    ['5*4*3 and **5** of 10', '5*4*3 and 5 of 10'],
    ['`so` said [the council][1]', '`so` said [the council][1]'],
  ])('%s', (source, expected) => {
    expect(plain(source)).toBe(expected);
  });

  it('knows of every character where it stands in the file', () => {
    const source = fc.array(fc.constantFrom('*', '_', '[', '](u)', '>', '\n', 'a', 'b c', '“', '”', '\\'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(source, (pieces) => {
        const file = pieces.join('');
        const { text, origin } = plainMarkdown(file);
        expect(origin).toHaveLength(text.length + 1);
        for (let i = 0; i < text.length; i++) expect(file[origin[i]!]).toBe(text[i]);
      }),
    );
  });
});
