import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AskOptions, ask } from '../../src/cli/ask.js';
import { root } from '../answers/over-folder.js';
import { atTheShell } from './at-the-shell.js';

const shell = atTheShell();

const asked = (question: string, options: Partial<AskOptions> = {}): Promise<0 | 1 | 2> =>
  ask(root, question, { as: 'text', archive: join(root, 'corpus/articles'), ...options });

const RESIGNATION = '/timeline dick-resignation';

describe('files that go with an answer on the command line', () => {
  it('are the picture and the export, written into a folder made for them, their paths printed', async () => {
    const files = join(shell.folder, 'taken', 'away');
    expect(await asked(`${RESIGNATION} export:csv`, { files })).toBe(0);
    const names = ['dick-resignation-dark.png', 'dick-resignation.csv', 'dick-resignation.png'];
    expect(readdirSync(files).sort()).toEqual(names);
    for (const name of names) expect(shell.printed).toContain(`Written: ${join(files, name)}\n`);
    expect(readFileSync(join(files, 'dick-resignation.csv'), 'utf8')).toContain('last Thursday');
  });

  it('never replace another file unless told to, and then none of them is written', async () => {
    const mine = join(shell.folder, 'dick-resignation.csv');
    writeFileSync(mine, 'my own notes');
    expect(await asked(`${RESIGNATION} export:csv`, { files: shell.folder })).toBe(2);
    expect(shell.complained).toContain(`${mine} is there already`);
    expect(readdirSync(shell.folder)).toEqual(['dick-resignation.csv']);
    expect(readFileSync(mine, 'utf8')).toBe('my own notes');
    expect(await asked(`${RESIGNATION} export:csv`, { files: shell.folder, replace: true })).toBe(0);
    expect(readFileSync(mine, 'utf8')).not.toBe('my own notes');
  });

  it('may be written again where nothing has changed', async () => {
    expect(await asked(`${RESIGNATION} export:md`, { files: shell.folder })).toBe(0);
    expect(await asked(`${RESIGNATION} export:md`, { files: shell.folder })).toBe(0);
  });

  it('are refused where a file has the name of the folder', async () => {
    const files = join(shell.folder, 'notes.txt');
    writeFileSync(files, 'mine');
    expect(await asked(RESIGNATION, { files })).toBe(2);
    expect(shell.complained).toContain(`Nothing can be written into ${files}: a file has that name`);
  });

  it('leave JSON on standard output to itself', async () => {
    expect(await asked(RESIGNATION, { files: shell.folder, as: 'json' })).toBe(0);
    expect(JSON.parse(shell.printed).answer.kind).toBe('timeline');
    expect(shell.complained).toContain('Written: ');
  });

  it('are said to be missing when the answer has none', async () => {
    expect(await asked('/who-said "exactly this"', { files: shell.folder })).toBe(1);
    expect(shell.complained).toContain('No file goes with this answer');
    expect(existsSync(join(shell.folder, 'dick-resignation.png'))).toBe(false);
  });

  it('are named where an export was asked for and no folder', async () => {
    expect(await asked(`${RESIGNATION} export:ics`)).toBe(0);
    expect(shell.complained).toContain('Add --files DIR, and dick-resignation.ics is written into that folder.');
  });
});
