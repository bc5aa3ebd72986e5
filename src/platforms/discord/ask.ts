import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { OptionSpec } from '../../command.js';
import type { Asker } from '../../domain/asker.js';
import type { DraftFile } from '../../domain/draft.js';
import type { Call, Newsroom } from '../platform.js';
import { choiceLength, choicesPerOption, completionTimeoutMs } from './limits.js';

/** What people do that the newsroom answers. */
export type Question =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction
  | ButtonInteraction;

/** @param editors user ids and role ids */
export function askerOf(
  interaction: Question | AutocompleteInteraction,
  editors: ReadonlySet<string>,
  at: Date,
): Asker {
  const user = interaction.user.id;
  const isEditor = [user, ...rolesOf(interaction)].some((id) => editors.has(id));
  const place = { platform: 'discord', id: interaction.channelId ?? user } as const;
  const mayManage = isEditor || (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false);
  return { place, user, role: isEditor ? 'editor' : 'reader', mayManage, at };
}

/** As ids: the member is an object in servers that the bot has been told of, and plain JSON in others. */
function rolesOf({ member }: Question | AutocompleteInteraction): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

export function callOf(
  { commandName, options }: ChatInputCommandInteraction,
  draft: DraftFile | null,
  asker: Asker,
): Call {
  const action = actionOf(options.data)?.name ?? null;
  return { command: commandName, action, options: optionsOf(options.data), draft, asker };
}

/** As typed; a file is none of them. */
export function optionsOf(data: readonly CommandInteractionOption[]): Readonly<Record<string, string>> {
  const given = actionOf(data)?.options ?? data;
  const typed = given.filter(({ type }) => type !== ApplicationCommandOptionType.Attachment);
  return Object.fromEntries(typed.map(({ name, value }) => [name, String(value)]));
}

export const actionOf = (given: readonly CommandInteractionOption[]): CommandInteractionOption | undefined =>
  given.find(({ type }) => type === ApplicationCommandOptionType.Subcommand);

/** Completions for the option being typed; none when the newsroom takes too long. A name too long for Discord is left out. */
export async function complete(
  interaction: AutocompleteInteraction,
  newsroom: Newsroom,
  asker: Asker,
): Promise<readonly string[]> {
  const { name, value } = interaction.options.getFocused(true);
  const type = optionOf(interaction, newsroom, name)?.type;
  if (type !== 'storyline' && type !== 'speaker') return [];
  const suggested = await inTime(newsroom.suggest(type, value, asker));
  return suggested.filter((name) => name.length <= choiceLength && name.trim() !== '').slice(0, choicesPerOption);
}

function optionOf(interaction: AutocompleteInteraction, newsroom: Newsroom, name: string): OptionSpec | undefined {
  const action = interaction.options.getSubcommand(false);
  const command = newsroom.commands.find((command) => command.name === interaction.commandName);
  return command?.actions.find((candidate) => candidate.name === action)?.options[name];
}

function inTime(suggestions: Promise<readonly string[]>): Promise<readonly string[]> {
  const none = new Promise<readonly string[]>((resolve) => {
    setTimeout(() => resolve([]), completionTimeoutMs).unref();
  });
  return Promise.race([suggestions, none]);
}
