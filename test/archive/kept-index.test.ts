import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { Holdings } from '../../src/archive/holdings.js';
import type { ReadFiling } from '../../src/archive/kept-filings.js';
import type { EditorialStatus } from '../../src/domain/article.js';
import { type Filing, type HeldFiling, headOf } from '../../src/domain/filing.js';
import { articleId, version } from '../../src/domain/ids.js';
import { LocalSearch } from '../../src/search/local-search.js';
import { mergerHere } from '../../src/search/merger.js';
import { openSearch } from '../../src/search/open-search.js';
import { unnarrowed } from '../../src/search/search.js';
import { words } from '../../src/text/words.js';

const at = new Date('2031-05-06T00:00:00Z');
const fail = (error: unknown): never => {
  throw error;
};

/** A piece that is one quotation from end to end. */
function held(id: string, text: string, status: EditorialStatus = { kind: 'live' }): HeldFiling {
  const span = { start: 0, end: text.length };
  const article = {
    id: articleId(id),
    version: version(text),
    text,
    paragraphs: [{ span, role: 'body' as const }],
    headline: null,
    outlet: null,
    url: null,
    published: null,
    basedOn: null,
    status,
    file: `${id}.txt`,
    firstLine: 1,
  };
  const quotation = {
    kind: 'direct' as const,
    content: [span],
    printed: [span],
    unbalanced: false,
    attribution: { kind: 'none' as const, because: 'no cue' as const },
    manner: 'unknown' as const,
    act: null,
    channel: null,
    hearer: null,
    nameWithheld: null,
  };
  const filing = { article, readBy: 'reader', quotations: [quotation] };
  const number = filings.push(filing) - 1;
  const head = headOf(filing);
  return { ...head, head, filing, number, cursor: 1, publicSince: null, corrected: false };
}

/** By their numbers, as the store keeps them. */
const filings: Filing[] = [];
const inStore: ReadFiling = ({ number }) => filings[number]!;

const found = ({ open }: Holdings, typed: string): readonly string[] =>
  open.quotations.exactly(words(typed), unnarrowed, 10).map(({ article }) => article);

/** Holdings over an index that was kept when these pieces were all there was, and that all were public. */
async function keptWith(pieces: readonly HeldFiling[], read = inStore): Promise<Holdings> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'search.index');
  const search = new LocalSearch(mergerHere, fail);
  await new Holdings(inStore, search).follow({ held: pieces, removed: [], revision: 1 }, at);
  await search.settled();
  expect(await search.save(path)).toMatchObject({ kind: 'saved' });
  const opened = await openSearch(path, mergerHere, fail);
  return new Holdings(read, opened.search);
}

it('finds again what was kept, once the store confirms it', async () => {
  const holdings = await keptWith([held('001', 'The tide turned'), held('002', 'The tide ran out')]);
  expect(found(holdings, 'the tide')).toEqual([]);
  await holdings.follow(
    { held: [held('001', 'The tide turned'), held('002', 'The tide ran out')], removed: [], revision: 2 },
    at,
  );
  expect(found(holdings, 'the tide')).toEqual(['002', '001']);
});

it('reads no words of what was kept, until somebody asks for them', async () => {
  const pieces = [held('001', 'The tide turned'), held('002', 'The ferry sailed')];
  const read: string[] = [];
  const holdings = await keptWith(pieces, (one) => {
    read.push(one.id);
    return inStore(one);
  });
  await holdings.follow({ held: pieces, removed: [], revision: 2 }, at);
  expect(holdings.open.quotations.count(words('the'), unnarrowed)).toBe(2);
  expect(read).toEqual([]);
  expect(found(holdings, 'ferry sailed')).toEqual(['002']);
  expect(read).toEqual(['002']);
});

it('does not find what was withdrawn, corrected or removed while nobody followed', async () => {
  const holdings = await keptWith([
    held('corrected', 'The tide turned'),
    held('held', 'The tide turned'),
    held('removed', 'The tide turned'),
    held('the same', 'The tide turned'),
  ]);
  await holdings.follow(
    {
      held: [
        held('corrected', 'The tide did not turn'),
        held('held', 'The tide turned', { kind: 'held' }),
        held('the same', 'The tide turned'),
      ],
      removed: [],
      revision: 9,
    },
    at,
  );
  expect(found(holdings, 'the tide turned')).toEqual(['the same']);
  expect(holdings.open.quotations.count(words('the tide'), unnarrowed)).toBe(2);
  expect(holdings.open.quotations.size).toBe(2);
});

it('finds nothing in what another reader has read since, until that is followed', async () => {
  const piece = held('001', 'The tide turned');
  const holdings = await keptWith([piece]);
  filings[piece.number] = { ...piece.filing, readBy: 'another reader' };
  await holdings.follow({ held: [piece], removed: [], revision: 2 }, at);
  expect(found(holdings, 'the tide')).toEqual([]);
});

it('forgets all that was kept when the store holds nothing', async () => {
  const holdings = await keptWith([held('001', 'The tide turned')]);
  await holdings.follow({ held: [], removed: [], revision: 0 }, at);
  expect(holdings.open.quotations.size).toBe(0);
});

it('lets questions in while much is taken over, and from what is withdrawn nothing is found at once', async () => {
  const holdings = new Holdings(inStore);
  const copy = 'Something long and of no interest. '.repeat(300);
  const pieces = Array.from({ length: 60 }, (_, n) => held(`${n}`, `${copy} Piece number ${n} is here.`));
  await holdings.follow({ held: pieces, removed: [], revision: 1 }, at);
  expect(found(holdings, 'piece number 59 is here')).toEqual(['59']);

  const corrected = pieces.map(({ filing: { article } }) => held(article.id, `${article.text} Corrected.`));
  const withdrawn = held('59', pieces[59]!.filing.article.text, { kind: 'withdrawn' });
  const following = holdings.follow({ held: [...corrected.slice(0, 59), withdrawn], removed: [], revision: 2 }, at);
  expect(found(holdings, 'piece number 59 is here')).toEqual([]);
  let turns = 0;
  let isDone = false;
  following.then(() => {
    isDone = true;
  });
  for (; !isDone; turns++) await setImmediate();
  expect(turns).toBeGreaterThan(3);
  expect(found(holdings, 'is here corrected')).toHaveLength(10);
  expect(holdings.open.quotations.count(words('is here corrected'), unnarrowed)).toBe(59);
});
