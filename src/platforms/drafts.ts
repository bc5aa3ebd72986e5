import { type Action, type Command, type OptionSpec, PASTED_TEXT } from '../command.js';
import type { Asker } from '../domain/asker.js';
import type { DraftFile } from '../domain/draft.js';
import type { Call } from './platform.js';

/** What a chat calls the command where it has no words of its own: under a message, and in a menu of forms. */
export const CHECK_MESSAGE = 'Check these quotes';
export const CHECK_DRAFT = 'Check a draft';

/** Chats and the page take no draft that is longer. */
export const DRAFT_BYTES = 10 * 1024 * 1024;

/** The command that takes drafts, as a form shows it. */
export type DraftCommand = Readonly<{
  command: string;
  action: string | null;
  about: string;
  /** The option for copy that is typed; null when there is none. */
  text: string | null;
  /** `.txt`, `.docx` */
  endings: readonly string[];
  /** What else can be said with a draft; `choices` is null where it is typed. */
  asides: readonly Aside[];
}>;

export type Aside = Readonly<{ name: string; about: string; choices: readonly string[] | null }>;

/** The first command that takes a file; null when none does. */
export function draftCommand(commands: readonly Command[]): DraftCommand | null {
  for (const { name, actions } of commands) {
    for (const action of actions) {
      const endings = endingsOf(action);
      if (endings !== null) return described(name, action, endings);
    }
  }
  return null;
}

function endingsOf({ options }: Action): readonly string[] | null {
  const file = Object.values(options).find((spec) => spec.type === 'file');
  return file?.type === 'file' ? file.endings : null;
}

function described(command: string, { name, about, options }: Action, endings: readonly string[]): DraftCommand {
  const specs = Object.entries<OptionSpec>(options);
  const text = specs.find(([, { type }]) => type === 'text')?.[0] ?? null;
  const asides = specs.flatMap(([name, spec]): readonly Aside[] => {
    if (spec.type === 'choice') return [{ name, about: spec.about, choices: spec.choices }];
    return spec.type === 'text' && name !== text ? [{ name, about: spec.about, choices: null }] : [];
  });
  return { command, action: name, about, text, endings, asides };
}

/** What was handed in, and what was said with it, by option. `copy` is empty when nothing was pasted. */
export type HandedIn = Readonly<{
  copy: string;
  file: DraftFile | null;
  asides: Readonly<Record<string, string>>;
}>;

/** Copy without a file is a draft of its own; beside a file it is what was said with it. */
export function draftCall({ command, action, text }: DraftCommand, handedIn: HandedIn, asker: Asker): Call {
  const { file, asides } = handedIn;
  const copy = handedIn.copy.trim() === '' ? null : handedIn.copy;
  const draft = file ?? (copy === null ? null : pasted(copy));
  const said = file !== null && copy !== null && text !== null ? { [text]: copy } : {};
  return { command, action, options: { ...asides, ...said }, draft, asker };
}

const pasted = (copy: string): DraftFile => ({ name: PASTED_TEXT, bytes: new TextEncoder().encode(copy) });

export const isDraftName = (name: string, { endings }: DraftCommand): boolean =>
  endings.some((ending) => name.toLowerCase().endsWith(ending));

export const nothingInMessage = ({ endings }: DraftCommand): string =>
  `That message has no text, and no file that ends in ${endings.join(' or ')}.`;
