import { expect, it } from 'vitest';
import { Holdings } from '../../src/archive/holdings.js';
import type { ReadFiling } from '../../src/archive/kept-filings.js';
import type { EditorialStatus } from '../../src/domain/article.js';
import { type Filing, type HeldHead, headOf } from '../../src/domain/filing.js';
import { articleId, version } from '../../src/domain/ids.js';
import { unnarrowed } from '../../src/search/search.js';
import { words } from '../../src/text/words.js';
import { collected } from '../collected.js';

const at = (hour: number) => new Date(Date.UTC(2031, 4, 6, hour));

function held(id: string, text: string, status: EditorialStatus = { kind: 'live' }): HeldHead {
  const about = {
    headline: null,
    outlet: null,
    url: null,
    published: null,
    basedOn: null,
    firstLine: 1,
    file: `${id}.txt`,
  };
  const article = { id: articleId(id), version: version(text), text, paragraphs: [], status, ...about };
  const filing = { article, readBy: 'reader', quotations: [] };
  const number = filings.push(filing) - 1;
  const head = headOf(filing);
  return { ...head, head, number, cursor: 1, publicSince: null, corrected: false };
}

/** By their numbers, as the store keeps them. */
const filings: Filing[] = [];
const inStore: ReadFiling = ({ number }) => filings[number]!;

const openIds = (holdings: Holdings) => [...holdings.open.filings.keys()];

it('indexes again only what has changed', () => {
  const holdings = new Holdings(inStore);
  const [first, second] = [held('001', 'words'), held('002', 'words')];
  holdings.follow({ held: [first, second], removed: [], revision: 2 }, at(1));
  holdings.follow({ held: [held('002', 'better')], removed: [], revision: 3 }, at(2));
  expect(holdings.get(articleId('001'))?.filing).toBe(filings[first.number]);
  expect(holdings.get(articleId('002'))?.filing.article.text).toBe('better');
  holdings.follow({ held: [], removed: [articleId('001')], revision: 4 }, at(3));
  expect(openIds(holdings)).toEqual(['002']);
});

it('keeps what it has when nothing has changed', () => {
  const holdings = new Holdings(inStore);
  holdings.follow({ held: [held('001', 'words')], removed: [], revision: 1 }, at(1));
  const { generation } = holdings;
  holdings.follow({ held: [], removed: [], revision: 1 }, at(2));
  expect(holdings.generation).toBe(generation);
});

it('does not go back to an older state of the store', () => {
  const holdings = new Holdings(inStore);
  holdings.follow({ held: [held('001', 'better')], removed: [], revision: 2 }, at(1));
  holdings.follow({ held: [held('001', 'words')], removed: [], revision: 1 }, at(1));
  expect(holdings.get(articleId('001'))?.filing.article.text).toBe('better');
});

it('moves a piece between the shelves as its status changes', () => {
  const holdings = new Holdings(inStore);
  holdings.follow({ held: [held('001', 'words')], removed: [], revision: 1 }, at(1));
  holdings.follow({ held: [held('001', 'words', { kind: 'held' })], removed: [], revision: 2 }, at(2));
  expect(openIds(holdings)).toEqual([]);
  holdings.follow(
    { held: [held('001', 'words', { kind: 'embargoed', until: at(5) })], removed: [], revision: 3 },
    at(3),
  );
  holdings.release(at(4));
  expect(openIds(holdings)).toEqual([]);
  holdings.release(at(5));
  expect(openIds(holdings)).toEqual(['001']);
});

it('gives every quotation with the very filing that it stands in, however many others are read meanwhile', async () => {
  const written = new Map<number, string>();
  const holdings = new Holdings(({ number }) => JSON.parse(written.get(number)!));
  const heads = Array.from({ length: 2_500 }, (_, n) => {
    const head = held(`${n}`, `“The ferry number ${n} sails,” she said.`);
    const content = [{ start: 1, end: filings[head.number]!.article.text.indexOf(',') }];
    const quotation = { content, printed: content, attribution: { kind: 'none', because: 'no source' } };
    written.set(head.number, JSON.stringify({ ...filings[head.number], quotations: [quotation] }));
    return { ...head, head: { ...head.head, quotations: 1 } };
  });
  await holdings.follow({ held: heads, removed: [], revision: 1 }, at(1));
  const [found] = holdings.open.quotations.exactly(words('ferry number 7 sails'), unnarrowed, 1);
  for (const { filing } of holdings.open.filings.values()) expect(filing.quotations.length).toBe(1);
  await collected();
  const again = holdings.get(articleId('7'))?.filing;
  expect(again?.quotations.indexOf(found!.quotation)).toBe(0);
});
