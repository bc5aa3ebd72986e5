import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { assemble, type Product } from '../../../src/assemble.js';
import { readSettings } from '../../../src/config/read-settings.js';
import { openLog } from '../../../src/log.js';
import { foldedWords } from '../../../src/text/folded-words.js';
import { type FakeSlack, openFakeSlack } from '../../fakes/slack/fake-slack.js';
import { slashCommand } from '../../fakes/slack/requests.js';
import { send, signedCommand } from '../../fakes/slack/signed.js';
import { botFor, httpReceiving } from '../../platforms/slack/open-bot.js';
import { inventedArchive } from './invented-archive.js';
import { inventedFiling } from './invented-filing.js';
import { querySets } from './query-sets.js';
import { type Spread, spreadOf } from './spread.js';

export type AskedThroughSlack = Readonly<{
  articles: number;
  quotations: number;
  /** From the store to the first question that can be asked. */
  indexedInSeconds: number;
  heap: number;
  answered: readonly Readonly<{ asked: string; took: Spread }>[];
}>;

const QUESTIONS_A_SET = 100;

/** The whole bot over so many articles: a signed request comes in, and the answer is waited for at the response URL. */
export async function askThroughSlack(articles: number): Promise<AskedThroughSlack> {
  const now = () => new Date();
  const root = fileURLToPath(new URL('../../../..', import.meta.url));
  const settings = { ...readSettings(root, {}), storylines: [], digests: [] };
  const product = await assemble({ settings, memory: 'throw-away', platforms: () => [], now, log: openLog('silent') });
  const said: string[] = [];
  let filed = 0;
  for (const article of inventedArchive(articles * 11, 3, true)) {
    if (filed++ === articles) break;
    const filing = inventedFiling(article);
    await product.store.file(filing, now());
    const [first] = filing.quotations;
    if (first) said.push(...first.content.map(({ start, end }) => filing.article.text.slice(start, end)));
    if (filed % 10_000 === 0) process.stderr.write(`filed: ${filed} articles\n`);
  }
  const startedMs = performance.now();
  await product.releaseEmbargoes();
  const indexedInSeconds = (performance.now() - startedMs) / 1000;
  const slack = await openFakeSlack();
  const receive = await httpReceiving();
  const { platform } = botFor(slack, { receive });
  await platform.start(product.dispatch);
  const ask = (words: string) => asked(slack, receive.port, words);
  const sets = querySets(said.map((text) => foldedWords(text).join(' ')));
  const answered = [];
  for (const [name, queries] of Object.entries(sets)) {
    const some = queries.slice(0, QUESTIONS_A_SET).map(({ words }) => words.join(' '));
    for (const words of some.slice(0, 10)) await ask(words);
    const times: number[] = [];
    for (const words of some) times.push(await ask(words));
    answered.push({ asked: name, took: spreadOf(times) });
    process.stderr.write(`asked through Slack: ${name}\n`);
  }
  const held = sizeOf(product);
  await platform.stop();
  await slack.close();
  await product.close();
  return { ...held, indexedInSeconds, heap: process.memoryUsage().heapUsed, answered };
}

let deliveries = 0;

/** Milliseconds from the request to the message. */
async function asked(slack: FakeSlack, port: number, words: string): Promise<number> {
  const before = slack.kept.length;
  const responseUrl = slack.responseUrl('C0NEWS', 'U0READER');
  const trigger = `trigger-${deliveries++}`;
  const request = slashCommand({ command: '/who-said', text: `"${words}"`, user: 'U0READER', responseUrl, trigger });
  const startedMs = performance.now();
  const acknowledged = await send(port, signedCommand(request));
  if (acknowledged !== 200) throw new Error(`Slack was answered with ${acknowledged}`);
  while (slack.kept.length === before) await setImmediate();
  return performance.now() - startedMs;
}

function sizeOf(product: Product): Readonly<{ articles: number; quotations: number }> {
  const place = { platform: 'slack', id: 'C0NEWS' } as const;
  return product.archiveFor({ place, user: 'bench', role: 'reader', mayManage: false, at: new Date() }).counts();
}
