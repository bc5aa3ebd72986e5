import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Kysely } from 'kysely';
import { OnTheRecordError } from '../errors.js';
import { answerStore } from './answers.js';
import { deliveryStore } from './deliveries.js';
import { filingStore } from './filings.js';
import { knownFileStore } from './known-files.js';
import { bringUpToDate } from './migrations.js';
import { isLarge, openSqlite, type SqliteFault, sqliteDialect, sqliteFault, writtenIn } from './sqlite.js';
import type { Store } from './store.js';
import { subscriptionStore } from './subscriptions.js';
import type { Tables } from './tables.js';
import { watchStore } from './watches.js';

/**
 * Opens what On the Record remembers, making the file and its folder when they are not there. Several processes may
 * have one file open. `:memory:` is the same store, forgotten when closed.
 *
 * @throws OnTheRecordError `STORE_UNUSABLE` when the file is damaged, locked, not writable or of a newer version
 */
export async function openStore(path: string): Promise<Store> {
  try {
    if (path !== ':memory:') makeFolder(dirname(path));
    const file = openSqlite(path);
    const db = new Kysely<Tables>({ dialect: sqliteDialect(file) });
    const schema = await bringUpToDate(db).catch(async (error: unknown) => {
      await db.destroy();
      throw error;
    });
    if (schema.kind === 'newer') {
      await db.destroy();
      throw tooNew(path, schema.change);
    }
    return {
      ...filingStore(db, writtenIn(file)),
      ...knownFileStore(db),
      ...answerStore(db),
      ...subscriptionStore(db),
      ...deliveryStore(db),
      ...watchStore(db),
      readThrough: async () => {
        const fault = isLarge(path) ? await faultInFile(path) : null;
        if (fault !== null) throw new OnTheRecordError('STORE_UNUSABLE', explain(path, 'damaged'), { cause: fault });
      },
      close: () => db.destroy(),
    };
  } catch (error) {
    if (error instanceof OnTheRecordError) throw error;
    throw new OnTheRecordError('STORE_UNUSABLE', explain(path, sqliteFault(error)), { cause: error });
  }
}

/** What is wrong with a file; null when nothing is known to be. Nothing waits for it, not even the process's end. */
function faultInFile(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./check-file.js', import.meta.url), { workerData: path });
    thread.unref();
    thread.on('message', resolve);
    // A thread that there is no memory for tells nothing of the file.
    thread.on('error', () => resolve(null));
  });
}

/** One folder after another: Node's own way of making them all at once never returns where one cannot be made in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function tooNew(path: string, change: number): OnTheRecordError {
  return new OnTheRecordError(
    'STORE_UNUSABLE',
    `${path}: written by a newer On the Record (its tables are at change ${change}). Start that version again, or name another file; nothing has been changed in this one.`,
  );
}

function explain(path: string, fault: SqliteFault | null): string {
  switch (fault) {
    case 'damaged':
      return `${path}: not an On the Record database, or a damaged one. Put the last backup in its place, or move it away to begin an empty one: articles are read again from their folder, but digests set by command are lost.`;
    case 'locked':
      return `${path}: another program keeps this file locked. Stop that program, then start again.`;
    case 'full':
      return `${path}: the disk is full. Make room on it, then start again.`;
    case 'unwritable':
    case null:
      return `${path}: this file cannot be opened for writing. Name a file in a folder that the account running On the Record may write to, or let it write there.`;
    default:
      return fault satisfies never;
  }
}
