import { afterEach, describe, expect, it } from 'vitest';
import type { Attachment, Platform } from '../../../src/platforms/platform.js';
import { contractCard } from '../../contract/cards.js';
import { fileToKeep, picture } from '../../contract/files.js';
import { aNewsroom, until } from '../../contract/platform.js';
import { type FakeSlack, openFakeSlack } from '../../fakes/slack/fake-slack.js';
import { mention, slashCommand } from '../../fakes/slack/requests.js';
import { readAloud } from '../../fakes/slack/shown.js';
import { fileScopes, leastScopes } from './harness.js';
import { botFor, type Logged } from './open-bot.js';

describe('the files of an answer in Slack', () => {
  let fake: FakeSlack;
  let platform: Platform;
  let logged: Logged[];

  const start = async (
    attachments: readonly Attachment[],
    visibility: 'private' | 'channel',
    scopes: readonly string[] = [...leastScopes, ...fileScopes],
  ): Promise<void> => {
    fake = await openFakeSlack({ scopes });
    const bot = botFor(fake, {});
    ({ platform } = bot);
    logged = bot.log.lines;
    await platform.start(aNewsroom(visibility, contractCard('words'), attachments));
  };
  const ask = (channel = 'C0NEWS') => {
    const by = { user: 'U0READER', trigger: 't1', responseUrl: fake.responseUrl(channel, 'U0READER') };
    return fake.socket.deliver('slash_commands', slashCommand({ command: '/who-said', text: 'x', channel, ...by }));
  };
  const notShared = () => logged.filter(({ event }) => event === 'slack.files_not_shared').map(({ fields }) => fields);

  afterEach(async () => {
    await platform.stop();
    await fake.close();
    expect(fake.unmatched).toEqual([]);
  });

  it('come as a direct message where the answer is private, since Slack shows no file to one person', async () => {
    await start([picture], 'private');
    await ask();
    await until(() => fake.kept.length === 2);
    expect(fake.kept).toMatchObject([
      { channel: 'C0NEWS', user: 'U0READER', files: [] },
      { channel: 'D0READER', user: 'U0READER', text: 'Heading', files: [{ name: 'timeline.png', alt: picture.alt }] },
    ]);
  });

  it('never stand in a block, which Slack refuses for a file that only the bot may see', async () => {
    await start([picture], 'channel');
    await ask();
    await until(() => fake.kept.length === 2);
    expect(JSON.stringify(fake.kept.map(({ blocks }) => blocks))).not.toContain('"image"');
  });

  it('come in the thread in which the bot was mentioned', async () => {
    await start([picture], 'channel');
    const event = mention({ user: 'U0READER', text: '<@U0BOT> x', event: 'Ev1', thread: '1.5' });
    await fake.socket.deliver('events_api', event);
    await until(() => fake.kept.length === 2);
    expect(fake.kept[1]).toMatchObject({ channel: 'C0NEWS', user: null, thread: '1.5', files: [{}] });
  });

  it.each([
    ['files:write', 'channel', leastScopes, 'files:write'],
    ['im:write', 'private', [...leastScopes, 'files:write'], 'files:write and im:write'],
  ] as const)('are left out without the scope %s, and the log says so', async (_, visibility, scopes, add) => {
    await start([picture], visibility, scopes);
    await ask();
    await until(() => notShared().length === 1);
    await platform.stop();
    expect(notShared()).toEqual([{ code: 'missing_scope', add }]);
    expect(fake.kept).toHaveLength(1);
  });

  it('are told of when one to keep cannot be shared, with what would help', async () => {
    await start([picture, fileToKeep], 'channel');
    await ask('C0OTHER');
    await until(() => fake.kept.length === 2);
    expect(fake.kept[1]?.user).toBe('U0READER');
    expect(readAloud(fake.kept[1] ?? { text: '', blocks: [] })).toContain(
      'draft.docx could not be sent here: the bot is not in this channel; invite it.',
    );
  });

  it.each(['files.getUploadURLExternal', 'files.completeUploadExternal'])(
    'are given up when the reply to %s is lost, for they may be there',
    async (method) => {
      await start([picture], 'channel');
      fake.spoilNext(method, 'reply-lost');
      await ask();
      await until(() => notShared().length === 1);
      await platform.stop();
      expect(fake.called.filter((called) => called === method)).toHaveLength(1);
      expect(fake.kept[0]?.blocks).not.toEqual([]);
    },
  );
});
