import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { longestFile, openFile } from '../articles/open-file.js';
import { type ReadResult, readArticle } from '../articles/read-article.js';
import { type Claim, type SettledId, settleIds, stemAsId } from '../articles/settle-ids.js';
import type { KnownFile } from '../store/store.js';
import { fileStates } from './file-states.js';
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
  const listings = await listed(dir);
  for await (const result of readListed(dir, listings, zone, nothingBefore)) {
    if (result.kind !== 'known') yield result;
  }
}

type ReadArticle = Extract<ReadResult, { kind: 'article' }>;

/**
 * A file that is as it was when it was read last, and has kept its id; or one just read. `readAs` is null of what must
 * be read the next time too.
 */
export type FolderResult =
  | Readonly<{ kind: 'known'; known: KnownFile; remarks: readonly string[] }>
  | (ReadArticle & Readonly<{ readAs: KnownFile | null }>)
  | Extract<ReadResult, { kind: 'unreadable' }>;

/**
 * As `readFolder`, but opens only what is not known, or has changed since; of that what is not live comes first, so that
 * it need not wait for the rest to be taken down.
 *
 * @param knownOf what a file was read as last; null when it is to be read whatever its state
 */
export async function* readChanged(
  dir: string,
  zone: string,
  knownOf: (file: string) => KnownFile | null,
  now: () => Date,
): AsyncGenerator<FolderResult> {
  const listings = await listed(dir);
  const files = listings.flatMap(({ kind, file }) => (kind === 'file' ? [file] : []));
  const states = await fileStates(dir, files, now);
  const stateOf = (file: string): string | null => states.get(file) ?? null;
  const sameAs = (file: string): KnownFile | null => {
    const known = knownOf(file);
    return known?.state === stateOf(file) ? known : null;
  };
  yield* readListed(dir, listings, zone, { stateOf, sameAs, withheldFirst: true });
}

/** `stateOf` was looked at before now; `sameAs` is what is known of a file that has not changed. */
type Before = Readonly<{
  stateOf: (file: string) => string | null;
  sameAs: (file: string) => KnownFile | null;
  withheldFirst: boolean;
}>;
const nothingBefore: Before = { stateOf: () => null, sameAs: () => null, withheldFirst: false };

async function listed(dir: string): Promise<readonly Listing[]> {
  const listings: Listing[] = [];
  for await (const listing of listFolder(dir)) listings.push(listing);
  return listings;
}

async function* readListed(
  dir: string,
  listings: readonly Listing[],
  zone: string,
  { stateOf, sameAs, withheldFirst }: Before,
): AsyncGenerator<FolderResult> {
  const claims = await claimsIn(dir, listings, sameAs);
  const settled = await settleIds([...claims.values()]);
  const isUrgent = ({ file }: Listing): boolean => {
    const claim = claims.get(file);
    return claim !== undefined && claim.status.kind !== 'live' && sameAs(file) === null;
  };
  const urgent = new Set(withheldFirst ? listings.filter(isUrgent) : []);
  let passed = 0;
  for (const listing of [...urgent, ...listings.filter((one) => !urgent.has(one))]) {
    const { file } = listing;
    const [known, id] = [sameAs(file), settled.get(file)];
    if (listing.kind === 'unreadable') yield listing;
    else if (known && id?.kind === 'kept' && id.id === known.id) {
      yield { kind: 'known', known, remarks: [...known.remarks, ...remarksOn(file, id)] };
      if (++passed % IN_ONE_TURN === 0) await setImmediate();
    } else {
      const result = await readSettled(dir, file, zone, id);
      if (result.kind === 'unreadable') yield result;
      else {
        const { article, remarks } = result;
        const readAs = knownAs(result, stateOf(file), claims.get(file)?.statedId ?? null);
        yield { kind: 'article', article, remarks: [...remarks, ...remarksOn(file, id)], readAs };
      }
    }
  }
}

/** Files of which nothing is to be done but to pass them on. */
const IN_ONE_TURN = 1_000;

const remarksOn = (file: string, settled: SettledId | undefined): readonly string[] =>
  settled?.kind === 'kept' && settled.remark !== null ? [`${file}: ${settled.remark}`] : [];

/** By file, in the order of the listings. */
async function claimsIn(
  dir: string,
  listings: readonly Listing[],
  sameAs: Before['sameAs'],
): Promise<ReadonlyMap<string, Claim>> {
  const claims = new Map<string, Claim>();
  for (const { kind, file } of listings) {
    const claim = kind === 'file' ? (sameAs(file) ?? (await claimOf(dir, file))) : null;
    if (claim === null) continue;
    claims.set(file, claim);
    if (claims.size % IN_ONE_TURN === 0) await setImmediate();
  }
  return claims;
}

function knownAs({ article, remarks }: ReadArticle, state: string | null, statedId: string | null): KnownFile | null {
  const { file, id, version, status } = article;
  return state === null ? null : { file, state, statedId, id, version, status, remarks };
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
  return result;
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
