import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from '../../../src/platforms/web/article-page.js';
import { aNewsroom } from '../../contract/platform.js';
import { article, passage, words } from './exactly-this.js';
import { type OpenPage, openPage, textOf } from './open-page.js';

let page: OpenPage;
beforeAll(async () => {
  page = await openPage(aNewsroom());
});
afterAll(() => page.stop());

const filedIn = (body: string): string => /<div class="filed"[^>]*>(.*)<\/div>/s.exec(body)?.[1] ?? '';
const marksIn = (body: string): string[] =>
  [...body.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs)].map(([, marked = '']) => textOf(marked));

describe('the article view', () => {
  it('highlights exactly the span, once', async () => {
    const { status, body } = await page.get(`/articles/retelling-002?from=${passage.start}&to=${passage.end}`);
    expect(status).toBe(200);
    expect(marksIn(body)).toEqual([words]);
    expect(body.split('id="passage"')).toHaveLength(2);
  });

  it('shows every character as filed, whatever is highlighted', () => {
    const offset = fc.integer({ min: 0, max: article.text.length });
    fc.assert(
      fc.property(offset, offset, (a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const { markup } = articlePage(article, 'label', span.start === span.end ? null : span);
        expect(textOf(filedIn(markup))).toBe(article.text);
        expect(marksIn(markup).join('')).toBe(article.text.slice(span.start, span.end));
      }),
    );
  });

  it('names the piece, and when it was published', async () => {
    const text = textOf((await page.get('/articles/retelling-002')).body);
    expect(text).toContain('retelling of 002 · published 17 February 2022');
    expect(text).toContain('Force disowns a retweet that found fault with the mayor');
  });

  it.each([
    [null, 'no publication date stated'],
    [{ value: '2022-02-17T08:30:00Z', zone: 'Europe/Berlin' }, 'published 17 February 2022 at 09:30 (Europe/Berlin)'],
    [{ value: 'Lent 2022', zone: 'Europe/London' }, 'published Lent 2022'],
  ])('tells the publication %j as “%s”', (published, told) => {
    const { markup } = articlePage({ ...article, published }, 'label', null);
    expect(textOf(markup)).toContain(told);
  });

  it('says of each line that is not copy what it is, and of copy nothing', async () => {
    const { body } = await page.get('/articles/retelling-002');
    expect([...body.matchAll(/data-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
      'Headline',
      'Link to another piece',
      'Cross-head',
    ]);
  });

  it.each(['?from=x&to=9', '?from=9&to=3', '?from=0&to=999999', '?from=-1&to=3', '?from=0', ''])(
    'highlights nothing for an address that ends in "%s"',
    async (query) => {
      const { status, body } = await page.get(`/articles/retelling-002${query}`);
      expect(status).toBe(200);
      expect(marksIn(body)).toEqual([]);
    },
  );

  it('says the same of an article that is not there and of one that the asker may not see', async () => {
    const absent = await page.get('/articles/no-such-piece');
    const elsewhere = await page.get('/no-such-page');
    expect(absent.status).toBe(404);
    expect(textOf(absent.body)).toContain('There is nothing at this address, or nothing that you may see.');
    expect(absent.body).toBe(elsewhere.body);
    expect(absent.body).not.toContain('no-such-piece');
  });
});
