import { readMoment } from './calendar/moments.js';
import { type Action, type Command, type Moment, type OptionSpec, type OptionSpecs, PASTED_TEXT } from './command.js';
import type { DraftFile } from './domain/draft.js';
import { closest } from './text/closest.js';
import { CLOSING, closesLater, closingOf, OPENING } from './text/typed-marks.js';

/** What a person should do instead, when their words cannot be read. */
export type Problem = Readonly<{ kind: 'problem'; explain: string; suggestions: readonly string[] }>;

type Options = Readonly<Record<string, string>>;

export type TypedCall = Readonly<{
  kind: 'call';
  command: string;
  action: string | null;
  options: Readonly<Record<string, string>>;
}>;

/** Reads `who-said "exactly this" speaker:Khan` as it is typed after the slash or the mention. */
export function readTyped(text: string, commands: readonly Command[]): TypedCall | Problem {
  const [first = '', rest] = splitFirst(text.trim().replace(/^\//, ''));
  const command = commands.find((one) => one.name === first.toLowerCase());
  if (!command) return unknownCommand(first, commands);
  const [word = '', after] = splitFirst(rest);
  const named = command.actions.find((action) => action.name !== null && action.name === word.toLowerCase());
  if (named) return callOf(command, named, after);
  const [only] = command.actions;
  if (only.name === null) return callOf(command, only, rest);
  if (word === '') return { kind: 'call', command: command.name, action: only.name, options: {} };
  return unknownAction(word, command);
}

function callOf(command: Command, action: Action, text: string): TypedCall | Problem {
  const read = readOptions(text, action.options);
  if (read.kind === 'problem') return { ...read, suggestions: [action.example] };
  return { kind: 'call', command: command.name, action: action.name, options: read.options };
}

export function unknownCommand(typed: string, commands: readonly Command[]): Problem {
  const near = closest(
    typed,
    commands.map((one) => one.name),
    3,
  );
  const meant = commands.filter((one) => near.includes(one.name));
  const explain = typed === '' ? 'Say what you want to ask.' : `There is no command called ${typed}.`;
  const examples = (meant.length > 0 ? meant : commands).map((one) => one.actions[0].example);
  return { kind: 'problem', explain, suggestions: examples };
}

export function unknownAction(typed: string, command: Command): Problem {
  const names = command.actions.flatMap((action) => action.name ?? []);
  const near = closest(typed, names, 3);
  const meant = command.actions.filter((action) => near.length === 0 || near.includes(action.name ?? ''));
  const explain = `/${command.name} cannot ${typed}; it can ${names.join(', ')}.`;
  return { kind: 'problem', explain, suggestions: meant.map((action) => action.example) };
}

/**
 * `name:value` is an option only if it is declared, at the start of a word and outside quotation marks. A value in marks
 * ends with them, one of a kind that is a single word ends with the word, any other runs to the next option. What is
 * left belongs to the first option, marks and all. An option is given once, and with a value.
 */
function readOptions(text: string, specs: OptionSpecs): Problem | Readonly<{ kind: 'options'; options: Options }> {
  const names = Object.keys(specs);
  const [main = ''] = names;
  const starts = optionStarts(text, names);
  const left = [text.slice(0, starts[0]?.at ?? text.length)];
  const options: Record<string, string> = {};
  for (const [i, { at, option }] of starts.entries()) {
    const { value, rest } = valueIn(
      text.slice(at + option.length + 1, starts[i + 1]?.at ?? text.length),
      specs[option],
    );
    if (options[option] !== undefined) return problem(`${option}: stands twice; give it once.`);
    if (value === '') return problem(`${option}: stands without a value; write one behind it, or leave it out.`);
    options[option] = value;
    left.push(option === main ? '' : rest);
  }
  const words = left
    .map((piece) => piece.trim())
    .join(' ')
    .trim();
  const isWhole = words === '' || main === '' || options[main] !== undefined;
  return { kind: 'options', options: isWhole ? options : { ...options, [main]: words } };
}

function valueIn(text: string, spec: OptionSpec | undefined): Readonly<{ value: string; rest: string }> {
  const typed = text.trimStart();
  const close = closingOf(typed);
  if (close > 0) return { value: typed.slice(0, close + 1), rest: typed.slice(close + 1) };
  if (spec?.type !== 'moment' && spec?.type !== 'choice' && spec?.type !== 'yes-no')
    return { value: typed.trim(), rest: '' };
  const [value, rest] = splitFirst(typed);
  return { value, rest };
}

function optionStarts(text: string, names: readonly string[]): readonly { at: number; option: string }[] {
  const starts: { at: number; option: string }[] = [];
  let closing: string | null = null;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const wordStart = i === 0 || /\s/.test(text[i - 1]!);
    if (closing !== null) {
      if (closing.includes(char) && !/[\p{L}\p{N}]/u.test(text[i + 1] ?? '')) closing = null;
    } else if (OPENING.includes(char) && (wordStart || text[i - 1] === ':') && closesLater(text, i)) {
      closing = CLOSING[char]!;
    } else if (wordStart) {
      const option = names.find((name) => text.slice(i, i + name.length + 1).toLowerCase() === `${name}:`);
      if (option) starts.push({ at: i, option });
    }
  }
  return starts;
}

function splitFirst(text: string): readonly [string, string] {
  const match = /^(\S+)\s*([\s\S]*)$/.exec(text);
  return match ? [match[1]!, match[2]!] : ['', ''];
}

/** What came with a call; times that it names count from `now`, its days are days in `zone`. */
export type Given = Readonly<{
  options: Readonly<Record<string, string>>;
  draft: DraftFile | null;
  now: Date;
  zone: string;
}>;

/** Typed values, or what is wrong with one of them. */
export function readValues(
  action: Action,
  given: Given,
): Readonly<{ kind: 'values'; values: Readonly<Record<string, unknown>> }> | Problem {
  const { options } = given;
  const unknown = Object.keys(options).find((name) => !(name in action.options));
  if (unknown !== undefined) {
    const declared = Object.keys(action.options).join(', ') || 'none';
    return problem(`There is no option called ${unknown}; the options are: ${declared}.`, action);
  }
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(action.options)) {
    const typed = options[name]?.trim() || (spec.type === 'file' ? (given.draft?.name ?? '') : '');
    if (typed === '') {
      if (spec.required) return problem(`Something is missing: ${name} (${spec.about.toLowerCase()}).`, action);
      values[name] = null;
      continue;
    }
    const read = readValue(name, typed, spec, given, action.keeps);
    if (read.kind === 'problem') return { ...read, suggestions: [action.example] };
    values[name] = read.value;
  }
  return backwards(values) ? problem('from lies after to; turn them round.', action) : { kind: 'values', values };
}

function backwards({ from, to }: Readonly<Record<string, unknown>>): boolean {
  return isMoment(from) && isMoment(to) && from.start.getTime() > to.end.getTime();
}

const isMoment = (value: unknown): value is Moment => typeof value === 'object' && value !== null && 'start' in value;

type Read = Readonly<{ kind: 'value'; value: string | boolean | Moment }> | Problem;

function readValue(name: string, typed: string, spec: OptionSpec, given: Given, keeps: boolean): Read {
  if (spec.maxLength !== undefined && typed.length > spec.maxLength) {
    return problem(
      `${name} is ${typed.length} characters long; at most ${spec.maxLength} can be searched. Take a part of it.`,
    );
  }
  switch (spec.type) {
    case 'text':
      return keeps ? readWords(name, typed) : { kind: 'value', value: typed };
    case 'storyline':
    case 'speaker':
      return readWords(name, typed);
    case 'choice': {
      const wanted = typed.toLowerCase();
      const choice = spec.choices.find((one) => one === wanted || `${one}s` === wanted) ?? spec.alsoCalled?.[wanted];
      return choice
        ? { kind: 'value', value: choice }
        : problem(`${name} is ${typed}; it can be ${spec.choices.join(' or ')}.`);
    }
    case 'yes-no': {
      if (isYes(typed)) return { kind: 'value', value: true };
      if (/^(false|no|n|0)$/i.test(typed)) return { kind: 'value', value: false };
      return problem(`${name} is ${typed}; it can be yes or no.`);
    }
    case 'moment': {
      const moment = readMoment(typed, given.now, given.zone);
      return moment
        ? { kind: 'value', value: moment }
        : problem(
            `${name} is ${typed}, which is no day and no stretch of time; write 2022-02-17, yesterday, 14:00, 2h or 3d.`,
          );
    }
    case 'file':
      return readFile(name, typed, given.draft, spec.endings);
    default:
      return spec satisfies never;
  }
}

function readFile(name: string, typed: string, draft: DraftFile | null, endings: readonly string[]): Read {
  if (draft === null)
    return problem(`${name} is ${typed}, but a file cannot be typed: attach it, or choose it in the form.`);
  const file = draft.name;
  if (file === PASTED_TEXT || endings.some((ending) => file.toLowerCase().endsWith(ending)))
    return { kind: 'value', value: file };
  return problem(`${file} cannot be read here; expected a file that ends in ${endings.join(' or ')}.`);
}

export const isYes = (typed: string): boolean => /^(?:true|yes|y|1)$/i.test(typed.trim());

/** Marks around the whole are how people type a quotation; the words are what is inside. */
function readWords(name: string, typed: string): Read {
  const first = typed[0]!;
  const last = typed.at(-1)!;
  const opens = OPENING.includes(first) && first !== "'" && first !== '‘';
  const pairs = OPENING.includes(first) && typed.length > 1 && CLOSING[first]!.includes(last);
  if (pairs) {
    const inside = typed.slice(1, -1).trim();
    return inside === ''
      ? problem(`There are no words between the marks in ${name}.`)
      : { kind: 'value', value: inside };
  }
  if (opens && !closesLater(typed, 0)) {
    return problem(`The quotation mark at the start of ${name} is never closed. Close it, or leave both marks out.`);
  }
  const after = typed.slice(closingOf(typed) + 1);
  if (opens && /^\s+[a-z]+:\S*$/i.test(after)) {
    return problem(`After the closing mark stands ${after.trim()}, which is no option of this command.`);
  }
  if (!opens && /["”»]$/.test(last) && !/["“„«]/.test(typed.slice(0, -1))) {
    return problem(`The quotation mark at the end of ${name} was never opened. Open it, or leave both marks out.`);
  }
  return { kind: 'value', value: typed };
}

const problem = (explain: string, action?: Action): Problem => ({
  kind: 'problem',
  explain,
  suggestions: action ? [action.example] : [],
});
