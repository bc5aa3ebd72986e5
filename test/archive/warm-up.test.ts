import { describe, expect, it } from 'vitest';
import { type Asking, warmUp } from '../../src/archive/warm-up.js';
import { type HeldFiling, headOf } from '../../src/domain/filing.js';
import { type ArticleId, articleId, version } from '../../src/domain/ids.js';
import { uncredited } from '../fakes/uncredited.js';

const SAID = ['alone', 'brine', 'cask', 'dune', 'eel', 'ferry', 'gale', 'harbour', 'inlet'];

/** The nth article of a large archive; its words end in its own number. */
function held(n: number): HeldFiling {
  const text = SAID.map((word) => `${word}${n}`).join(' ');
  const about = { headline: null, outlet: null, url: null, published: null, basedOn: null, firstLine: 1 };
  const article = {
    id: articleId(`${n}`),
    version: version('v1'),
    text,
    paragraphs: [],
    status: { kind: 'live' },
    file: `${n}.txt`,
    ...about,
  } as const;
  const filing = { article, readBy: 'reader 1', quotations: [uncredited(text.length)] };
  const head = headOf(filing);
  return { ...head, head, number: n, cursor: n, publicSince: new Date(0), corrected: false, filing };
}

/** Those that became public last stand first, as where they were filed again. */
const archiveOf = (articles: number): Map<ArticleId, HeldFiling> =>
  new Map(Array.from({ length: articles }, (_, i) => held(articles - i)).map((one) => [one.id, one]));

type Asked = { words: string[]; rests: number };

/** Answers at once, and tells what was asked. */
async function warmed(filings: Map<ArticleId, HeldFiling>, changed: Partial<Asking> = {}): Promise<Asked> {
  const told: Asked = { words: [], rests: 0 };
  await warmUp(
    { filings },
    {
      ask: async (words) => told.words.push(words),
      asked: () => 0,
      wait: async () => {
        told.rests++;
      },
      stopped: new AbortController().signal,
      ...changed,
    },
  );
  return told;
}

/** Of which article the words are. */
const numbersIn = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((one) => one.match(/\d+/g) ?? []));

describe('a bot that has just started', () => {
  it('asks a large archive for words of what became public last', async () => {
    const { words } = await warmed(archiveOf(5_000));
    expect(words).toContain('alone5000 brine5000');
    expect([...numbersIn(words)].map(Number)).toEqual(Array.from({ length: 40 }, (_, i) => 5_000 - i));
  });

  it('asks a small one for nothing', async () => {
    expect((await warmed(archiveOf(4_999))).words).toEqual([]);
  });

  it('asks nothing while others ask', async () => {
    let others = 0;
    let rests = 0;
    const stopped = new AbortController();
    const wait = async (): Promise<void> => {
      others++;
      if (++rests === 100) stopped.abort();
    };
    expect((await warmed(archiveOf(5_000), { asked: () => others, wait, stopped: stopped.signal })).words).toEqual([]);
  });

  it('asks nothing of an article that was withdrawn meanwhile', async () => {
    const filings = archiveOf(5_000);
    const words: string[] = [];
    const ask = async (one: string): Promise<void> => {
      words.push(one);
      filings.delete(articleId('4999'));
    };
    await warmed(filings, { ask });
    expect(numbersIn(words)).not.toContain('4999');
    expect(numbersIn(words)).toContain('4998');
  });

  it('has no question under way any more when it has stopped', async () => {
    const stopped = new AbortController();
    let underWay = 0;
    const ask = async (): Promise<void> => {
      underWay++;
      stopped.abort();
      await new Promise(setImmediate);
      underWay--;
    };
    const { rests } = await warmed(archiveOf(5_000), { ask, stopped: stopped.signal });
    expect(underWay).toBe(0);
    expect(rests).toBeLessThan(5);
  });
});
