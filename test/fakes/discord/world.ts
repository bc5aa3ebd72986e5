/** The one server, its channels and its people, as every fake Discord has them. Ids are made up. */
export const ids = {
  bot: '700000000000000001',
  guild: '700000000000000002',
  channel: '700000000000000003',
  /** Discord tells the bot of it, but lets it do nothing there. */
  closedChannel: '700000000000000004',
  noSuchChannel: '700000000000000005',
  reader: '700000000000000006',
  editor: '700000000000000007',
  editorRole: '700000000000000008',
  otherGuild: '700000000000000009',
} as const;

export const fakeToken = 'bm90LWEtdG9rZW4.fake.discord';

const readHistory = 1n << 16n;
const usual = (1n << 10n) | (1n << 11n) | (1n << 14n);
export const manageGuild = (1n << 5n).toString();

export const botUser = { id: ids.bot, username: 'on-the-record', discriminator: '0', bot: true, avatar: null };

/** Discord's GUILD_CREATE, with what discord.js reads of it. */
export function guildCreate(mayReadHistory: boolean): object {
  const channel = (id: string, name: string) => ({ id, type: 0, name, position: 0, permission_overwrites: [] });
  return {
    id: ids.guild,
    name: 'Newsroom',
    owner_id: '700000000000000010',
    channels: [channel(ids.channel, 'met'), channel(ids.closedChannel, 'closed')],
    roles: [
      role(ids.guild, '@everyone', mayReadHistory ? usual | readHistory : usual),
      role(ids.editorRole, 'Editors', 0n),
    ],
    members: [{ user: botUser, roles: [], joined_at: '2026-01-01T00:00:00Z', deaf: false, mute: false, flags: 0 }],
    emojis: [],
    stickers: [],
    features: [],
    member_count: 3,
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
  };
}

function role(id: string, name: string, permissions: bigint): object {
  const plain = { position: 0, color: 0, hoist: false, managed: false, mentionable: false };
  return { id, name, permissions: permissions.toString(), ...plain };
}

/** What every interaction has, whoever starts it. */
export function interactionFrame(
  frame: Readonly<{ id: string; token: string; user: string; roles: readonly string[]; permissions: string }>,
): object {
  return {
    id: frame.id,
    token: frame.token,
    application_id: ids.bot,
    version: 1,
    guild_id: ids.guild,
    channel_id: ids.channel,
    channel: { id: ids.channel, type: 0 },
    member: {
      user: { id: frame.user, username: 'someone', discriminator: '0', avatar: null },
      roles: frame.roles,
      permissions: frame.permissions,
      joined_at: '2026-01-01T00:00:00Z',
      deaf: false,
      mute: false,
      flags: 0,
    },
    locale: 'en-GB',
    guild_locale: 'en-GB',
    entitlements: [],
    authorizing_integration_owners: { 0: ids.guild },
    context: 0,
    app_permissions: '0',
    attachment_size_limit: 10_485_760,
  };
}
