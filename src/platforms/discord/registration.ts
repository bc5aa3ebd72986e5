import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Action, Command, OptionSpec, OptionSpecs } from '../../command.js';
import { OnTheRecordError } from '../../errors.js';
import { CHECK_MESSAGE, draftCommand } from '../drafts.js';
import {
  aboutLength,
  choiceLength,
  choicesPerOption,
  commandName,
  optionsPerCommand,
  typedTextLength,
} from './limits.js';

export type DiscordCommand =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

const inServers = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/**
 * The commands as Discord lists them, for use in servers only; last, what stands in the menu of every message.
 *
 * @throws OnTheRecordError CONFIG_INVALID when a name or a number of options is more than Discord takes
 */
export function discordCommands(commands: readonly Command[]): DiscordCommand[] {
  const typed = commands.map((command) => ({
    type: ApplicationCommandType.ChatInput as const,
    name: named(command.name, `command ${command.name}`),
    description: described(command.about),
    options: optionsOf(command),
    ...inServers,
    default_member_permissions: isForManagers(command) ? PermissionFlagsBits.ManageGuild.toString() : null,
  }));
  if (draftCommand(commands) === null) return typed;
  const onMessage = { type: ApplicationCommandType.Message as const, name: CHECK_MESSAGE };
  return [...typed, { ...onMessage, ...inServers, default_member_permissions: null }];
}

/** Hidden from members who may not do any of it; what only some of it needs is refused when it is asked. */
const isForManagers = ({ actions }: Command): boolean => actions.every((action) => action.for === 'managers');

/** A command that does one thing has options; a group has a sub-command for each thing it does. */
function optionsOf(command: Command): APIApplicationCommandOption[] {
  const [first] = command.actions;
  if (first.name === null) return typedOptions(first.options, `command ${command.name}`);
  return atMost(optionsPerCommand, command.actions, `command ${command.name}`, 'actions').map((action) =>
    subCommand(action, `command ${command.name} ${action.name}`),
  );
}

function subCommand(action: Action, where: string): APIApplicationCommandSubcommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name: named(action.name ?? '', where),
    description: described(action.about),
    options: typedOptions(action.options, where),
  };
}

/** Discord wants the required options first. */
function typedOptions(specs: OptionSpecs, where: string): APIApplicationCommandBasicOption[] {
  const required = ([, spec]: [string, OptionSpec]) => (spec.required ? 0 : 1);
  return atMost(optionsPerCommand, Object.entries(specs), where, 'options')
    .toSorted((a, b) => required(a) - required(b))
    .map(([name, spec]) => typedOption(name, spec, `${where}, option ${name}`));
}

function typedOption(name: string, spec: OptionSpec, where: string): APIApplicationCommandBasicOption {
  const common = {
    name: named(name, where),
    description: described(spec.about),
    ...(spec.required ? { required: true } : {}),
  };
  const longest = spec.maxLength === undefined ? {} : { max_length: Math.min(spec.maxLength, typedTextLength) };
  const string = { type: ApplicationCommandOptionType.String as const, ...common };
  switch (spec.type) {
    case 'text':
    case 'moment':
      return { ...string, ...longest };
    case 'storyline':
    case 'speaker':
      return { ...string, ...longest, autocomplete: true };
    case 'choice':
      return { ...string, choices: choicesOf(spec.choices, where) };
    case 'yes-no':
      return { type: ApplicationCommandOptionType.Boolean, ...common };
    case 'file':
      return { type: ApplicationCommandOptionType.Attachment, ...common };
    default:
      return spec satisfies never;
  }
}

function choicesOf(choices: readonly string[], where: string) {
  return atMost(choicesPerOption, choices, where, 'choices').map((choice) => {
    if (choice.length > choiceLength)
      throw unfit(`${where}: the choice “${choice}” has ${choice.length} characters; Discord takes ${choiceLength}`);
    return { name: choice, value: choice };
  });
}

function named(name: string, where: string): string {
  if (commandName.test(name) && name === name.toLowerCase()) return name;
  throw unfit(`${where}: “${name}” cannot be a name on Discord; use 1 to 32 lower-case letters, digits, - and _`);
}

const described = (about: string): string =>
  about.length <= aboutLength ? about : `${about.slice(0, aboutLength - 1)}…`;

function atMost<T>(most: number, items: readonly T[], where: string, what: string): readonly T[] {
  if (items.length <= most) return items;
  throw unfit(`${where} has ${items.length} ${what}; Discord takes ${most}`);
}

const unfit = (message: string) => new OnTheRecordError('CONFIG_INVALID', message);
