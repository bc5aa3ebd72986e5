export const inFull = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.name) : String(error);

/** The name of an error and the lines of code that it came from, without its message, which may quote what was read. */
export function whereItFailed(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { stack = '', message } = error;
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return [error.name, ...frames.filter((line) => line.trimStart().startsWith('at '))].join('\n');
}
