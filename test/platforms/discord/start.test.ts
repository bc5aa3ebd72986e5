import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DiscordSettings } from '../../../src/platforms/discord/adapter.js';
import { inviteUrl } from '../../../src/platforms/discord/invite.js';
import { discordCommands } from '../../../src/platforms/discord/registration.js';
import type { Newsroom, Platform } from '../../../src/platforms/platform.js';
import { aNewsroom } from '../../contract/platform.js';
import { type FakeDiscord, openFakeDiscord } from '../../fakes/discord/fake-discord.js';
import { ids } from '../../fakes/discord/world.js';
import { openAgainst } from './open.js';

const room = aNewsroom();
const everywhere = '/applications/{application_id}/commands';
const inGuild = '/applications/{application_id}/guilds/{guild_id}/commands';

let fake: FakeDiscord;
const running: Platform[] = [];

beforeEach(async () => {
  fake = await openFakeDiscord();
});

afterEach(async () => {
  for (const platform of running.splice(0)) await platform.stop();
  await fake.close();
  expect(fake.strays).toEqual([]);
});

/** Starts, and says which requests about commands that took. */
async function started(settings: Partial<DiscordSettings>, newsroom: Newsroom = room): Promise<readonly string[]> {
  const platform = openAgainst(fake, settings);
  running.push(platform);
  const before = fake.requests.length;
  await platform.start(newsroom);
  return fake.requests.slice(before).filter((request) => request.includes('/commands'));
}

describe('starting on Discord', () => {
  it('registers the commands in the one server that is named', async () => {
    expect(await started({ guild: ids.guild })).toEqual([`GET ${inGuild}`, `PUT ${inGuild}`, `GET ${everywhere}`]);
    expect(fake.commands.in(ids.guild)).toMatchObject([{ name: 'who-said', contexts: null }]);
    expect(fake.commands.in(null)).toEqual([]);
  });

  it('registers the commands for every server when none is named, for use in servers only', async () => {
    await started({ guild: null });
    expect(fake.commands.in(null)).toMatchObject([{ name: 'who-said', contexts: [0] }]);
    expect(fake.commands.in(ids.guild)).toEqual([]);
  });

  it.each([ids.guild, null])('leaves the list alone when it is already so (server %s)', async (guild) => {
    await started({ guild });
    expect((await started({ guild })).filter((request) => !request.startsWith('GET'))).toEqual([]);
  });

  it('replaces the list when a description has changed', async () => {
    await started({ guild: null });
    const [command, ...others] = room.commands;
    if (command === undefined) throw new Error('the contract’s newsroom has no command');
    const newsroom = { ...room, commands: [{ ...command, about: 'Another description' }, ...others] };
    expect(await started({ guild: null }, newsroom)).toContain(`PUT ${everywhere}`);
  });

  it('takes our commands out of the other list, so that none shows twice, and leaves other people’s', async () => {
    fake.commands.register(null, [...discordCommands(room.commands), { name: 'theirs', description: 'x', type: 1 }]);
    await started({ guild: ids.guild });
    expect(fake.commands.in(null).map(({ name }) => name)).toEqual(['theirs']);
    await started({ guild: null });
    expect(fake.commands.in(ids.guild)).toEqual([]);
  });

  it('says which setting is wrong when the bot is not in the server that is named', async () => {
    await expect(started({ guild: ids.otherGuild })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(`DISCORD_GUILD is ${ids.otherGuild}`),
    });
  });

  it.each(['', 'wrong.token.here'])('says that the token %j is refused, and where to get another', async (token) => {
    await expect(started({ token })).rejects.toMatchObject({
      code: 'TOKEN_REFUSED',
      message: expect.stringMatching(/^DISCORD_TOKEN: .*Reset Token/),
    });
  });

  it('says that the token is refused when only the gateway refuses it', async () => {
    fake.gateway.refuseTokens();
    await expect(started({})).rejects.toMatchObject({ code: 'TOKEN_REFUSED' });
  });

  it('says that Discord cannot be reached, and what to check', async () => {
    await expect(started({ apiUrl: 'http://127.0.0.1:9/api' })).rejects.toMatchObject({
      code: 'PLATFORM_UNREACHABLE',
      message: expect.stringContaining('Check that this machine may connect to discord.com'),
    });
  });
});

describe('the invitation for a server', () => {
  it('asks for nothing but seeing channels, posting with embeds and files, and reading back', () => {
    // 1024 view channel + 2048 send messages + 16384 embed links + 32768 attach files + 65536 read message history
    expect(inviteUrl('123')).toBe(
      'https://discord.com/oauth2/authorize?client_id=123&scope=bot+applications.commands&permissions=117760',
    );
  });
});
