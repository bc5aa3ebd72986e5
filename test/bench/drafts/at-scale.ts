import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import type { Archive } from '../../../src/archive/archive.js';
import { archiveOver } from '../../../src/archive/open-archive.js';
import type { Asker } from '../../../src/domain/asker.js';
import { type HeldFiling, headOf } from '../../../src/domain/filing.js';
import { checkDraft } from '../../../src/drafts/check-draft.js';
import { readDraft } from '../../../src/drafts/read-draft.js';
import { randomFrom } from '../../../src/learning/random.js';
import { openLog } from '../../../src/log.js';
import { openHoldings } from '../../../src/open-holdings.js';
import { type InventedQuotation, inventedArchive } from '../search/invented-archive.js';
import { inventedFiling } from '../search/invented-filing.js';
import { type Spread, spreadOf } from '../search/spread.js';
import { draftQuoting, HANDLINGS, QUOTATIONS, WORDS } from './draft-quoting.js';

const DRAFTS = 40;
/** Quotations that drafts take theirs from: one article in so many. */
const ONE_IN = 50;
const MEAN_QUOTATIONS = 11;

/** How long a full draft takes to check against so many whole articles, from its bytes to the findings. */
export async function draftsAtScale(articles: number): Promise<string> {
  setFlagsFromString('--max-old-space-size=12000');
  const { archive, sample, close } = await heldArticles(articles);
  const random = randomFrom(5);
  const drafts = Array.from({ length: DRAFTS }, (_, n) => draftQuoting(random, sample, n));
  const inAll: number[] = [];
  const reading: number[] = [];
  const used: number[] = [];
  let gravities = new Map<string, number>();
  for (const file of drafts) {
    const usedBefore = process.cpuUsage();
    const answer = await timed(inAll, () => checkDraft(file, null, archive));
    const { user, system } = process.cpuUsage(usedBefore);
    used.push((user + system) / 1000);
    timedAtOnce(reading, () => readDraft(file));
    if (answer.kind !== 'check') throw new RangeError(`a draft was answered with ${answer.kind}`);
    gravities = counted(
      gravities,
      answer.checked.map(({ finding }) => (finding.kind === 'held' ? finding.verdict : finding.kind)),
    );
  }
  const { quotations } = archive.counts();
  await close();
  return [
    `${DRAFTS} drafts of ${WORDS} words with ${QUOTATIONS} quotations (${HANDLINGS.join(', ')})`,
    `against ${articles} articles with ${quotations} quotations, milliseconds a draft`,
    '',
    '| | first | median | 95 of 100 | worst |',
    '|---|---|---|---|---|',
    row('read the draft and check it', inAll),
    row('of it, reading', reading),
    row('of the processor, whatever else goes on', used),
    '',
    `found: ${[...gravities].map(([kind, n]) => `${kind} ${n}`).join(', ')}`,
  ].join('\n');
}

type Held = Readonly<{ archive: Archive; sample: readonly InventedQuotation[]; close: () => Promise<void> }>;

async function heldArticles(articles: number): Promise<Held> {
  const held: HeldFiling[] = [];
  const { holdings, close } = await openHoldings(null, ({ number }) => held[number]!.filing, openLog('silent'));
  const at = new Date('2031-01-02T09:00:00Z');
  const sample: InventedQuotation[] = [];
  for (const article of inventedArchive(articles * MEAN_QUOTATIONS, 3, true)) {
    if (held.length === articles) break;
    const filing = inventedFiling(article);
    const number = held.length;
    const head = headOf(filing);
    held.push({ ...head, head, filing, number, cursor: number + 1, publicSince: at, corrected: false });
    if (held.length % ONE_IN === 0) sample.push(...article.quotations);
    if (held.length % 20_000 === 0) process.stderr.write(`invented: ${held.length} articles\n`);
  }
  await holdings.follow({ held, removed: [], revision: 1 }, at);
  await Promise.all([holdings.open.search.settled(), holdings.open.search.ready()]);
  const open = archiveOver(holdings, {
    storylines: [],
    speakers: [],
    zone: 'UTC',
    houseStyles: [{ name: 'bbc', cleaned: 'note' }],
  });
  const place = { platform: 'terminal', id: 'bench' } as const;
  const asker: Asker = { place, user: 'bench', role: 'reader', mayManage: false, at };
  return { archive: open(asker), sample, close };
}

async function timed<T>(into: number[], work: () => Promise<T>): Promise<T> {
  const startedMs = performance.now();
  const result = await work();
  into.push(performance.now() - startedMs);
  return result;
}

function timedAtOnce(into: number[], work: () => unknown): void {
  const startedMs = performance.now();
  work();
  into.push(performance.now() - startedMs);
}

function counted(before: ReadonlyMap<string, number>, kinds: readonly string[]): Map<string, number> {
  const after = new Map(before);
  for (const kind of kinds) after.set(kind, (after.get(kind) ?? 0) + 1);
  return after;
}

function row(what: string, times: readonly number[]): string {
  const { p50, p95, worst }: Spread = spreadOf(times);
  return `| ${what} | ${[times[0] ?? 0, p50, p95, worst].map((ms) => ms.toFixed(0)).join(' | ')} |`;
}
