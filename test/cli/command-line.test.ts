import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/cli/ask.js';
import { commandLine } from '../../src/cli/command-line.js';
import { root } from '../answers/over-folder.js';
import { atTheShell } from './at-the-shell.js';

const shell = atTheShell();

/** How it ends when no command is run. */
async function stopsWith(...typed: readonly string[]): Promise<number | null> {
  let stopped: number | null = null;
  const line = commandLine(
    root,
    () => {},
    (status) => {
      stopped = status;
      throw new Error('stopped');
    },
  );
  await line.parseAsync(['node', 'on-the-record', ...typed]).catch(() => {});
  return stopped;
}

describe('what is typed in the shell', () => {
  it.each([
    ['without a file', ['check']],
    ['with an option that there is not', ['check', 'draft.txt', '--bogus']],
    ['without a question', ['ask']],
    ['as a command that there is not', ['chekc']],
  ])('ends with 2 when it cannot be run: %s', async (_, typed) => {
    expect(await stopsWith(...typed)).toBe(2);
    expect(shell.complained).toContain('error:');
  });

  it('ends with 0 when help was asked for', async () => {
    expect(await stopsWith('check', '--help')).toBe(0);
  });

  it('ends with 1 when a quotation that it asks to be checked is not held so', async () => {
    const question = (word: string) => `/check-quotes Sadiq Khan said: “The commissioner wrote to me ${word} Friday.”`;
    const options = { as: 'text', archive: join(root, 'corpus/articles') };
    expect(await ask(root, question('last'), options)).toBe(0);
    expect(await ask(root, question('this'), options)).toBe(1);
  });
});
