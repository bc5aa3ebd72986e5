import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';

/** What a shell command has to do with: a folder of its own, and what it has printed on either stream. */
export type Shell = { folder: string; printed: string; complained: string };

/** A shell that is new for every test of the file which asks for it. */
export function atTheShell(): Shell {
  const shell: Shell = { folder: '', printed: '', complained: '' };
  beforeEach(() => {
    Object.assign(shell, { folder: mkdtempSync(join(tmpdir(), 'shell-')), printed: '', complained: '' });
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      shell.printed += String(text);
      return true;
    });
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      shell.complained += String(text);
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(shell.folder, { recursive: true });
  });
  return shell;
}
