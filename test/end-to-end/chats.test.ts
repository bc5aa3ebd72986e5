import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assemble, type Product } from '../../src/assemble.js';
import type { Press } from '../../src/cards/card.js';
import type { Settings } from '../../src/config/settings.js';
import { slug } from '../../src/domain/ids.js';
import { openLog } from '../../src/log.js';
import { plainSettings } from '../answers/over-folder.js';
import { type Harness, until } from '../contract/platform.js';
import { openHarness as openDiscordHarness } from '../platforms/discord/harness.js';
import { leastScopes, openHarness as openSlackHarness } from '../platforms/slack/harness.js';

const storyline = {
  slug: slug('dick-resignation'),
  title: 'Resignation',
  articles: [],
  basedOn: [],
  terms: ['Cressida Dick', 'Met Police'],
};
const scopes = [...leastScopes, 'channels:history'];

/** The id of the answer that a message shows. */
const idIn = (shown: string): string => /[2-9A-Z]{6}(?=\s*$)/m.exec(shown)?.[0] ?? '';

// The whole product over the demo corpus, the real SDKs, the services' fakes on loopback.
describe.each([
  ['Slack over signed HTTP', () => openSlackHarness('http', scopes)],
  ['Slack in Socket Mode', () => openSlackHarness('socket', scopes)],
  ['Discord', openDiscordHarness],
])('the bot in %s', (_, openHarness) => {
  let now: Date;
  let dataDir: string;
  let chat: Harness;
  let product: Product;

  beforeEach(async () => {
    now = new Date('2026-11-20T12:00:00Z');
    dataDir = mkdtempSync(join(tmpdir(), 'on-the-record-'));
    chat = await openHarness();
    product = await openProduct();
    await chat.platform.start(product.dispatch);
  });

  afterEach(async () => {
    await chat.close();
    await product.close();
    rmSync(dataDir, { recursive: true });
  });

  async function openProduct(): Promise<Product> {
    const settings: Settings = { ...plainSettings, dataDir, zone: 'UTC', storylines: [storyline] };
    const log = openLog('silent');
    const opened = await assemble({
      settings,
      memory: 'kept',
      platforms: () => [chat.platform],
      now: () => now,
      log,
      indexed: () => {},
    });
    await opened.refresh(() => {});
    return opened;
  }

  const inChannel = () => chat.shown().filter((message) => message.to === 'channel');

  const press = async (action: Press['action'], answer: string, delivery: string): Promise<string> => {
    const before = chat.shown().length;
    await chat.press({ press: { action, answer: idIn(answer) }, by: 'reader', delivery });
    await until(() => chat.shown().length > before);
    return chat.shown().at(-1)?.text ?? '';
  };

  const ask = async (words: string, delivery: string): Promise<string> => {
    const before = chat.shown().length;
    await chat.command({ command: 'who-said', words, by: 'reader', delivery });
    await until(() => chat.shown().length > before);
    const answer = chat.shown().at(-1);
    expect(answer).toMatchObject({ to: 'asker', notifies: [] });
    return answer?.text ?? '';
  };

  it('answers who said it, in private: the account, three reports, never the mayor', async () => {
    const answer = await ask('"exactly this"', 'a');
    const credited = answer.slice(0, answer.indexOf('Replying to'));
    expect(credited).toMatch(/Met Police Taskforce/);
    expect(credited).not.toMatch(/Khan/);
    expect(answer).toContain('Same words: 3 reports, at most 2 independent');
    for (const words of ['“Exactly this.”', '"Exactly this"', '“exactly this”']) expect(answer).toContain(words);
    for (const label of ['retelling of 001', 'retelling of 002', 'retelling of 003']) expect(answer).toContain(label);
    expect(answer).toContain('Different words: 1 report, not counted');
  });

  it('shares an answer with the channel once, however often the button is pressed', async () => {
    const answer = await ask('"exactly this"', 'a');
    await press('share', answer, 'b');
    await until(() => inChannel().length === 1);
    await press('share', answer, 'c');
    await until(() => chat.shown().some((message) => message.text.includes('Shared before')));
    expect(inChannel()).toHaveLength(1);
    expect(inChannel()[0]?.text).toContain('Same words: 3 reports');
  });

  it('shows the passages of an answer, and notes that it is wrong, to the one who asks', async () => {
    const answer = await ask('"exactly this"', 'a');
    expect(await press('passages', answer, 'b')).toContain('The Taskforce replied: “Exactly this.”');
    expect(await press('wrong', answer, 'c')).toContain('is reported as wrong');
    expect(inChannel()).toEqual([]);
  });

  it('says what was meant when the words cannot be read', async () => {
    expect(await ask('"exactly this', 'a')).toContain('The quotation mark at the start of words is never closed');
    expect(await ask('""', 'b')).toContain('There are no words between the marks');
  });

  it('checks a draft against the articles, in private, worst first, and keeps nothing of it', async () => {
    const copy = 'The Kestrel memorandum says: “Exactly that.” The Met Police Taskforce replied: “Exactly this.”';
    await chat.paste({ copy, by: 'reader', delivery: 'a' });
    await until(() => chat.shown().length === 1);
    expect(chat.shown()[0]?.to).toBe('asker');
    const answer = chat.shown()[0]?.text ?? '';
    expect(answer).toContain('1 of 2 quotations not held so');
    expect(answer).toMatch(/Not found.*Exactly that/);
    await product.close();
    for (const file of readdirSync(dataDir)) expect(readFileSync(join(dataDir, file), 'utf8')).not.toContain('Kestrel');
  });

  const desk = (opened: Product) =>
    opened.digests.desk({
      place: { platform: chat.name, id: chat.channel },
      user: chat.users.editor,
      role: 'editor',
      mayManage: true,
      at: now,
    });
  const later = (minutes: number): void => {
    now = new Date(now.getTime() + minutes * 60_000);
  };

  it('posts a digest when it is due, once, though the reply to the post is lost and the bot is restarted', async () => {
    await desk(product).set('daily 12:30', 'dick-resignation');
    later(31);
    chat.spoilNextPost('reply-lost');
    await product.digests.tick();
    expect(inChannel()).toHaveLength(1);
    await product.close();
    later(2);
    product = await openProduct();
    await product.digests.recover();
    await product.digests.tick();
    later(60 * 24);
    await product.digests.tick();
    expect(inChannel()).toHaveLength(1);
    expect(inChannel()[0]?.text).toContain('5 pieces');
    expect(inChannel()[0]?.notifies).toEqual([]);
  }, 20_000);
});
