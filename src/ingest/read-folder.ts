import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { longestFile, openFile } from '../articles/open-file.js';
import { type ReadResult, readArticle } from '../articles/read-article.js';
import { type Claim, type SettledId, settleIds, stemAsId } from '../articles/settle-ids.js';
import { type Listing, listFolder } from './list-folder.js';
import { whyClosed } from './why-closed.js';

/**
 * Reads every `.md` and `.txt` file under a folder, by path, one at a time. README files and what begins with a dot are
 * passed over. Every file is opened twice: first for its id and status alone, since which file keeps an id
 * (`settleIds`) depends on all of them. A file whose id another one keeps is unreadable, and so is a file, a folder or
 * a link that cannot be opened, under its own path.
 *
 * @param zone IANA name for pieces that name none
 * @throws OnTheRecordError `ARCHIVE_UNREADABLE` when the folder itself is missing or closed to us
 */
export async function* readFolder(dir: string, zone: string): AsyncGenerator<ReadResult> {
  const listings: Listing[] = [];
  const claims: Claim[] = [];
  for await (const listing of listFolder(dir)) {
    listings.push(listing);
    const claim = listing.kind === 'file' ? await claimOf(dir, listing.file) : null;
    if (claim !== null) claims.push(claim);
  }
  const settled = settleIds(claims);
  for (const listing of listings) {
    yield listing.kind === 'file' ? await readSettled(dir, listing.file, zone, settled.get(listing.file)) : listing;
  }
}

/** Null when the file cannot be read, or gives no id: then nothing is kept from another for its sake. */
async function claimOf(dir: string, file: string): Promise<Claim | null> {
  const bytes = await beginning(join(dir, file)).catch(() => null);
  const opened = bytes && openFile({ file, bytes });
  if (opened?.kind !== 'opened') return null;
  const { id, status } = opened.frontMatter;
  return id === null && stemAsId(file) === '' ? null : { file, statedId: id, status };
}

async function readSettled(dir: string, file: string, zone: string, settled?: SettledId): Promise<ReadResult> {
  const unreadable = (because: string, mayBeWithheld: boolean): ReadResult => ({
    kind: 'unreadable',
    file,
    because: `${file}: ${because}`,
    mayBeWithheld,
  });
  if (settled?.kind === 'taken') return unreadable(settled.because, true);
  let bytes: Uint8Array;
  try {
    bytes = await beginning(join(dir, file));
  } catch (cause) {
    return unreadable(`cannot be opened (${whyClosed(cause)})`, false);
  }
  const result = readArticle({ file, bytes, zone, ...(settled && { unstatedId: settled.id }) });
  if (result.kind === 'unreadable') return result;
  if (result.article.id !== settled?.id)
    return unreadable('was changed while the folder was read; read it once more', false);
  return settled.remark === null ? result : { ...result, remarks: [...result.remarks, `${file}: ${settled.remark}`] };
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
