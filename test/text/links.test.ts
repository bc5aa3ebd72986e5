import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutLinks } from '../../src/text/links.js';
import { words } from '../../src/text/words.js';

describe('a link within copy', () => {
  it.each([
    ['the [old pier](https://example.org/a_b)’s end', "the old pier's end"],
    ['tried](https://example.org) and [failed](/b "Failed again")', 'tried and failed'],
    ['[He] said (again)', 'he said again'],
  ])('gives its words and no others: %s', (text, expected) => {
    expect(
      words(text)
        .map(({ folded }) => folded)
        .join(' '),
    ).toBe(expected);
  });

  it('leaves every letter in its place', () => {
    const copy = fc.array(fc.constantFrom('[', ']', '](', ')', '](u)', '(', '\n', 'a', 'b c', '“'), { maxLength: 40 });
    fc.assert(
      fc.property(copy, (pieces) => {
        const text = pieces.join('');
        const plain = withoutLinks(text);
        for (const [i, letter] of [...(plain?.text ?? '')].entries()) expect(text[plain?.origin[i] ?? -1]).toBe(letter);
      }),
    );
  });
});
