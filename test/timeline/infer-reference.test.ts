import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.js';
import { cite } from '../../src/domain/citation.js';
import { inferReference } from '../../src/timeline/infer-reference.js';
import type { Reference } from '../../src/timeline/reference.js';
import { copy, publishedOn } from './copy.js';

const QUOTED = '“not on my watch”';
const passage = (article: Article) => {
  const start = article.text.indexOf(QUOTED);
  return cite(article, { start, end: start + QUOTED.length });
};
const infer = (undated: Article, ...dated: { article: Article; reference: Reference }[]) =>
  inferReference(
    undated,
    dated,
    dated.map(({ article }) => ({ a: passage(undated), b: passage(article) })),
  );

const dated = {
  article: copy('dated', `Pell posted ${QUOTED} on Thursday.`, '2022-02-17'),
  reference: publishedOn('2022-02-17'),
};

describe('the day of an undated piece', () => {
  it('is that of a dated piece with the same quotation, and cites both', () => {
    const undated = copy('undated', `In a post on Thursday, Pell said ${QUOTED}.`);
    const reference = infer(undated, dated);
    expect(reference).toMatchObject({ day: '2022-02-17', basis: 'inferred' });
    expect(reference?.because.filter((part) => typeof part !== 'string')).toEqual([
      passage(undated),
      passage(dated.article),
    ]);
  });

  it('is unknown when nothing is shared', () => {
    expect(inferReference(copy('undated', 'He spoke on Thursday.'), [dated], [])).toBeNull();
  });

  it('is unknown when the dated pieces are of different days', () => {
    const other = { article: copy('other', `She said ${QUOTED}.`, '2022-02-18'), reference: publishedOn('2022-02-18') };
    expect(infer(copy('undated', `She said ${QUOTED}.`), dated, other)).toBeNull();
  });

  it('is not taken from a piece whose own day its copy speaks against', () => {
    const doubted = {
      article: copy('doubted', `Pell posted ${QUOTED}. The club closed on 3 March 2022.`, '2022-02-17'),
      reference: publishedOn('2022-02-17'),
    };
    expect(infer(copy('undated', `She said ${QUOTED}.`), doubted)).toBeNull();
  });

  it('is unknown when its own weekday for the same event is another', () => {
    expect(infer(copy('undated', `Pell posted ${QUOTED} on Tuesday.`), dated)).toBeNull();
  });

  it('is unknown when it prints a later day', () => {
    expect(infer(copy('undated', `Pell said ${QUOTED}. The club closed on 3 March 2022.`), dated)).toBeNull();
  });

  it('is never built on a day that was itself worked out', () => {
    const reference: Reference = { ...dated.reference, basis: 'inferred' };
    expect(infer(copy('undated', `She said ${QUOTED}.`), { ...dated, reference })).toBeNull();
  });
});
