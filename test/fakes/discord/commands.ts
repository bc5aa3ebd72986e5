import type { Routes } from './fake-discord.js';
import { ids } from './world.js';

type Registered = Readonly<{ id: string; name: string; options?: readonly object[] }>;

export type Commands = Readonly<{
  routes: Routes;
  /** What is registered in a server, or (null) everywhere. */
  in(guild: string | null): readonly Registered[];
  register(guild: string | null, commands: readonly object[]): void;
}>;

export function openCommands(): Commands {
  const registered = new Map<string | null, Registered[]>();
  let last = 0;
  const listIn = (guild: string | null): Registered[] => registered.get(guild) ?? [];
  const register = (guild: string | null, commands: readonly object[]): void => {
    const asKept = commands.map((command) => {
      last += 1;
      return described(command, String(last), guild);
    });
    registered.set(guild, asKept);
  };
  const withdraw = (guild: string | null, id: string): void => {
    registered.set(
      guild,
      listIn(guild).filter((command) => command.id !== id),
    );
  };
  const unknownGuild = { status: 403, body: { message: 'Missing Access', code: 50001 } };

  const everywhere = '/applications/{application_id}/commands';
  const inGuild = '/applications/{application_id}/guilds/{guild_id}/commands';
  const guildOf = (path: string): string => path.split('/')[4] ?? '';
  const idOf = (path: string): string => path.split('/').at(-1) ?? '';
  return {
    in: listIn,
    register,
    routes: {
      [`GET ${everywhere}`]: () => ({ status: 200, body: listIn(null) }),
      [`PUT ${everywhere}`]: ({ body }) => {
        register(null, body as Registered[]);
        return { status: 200, body: listIn(null) };
      },
      [`DELETE ${everywhere}/{command_id}`]: ({ path }) => {
        withdraw(null, idOf(path));
        return { status: 204, body: null };
      },
      [`GET ${inGuild}`]: ({ path }) =>
        guildOf(path) === ids.guild ? { status: 200, body: listIn(guildOf(path)) } : unknownGuild,
      [`PUT ${inGuild}`]: ({ path, body }) => {
        if (guildOf(path) !== ids.guild) return unknownGuild;
        register(guildOf(path), body as Registered[]);
        return { status: 200, body: listIn(guildOf(path)) };
      },
      [`DELETE ${inGuild}/{command_id}`]: ({ path }) => {
        withdraw(guildOf(path), idOf(path));
        return { status: 204, body: null };
      },
    },
  };
}

/** As Discord gives a command back: with what it adds, and without options that are empty. */
function described(command: object, id: string, guild: string | null): Registered {
  const { options, name, ...rest } = command as Registered;
  const added = {
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    default_permission: true,
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    application_id: ids.bot,
    version: id,
    ...(guild === null ? {} : { guild_id: guild }),
  };
  return { ...added, ...rest, id, name, ...(options !== undefined && options.length > 0 ? { options } : {}) };
}
