import './cli/compile-patterns-once.js';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorthAsking } from './archive/archive.js';
import { labelOf } from './archive/labels.js';
import { assemble, type Product } from './assemble.js';
import { readSettings } from './config/read-settings.js';
import type { Settings } from './config/settings.js';
import { saveConfiguredDigests } from './digests/configured.js';
import type { Asker } from './domain/asker.js';
import { articleId } from './domain/ids.js';
import { OnTheRecordError } from './errors.js';
import { firstScreen } from './first-screen.js';
import { watchFolder } from './ingest/watch.js';
import { type Log, openLog } from './log.js';
import { openDiscord } from './platforms/discord/adapter.js';
import type { Platform } from './platforms/platform.js';
import { openSlack } from './platforms/slack/adapter.js';
import { openWeb, type Web } from './platforms/web/adapter.js';

/** dist/src/main.js → the repository. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const PACE = { settleMs: 500, lookMs: 5 * 60_000 };
const TICK_MS = 20_000;
const SAY_EVERY_MS = 2_000;

/** Starts everything: reads the archive, opens the page and the chats that have tokens, keeps the schedule. */
async function main(): Promise<void> {
  const startedMs = Date.now();
  const now = () => new Date();
  const settings = readSettings(root, process.env);
  const log = openLog(settings.logLevel);
  const running: Platform[] = [];
  const product = await assemble({
    settings,
    memory: 'kept',
    platforms: () => running,
    now,
    log,
    indexed: countArticles,
  });
  try {
    const report = await product.refresh(countFiles);
    const archive = product.archiveFor(pageReader(now()));
    const examples = examplesOf(archive.worthAsking());
    const web = openPage(settings, product, examples, log, now);
    const chats = openChats(settings, log, now);
    for (const platform of [web, ...chats]) {
      await platform.start(product.dispatch);
      running.push(platform);
    }
    await saveConfiguredDigests(settings.digests, now(), product.store);
    await product.digests.recover();
    product.digests.start(TICK_MS);
    const sweep = setInterval(() => {
      product.releaseEmbargoes().catch((error: unknown) => log.error('embargoes.failed', { error: String(error) }));
    }, TICK_MS);
    const { archiveDir: dir } = settings;
    const watch = watchFolder({ dir, onChange: () => product.refresh(() => {}), ...PACE, log });
    const stop = stopOnce(async () => {
      clearInterval(sweep);
      await watch.stop();
      await Promise.all(running.map((platform) => platform.stop()));
      await product.close();
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0));
    product.store.readThrough().catch((error: unknown) => {
      process.stderr.write(`On the Record cannot go on.\n${error instanceof Error ? error.message : String(error)}\n`);
      stop(2);
    });
    const counts = product.archiveFor(pageReader(now())).counts();
    process.stdout.write(
      firstScreen({ settings, address: web.address, chats, report, counts, examples, tookMs: Date.now() - startedMs }),
    );
  } catch (error) {
    await Promise.allSettled(running.map((platform) => platform.stop()));
    await product.close();
    throw error;
  }
}

const pageReader = (at: Date): Asker => ({
  place: { platform: 'web', id: 'page' },
  user: 'local',
  role: 'reader',
  mayManage: false,
  at,
});

/** Questions to paste that this very archive can answer. */
function examplesOf({ words, storyline, speaker }: WorthAsking): readonly string[] {
  return [
    ...(words === null ? [] : [`/who-said "${words}"`]),
    ...(storyline === null ? [] : [`/timeline ${storyline}`]),
    ...(speaker === null ? [] : [`/said-by ${speaker}`]),
    ...(speaker === null ? ['/newsroom help'] : []),
  ];
}

function openPage(settings: Settings, product: Product, examples: readonly string[], log: Log, now: () => Date): Web {
  return openWeb(
    { ...settings.web, zone: settings.zone, examples },
    (id, asker) => {
      const held = product.archiveFor(asker).article(articleId(id));
      return held && { article: held.filing.article, label: labelOf(held.filing.article).text };
    },
    log,
    now,
  );
}

function openChats(
  { slack, discord, editors, commandPrefix }: Settings,
  log: Log,
  now: () => Date,
): readonly Platform[] {
  return [
    ...(slack ? [openSlack({ ...slack, editors, commandPrefix, apiUrl: null }, log, now)] : []),
    ...(discord ? [openDiscord({ ...discord, editors, apiUrl: null }, log, now)] : []),
  ];
}

const countFiles = saidNowAndThen((files: number) => `Reading the archive: ${files} files`);
const countArticles = saidNowAndThen(
  (articles: number, of: number) => `Indexing the archive: ${articles} of ${of} articles`,
);

/** On standard error, every two seconds at most: what is quick is not worth a line. */
function saidNowAndThen(line: (...counts: number[]) => string): (...counts: number[]) => void {
  let saidAt = Date.now();
  return (...counts) => {
    if (Date.now() - saidAt < SAY_EVERY_MS) return;
    saidAt = Date.now();
    process.stderr.write(`${line(...counts)}\n`);
  };
}

/** The first signal stops in good order, a second one at once. */
function stopOnce(stop: () => Promise<void>): (code: number) => void {
  let stopping = false;
  return (code) => {
    if (stopping) process.exit(130);
    stopping = true;
    process.stderr.write('Stopping …\n');
    stop().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
}

main().catch((error: unknown) => {
  if (!(error instanceof OnTheRecordError)) throw error;
  process.stderr.write(`On the Record cannot start.\n${error.message}\n`);
  process.exit(2);
});
