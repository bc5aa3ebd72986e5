import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OnTheRecordError } from '../../../src/errors.js';
import { answersByUrl } from '../../../src/platforms/slack/answer-url.js';
import type { SlackSettings } from '../../../src/platforms/slack/settings.js';
import { contractCard } from '../../contract/cards.js';
import { aNewsroom, until } from '../../contract/platform.js';
import { type FakeSlack, openFakeSlack } from '../../fakes/slack/fake-slack.js';
import { slashCommand } from '../../fakes/slack/requests.js';
import { botFor, httpReceiving, writtenLog } from './open-bot.js';

/** An address at which nothing listens. */
const nowhere = async () => `http://127.0.0.1:${(await httpReceiving()).port}/api/`;

describe('the connection to Slack', () => {
  let fake: FakeSlack;
  beforeEach(async () => {
    fake = await openFakeSlack({ scopes: ['channels:history'] });
  });
  afterEach(() => fake.close());

  const startError = async (changed: Partial<SlackSettings>): Promise<OnTheRecordError> => {
    const { platform } = botFor(fake, changed);
    return platform.start(aNewsroom()).then(
      () => expect.fail('it started'),
      (error) => error,
    );
  };

  it.each([
    ['SLACK_BOT_TOKEN', { botToken: 'xoxb-old' }],
    ['SLACK_APP_TOKEN', { receive: { kind: 'socket', appToken: 'xapp-old' } }],
  ] as const)('names %s when Slack refuses it, and does not repeat the token', async (variable, changed) => {
    const error = await startError(changed);
    expect(error).toMatchObject({ name: 'OnTheRecordError', code: 'TOKEN_REFUSED' });
    expect(error.message).toContain(variable);
    expect(error.message).toContain('invalid_auth');
    expect(error.message).not.toContain('old');
  });

  it('says so when Slack cannot be reached', async () => {
    expect(await startError({ apiUrl: await nowhere() })).toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
  });

  it('says so when Slack hangs up before the hello', async () => {
    fake.socket.hangUp();
    expect(await startError({})).toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
  });

  it('says which port is in use', async () => {
    const receive = await httpReceiving();
    const other = createServer().listen(receive.port);
    const error = await startError({ receive });
    other.close();
    expect(error).toMatchObject({ code: 'PORT_IN_USE' });
    expect(error.message).toContain(`port ${receive.port}`);
  });

  it('is made again at once when Slack asks for a fresh one', async () => {
    const { platform } = botFor(fake, {});
    const newsroom = aNewsroom();
    await platform.start(newsroom);
    fake.socket.askToReconnect();
    await until(() => fake.socket.connections() === 2, 2_000);
    const responseUrl = fake.responseUrl('C0NEWS', 'U0READER');
    const typed = { command: '/who-said', text: 'x', user: 'U0READER', trigger: 't', responseUrl };
    await fake.socket.deliver('slash_commands', slashCommand(typed));
    await until(() => newsroom.heard.length === 1);
    await platform.stop();
  });

  it('is tried again when the first try to make it again fails', async () => {
    const { platform, log } = botFor(fake, {});
    await platform.start(aNewsroom());
    fake.spoilNext('apps.connections.open', 'server-error');
    fake.socket.askToReconnect();
    await until(() => fake.socket.connections() === 2);
    await platform.stop();
    expect(log.lines.map(({ event }) => event)).toContain('slack.reconnection_failed');
  });

  it.each([
    ['not_in_channel', 'refused', true],
    ['is_archived', 'refused', true],
    ['account_inactive', 'refused', true],
    ['rate_limited', 'refused', false],
    ['fatal_error', 'unknown', undefined],
    ['internal_error', 'unknown', undefined],
  ])('takes %s for %s', async (refusedAs, kind, lasting) => {
    const { platform } = botFor(fake, {});
    fake.spoilNext('chat.postMessage', { refusedAs });
    const delivery = await platform.post('C0NEWS', contractCard('x'), 'k');
    expect(delivery).toMatchObject({ kind, ...(lasting !== undefined && { lasting }) });
    expect(delivery).toMatchObject({ because: expect.stringContaining(refusedAs) });
  });

  it('knows that nothing was posted when Slack could not be reached', async () => {
    const { platform } = botFor(fake, { apiUrl: await nowhere() });
    const delivery = await platform.post('C0NEWS', contractCard('x'), 'k');
    expect(delivery).toMatchObject({ kind: 'refused', lasting: false });
  });

  it('finds a post by its key among hundreds of later messages', async () => {
    const { platform } = botFor(fake, {});
    const first = await platform.post('C0NEWS', contractCard('first'), 'first');
    for (let later = 0; later < 250; later += 1) await platform.post('C0NEWS', contractCard('later'), `later-${later}`);
    const found = await platform.find('C0NEWS', 'first');
    expect(first).toMatchObject({ kind: 'sent' });
    expect(found).toEqual({ kind: 'posted', message: first.kind === 'sent' && first.message });
    expect(await platform.find('C0NEWS', 'never')).toEqual({ kind: 'absent' });
  });

  it.each([
    'http://hooks.slack.com/commands/x',
    'https://hooks.slack.com.example.org/x',
    'http://169.254.169.254/',
    'no',
  ])('never carries an answer to %s', async (responseUrl) => {
    const log = writtenLog();
    await answersByUrl(null, log)(
      responseUrl,
      { card: contractCard('x'), visibility: 'private', attachments: [] },
      null,
    );
    expect(log.lines.map(({ event }) => event)).toEqual(['slack.answer_withheld']);
  });
});
