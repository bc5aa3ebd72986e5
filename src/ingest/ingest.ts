import type { Article, EditorialStatus } from '../domain/article.js';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import type { Quotation } from '../domain/quotation.js';
import { OnTheRecordError } from '../errors.js';
import type { FilingStore, KnownFile, KnownFileStore, Listed } from '../store/store.js';
import { fileReader } from './code-fingerprint.js';
import { type FolderResult, readChanged } from './read-folder.js';

export type Ingest = Readonly<{
  dir: string;
  /** IANA name of the zone for pieces that name none. */
  zone: string;
  store: FilingStore & KnownFileStore;
  readQuotations: (article: Article) => readonly Quotation[];
  /** Version of `readQuotations` and of the marking of paragraphs; when it changes, everything is read again. */
  readBy: string;
  now: () => Date;
  /** Called when what is withheld by now has been filed, before the rest is read. */
  withheld: () => Promise<void>;
  /** Called after every file with how many have been gone through. */
  progress: (files: number) => void;
}>;

/** What one run did. `read` is the sum of the five kinds of filing; sentences name their file. */
export type IngestReport = Readonly<{
  read: number;
  added: number;
  corrected: number;
  reread: number;
  restored: number;
  unchanged: number;
  removed: number;
  unreadable: readonly Readonly<{ file: string; because: string }>[];
  remarks: readonly string[];
  /** Why what the folder does not hold was not removed; null when it was. Stands among the remarks too. */
  outOfReach: string | null;
}>;

/** Files whose reading is kept at once, so that a run that is stopped need not begin anew. */
const KEPT_AT_ONCE = 2_000;

/**
 * Brings the store level with a folder, opening only files that have changed since they were read last. A file that has
 * become unreadable is not gone: its last readable version stays, unless it may be withheld by now.
 * When the folder is missing, or holds no article at all, while the store does, only what may be withheld is removed: a
 * volume that is not mounted looks just so.
 *
 * @throws OnTheRecordError `ARCHIVE_UNREADABLE` when the folder is missing and the store is empty; what the store throws
 */
export async function ingest(run: Ingest): Promise<IngestReport> {
  const held = new Map((await run.store.list()).map((listed) => [listed.id, listed]));
  const readFilesBy = `${fileReader()}, ${run.zone}, ${run.readBy}`;
  const known = await run.store.knownFiles(readFilesBy);
  const isFiled = (file: KnownFile | Article): boolean => isFiledAs(held.get(file.id), file, run.readBy);
  const tally = { read: 0, added: 0, corrected: 0, reread: 0, restored: 0, unchanged: 0, removed: 0 };
  const unreadable: { file: string; because: string }[] = [];
  const stands: string[] = [];
  const mayBeWithheld = new Set<string>();
  const remarks: string[] = [];
  const seen = new Set<ArticleId>();
  const files = new Set<string>();
  const readAnew: KnownFile[] = [];
  let isOnlyWithheld = true;
  try {
    const knownOf = (file: string): KnownFile | null => {
      const before = known.get(file);
      return before && isFiled(before) ? before : null;
    };
    for await (const result of readChanged(run.dir, run.zone, knownOf, run.now)) {
      if (isOnlyWithheld && !isWithheld(result)) {
        isOnlyWithheld = false;
        if (tally.read > 0) await run.withheld();
      }
      if (result.kind === 'unreadable') {
        unreadable.push({ file: result.file, because: result.because });
        if (result.mayBeWithheld) mayBeWithheld.add(result.file);
        else stands.push(result.file);
        files.add(result.file);
      } else {
        const { id, file } = result.kind === 'known' ? result.known : result.article;
        seen.add(id);
        files.add(file);
        remarks.push(...result.remarks);
        tally.read++;
        if (result.kind === 'known' || isFiled(result.article)) tally.unchanged++;
        else tally[await run.store.file(read(run, result.article, remarks), run.now())]++;
        if (result.kind === 'article' && result.readAs !== null) readAnew.push(result.readAs);
        if (readAnew.length >= KEPT_AT_ONCE) await run.store.keepKnownFiles(readFilesBy, readAnew.splice(0), []);
      }
      run.progress(files.size);
    }
  } catch (error) {
    if (!(error instanceof OnTheRecordError) || error.code !== 'ARCHIVE_UNREADABLE' || held.size === 0) throw error;
    remarks.push(error.message);
  }

  const gone = [...held].filter(([id, { file }]) => !seen.has(id) && !stands.some((one) => covers(one, file)));
  const missing = seen.size === 0 ? gone.filter(([, { file }]) => !mayBeWithheld.has(file)) : [];
  const kept = new Set(missing.map(([id]) => id));
  for (const [id] of gone) if (!kept.has(id) && (await run.store.remove(id, run.now()))) tally.removed++;
  const outOfReach = missing.length > 0 ? nothingRemoved(run.dir, missing.length) : null;
  const forgotten = seen.size === 0 ? [] : [...known.keys()].filter((file) => !files.has(file));
  await run.store.keepKnownFiles(readFilesBy, readAnew, forgotten);
  return { ...tally, unreadable, remarks: [...remarks, ...(outOfReach === null ? [] : [outOfReach])], outOfReach };
}

const isWithheld = (result: FolderResult): boolean =>
  result.kind === 'article' && result.article.status.kind !== 'live';

function isFiledAs(
  before: Listed | undefined,
  { version, file, status }: Pick<Article, 'version' | 'file' | 'status'>,
  readBy: string,
): boolean {
  if (before?.readBy !== readBy) return false;
  return version === before.version && file === before.file && isSameStatus(status, before.status);
}

function isSameStatus(a: EditorialStatus, b: EditorialStatus): boolean {
  if (a.kind === 'embargoed' && b.kind === 'embargoed') return a.until.getTime() === b.until.getTime();
  return a.kind === b.kind;
}

function read({ readQuotations, readBy }: Ingest, article: Article, remarks: string[]): Filing {
  try {
    return { article, readBy, quotations: readQuotations(article) };
  } catch (error) {
    remarks.push(`${article.file}: its quotations could not be read (${String(error)}); it is filed without them`);
    // Another reader's name, so that the next run tries again and says so again.
    return { article, readBy: `${readBy}, failed`, quotations: [] };
  }
}

/** Whether what could not be read is this file, or a folder that it stands in. */
const covers = (unreadable: string, file: string): boolean => file === unreadable || file.startsWith(`${unreadable}/`);

const nothingRemoved = (dir: string, held: number): string =>
  `${dir} holds no article that can be read, and ${held} are held from it; none was removed, in case the folder is only ` +
  'out of reach; to take a piece down, set status: withdrawn in its front matter';
