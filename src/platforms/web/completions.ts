import type { Command } from '../../command.js';

export type CompletionKind = 'storyline' | 'speaker';

export const isCompletionKind = (kind: string | undefined): kind is CompletionKind =>
  kind === 'storyline' || kind === 'speaker';

/**
 * What can be completed while a command is being typed: by the words that name it (`timeline`, `digest set`), then by
 * option. The option `` (no name) is the words typed without one. Commands with nothing to complete are in it too.
 */
export function completionsOf(
  commands: readonly Command[],
): Readonly<Record<string, Readonly<Record<string, CompletionKind>>>> {
  const named = commands.flatMap((command) =>
    command.actions.map((action) => {
      const options = Object.entries(action.options).flatMap(([option, { type }], at) => {
        if (!isCompletionKind(type)) return [];
        return at === 0 ? [['', type] as const, [option, type] as const] : [[option, type] as const];
      });
      const typed = action.name === null ? command.name : `${command.name} ${action.name}`;
      return [typed, Object.fromEntries(options)] as const;
    }),
  );
  return Object.fromEntries(named);
}
