import { statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Random, randomFrom } from '../../../src/learning/random.js';
import { LocalSearch } from '../../../src/search/local-search.js';
import { mergerHere } from '../../../src/search/merger.js';
import { openSearch } from '../../../src/search/open-search.js';
import { unnarrowed } from '../../../src/search/search.js';
import { foldedWords } from '../../../src/text/folded-words.js';
import { inventedArchive } from './invented-archive.js';
import { pick } from './newsroom-language.js';
import { searchable } from './serve-while-changing.js';
import { type Spread, spreadOf } from './spread.js';

/** The search over whole articles: their quotations, all of their copy, and what they are about. */
export type WholeArticles = Readonly<{
  articles: number;
  buildSeconds: number;
  topicsSeconds: number;
  saved: number;
  /** Keywords by topic, and phrases anywhere in the copy. */
  about: Spread;
  printing: Spread;
}>;

const QUESTIONS = 200;
/** What the process is asked first that opens what this one has saved: the word that takes longest. */
const FIRST_WORDS = ['the'];

const fail = (error: unknown): never => {
  throw error;
};

export async function buildWholeArticles(folder: string, articles: number): Promise<WholeArticles> {
  const search = new LocalSearch(mergerHere, fail);
  const copy: string[] = [];
  let startedMs = performance.now();
  let inventingMs = 0;
  let filed = 0;
  const invented = inventedArchive(articles * 11, 2, true)[Symbol.iterator]();
  for (; filed < articles; filed++) {
    const inventedAtMs = performance.now();
    const { value, done } = invented.next();
    inventingMs += performance.now() - inventedAtMs;
    if (done) break;
    search.put(searchable(value));
    if (filed % 50 === 0) copy.push(value.text);
  }
  await search.settled();
  const buildSeconds = (performance.now() - startedMs - inventingMs) / 1000;
  startedMs = performance.now();
  await search.ready();
  const topicsSeconds = (performance.now() - startedMs) / 1000;
  const path = savedIn(folder);
  const saved = await search.save(path);
  if (saved.kind === 'not-saved') throw new Error(saved.because);
  const random = randomFrom(11);
  return {
    articles: filed,
    buildSeconds,
    topicsSeconds,
    saved: statSync(path).size,
    about: timed(() => search.about(keywords(random, copy))),
    printing: timed(() => search.printing(phraseOf(random, copy), unnarrowed, 20)),
  };
}

const savedIn = (folder: string): string => join(folder, 'whole-articles.index');

/** Seconds from nothing to the first answer. */
export async function openWholeArticles(folder: string): Promise<number> {
  const startedMs = performance.now();
  const { search, rebuiltBecause } = await openSearch(savedIn(folder), mergerHere, fail);
  const found = search.exact(FIRST_WORDS, unnarrowed, 'newest', 20);
  if (rebuiltBecause !== null || found.length === 0) throw new Error(rebuiltBecause ?? 'nothing found');
  return (performance.now() - startedMs) / 1000;
}

function timed(ask: () => unknown): Spread {
  const times = Array.from({ length: QUESTIONS }, () => {
    const startedMs = performance.now();
    ask();
    return performance.now() - startedMs;
  });
  return spreadOf(times);
}

/** One to three of the longer words of an article. */
function keywords(random: Random, copy: readonly string[]): readonly string[] {
  const long = foldedWords(pick(random, copy)).filter((word) => word.length > 6);
  return Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, long));
}

function phraseOf(random: Random, copy: readonly string[]): readonly string[] {
  const words = foldedWords(pick(random, copy));
  const from = Math.floor(random() * (words.length - 8));
  return words.slice(from, from + 3 + Math.floor(random() * 5));
}
