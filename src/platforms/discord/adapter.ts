import { Client, Events, GatewayIntentBits, type REST } from 'discord.js';
import type { Log } from '../../log.js';
import type { Newsroom, Platform } from '../platform.js';
import { rememberRequests } from '../seen-requests.js';
import { connect } from './connect.js';
import { faultOf } from './fault.js';
import { findPost, mayReadHistory } from './find.js';
import { postCard } from './post.js';
import { receive } from './receive.js';
import { registerCommands } from './register.js';
import { discordCommands } from './registration.js';

const requestTimeoutMs = 10_000;

export type DiscordSettings = Readonly<{
  token: string;
  /** The server in which the commands are registered; null for every server that the bot is in. */
  guild: string | null;
  /** User ids and role ids; whoever has one sees held and embargoed pieces and may change digests. */
  editors: readonly string[];
  /** Another address for Discord's API, `http://127.0.0.1:4000/api`; null for Discord's own. */
  apiUrl: string | null;
}>;

export function openDiscord(settings: DiscordSettings, log: Log, now: () => Date): Platform {
  const client = openClient(settings.apiUrl);
  const editors = new Set(settings.editors);
  const seen = rememberRequests();
  const underWay = new Set<Promise<void>>();
  let newsroom: Newsroom | null = null;

  client.on(Events.InteractionCreate, (interaction) => {
    if (newsroom === null) return;
    const at = now();
    // Discord sends events again when a connection is resumed.
    if (!seen.firstTime(interaction.id, at)) return;
    const reception = { newsroom, editors, apiUrl: settings.apiUrl, log };
    const answering = receive(interaction, reception, at).finally(() => underWay.delete(answering));
    underWay.add(answering);
  });
  client.on(Events.Error, (error) => log.error('discord.client.failed', faultOf(error)));
  client.on(Events.ShardError, (error) => log.warn('discord.connection.failed', faultOf(error)));
  client.on(Events.ShardReconnecting, () => {
    if (newsroom !== null) log.info('discord.connection.lost');
  });
  client.on(Events.ShardResume, () => log.info('discord.connection.resumed'));
  client.on(Events.ShardDisconnect, ({ code }) => log.error('discord.connection.closed', { code }));

  return {
    name: 'discord',

    async start(room) {
      const commands = discordCommands(room.commands);
      newsroom = room;
      const ready = await connect(client, settings.token);
      try {
        await registerCommands(ready, settings.guild, commands, log);
      } catch (error) {
        await client.destroy();
        throw error;
      }
      log.info('discord.started', { commands: commands.length });
    },

    async post(channel, card, key) {
      const rest = restOf(client);
      if (rest === null) return { kind: 'refused', because: notConnected, lasting: false, retryAfterMs: null };
      return postCard(rest, channel, card, key);
    },

    async find(channel, key) {
      const rest = restOf(client);
      if (rest === null || client.user === null) return { kind: 'cannot-tell', because: notConnected };
      return mayReadHistory(client.channels.cache.get(channel), client.user)
        ? findPost(rest, channel, client.user.id, key)
        : { kind: 'cannot-tell', because: 'The bot does not see this channel, or lacks Read Message History there' };
    },

    async stop() {
      newsroom = null;
      await Promise.all(underWay);
      await client.destroy();
    },
  };
}

const notConnected = 'The bot is not connected to Discord';

function openClient(apiUrl: string | null): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: {
      // A request that is sent again may be carried out twice: retries are the outbox's decision.
      retries: 0,
      timeout: requestTimeoutMs,
      // Answers wait their turn; posts and the start are told how long, and decide.
      rejectOnRateLimit: ({ route }) => !route.startsWith('/webhooks/') && !route.startsWith('/interactions/'),
      ...(apiUrl === null ? {} : { api: apiUrl }),
    },
  });
}

/** Null before the start and after the end. discord.js forgets the token at the first 401: it is given again each time. */
function restOf(client: Client): REST | null {
  return client.token === null ? null : client.rest.setToken(client.token);
}
