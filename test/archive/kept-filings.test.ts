import { describe, expect, it } from 'vitest';
import { KeptFilings } from '../../src/archive/kept-filings.js';
import { type Filing, type HeldHead, headOf } from '../../src/domain/filing.js';
import { articleId, version } from '../../src/domain/ids.js';
import { collected } from '../collected.js';

const filed = (id: string): Filing => {
  const about = { headline: null, outlet: null, url: null, published: null, basedOn: null, firstLine: 1 };
  const text = `The copy of ${id}.`;
  const article = { id: articleId(id), version: version('v1'), text, paragraphs: [], ...about, file: `${id}.txt` };
  return { article: { ...article, status: { kind: 'live' } }, readBy: 'reader 1', quotations: [] };
};

const headed = (id: string, number: number): HeldHead => {
  const head = headOf(filed(id));
  return { ...head, head, number, cursor: number, publicSince: null, corrected: false };
};

describe('the words of a held filing', () => {
  it('are read when they are asked for, and not before', () => {
    const read: string[] = [];
    const kept = new KeptFilings(({ id }) => {
      read.push(id);
      return filed(id);
    });
    const [one, two] = [kept.held(headed('001', 1)), kept.held(headed('002', 2))];
    expect(one.head.letters).toBe('The copy of 001.'.length);
    expect(read).toEqual([]);
    expect(two.filing.article.text).toBe('The copy of 002.');
    expect(read).toEqual(['002']);
  });

  it('are the very same for whoever has them, or only their article, however many others are read meanwhile', async () => {
    const kept = new KeptFilings(({ id }) => filed(id));
    const [one, two] = [kept.held(headed('001', 1)), kept.held(headed('002', 2))];
    const { filing } = one;
    const { article } = two.filing;
    for (let n = 0; n < 5_000; n++) kept.held(headed(`${n}`, n)).filing;
    await collected();
    expect(one.filing).toBe(filing);
    expect(two.filing.article).toBe(article);
  });

  it('are let go when nobody has them and many others were read since', async () => {
    let timesRead = 0;
    const kept = new KeptFilings(({ id }) => {
      if (id === '001') timesRead++;
      return filed(id);
    });
    const one = kept.held(headed('001', 1));
    one.filing;
    for (let n = 0; n < 5_000; n++) kept.held(headed(`${n}`, n)).filing;
    await collected();
    one.filing;
    expect(timesRead).toBe(2);
  });
});
