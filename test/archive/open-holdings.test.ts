import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Filing, headOf } from '../../src/domain/filing.js';
import { articleId, version } from '../../src/domain/ids.js';
import type { Log } from '../../src/log.js';
import { openHoldings } from '../../src/open-holdings.js';

const MANY = 120;

it('articles that cannot be read for their topic are told as such, and counted, not each by itself', async () => {
  const told: unknown[] = [];
  const ignore = (): void => {};
  const log: Log = {
    debug: ignore,
    info: ignore,
    error: ignore,
    warn: (event, facts) => told.push([event, facts?.articles]),
  };
  const readOnce = new Set<number>();
  const filed = (n: number): Filing => {
    const about = { headline: null, outlet: null, url: null, published: null, basedOn: null, firstLine: 1 };
    const article = { id: articleId(`${n}`), version: version('v1'), text: 'Copy.', paragraphs: [], ...about };
    return { article: { ...article, file: `${n}.txt`, status: { kind: 'live' } }, readBy: 'reader 1', quotations: [] };
  };
  const read = ({ number }: Readonly<{ number: number }>): Filing => {
    if (readOnce.has(number)) throw new Error('gone');
    readOnce.add(number);
    return filed(number);
  };
  const { holdings, close } = await openHoldings(null, read, log);
  const held = Array.from({ length: MANY }, (_, number) => {
    const head = headOf(filed(number));
    return { ...head, head, number, cursor: number, publicSince: null, corrected: false };
  });
  await holdings.follow({ held, removed: [], revision: 1 }, new Date(0));
  await holdings.open.search.ready();
  await setTimeout();
  await close();
  const event = 'search.topic.unread';
  expect(told).toEqual([1, 10, 100].map((articles) => [event, articles]));
});
