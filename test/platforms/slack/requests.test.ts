import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Platform } from '../../../src/platforms/platform.js';
import { aNewsroom, until } from '../../contract/platform.js';
import { type FakeSlack, openFakeSlack } from '../../fakes/slack/fake-slack.js';
import { blockAction, mention, slashCommand } from '../../fakes/slack/requests.js';
import { send, signedAction, signedCommand, signedEvent } from '../../fakes/slack/signed.js';
import { botFor, httpReceiving, type Logged } from './open-bot.js';
import { sharedSpec } from './shared-specs.js';

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

describe('requests from Slack over HTTP', () => {
  let fake: FakeSlack;
  let platform: Platform;
  let logged: Logged[];
  let port: number;
  let newsroom: ReturnType<typeof aNewsroom>;

  const start = async (visibility: 'private' | 'channel' = 'private', commandPrefix = ''): Promise<void> => {
    const receive = await httpReceiving();
    const bot = botFor(fake, { receive, commandPrefix });
    ({ platform } = bot);
    logged = bot.log.lines;
    port = receive.port;
    newsroom = aNewsroom(visibility);
    await platform.start(newsroom);
  };
  const typed = (text: string, trigger = 't1', command = '/who-said') =>
    slashCommand({ command, text, user: 'U0READER', trigger, responseUrl: fake.responseUrl('C0NEWS', 'U0READER') });

  beforeEach(async () => {
    fake = await openFakeSlack();
  });
  afterEach(async () => {
    await platform.stop();
    await fake.close();
    expect(fake.unmatched).toEqual([]);
  });

  it.each([
    ['signed with another secret', () => signedCommand(typed('x'), undefined, 'another-secret')],
    ['six minutes old', () => signedCommand(typed('x'), minutes(-6))],
    ['from six minutes in the future', () => signedCommand(typed('x'), minutes(6))],
  ])('are refused when %s', async (_, request) => {
    await start();
    expect(await send(port, request())).toBe(401);
    expect(newsroom.heard).toEqual([]);
  });

  it('are answered once when the same signed request comes twice', async () => {
    await start();
    const request = signedCommand(typed('x'));
    expect([await send(port, request), await send(port, request)]).toEqual([200, 200]);
    await until(() => fake.kept.length === 1);
    await platform.stop();
    expect(newsroom.heard).toHaveLength(1);
    expect(fake.kept).toHaveLength(1);
  });

  it('are answered once when Slack retries an event under a new signature', async () => {
    await start();
    const event = mention({ user: 'U0READER', text: '<@U0BOT> who-said "x"', event: 'Ev1' });
    await send(port, signedEvent(event));
    await send(port, signedEvent(event, minutes(1)));
    await until(() => fake.kept.length === 1);
    await platform.stop();
    expect(newsroom.heard).toHaveLength(1);
  });

  it('leave the health page to anyone, and nothing else', async () => {
    await start();
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/else`)).status).toBe(404);
  });

  it('reach the newsroom without the prefix of this workspace', async () => {
    await start('private', 'otr-');
    await send(port, signedCommand(typed('“x”', 't1', '/otr-who-said')));
    await until(() => newsroom.heard.length === 1);
    expect(newsroom.heard[0]?.words).toBe('who-said “x”');
  });

  it('reach the newsroom even for a command that it does not have', async () => {
    await start();
    expect(await send(port, signedCommand(typed('“x”', 't1', '/who-sayd')))).toBe(200);
    await until(() => newsroom.heard.length === 1);
    expect(newsroom.heard[0]?.words).toBe('who-sayd “x”');
  });

  it('are answered to the asker alone when the bot is mentioned', async () => {
    await start();
    const text = 'look: <@U0BOT> who-said “R&amp;D” speaker:<@U1|khan>';
    await send(port, signedEvent(mention({ user: 'U0READER', text, event: 'Ev1' })));
    await until(() => fake.kept.length === 1);
    expect(newsroom.heard[0]?.words).toBe('who-said “R&D” speaker:khan');
    expect(fake.kept[0]).toMatchObject({ channel: 'C0NEWS', user: 'U0READER', thread: null, previews: false });
  });

  it('are answered in the thread in which the bot is mentioned', async () => {
    await start();
    await send(port, signedEvent(mention({ user: 'U0READER', text: '<@U0BOT> x', event: 'Ev1', thread: '1.5' })));
    await until(() => fake.kept.length === 1);
    expect(fake.kept[0]).toMatchObject({ user: 'U0READER', thread: '1.5' });
  });

  it('start a thread when the answer to a mention is for everyone', async () => {
    await start('channel');
    await send(port, signedEvent(mention({ user: 'U0READER', text: '<@U0BOT> x', event: 'Ev1' })));
    await until(() => fake.kept.length === 1);
    expect(fake.kept[0]).toMatchObject({ user: null, thread: '1700000000.000100' });
  });

  it.each([
    ['another bot', { user: 'U0READER', bot: 'B0OTHER' }],
    ['the bot itself', { user: 'U0BOT' }],
  ])('are ignored when %s mentions the bot', async (_, who) => {
    await start();
    await send(port, signedEvent(mention({ ...who, text: '<@U0BOT> x', event: 'Ev1' })));
    await platform.stop();
    expect(newsroom.heard).toEqual([]);
  });

  it('share into the thread where the button is', async () => {
    await start('channel');
    const responseUrl = fake.responseUrl('C0NEWS', 'U0READER');
    const press = { action: 'share', answer: 'A7F3' } as const;
    await send(port, signedAction(blockAction({ press, user: 'U0READER', trigger: 't', responseUrl, thread: '1.5' })));
    await until(() => fake.kept.length === 1);
    expect(fake.kept[0]).toMatchObject({ user: null, thread: '1.5', previews: false });
  });

  it('survive an address for the answer that no longer works', async () => {
    await start();
    const dead = { ...typed('x'), response_url: `${fake.apiUrl.replace('/api/', '')}/commands/T0/99/dead` };
    await send(port, signedCommand(dead));
    await until(() => logged.some(({ event }) => event === 'slack.answer_refused'));
    await send(port, signedCommand(typed('y', 't2')));
    await until(() => fake.kept.length === 1);
  });

  it('leave no secret, question or address in the log', async () => {
    await start();
    await send(port, signedCommand(typed('a secret source')));
    await until(() => fake.kept.length === 1);
    expect(JSON.stringify(logged)).not.toMatch(/xoxb|secret|trigger|commands\/T0/);
  });

  type Recorded = Readonly<{ slashCommand: Record<string, string>; slashCommandWithArgs: Record<string, string> }>;
  const recorded = sharedSpec<Recorded>('replay/slash-commands/slack.json');
  it.skipIf(recorded === null)('are understood as Slack was recorded sending them', async () => {
    await start();
    const request = (name: keyof Recorded, trigger: string) =>
      signedCommand({ ...recorded?.[name], response_url: fake.responseUrl('C0', 'U0'), trigger_id: trigger });
    expect(await send(port, request('slashCommand', 'r1'))).toBe(200);
    expect(await send(port, request('slashCommandWithArgs', 'r2'))).toBe(200);
    await until(() => fake.kept.length === 2);
    expect(newsroom.heard.map(({ words }) => words)).toEqual(['test-feedback', 'test-feedback some arguments here']);
    expect(newsroom.heard[0]?.asker).toMatchObject({ user: 'U00FAKEUSER2', place: { id: 'C00FAKECHAN3' } });
  });
});
