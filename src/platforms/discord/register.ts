import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  type Client,
  type REST,
  Routes,
} from 'discord.js';
import { OnTheRecordError } from '../../errors.js';
import type { Log } from '../../log.js';
import { describeFault, faultOf } from './fault.js';
import type { DiscordCommand } from './registration.js';

/** Where commands are listed: in one server, or (null) in every server that the bot is in. */
type Guild = string | null;

/**
 * Makes the commands that Discord lists ours, and lists them in one place only: listed twice, each shows twice.
 *
 * @throws OnTheRecordError CONFIG_INVALID when Discord refuses the server, PLATFORM_UNREACHABLE for anything else
 */
export async function registerCommands(
  client: Client<true>,
  guild: Guild,
  commands: readonly DiscordCommand[],
  log: Log,
): Promise<void> {
  const application = client.application.id;
  try {
    const replaced = await keepListed(client.rest, routeOf(application, guild), inPlace(commands, guild));
    log.info('discord.commands.registered', { guild, commands: commands.length, replaced });
  } catch (error) {
    throw notRegistered(error, guild);
  }
  for (const elsewhere of guild === null ? client.guilds.cache.keys() : [null]) {
    try {
      await withdraw(client.rest, routeOf(application, elsewhere), commands);
    } catch (error) {
      log.warn('discord.commands.left', { guild: elsewhere, ...faultOf(error) });
    }
  }
}

type Route = `/${string}`;

const routeOf = (application: string, guild: Guild): Route =>
  guild === null ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guild);

/** True when Discord's list had to be replaced. */
async function keepListed(rest: REST, route: Route, wanted: readonly DiscordCommand[]): Promise<boolean> {
  const listed = (await rest.get(route)) as readonly APIApplicationCommand[];
  if (isDeepStrictEqual(comparable(listed), comparable(wanted))) return false;
  await rest.put(route, { body: wanted });
  return true;
}

async function withdraw(rest: REST, route: Route, commands: readonly DiscordCommand[]): Promise<void> {
  const ours = new Set(commands.map(({ name }) => name));
  const listed = (await rest.get(route)) as readonly APIApplicationCommand[];
  for (const { id, name } of listed) if (ours.has(name)) await rest.delete(`${route}/${id}`);
}

/** Contexts and kinds of installation are for commands of every server. */
function inPlace(commands: readonly DiscordCommand[], guild: Guild): readonly DiscordCommand[] {
  if (guild === null) return commands;
  return commands.map(({ contexts: _contexts, integration_types: _types, ...command }) => command);
}

/** What both lists say, without ids and versions, and with Discord's defaults filled in. */
function comparable(commands: readonly (APIApplicationCommand | DiscordCommand)[]): readonly object[] {
  return commands
    .map((command) => ({
      type: command.type ?? ApplicationCommandType.ChatInput,
      name: command.name,
      description: ('description' in command && command.description) || '',
      permissions: command.default_member_permissions ?? null,
      contexts: command.contexts ?? null,
      options: (('options' in command && command.options) || []).map(comparableOption),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function comparableOption(option: APIApplicationCommandOption): object {
  return {
    type: option.type,
    name: option.name,
    description: option.description,
    required: option.required ?? false,
    autocomplete: ('autocomplete' in option && option.autocomplete) || false,
    longest: ('max_length' in option && option.max_length) || null,
    choices: (('choices' in option && option.choices) || []).map(({ name, value }) => ({ name, value })),
    options: (('options' in option && option.options) || []).map(comparableOption),
  };
}

function notRegistered(error: unknown, guild: Guild): OnTheRecordError {
  const fault = faultOf(error);
  if (guild !== null && fault.kind === 'answered-no')
    return new OnTheRecordError(
      'CONFIG_INVALID',
      `DISCORD_GUILD is ${guild}, but Discord does not let this bot register commands there (${describeFault(fault)}). Check the server’s id, or invite the bot to it.`,
      { cause: error },
    );
  return new OnTheRecordError(
    'PLATFORM_UNREACHABLE',
    `Discord did not take the commands: ${describeFault(fault)}. Start again later; if it goes on, check that the bot was invited with the scope applications.commands.`,
    { cause: error },
  );
}
