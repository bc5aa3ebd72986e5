import { describe, expect, it } from 'vitest';
import { markedUp } from '../../src/quotes/marked-up.js';
import { articleOf } from './article.js';

const quotations = (text: string): string[][] =>
  markedUp(articleOf(text)).regions.map(({ inner }) => inner.map(({ start, end }) => text.slice(start, end)));

describe('a quotation that runs on into the next paragraph', () => {
  it('ends with its paragraph where somebody else is named behind the next one', () => {
    const text =
      '“It is a start,” Ann Price said on Friday. “We asked for more and got this.\n“I am proud of it,” added Tom Shaw, the deputy leader.';
    expect(quotations(text)).toEqual([['It is a start,'], ['We asked for more and got this.'], ['I am proud of it,']]);
  });

  it('is one where the same person is named again', () => {
    const text =
      '“It is a start,” Ann Price said on Friday. “We asked for more and got this.\n“I am proud of it,” added Price.';
    expect(quotations(text)).toEqual([['It is a start,'], ['We asked for more and got this.', 'I am proud of it,']]);
  });

  it('is one where only a pronoun stands behind it', () => {
    const text =
      'Tom Shaw was there. “It is a start,” Ann Price said. “We asked for more and got this.\n“I am proud of it,” he added.';
    expect(quotations(text)).toEqual([['It is a start,'], ['We asked for more and got this.', 'I am proud of it,']]);
  });
});
