import {
  ApplicationCommandOptionType,
  type Attachment,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Asker } from '../../domain/asker.js';
import type { DraftFile } from '../../domain/draft.js';
import type { Log } from '../../log.js';
import { download } from '../download.js';
import { type DraftCommand, draftCall, isDraftName, nothingInMessage } from '../drafts.js';
import type { Newsroom, Reply } from '../platform.js';
import { actionOf, callOf, optionsOf } from './ask.js';

/** Where Discord keeps the files that people attach. */
const filesOfDiscord = 'https://cdn.discordapp.com';

/** What a draft is asked about with. `apiUrl` replaces Discord itself, its files included. */
export type DraftDesk = Readonly<{ newsroom: Newsroom; apiUrl: string | null; log: Log }>;

/** True for the command that takes drafts when it comes with none: the form is then opened. */
export function isWithoutDraft({ commandName, options }: ChatInputCommandInteraction, command: DraftCommand): boolean {
  const action = actionOf(options.data)?.name ?? null;
  const isIt = commandName === command.command && action === command.action;
  const typed = Object.keys(optionsOf(options.data));
  return isIt && fileOf(options.data) === null && !typed.some((name) => name === command.text);
}

/** A command as typed, with the file that came with it. */
export async function askCommand(
  interaction: ChatInputCommandInteraction,
  desk: DraftDesk,
  asker: Asker,
): Promise<Reply> {
  const attachment = fileOf(interaction.options.data);
  if (attachment === null) return desk.newsroom.ask(callOf(interaction, null, asker));
  return withFile(attachment, desk, asker, (file) => desk.newsroom.ask(callOf(interaction, file, asker)));
}

function fileOf(data: readonly CommandInteractionOption[]): Attachment | null {
  const given = actionOf(data)?.options ?? data;
  return given.find(({ type }) => type === ApplicationCommandOptionType.Attachment)?.attachment ?? null;
}

/** The text of a message, and the first of its files that can be read as a draft. */
export async function askAboutMessage(
  { targetMessage: { content, attachments } }: MessageContextMenuCommandInteraction,
  command: DraftCommand,
  desk: DraftDesk,
  asker: Asker,
): Promise<Reply> {
  const { newsroom } = desk;
  const attachment = attachments.find(({ name }) => isDraftName(name, command));
  const ask = (file: DraftFile | null): Promise<Reply> =>
    newsroom.ask(draftCall(command, { copy: content, file, asides: {} }, asker));
  if (attachment !== undefined) return withFile(attachment, desk, asker, ask);
  return content.trim() === '' ? newsroom.refuse(nothingInMessage(command), asker) : ask(null);
}

/** What cannot be read is a sentence for the asker. */
async function withFile(
  { name, size, url }: Attachment,
  { newsroom, apiUrl, log }: DraftDesk,
  asker: Asker,
  ask: (file: DraftFile) => Promise<Reply>,
): Promise<Reply> {
  const origin = apiUrl === null ? filesOfDiscord : new URL(apiUrl).origin;
  const read = await download({ name, size, url }, origin);
  if (read.kind === 'file') return ask(read.file);
  log.warn('discord.file.refused', { because: read.because });
  return newsroom.refuse(read.explain, asker);
}
