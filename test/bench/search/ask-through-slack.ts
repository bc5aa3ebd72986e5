import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { assemble, type Product } from '../../../src/assemble.js';
import { readSettings } from '../../../src/config/read-settings.js';
import { openLog } from '../../../src/log.js';
import { foldedWords } from '../../../src/text/folded-words.js';
import { type FakeSlack, openFakeSlack } from '../../fakes/slack/fake-slack.js';
import { slashCommand } from '../../fakes/slack/requests.js';
import { send, signedCommand } from '../../fakes/slack/signed.js';
import { botFor, httpReceiving } from '../../platforms/slack/open-bot.js';
import { saidIn } from './file-newsroom.js';
import { querySets } from './query-sets.js';
import { processorMs, type Spread, spreadOf } from './spread.js';

export type AskedThroughSlack = Readonly<{
  articles: number;
  quotations: number;
  /** From opening the database and the kept index to when the bot can be asked. */
  openedSeconds: number;
  heap: number;
  /** `processor`: what of that this process has worked, chat and all. `late`: not acknowledged within Slack's three seconds. */
  answered: readonly Readonly<{ asked: string; took: Spread; processor: Spread; late: number }>[];
}>;

const QUESTIONS_A_SET = 100;
const WARM_UP = 10;
/** A question that has not been answered by then never will be. */
const PATIENCE_MS = 20_000;

/** The whole bot over what `fileNewsroom` left: a signed request comes in, and the message is waited for. */
export async function askThroughSlack(folder: string): Promise<AskedThroughSlack> {
  const now = () => new Date();
  const root = fileURLToPath(new URL('../../../..', import.meta.url));
  const settings = { ...readSettings(root, {}), dataDir: folder, storylines: [], digests: [] };
  const said = saidIn(folder).map((text) => foldedWords(text).join(' '));
  const startedMs = performance.now();
  const product = await assemble({
    settings,
    memory: 'kept',
    platforms: () => [],
    now,
    log: openLog('silent'),
    indexed: () => {},
  });
  await product.releaseEmbargoes();
  const openedSeconds = (performance.now() - startedMs) / 1000;
  const slack = await openFakeSlack();
  const receive = await httpReceiving();
  const { platform } = botFor(slack, { receive });
  await platform.start(product.dispatch);
  const answered = [];
  for (const [name, queries] of Object.entries(querySets(said))) {
    const some = queries.slice(0, QUESTIONS_A_SET).map(({ words }) => words.join(' '));
    for (const words of some.slice(0, WARM_UP)) await ask(slack, receive.port, words);
    const asked: Asked[] = [];
    for (const words of some) asked.push(await ask(slack, receive.port, words));
    const took = spreadOf(asked.map((one) => one.tookMs));
    const processor = spreadOf(asked.map((one) => one.workedMs));
    answered.push({ asked: name, took, processor, late: asked.filter((one) => one.isLate).length });
    process.stderr.write(`asked through Slack: ${name}\n`);
  }
  const held = sizeOf(product);
  await platform.stop();
  await slack.close();
  await product.close();
  return { ...held, openedSeconds, heap: process.memoryUsage().heapUsed, answered };
}

type Asked = Readonly<{ tookMs: number; workedMs: number; isLate: boolean }>;

let deliveries = 0;

/** From the request to the message. */
async function ask(slack: FakeSlack, port: number, words: string): Promise<Asked> {
  const before = slack.kept.length;
  const responseUrl = slack.responseUrl('C0NEWS', 'U0READER');
  const trigger = `trigger-${deliveries++}`;
  const request = slashCommand({ command: '/who-said', text: `"${words}"`, user: 'U0READER', responseUrl, trigger });
  const usedBefore = process.cpuUsage();
  const startedMs = performance.now();
  const acknowledged = await send(port, signedCommand(request)).catch(() => null);
  while (slack.kept.length === before && performance.now() - startedMs < PATIENCE_MS) await setTimeout(1);
  return {
    tookMs: performance.now() - startedMs,
    workedMs: processorMs(usedBefore),
    isLate: acknowledged !== 200,
  };
}

function sizeOf(product: Product): Readonly<{ articles: number; quotations: number }> {
  const place = { platform: 'slack', id: 'C0NEWS' } as const;
  return product.archiveFor({ place, user: 'bench', role: 'reader', mayManage: false, at: new Date() }).counts();
}
