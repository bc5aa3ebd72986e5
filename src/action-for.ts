import type { Action, Command } from './command.js';
import { type Problem, unknownAction, unknownCommand } from './options.js';
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
