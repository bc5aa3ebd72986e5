import { ApplicationCommandOptionType as Type } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineCommand } from '../../../src/command.js';
import type { Call, Newsroom, Platform } from '../../../src/platforms/platform.js';
import { contractCard } from '../../contract/cards.js';
import { aNewsroom, until } from '../../contract/platform.js';
import { type FakeDiscord, openFakeDiscord } from '../../fakes/discord/fake-discord.js';
import { ids, manageGuild } from '../../fakes/discord/world.js';
import { keptLog } from './kept-log.js';
import { openAgainst } from './open.js';

const callback = 'POST /interactions/{interaction_id}/{interaction_token}/callback';
const editing = 'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original';
const followingUp = 'POST /webhooks/{webhook_id}/{webhook_token}';

const reader = { user: ids.reader };
const setDigest = [
  { type: Type.Subcommand, name: 'set', options: [{ type: Type.String, name: 'when', value: 'daily 7:00' }] },
];

let fake: FakeDiscord;
let platform: Platform;
let log: ReturnType<typeof keptLog>;

beforeEach(async () => {
  fake = await openFakeDiscord();
  log = keptLog();
  platform = openAgainst(fake, {}, log);
});

afterEach(async () => {
  await platform.stop();
  await fake.close();
  expect(fake.strays).toEqual([]);
});

const warnings = () => log.lines.filter(({ event }) => event.endsWith('.failed'));

/** The contract's newsroom, which also keeps the calls as they came. */
function listening(visibility: 'private' | 'channel' = 'private') {
  const calls: Call[] = [];
  const room = aNewsroom(visibility);
  const ask: Newsroom['ask'] = (call) => {
    calls.push(call);
    return room.ask(call);
  };
  return { ...room, calls, ask };
}

describe('a command typed in Discord', () => {
  it('arrives with its action, and with yes and no as words', async () => {
    const room = listening();
    await platform.start(room);
    const options = [
      { type: Type.String, name: 'words', value: '"exactly  this" ' },
      { type: Type.Boolean, name: 'share', value: true },
    ];
    await fake.interactions.command(reader, 'who-said', options).acknowledged;
    await fake.interactions.command(reader, 'watch', [{ type: Type.Subcommand, name: 'list' }]).acknowledged;
    await until(() => room.calls.length === 2);
    expect(room.calls).toMatchObject([
      { command: 'who-said', action: null, options: { words: '"exactly  this" ', share: 'true' } },
      { command: 'watch', action: 'list', options: {} },
    ]);
  });

  it('is from an editor when the member has an editors’ role', async () => {
    const room = listening();
    await platform.start(room);
    fake.interactions.command({ user: ids.reader, roles: [ids.editorRole] }, 'who-said', []);
    await until(() => room.calls.length === 1);
    expect(room.calls[0]?.asker).toEqual({
      place: { platform: 'discord', id: ids.channel },
      user: ids.reader,
      role: 'editor',
      mayManage: true,
      at: new Date('2022-02-17T08:30:00Z'),
    });
  });

  it('is answered in private first, even when the answer is for the channel', async () => {
    await platform.start(listening('channel'));
    const asked = fake.interactions.command(reader, 'who-said', []);
    await until(() => fake.messages.shown().length === 2);
    expect(asked.private).toBe(true);
    expect(fake.requests.slice(-3)).toEqual([callback, editing, followingUp]);
    expect(fake.messages.shown()).toMatchObject([
      { to: 'asker', text: 'The answer is in the channel.' },
      { to: 'channel', text: expect.stringContaining('Heading') },
    ]);
  });

  it.each(['lost', 'failed'] as const)('gets its private answer when the first attempt is %s', async (how) => {
    await platform.start(listening());
    fake.spoil(editing, how);
    fake.interactions.command(reader, 'who-said', []);
    await until(() => fake.requests.filter((request) => request === editing).length === 2);
    expect(fake.messages.shown()).toHaveLength(1);
    await platform.stop();
    expect(warnings()).toEqual([]);
  });

  it('shows the asker the answer when Discord refuses it in the channel', async () => {
    await platform.start(listening('channel'));
    fake.spoil(followingUp, 'forbidden');
    fake.interactions.command(reader, 'who-said', []);
    await until(() => fake.messages.shown().some(({ text }) => text.includes('This copy is for you only')));
    expect(fake.messages.shown()).toMatchObject([{ to: 'asker', text: expect.stringContaining('Heading') }]);
    expect(warnings()).toMatchObject([{ event: 'discord.share.failed', fields: { status: 403, code: 50013 } }]);
  });

  it('is not passed on when Discord says that it came too late, and the code is logged', async () => {
    let clock = 0;
    const slow = await openFakeDiscord({ now: () => clock });
    const slowPlatform = openAgainst(slow, {}, log);
    const room = listening();
    await slowPlatform.start(room);
    const asked = slow.interactions.command(reader, 'who-said', []);
    clock = 3_001;
    await until(() => warnings().length === 1);
    expect(warnings()[0]?.fields).toMatchObject({ status: 404, code: 10062 });
    expect(room.calls).toEqual([]);
    expect(asked.state).toBe('waiting');
    await slowPlatform.stop();
    await slow.close();
  });

  it('is passed over when another process has answered it', async () => {
    const room = listening();
    await platform.start(room);
    fake.interactions.command(reader, 'who-said', []).state = 'answered';
    await until(() => warnings().length === 1);
    expect(warnings()[0]?.fields).toMatchObject({ status: 400, code: 40060 });
    expect(room.calls).toEqual([]);
  });

  it('is answered once when a resumed connection brings it again', async () => {
    const room = listening();
    await platform.start(room);
    await fake.interactions.command(reader, 'who-said', [], 'same').acknowledged;
    fake.gateway.drop(4000);
    await until(() => fake.gateway.greetings.includes('resume'));
    await until(() => log.lines.some(({ event }) => event === 'discord.connection.resumed'));
    fake.interactions.command(reader, 'who-said', [], 'same');
    await fake.interactions.command(reader, 'said-by', [], 'other').acknowledged;
    await until(() => room.calls.length === 2);
    expect(room.calls.map(({ command }) => command)).toEqual(['who-said', 'said-by']);
  });
});

describe('a digest command in Discord', () => {
  it.each([
    ['a member who manages the server', { user: ids.reader, permissions: manageGuild }, true],
    ['an editor', { user: ids.editor }, true],
    ['anyone else', { user: ids.reader }, false],
  ])('is passed on for %s, with whether they may manage the place', async (_, by, mayManage) => {
    const room = listening();
    await platform.start(room);
    fake.interactions.command(by, 'digest', setDigest);
    await until(() => room.calls.length === 1);
    expect(room.calls[0]).toMatchObject({ command: 'digest', action: 'set', options: { when: 'daily 7:00' } });
    expect(room.calls[0]?.asker.mayManage).toBe(mayManage);
  });
});

describe('a button in Discord', () => {
  it('that belongs to something else is left alone', async () => {
    const room = listening();
    await platform.start(room);
    const before = fake.requests.length;
    fake.interactions.press(reader, 'hello');
    fake.interactions.press(reader, 'otr:delete:A7F3');
    await fake.interactions.press(reader, 'otr:wrong:A7F3').acknowledged;
    await until(() => room.pressed.length === 1);
    await platform.stop();
    expect(fake.requests.slice(before)).toEqual([callback, editing]);
  });
});

describe('an option being typed in Discord', () => {
  const timeline = defineCommand({
    name: 'timeline',
    about: 'Dated events',
    example: '/timeline x',
    options: { storyline: { type: 'storyline', about: 'Which' }, words: { type: 'text', about: 'Words' } },
    answer: async () => ({ kind: 'notice', title: '', lines: [] }),
  });
  const typing = (name: string) => [{ type: Type.String, name, value: 'dick', focused: true } as const];
  const roomThatSuggests = (suggest: Newsroom['suggest']): Newsroom => ({
    ...aNewsroom(),
    commands: [timeline],
    suggest,
  });

  it('is completed by the newsroom, as this asker', async () => {
    const asked: unknown[] = [];
    await platform.start(
      roomThatSuggests(async (kind, typed, asker) => {
        asked.push([kind, typed, asker.user]);
        return ['dick-resignation', 'x'.repeat(101)];
      }),
    );
    const interaction = fake.interactions.typing(reader, 'timeline', typing('storyline'));
    await interaction.acknowledged;
    expect(asked).toEqual([['storyline', 'dick', ids.reader]]);
    expect(interaction.completions).toEqual([{ name: 'dick-resignation', value: 'dick-resignation' }]);
  });

  it('gets no completions when it is plain text', async () => {
    await platform.start(roomThatSuggests(async () => ['never']));
    const interaction = fake.interactions.typing(reader, 'timeline', typing('words'));
    await interaction.acknowledged;
    expect(interaction.completions).toEqual([]);
  });

  it('gets no completions within 3 seconds when the newsroom takes longer', async () => {
    await platform.start(roomThatSuggests(() => new Promise(() => {})));
    const interaction = fake.interactions.typing(reader, 'timeline', typing('storyline'));
    await interaction.acknowledged;
    expect(interaction.completions).toEqual([]);
  });
});

describe('what is logged', () => {
  it('holds no token', async () => {
    await platform.start(listening());
    fake.spoil(editing, 'forbidden');
    fake.interactions.command(reader, 'who-said', []);
    await until(() => warnings().length === 1);
    await platform.post(ids.noSuchChannel, contractCard('x'), 'k');
    expect(JSON.stringify(log.lines)).not.toMatch(/token-|bm90LWEt/);
  });
});
