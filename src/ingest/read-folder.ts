import type { Dirent } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { longestFile, type ReadResult, readArticle } from '../articles/read-article.js';
import { OnTheRecordError } from '../errors.js';
import { isArticleFile } from './article-file.js';

/**
 * Reads every `.md` and `.txt` file under a folder, by path, one at a time. README files and what begins with a dot are
 * passed over. Of two files with one id the first is an article and the second unreadable. A file or an inner folder
 * that cannot be opened is unreadable too, under its own path.
 *
 * @param zone IANA name for pieces that name none
 * @throws OnTheRecordError `ARCHIVE_UNREADABLE` when the folder itself is missing or closed to us
 */
export async function* readFolder(dir: string, zone: string): AsyncGenerator<ReadResult> {
  const fileById = new Map<string, string>();
  for await (const found of walk(dir, '', new Set())) {
    if (found.kind === 'unreadable') {
      yield found;
      continue;
    }
    const result = await readFile(dir, found.file, zone);
    if (result.kind === 'unreadable') {
      yield result;
      continue;
    }
    const { id, file } = result.article;
    const first = fileById.get(id);
    if (first !== undefined) {
      const because = `${file}: has the id “${id}”, which ${first} has already; expected an id of its own`;
      yield { kind: 'unreadable', file, because };
      continue;
    }
    fileById.set(id, file);
    yield result;
  }
}

type Found = Readonly<{ kind: 'file'; file: string }> | Extract<ReadResult, { kind: 'unreadable' }>;

/** @param seen real paths of the folders above and beside, so that a link to one of them is not followed for ever */
async function* walk(dir: string, folder: string, seen: Set<string>): AsyncGenerator<Found> {
  let entries: readonly Entry[];
  try {
    const real = await realpath(join(dir, folder));
    if (seen.has(real)) return;
    seen.add(real);
    entries = await entriesOf(dir, folder);
  } catch (cause) {
    if (folder === '') throw unreadableArchive(dir, cause);
    yield { kind: 'unreadable', file: folder, because: `${folder}: the folder cannot be opened (${reason(cause)})` };
    return;
  }
  for (const { path, isFolder } of entries) {
    if (isFolder) yield* walk(dir, path, seen);
    else if (isArticleFile(path)) yield { kind: 'file', file: path };
  }
}

/** Relative to the archive, with `/` on every system. */
type Entry = Readonly<{ path: string; isFolder: boolean }>;

async function entriesOf(dir: string, folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const entry of await readdir(join(dir, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const kind = await kindOf(join(dir, path), entry);
    if (kind !== 'neither') entries.push({ path, isFolder: kind === 'folder' });
  }
  const sortKey = ({ path, isFolder }: Entry) => (isFolder ? `${path}/` : path);
  return entries.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** Links are followed; one that leads nowhere counts as a file, so that opening it says what is wrong. */
async function kindOf(path: string, entry: Dirent): Promise<'file' | 'folder' | 'neither'> {
  const target = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
  if (target === null || target.isFile()) return 'file';
  return target.isDirectory() ? 'folder' : 'neither';
}

async function readFile(dir: string, file: string, zone: string): Promise<ReadResult> {
  try {
    return readArticle({ file, bytes: await beginning(join(dir, file)), zone });
  } catch (cause) {
    return { kind: 'unreadable', file, because: `${file}: cannot be opened (${reason(cause)})` };
  }
}

/** At most one byte more than an article may have: a film named `.txt` is not taken into memory. */
async function beginning(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const room = Buffer.alloc(Math.min(size, longestFile + 1));
    let filled = 0;
    while (filled < room.length) {
      const { bytesRead } = await handle.read(room, filled, room.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return room.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

function unreadableArchive(dir: string, cause: unknown): OnTheRecordError {
  const message = `the archive folder ${dir} cannot be opened (${reason(cause)}); expected a folder of .md and .txt files`;
  return new OnTheRecordError('ARCHIVE_UNREADABLE', message, { cause });
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'it is not a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
};

function reason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return reasons[code] ?? code;
}
