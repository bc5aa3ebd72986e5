import type { Archive } from './archive/archive.js';
import type { DigestDesk, WatchDesk } from './digests/digests.js';
import type { Answer } from './domain/answer.js';
import type { Asker } from './domain/asker.js';
import type { DraftFile } from './domain/draft.js';

/** Someone pressed *Wrong?*. */
export type WrongReport = Readonly<{
  answer: string;
  user: string;
  at: Date;
  command: string;
  options: Readonly<Record<string, string>>;
}>;

/** What a command is handed: everything opened as this asker, in this place, at this time. */
export type Desk = Readonly<{
  asker: Asker;
  archive: Archive;
  digests: DigestDesk;
  watches: WatchDesk;
  /** The file that came with the command; null when none did. */
  draft: DraftFile | null;
  commands: readonly Command[];
  /** Answers that readers have said are wrong, newest first, with what was asked. */
  wrongReports: () => Promise<readonly WrongReport[]>;
  /** IANA name; the days a person types are days there. */
  zone: string;
}>;

type Declared = Readonly<{ about: string; required?: true; maxLength?: number }>;

/** What one option takes. `about` is at most 100 characters: Discord shows it. */
export type OptionSpec = Readonly<
  | (Declared & { type: 'text' })
  | (Declared & { type: 'storyline' })
  | (Declared & { type: 'speaker' })
  /** A day (`2022-02-17`, `yesterday`) or a stretch back from now (`2h`, `3d`). */
  | (Declared & { type: 'moment' })
  /** `alsoCalled`: what else people may type for a choice. A plural is understood without being named. */
  | (Declared & { type: 'choice'; choices: readonly string[]; alsoCalled?: Readonly<Record<string, string>> })
  | (Declared & { type: 'yes-no' })
  /** A file; it reaches the command as `desk.draft`, and its value is the file's name. Typed places have no files. */
  | (Declared & { type: 'file'; endings: readonly string[] })
>;

/** The name of a draft that is no file. */
export const PASTED_TEXT = 'pasted text';

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The stretch of time that a moment names: a whole day, or from some hours ago until now. */
export type Moment = Readonly<{ start: Date; end: Date }>;

type ValueOf<S extends OptionSpec> = S extends { type: 'moment' }
  ? Moment
  : S extends { type: 'yes-no' }
    ? boolean
    : S extends { type: 'choice'; choices: readonly (infer C)[] }
      ? C
      : string;

/** Required options are values; the others may be null. */
export type ValuesOf<O extends OptionSpecs> = {
  readonly [K in keyof O]: O[K] extends { required: true } ? ValueOf<O[K]> : ValueOf<O[K]> | null;
};

/** One thing a command does. The first option takes the words typed without a name. */
export type Action = Readonly<{
  /** `set` in `/digest set`; null when the command does one thing. */
  name: string | null;
  about: string;
  example: string;
  options: OptionSpecs;
  /** Who may: anyone, or only whoever manages the place. */
  for: 'anyone' | 'managers';
  /**
   * False for an action that takes drafts, that is, one with an option of type `file`: neither what it was given nor
   * what it answered is stored or logged, and its text options are copy, whose quotation marks are its own.
   */
  keeps: boolean;
  /** `values` have been checked against `options`. */
  answer: (values: Readonly<Record<string, unknown>>, desk: Desk) => Promise<Answer>;
}>;

export type Command = Readonly<{ name: string; about: string; actions: readonly [Action, ...Action[]] }>;

export function defineAction<const O extends OptionSpecs>(action: {
  name: string | null;
  about: string;
  example: string;
  options: O;
  for: Action['for'];
  answer: (values: ValuesOf<O>, desk: Desk) => Promise<Answer>;
}): Action {
  const keeps = Object.values<OptionSpec>(action.options).every(({ type }) => type !== 'file');
  return { ...action, keeps, answer: (values, desk) => action.answer(values as ValuesOf<O>, desk) };
}

/** A command that does one thing. */
export function defineCommand<const O extends OptionSpecs>(command: {
  name: string;
  about: string;
  example: string;
  options: O;
  answer: (values: ValuesOf<O>, desk: Desk) => Promise<Answer>;
}): Command {
  const { name, about } = command;
  return { name, about, actions: [defineAction({ ...command, name: null, for: 'anyone' })] };
}

/** A command whose first word says what it does: `/digest set`. The first action answers a bare `/digest`. */
export function defineCommandGroup(group: {
  name: string;
  about: string;
  actions: readonly [Action, ...Action[]];
}): Command {
  return group;
}
