import { readMoment } from './calendar/moments.js';
import type { Action, Command, Moment, OptionSpec, OptionSpecs } from './command.js';
import { closest } from './text/closest.js';

/** What a person should do instead, when their words cannot be read. */
export type Problem = Readonly<{ kind: 'problem'; explain: string; suggestions: readonly string[] }>;

export type TypedCall = Readonly<{
  kind: 'call';
  command: string;
  action: string | null;
  options: Readonly<Record<string, string>>;
}>;

const OPENING = '"“„«\'‘';
const CLOSING: Readonly<Record<string, string>> = { '"': '"”“', '“': '”"', '„': '“”"', '«': '»', "'": "'’", '‘': "’'" };

/** Reads `who-said "exactly this" speaker:Khan` as it is typed after the slash or the mention. */
export function readTyped(text: string, commands: readonly Command[]): TypedCall | Problem {
  const [first = '', rest] = splitFirst(text.trim().replace(/^\//, ''));
  const command = commands.find((one) => one.name === first.toLowerCase());
  if (!command) return unknownCommand(first, commands);
  const [word = '', after] = splitFirst(rest);
  const named = command.actions.find((action) => action.name !== null && action.name === word.toLowerCase());
  if (named)
    return { kind: 'call', command: command.name, action: named.name, options: readOptions(after, named.options) };
  const [only] = command.actions;
  if (only.name === null)
    return { kind: 'call', command: command.name, action: null, options: readOptions(rest, only.options) };
  if (word === '') return { kind: 'call', command: command.name, action: only.name, options: {} };
  return unknownAction(word, command);
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
 * `name:value` is an option only if it is declared, at the start of a word and outside quotation marks; its value runs
 * to the next option. What comes before belongs to the first option, marks and all.
 */
function readOptions(text: string, specs: OptionSpecs): Readonly<Record<string, string>> {
  const names = Object.keys(specs);
  const [main] = names;
  const options: Record<string, string> = {};
  let name = main;
  let from = 0;
  const keep = (to: number): void => {
    const value = text.slice(from, to).trim();
    if (name !== undefined && value !== '') options[name] = value;
  };
  for (const { at, option } of optionStarts(text, names)) {
    keep(at);
    name = option;
    from = at + option.length + 1;
  }
  keep(text.length);
  return options;
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

function closesLater(text: string, open: number): boolean {
  const closing = CLOSING[text[open]!]!;
  return [...text.slice(open + 1)].some((char) => closing.includes(char));
}

function splitFirst(text: string): readonly [string, string] {
  const match = /^(\S+)\s*([\s\S]*)$/.exec(text);
  return match ? [match[1]!, match[2]!] : ['', ''];
}

/** Typed values, or what is wrong with one of them. */
export function readValues(
  action: Action,
  options: Readonly<Record<string, string>>,
  now: Date,
  zone: string,
): Readonly<{ kind: 'values'; values: Readonly<Record<string, unknown>> }> | Problem {
  const unknown = Object.keys(options).find((name) => !(name in action.options));
  if (unknown !== undefined) {
    const declared = Object.keys(action.options).join(', ') || 'none';
    return problem(`There is no option called ${unknown}; the options are: ${declared}.`, action);
  }
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(action.options)) {
    const typed = options[name]?.trim() ?? '';
    if (typed === '') {
      if (spec.required) return problem(`Something is missing: ${name} (${spec.about.toLowerCase()}).`, action);
      values[name] = null;
      continue;
    }
    const read = readValue(name, typed, spec, now, zone);
    if (read.kind === 'problem') return { ...read, suggestions: [action.example] };
    values[name] = read.value;
  }
  return { kind: 'values', values };
}

type Read = Readonly<{ kind: 'value'; value: string | boolean | Moment }> | Problem;

function readValue(name: string, typed: string, spec: OptionSpec, now: Date, zone: string): Read {
  if (spec.maxLength !== undefined && typed.length > spec.maxLength) {
    return problem(
      `${name} is ${typed.length} characters long; at most ${spec.maxLength} can be searched. Take a part of it.`,
    );
  }
  switch (spec.type) {
    case 'text':
    case 'storyline':
    case 'speaker':
      return readWords(name, typed);
    case 'choice': {
      const choice = spec.choices.find((one) => one === typed.toLowerCase());
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
      const moment = readMoment(typed, now, zone);
      return moment
        ? { kind: 'value', value: moment }
        : problem(
            `${name} is ${typed}, which is no day and no stretch of time; write 2022-02-17, yesterday, 14:00, 2h or 3d.`,
          );
    }
    default:
      return spec satisfies never;
  }
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
