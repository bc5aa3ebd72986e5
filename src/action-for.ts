import type { Action, Command } from './command.js';
import { type Problem, readTyped, unknownAction, unknownCommand } from './options.js';
import type { Call } from './platforms/platform.js';

export function actionFor(
  name: string,
  action: string | null,
  commands: readonly Command[],
): Readonly<{ kind: 'action'; action: Action }> | Problem {
  const command = commands.find((one) => one.name === name);
  if (!command) return unknownCommand(name, commands);
  const found = command.actions.find((one) => one.name === action);
  return found ? { kind: 'action', action: found } : unknownAction(action ?? '', command);
}

/** False for a call whose question and answer are neither stored nor logged. */
export function keeps({ command, action }: Call, commands: readonly Command[]): boolean {
  const found = actionFor(command, action, commands);
  return found.kind === 'problem' || found.action.keeps;
}

/**
 * An example of a command with a storyline and a speaker that there are here, in the place of those that it names.
 *
 * @param suggest as in a `Newsroom`: those that begin so, the first of all for an empty beginning
 */
export function exampleHere(
  example: string,
  commands: readonly Command[],
  suggest: (kind: 'storyline' | 'speaker', typed: string) => readonly string[],
): string {
  const typed = readTyped(example, commands);
  if (typed.kind === 'problem') return example;
  const found = actionFor(typed.command, typed.action, commands);
  if (found.kind === 'problem') return example;
  return Object.entries(typed.options).reduce((words, [option, value]) => {
    const kind = found.action.options[option]?.type;
    if ((kind !== 'storyline' && kind !== 'speaker') || suggest(kind, value).includes(value)) return words;
    return words.replace(value, suggest(kind, '')[0] ?? value);
  }, example);
}
