import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pattern } from '../../src/text/pattern.js';

/** What English copy prints: Latin with its accents, Greek and Cyrillic, and the marks between. */
const PRINTED = 'A–Z a–z 0–9 ÀÉßþÿĀāŁłŠšŸŽžȘșƯưḂḃẾếΆάΣσЀЯяђҐґ¼½²ªº «»“”‘’—…€£$%&*()[]{}\u0301\u0300';
const PROPERTIES = ['L', 'Lu', 'Ll', 'N', 'M'];
const raw = (source: string): TemplateStringsArray => Object.assign([source], { raw: [source] });

describe('a pattern of letters', () => {
  it.each(PROPERTIES)('knows every sign of Latin-1 and of Latin Extended-A as Unicode does: %s', (property) => {
    const ours = pattern()(raw(`^\\p{${property}}$`));
    const theirs = new RegExp(`^\\p{${property}}$`, 'u');
    const signs = Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code));
    expect(signs.filter((sign) => ours.test(sign) !== theirs.test(sign))).toEqual([]);
  });

  it.each([
    '\\p{Lu}[\\p{L}\\p{M}’-]+',
    '[^\\p{L}\\s]',
    '(?<![\\p{L}\\p{N}])[\\p{Ll}\\p{N}]+(?!\\p{L})',
    '\\[\\p{L}+\\]|\\p{N}{2,}',
  ])('finds what the same pattern finds under the u flag: %s', (source) => {
    const [ours, theirs] = [pattern('g')(raw(source)), new RegExp(source, 'gu')];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PRINTED)), (signs) => {
        const text = signs.join('');
        expect(text.match(ours)).toEqual(text.match(theirs));
      }),
    );
  });

  it('takes letters of scripts without cases for letters, and for neither capitals nor small ones', () => {
    for (const letter of 'אبकあ漢한') {
      expect([pattern()`^\p{L}$`, pattern()`\p{Lu}`, pattern()`\p{Ll}`].map((one) => one.test(letter))).toEqual([
        true,
        false,
        false,
      ]);
    }
  });

  it('is refused for a class that no ranges are kept for', () => {
    expect(() => pattern()`\p{Sc}`).toThrow('\\p{Sc}');
  });
});
