import { commandName } from '../../../src/platforms/discord/limits.js';
import type { SentFile } from './read-body.js';

/**
 * What Discord refuses and its OpenAPI file does not say: measured against the file, and read in the documentation
 * of messages, components and application commands.
 */
export function ruleProblems(template: string, method: string, body: unknown): readonly string[] {
  if (method === 'PUT' && template.endsWith('/commands')) return commandListProblems(body as Command[]);
  if (template.endsWith('/callback')) return callbackProblems(body as Callback);
  if (template.includes('messages') || template.startsWith('/webhooks/')) return messageProblems(body as Message);
  return [];
}

type Message = Readonly<{
  content?: string | null;
  embeds?: readonly Embed[];
  components?: readonly Readonly<{ type: number; components?: readonly Readonly<{ custom_id?: string }>[] }>[];
  flags?: number;
}>;
type Embed = Readonly<{
  title?: string;
  description?: string;
  footer?: Readonly<{ text: string }>;
  image?: Readonly<{ url: string }>;
}>;
type Callback = { type: number; data?: Message & Form };
type Form = Readonly<{ components?: readonly Readonly<{ type: number }>[] }>;
type Option = {
  type: number;
  name: string;
  description?: string;
  required?: boolean;
  autocomplete?: boolean;
  choices?: { name: string; value: string }[];
  options?: Option[];
};
type Command = Option & { contexts?: unknown };

const messageKeys =
  'content embeds components allowed_mentions nonce enforce_nonce flags tts attachments message_reference sticker_ids poll';
const embedKeys = 'title description url timestamp color footer image thumbnail author fields type';
const commandKeys =
  'type name description options contexts integration_types default_member_permissions nsfw dm_permission name_localizations description_localizations';
const optionKeys = 'type name description required autocomplete choices options max_length min_length';

export function messageProblems(message: Message): readonly string[] {
  const embeds = message.embeds ?? [];
  const componentsV2 = ((message.flags ?? 0) & (1 << 15)) !== 0;
  const empty = blank(message.content) && embeds.length === 0 && (message.components ?? []).length === 0;
  return [
    ...unknownKeys(message, messageKeys),
    ...embeds.flatMap((embed) => unknownKeys(embed, embedKeys)),
    ...(empty ? ['50006 cannot send an empty message'] : []),
    ...embeds.filter((embed) => blank(embed.title) && blank(embed.description)).map(() => 'an embed shows nothing'),
    ...(componentsV2 && (!blank(message.content) || embeds.length > 0)
      ? ['components V2 exclude content and embeds']
      : []),
    ...((message.content ?? '').length > 2000 ? ['content by a bot is at most 2000 characters'] : []),
    ...(shownLength(embeds) > 6000 ? [`embeds show ${shownLength(embeds)} characters; 6000 are allowed`] : []),
    ...rowProblems(message.components ?? []),
  ];
}

function rowProblems(rows: NonNullable<Message['components']>): readonly string[] {
  const ids = rows.flatMap((row) => (row.components ?? []).map((button) => button.custom_id));
  return [
    ...(new Set(ids).size < ids.length ? ['two components have one custom_id'] : []),
    ...rows.filter((row) => row.type !== 1).map((row) => `component ${row.type} needs the flag of components V2`),
  ];
}

function callbackProblems({ type, data }: Callback): readonly string[] {
  if (type === 9) return formProblems(data ?? {});
  return type === 4 || type === 7 ? messageProblems(data ?? {}) : [];
}

function formProblems({ components = [] }: Form): readonly string[] {
  return [
    ...(components.length > 5 ? [`a form has ${components.length} parts; 5 are allowed`] : []),
    ...components.filter(({ type }) => type !== 18).map(({ type }) => `component ${type} in a form; we use labels`),
  ];
}

const megabyte = 1024 * 1024;

/** What Discord refuses about files, and an embed's picture that is not among them, which it would show as nothing. */
export function fileProblems(body: unknown, files: readonly SentFile[]): readonly string[] {
  const { attachments = [], embeds = [] } = (body ?? {}) as Attached;
  const described = attachments.map(({ id }) => `files[${id}]`);
  const names = files.map(({ name }) => `attachment://${name}`);
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return [
    ...(files.length > 10 ? [`${files.length} files; 10 are allowed`] : []),
    ...(size > 10 * megabyte ? ['40005 request entity too large'] : []),
    ...files.filter(({ field }) => !described.includes(field)).map(({ field }) => `${field} is not described`),
    ...(attachments.length > files.length ? ['a description of a file that was not sent'] : []),
    ...files.filter(({ bytes }) => bytes.length === 0).map(({ name }) => `${name} is empty`),
    ...embeds
      .flatMap(({ image }) => image?.url ?? [])
      .filter((url) => !names.includes(url) || !/^attachment:\/\/[\w.-]+$/.test(url))
      .map((url) => `${url} shows nothing`),
  ];
}

type Attached = Readonly<{ attachments?: readonly Readonly<{ id: string }>[]; embeds?: readonly Embed[] }>;

function commandListProblems(commands: readonly Command[]): readonly string[] {
  const names = commands.map(({ name }) => name);
  return [
    ...(new Set(names).size < names.length ? ['two commands have one name'] : []),
    ...(commands.length > 100 ? ['more than 100 commands'] : []),
    ...commands.filter((command) => textLength(command) > 8000).map(({ name }) => `${name} is over 8000 characters`),
    ...commands.flatMap((command) => unknownKeys(command, commandKeys)),
    ...commands
      .filter(({ type }) => type === typed)
      .flatMap((command) => [...nameProblems(command), ...optionProblems(command.options ?? [])]),
    ...commands
      .filter(({ type, description, options }) => type !== typed && (description ?? options) !== undefined)
      .map(({ name }) => `${name} stands in a menu, and has neither a description nor options`),
    ...commands
      .filter(({ type, name }) => type !== typed && (name.trim() !== name || name === '' || name.length > 32))
      .map(({ name }) => `“${name}” is no name for a menu`),
    ...(commands.filter(({ type }) => type === 3).length > 15 ? ['more than 15 commands for messages'] : []),
  ];
}

function optionProblems(options: readonly Option[]): readonly string[] {
  const firstOptional = options.findIndex((option) => !option.required);
  const lateRequired = firstOptional >= 0 && options.slice(firstOptional).some((option) => option.required);
  const names = new Set(options.map(({ name }) => name));
  return [
    ...(names.size < options.length ? ['two options have one name'] : []),
    ...(lateRequired ? ['a required option after an optional one'] : []),
    ...(new Set(options.map(({ type }) => type === 1)).size > 1 ? ['sub-commands beside options'] : []),
    ...options.flatMap((option) => unknownKeys(option, optionKeys)),
    ...options
      .filter((option) => option.autocomplete && option.choices)
      .map(({ name }) => `${name} has choices and autocomplete`),
    ...options.flatMap((option) => [...nameProblems(option), ...optionProblems(option.options ?? [])]),
  ];
}

/** Other commands stand in the menu of a user (2) or of a message (3). */
const typed = 1;

const nameProblems = ({ name }: Option): readonly string[] =>
  commandName.test(name) && name === name.toLowerCase() ? [] : [`“${name}” is no name for a command or an option`];

const textLength = ({ name, description, options, choices }: Option): number =>
  name.length +
  (description ?? '').length +
  (options ?? []).reduce((sum, option) => sum + textLength(option), 0) +
  (choices ?? []).reduce((sum, choice) => sum + choice.name.length + choice.value.length, 0);

const shownLength = (embeds: readonly Embed[]): number =>
  embeds
    .flatMap(({ title, description, footer }) => [title, description, footer?.text])
    .reduce((sum, text) => sum + (text ?? '').length, 0);

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

function unknownKeys(object: object, known: string): readonly string[] {
  return Object.keys(object)
    .filter((key) => !known.split(' ').includes(key))
    .map((key) => `unknown property ${key}`);
}
