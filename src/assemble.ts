import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { commands } from '../commands/index.js';
import type { Archive } from './archive/archive.js';
import { archiveOver } from './archive/open-archive.js';
import { warmUp } from './archive/warm-up.js';
import { DAY_MS } from './calendar/calendar.js';
import { compose, GLANCE } from './cards/compose.js';
import type { Settings } from './config/settings.js';
import { createDigests, type Digests } from './digests/run-digests.js';
import { type Dispatch, openDispatch } from './dispatch.js';
import type { Answer } from './domain/answer.js';
import type { Asker, Place } from './domain/asker.js';
import { draftAttachments } from './drafts/draft-attachments.js';
import { type IngestReport, ingest } from './ingest/ingest.js';
import { linksFor } from './links.js';
import type { Log } from './log.js';
import { openHoldings } from './open-holdings.js';
import type { Platform } from './platforms/platform.js';
import { quotationModels } from './quotes/models.js';
import { readerWith, readQuotations } from './quotes/read-quotations.js';
import { openStore } from './store/open-store.js';
import type { FilingChanges, Store } from './store/store.js';
import { timelineFiles } from './timeline-files.js';

/** The product without its chats: what the bot, the shell commands and the tests all run. */
export type Product = Readonly<{
  dispatch: Dispatch;
  digests: Digests;
  store: Store;
  /** Reads the folder and brings the archive level with it. Calls wait for one another. */
  refresh(progress: (files: number) => void): Promise<IngestReport>;
  /** Makes public what was under an embargo that has passed, and takes over what else has changed in the store. */
  releaseEmbargoes(): Promise<void>;
  archiveFor(asker: Asker): Archive;
  close(): Promise<void>;
}>;

export type AssembleOptions = Readonly<{
  settings: Settings;
  /** `throw-away` keeps nothing and touches no file. */
  memory: 'kept' | 'throw-away';
  /** Chats that have been started; asked anew for every delivery. */
  platforms: () => readonly Platform[];
  now: () => Date;
  log: Log;
  /** Called now and then while more than a few thousand articles are indexed, with how many of how many are. */
  indexed: (articles: number, of: number) => void;
}>;

/** @throws OnTheRecordError when the database or the archive cannot be used */
export async function assemble({ settings, memory, platforms, now, log, indexed }: AssembleOptions): Promise<Product> {
  const store = await openStore(memory === 'kept' ? join(settings.dataDir, 'on-the-record.db') : ':memory:');
  const indexFile = memory === 'kept' ? join(settings.dataDir, 'search.index') : null;
  // The index is read in a thread of its own, and what is held meanwhile.
  const [{ holdings, keepIndex, close: closeHoldings }, heldBefore] = await Promise.all([
    openHoldings(indexFile, store.filing, log),
    store.changesAfter(0),
  ]);
  const archive = archiveOver(holdings, settings);
  let asked = 0;
  const openArchive = (asker: Asker): Archive => {
    asked++;
    holdings.giveWay();
    return archive(asker);
  };
  const linkFor = linksFor((id) => holdings.get(id)?.filing.article ?? null, settings.publicUrl);
  const { zone } = settings;

  const takeOver = async (changes: FilingChanges, at: Date): Promise<void> => {
    let told = 0;
    await holdings.follow(changes, at, (articles) => {
      if (articles - told < TOLD_EVERY) return;
      told = articles;
      indexed(articles, changes.held.length);
    });
  };
  await takeOver(heldBefore, now());

  const closing = new AbortController();
  const ask = (words: string): Promise<Answer> =>
    archive(channelAsker({ platform: 'web', id: '' }, now())).whoSaid({ ...anywhere, words });
  const asking = { ask, asked: () => asked, wait: unlessStopped, stopped: closing.signal };
  const warming =
    memory === 'throw-away'
      ? Promise.resolve()
      : warmUp(holdings.open, asking).catch((error) => {
          log.warn('archive.warming_failed', { error: String(error) });
        });

  const followStore = async (at: Date): Promise<void> => {
    await store.release(at);
    await takeOver(await store.changesAfter(holdings.revision), at);
  };

  const digests = createDigests({
    store,
    platforms,
    archiveFor: async (place, at) => {
      await followStore(at);
      return openArchive(channelAsker(place, at));
    },
    compose: (answer, at) => digestCard(answer, at),
    now,
    log,
    zone,
    graceMs: DAY_MS,
    wait: setTimeout,
  });

  const digestCard = (answer: Answer, at: Date) => {
    const { articles, indexedAt } = openArchive(channelAsker({ platform: 'slack', id: '' }, at)).counts();
    const stamped = { answer, id: newId(), articles, indexedAt, zone };
    return compose(stamped, { limit: GLANCE, now: at, linkTo: linkFor('slack') });
  };

  const dispatch = openDispatch({
    commands,
    openArchive,
    digestsFor: (asker) => digests.desk(asker),
    watchesFor: (asker) => digests.watches(asker),
    answers: store,
    zone,
    linkFor,
    attachmentsOf: (answer, at) => [...timelineFiles(answer, at, zone), ...draftAttachments(answer, at)],
    newId,
    log,
  });

  let underWay: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = underWay.then(work, work);
    underWay = next;
    return next;
  };

  let laidOutAt = -1;
  /** When anything has changed, and now, rather than while the first asker waits. */
  const layOutStorylines = async (): Promise<void> => {
    const { revision } = holdings;
    if (revision === laidOutAt) return;
    const archive = openArchive(channelAsker({ platform: 'web', id: '' }, now()));
    for (const { slug } of settings.storylines) {
      await archive.timeline({ storyline: slug, about: null, from: null, to: null, show: null, exportAs: null });
    }
    laidOutAt = revision;
  };

  let warned: ReadonlySet<string> = new Set();
  const logRead = (report: IngestReport): void => {
    log.info('archive.read', { ...report, remarks: report.remarks.length });
    const models = quotationModels();
    const warnings = [
      ...(models.kind === 'rules-only'
        ? [{ event: 'quotations.rules_only', fields: { because: models.because } }]
        : []),
      ...(report.outOfReach === null
        ? []
        : [{ event: 'archive.out_of_reach', fields: { because: report.outOfReach } }]),
      ...report.unreadable.map((fields) => ({ event: 'article.unreadable', fields })),
    ];
    for (const { event, fields } of warnings) if (!warned.has(fields.because)) log.warn(event, fields);
    warned = new Set(warnings.map(({ fields }) => fields.because));
  };

  const refresh = async (progress: (files: number) => void): Promise<IngestReport> => {
    const dir = settings.archiveDir;
    const withheld = () => followStore(now());
    const report = await ingest({ dir, zone, store, readQuotations, readBy: readerWith(), now, withheld, progress });
    await followStore(now());
    if (report.outOfReach === null) holdings.asOf = now();
    await layOutStorylines();
    logRead(report);
    // Not waited for: what is not kept is indexed again.
    keepIndex();
    return report;
  };

  return {
    dispatch,
    digests,
    store,
    refresh: (progress) => inTurn(() => refresh(progress)),
    releaseEmbargoes: () => inTurn(() => followStore(now())),
    archiveFor: openArchive,
    close: async () => {
      closing.abort();
      await warming;
      await digests.stop();
      await underWay.catch(() => undefined);
      await closeHoldings();
      await store.close();
    },
  };
}

/** Keeps no process alive. */
async function unlessStopped(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, null, { ref: false, signal }).catch(() => undefined);
}

/** Articles; fewer are indexed too soon for anyone to want to know how far it is. */
const TOLD_EVERY = 5_000;

const anywhere = { speaker: null, about: null, from: null, to: null, source: null, match: null };

/** A channel sees what every reader may see, whoever is in it. */
const channelAsker = (place: Place, at: Date): Asker => ({
  place,
  user: 'channel',
  role: 'reader',
  mayManage: false,
  at,
});

/** Letters and digits that cannot be taken for one another. */
const ID_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

function newId(): string {
  return Array.from({ length: 6 }, () => ID_LETTERS[randomInt(ID_LETTERS.length)]).join('');
}
