import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/platforms/discord/markdown.js';
import { shownMarkdown } from '../../fakes/discord/shown.js';
import { hostileText } from './hostile.js';

describe('text on Discord', () => {
  it.each([
    ['plain words, said on Thursday - not before', 'plain words, said on Thursday - not before'],
    ['*very* _odd_', '\\*very\\* \\_odd\\_'],
    ['@everyone, see https://example.org/a_b', '\\@everyone, see https\\://example.org/a\\_b'],
    ['<@123> <t:0>', '\\<\\@123\\> \\<t\\:0\\>'],
    ['[free](https://evil.example)', '\\[free\\]\\(https\\://evil.example\\)'],
    ['- a\n  + b\n3. c\n# d', '\\- a\n  \\+ b\n3\\. c\n\\# d'],
    ['back\\slash', 'back\\\\slash'],
  ])('of %j has a backslash before each mark that Discord would take for its own', (plain, escaped) => {
    expect(escapeMarkdown(plain)).toBe(escaped);
  });

  it('keeps words that run from right to left from turning what comes after them', () => {
    expect(escapeMarkdown('שלום')).toBe('\u2068שלום\u2069');
  });

  it('is shown character for character', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(shownMarkdown(escapeMarkdown(text))).toContain(text);
      }),
      { numRuns: 1_000 },
    );
  });
});
