import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attachment } from '../platforms/platform.js';

/** What became of files that were to go into a folder; `not-written` when not one of them could. */
export type Written = Readonly<
  { kind: 'written'; paths: readonly string[] } | { kind: 'not-written'; because: string }
>;

/**
 * Writes files into a folder, which is made when it is not there. What is there under one of their names is replaced
 * only when `mayReplace`, or when it is the same to the byte; else none of them is written.
 */
export function writeFiles(
  folder: string,
  files: readonly Pick<Attachment, 'name' | 'bytes'>[],
  mayReplace: boolean,
): Written {
  try {
    mkdirSync(folder, { recursive: true });
    const wanted = files.map((file) => ({ ...file, path: join(folder, file.name) }));
    const found = wanted.map(({ path, bytes }) => ({ path, bytes, held: bytesAt(path) }));
    const other = found.find(({ held, bytes }) => held !== null && !held.equals(bytes));
    if (other && !mayReplace) {
      const because = `${other.path} is there already and holds something else; give another name or folder, or add --replace to write over it.`;
      return { kind: 'not-written', because };
    }
    // `wx` does not follow a link that someone has laid there meanwhile.
    for (const { path, bytes, held } of found) writeFileSync(path, bytes, { flag: held === null ? 'wx' : 'w' });
    return { kind: 'written', paths: found.map(({ path }) => path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    return { kind: 'not-written', because: `Nothing can be written into ${folder}: ${WHY[code] ?? code}.` };
  }
}

/** Null when there is nothing of that name. */
function bytesAt(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'it may not be written to',
  EEXIST: 'a file has that name',
  ENOTDIR: 'a file has that name, or that of a folder above it',
  EISDIR: 'a folder has the name of a file that is to be written',
  ENOSPC: 'the disk is full',
};
