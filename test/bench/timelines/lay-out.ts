import '../../../src/cli/compile-patterns-once.js';
import { performance } from 'node:perf_hooks';
import { keepTellings } from '../../../src/archive/kept-tellings.js';
import { knownSpeakers } from '../../../src/archive/same-speaker.js';
import { timelineIn } from '../../../src/archive/storylines.js';
import { visibleTo } from '../../../src/archive/visible.js';
import { type HeldFiling, headOf } from '../../../src/domain/filing.js';
import { slug } from '../../../src/domain/ids.js';
import { openLog } from '../../../src/log.js';
import { openHoldings } from '../../../src/open-holdings.js';
import { documentOf } from '../../../src/timeline/predict-document.js';
import { linesOf } from '../conflicts/reports.js';
import { inventedStoryline, type StorylineArticle } from './invented-storyline.js';

// A storyline laid out twice, in a process of its own that has laid out none: node lay-out.js <articles> [file topic].
// What it took goes to the parent as a message.
const [count = '', file, wanted] = process.argv.slice(2);

/** Of one layout: milliseconds of the clock and of the processor. */
export type Took = Readonly<{ ms: number; usedMs: number }>;
export type LaidOutTwice = Readonly<{ articles: number; rows: number; first: Took; second: Took }>;

type Topic = Readonly<{ topic: string; articles: readonly { id: string; published: string; text: string }[] }>;

function articlesOf(path: string, topic: string | undefined): readonly StorylineArticle[] {
  const found = linesOf<Topic>(path).find((one) => one.topic === topic)?.articles ?? [];
  return found.map(({ id, published, text }) => ({ id, published, lines: text.split('\n') }));
}

const articles = (file ? articlesOf(file, wanted) : inventedStoryline(Number(count))).slice(0, Number(count));
const at = new Date('2031-12-31T09:00:00Z');
const held = articles.map(({ id, published, lines }, number): HeldFiling => {
  const filing = { article: documentOf(id, published, lines).article, readBy: '', quotations: [] };
  const head = headOf(filing);
  return { ...head, head, filing, number, cursor: number + 1, publicSince: at, corrected: false };
});
const { holdings, close } = await openHoldings(null, ({ number }) => held[number]!.filing, openLog('silent'));
await holdings.follow({ held, removed: [], revision: 1 }, at);
await Promise.all([holdings.open.search.settled(), holdings.open.search.ready()]);
const storyline = { slug: slug('port'), title: 'Port', articles: held.map(({ id }) => id), basedOn: [], terms: [] };
const visible = visibleTo('editor', holdings);
const tellingsOf = keepTellings();

function layOut(): Took & Readonly<{ rows: number }> {
  const used = process.cpuUsage();
  const startedMs = performance.now();
  const { rows } = timelineIn(storyline, visible, knownSpeakers([]), tellingsOf, null);
  const ms = performance.now() - startedMs;
  const { user, system } = process.cpuUsage(used);
  return { ms, usedMs: (user + system) / 1000, rows: rows.length };
}

const [first, second] = [layOut(), layOut()];
await close();
const result: LaidOutTwice = { articles: held.length, rows: first.rows, first, second };
process.send?.(result, () => process.exit(0));
