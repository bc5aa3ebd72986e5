import { describe, expect, it } from 'vitest';
import { type PrintedRun, showPrinted } from '../../src/cards/printed.js';
import { citationOf } from '../contract/cards.js';

const run = (exact: string, quoted = true, cut: PrintedRun['cut'] = 'none'): PrintedRun => {
  return { kind: 'printed', citation: citationOf(exact), quoted, cut };
};

describe('printed words', () => {
  it.each([
    ['gets curly marks where the passage has none', 'rock bottom', '“rock bottom”'],
    ['keeps the curly marks of the article', '“rock bottom”', '“rock bottom”'],
    ['keeps the straight marks of the article', '"Exactly this"', '"Exactly this"'],
    ['keeps the single marks of a headline', '‘deep cultural issues’', '‘deep cultural issues’'],
    [
      'keeps a mark that is never closed as it is',
      '“This is exactly what you should do.',
      '“This is exactly what you should do.',
    ],
    ['keeps a mark that is never opened as it is', 'the end of it.”', 'the end of it.”'],
    [
      'marks words that begin with a quotation inside',
      '‘Rock bottom’ is where we are',
      '“‘Rock bottom’ is where we are”',
    ],
    ['takes an apostrophe at the end for part of a word', 'it was the officers’', '“it was the officers’”'],
  ])('%s', (_, exact, shown) => {
    expect(showPrinted(run(exact))).toBe(shown);
  });

  it('stands without marks when it is not a quotation', () => {
    expect(showPrinted(run('She resigned on Thursday.', false))).toBe('She resigned on Thursday.');
  });

  it.each([
    ['before', '…“rock bottom”'],
    ['after', '“rock bottom”…'],
    ['both', '…“rock bottom”…'],
  ] as const)('says outside the marks that the passage goes on %s', (cut, shown) => {
    expect(showPrinted(run('rock bottom', true, cut))).toBe(shown);
  });
});
