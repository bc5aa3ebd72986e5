import { expect, it } from 'vitest';
import { Holdings } from '../../src/archive/holdings.js';
import type { ReadFiling } from '../../src/archive/kept-filings.js';
import type { EditorialStatus } from '../../src/domain/article.js';
import { type Filing, type HeldHead, headOf } from '../../src/domain/filing.js';
import { articleId, version } from '../../src/domain/ids.js';

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
