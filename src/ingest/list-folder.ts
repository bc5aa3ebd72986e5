import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { OnTheRecordError } from '../errors.js';
import { isArticleFile } from './article-file.js';
import { whyClosed } from './why-closed.js';

/** `file` is relative to the archive, with `/` on every system; `because` is a sentence that names it. */
export type Listing = Readonly<
  { kind: 'file'; file: string } | { kind: 'unreadable'; file: string; because: string; mayBeWithheld: boolean }
>;

/**
 * Finds every `.md` and `.txt` file under a folder, by path. README files and what begins with a dot are passed over.
 * A link is followed when it leads to a place in the same folder that is not listed anyway; one that leads out, and an
 * inner folder that cannot be opened, is unreadable under its own path.
 *
 * @throws OnTheRecordError `ARCHIVE_UNREADABLE` when the folder itself is missing or closed to us
 */
export async function* listFolder(dir: string): AsyncGenerator<Listing> {
  let root: string;
  let entries: readonly Entry[];
  try {
    root = await realpath(dir);
    entries = await entriesOf(root, '');
  } catch (cause) {
    throw unreadableArchive(dir, cause);
  }
  yield* walk(root, entries, new Set([root]));
}

type Entry = Listing | Readonly<{ kind: 'folder'; file: string }>;

/** @param seen real paths of the folders above and beside, so that a link to one of them is not followed for ever */
async function* walk(root: string, entries: readonly Entry[], seen: Set<string>): AsyncGenerator<Listing> {
  for (const entry of entries) {
    if (entry.kind === 'folder') yield* walkFolder(root, entry.file, seen);
    else yield entry;
  }
}

async function* walkFolder(root: string, folder: string, seen: Set<string>): AsyncGenerator<Listing> {
  let entries: readonly Entry[];
  try {
    const real = await realpath(join(root, folder));
    if (seen.has(real)) return;
    seen.add(real);
    entries = await entriesOf(root, folder);
  } catch (cause) {
    yield unreadable(folder, `the folder cannot be opened (${whyClosed(cause)})`, false);
    return;
  }
  yield* walk(root, entries, seen);
}

async function entriesOf(root: string, folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const found of await readdir(join(root, folder), { withFileTypes: true })) {
    if (found.name.startsWith('.')) continue;
    const path = folder === '' ? found.name : `${folder}/${found.name}`;
    const entry = found.isSymbolicLink() ? await followed(root, path) : entryOf(path, found);
    if (entry !== null) entries.push(entry);
  }
  const sortKey = ({ kind, file }: Entry) => (kind === 'folder' ? `${file}/` : file);
  return entries.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** Null for what holds no article. */
function entryOf(path: string, found: Pick<Dirent, 'isFile' | 'isDirectory'>): Entry | null {
  if (found.isDirectory()) return { kind: 'folder', file: path };
  return found.isFile() && isArticleFile(path) ? { kind: 'file', file: path } : null;
}

/** Null, too, for what is listed under its own name: a piece read twice would bear itself out. */
async function followed(root: string, path: string): Promise<Entry | null> {
  try {
    const target = await realpath(join(root, path));
    const entry = entryOf(path, await stat(target));
    if (entry === null) return null;
    const way = relative(root, target);
    if (isAbsolute(way) || way.split(sep)[0] === '..') return unreadable(path, leadsOut, true);
    const isHidden = way.split(sep).some((name) => name.startsWith('.'));
    return isHidden || (entry.kind === 'file' && !isArticleFile(way)) ? entry : null;
  } catch (cause) {
    return isArticleFile(path) ? unreadable(path, `cannot be opened (${whyClosed(cause)})`, false) : null;
  }
}

const leadsOut = 'is a link that leads out of the archive folder; passed over; expected the file or folder itself';

const unreadable = (file: string, because: string, mayBeWithheld: boolean): Listing => ({
  kind: 'unreadable',
  file,
  because: `${file}: ${because}`,
  mayBeWithheld,
});

function unreadableArchive(dir: string, cause: unknown): OnTheRecordError {
  const message = `the archive folder ${dir} cannot be opened (${whyClosed(cause)}); expected a folder of .md and .txt files`;
  return new OnTheRecordError('ARCHIVE_UNREADABLE', message, { cause });
}
