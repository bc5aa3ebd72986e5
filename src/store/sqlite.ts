import { existsSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely';
import { OnTheRecordError } from '../errors.js';

type SqliteFile = InstanceType<typeof DatabaseSync>;

/**
 * How long a statement waits for another process's write before it fails as locked. Waiting inside SQLite stops the
 * whole process, so it is cut into short pieces: a chat service must have its answer within 3 seconds.
 */
const lockedFor = { tries: 100, insideMs: 10, betweenMs: 40 };

/** The one file that knows the driver. It has the interface of `node:sqlite`, which replaces it from Node 22 on. */
export function openSqlite(path: string): SqliteFile {
  // Before anything is answered there is nobody to keep waiting.
  const file = new DatabaseSync(path, { timeout: 5_000 });
  try {
    // What `sending` and `sent` say must survive a power cut: FULL syncs at every commit.
    file.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
    checkNow(file, path);
    file.exec(`pragma busy_timeout = ${lockedFor.insideMs}`);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

class DamagedFile extends Error {}

/** Whether a file is too large to be read to its end before anything is answered: 1.2 GB take a second, or four. */
export const isLarge = (path: string): boolean => existsSync(path) && statSync(path).size > 64 * 2 ** 20;

/** Finds a truncated copy or a bad disk now rather than in an answer; of a large file only that its end is there. */
function checkNow(file: SqliteFile, path: string): void {
  const fault = isLarge(path) ? missingEnd(file, path) : faultIn(file);
  if (fault !== null) throw new DamagedFile(fault);
}

/** What SQLite says is wrong with a file; null when nothing is. 23 ms for 5,000 articles, 48 MB. */
export function readThrough(path: string): string | null {
  const file = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
  try {
    return faultIn(file);
  } catch (error) {
    if (sqliteFault(error) !== 'damaged') throw error;
    return String(error);
  } finally {
    file.close();
  }
}

function faultIn(file: SqliteFile): string | null {
  const [check] = file.prepare('pragma quick_check(1)').all() as readonly { quick_check: string }[];
  return check?.quick_check === 'ok' ? null : (check?.quick_check ?? 'cannot be checked');
}

function missingEnd(file: SqliteFile, path: string): string | null {
  // Its newest pages may still stand in the log beside it.
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) return null;
  const number = (pragma: string): number => Number(Object.values(file.prepare(`pragma ${pragma}`).get() as object)[0]);
  return statSync(path).size < number('page_count') * number('page_size') ? 'its end is missing' : null;
}

export type SqliteFault = 'damaged' | 'locked' | 'unwritable' | 'full';

/** What SQLite says is wrong; null when the error is not one that an editor can act on. */
export function sqliteFault(error: unknown): SqliteFault | null {
  if (error instanceof DamagedFile) return 'damaged';
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  // The low byte is the primary result code: https://www.sqlite.org/rescode.html
  switch (error.errcode & 0xff) {
    case 5: // BUSY
    case 6: // LOCKED
      return 'locked';
    case 11: // CORRUPT
    case 26: // NOTADB
      return 'damaged';
    case 3: // PERM
    case 8: // READONLY
    case 14: // CANTOPEN
      return 'unwritable';
    case 13: // FULL
      return 'full';
    default:
      return null;
  }
}

/** While a file is locked nobody else has a turn: so often and no more, a quarter of a second. */
const MOST_TRIES_AT_ONCE = 25;

/**
 * Reads filings as they were written, by number and at once: the driver is synchronous, though Kysely is not.
 *
 * @throws OnTheRecordError `STORE_UNUSABLE` when there is none of the number
 */
export function writtenIn(file: SqliteFile): (number: number) => string {
  const statement = file.prepare('select filing from filings where number = ?');
  return (number) => {
    const row = atOnceWhenUnlocked(() => statement.get(number)) as Readonly<{ filing: string }> | undefined;
    if (row) return row.filing;
    const explain = `The database holds no filing number ${number}, which its articles name. Put back a whole copy of it.`;
    throw new OnTheRecordError('STORE_UNUSABLE', explain);
  };
}

function atOnceWhenUnlocked<T>(work: () => T): T {
  for (let tries = 1; ; tries++) {
    try {
      return work();
    } catch (error) {
      if (sqliteFault(error) !== 'locked' || tries === MOST_TRIES_AT_ONCE) throw error;
    }
  }
}

export function sqliteDialect(file: SqliteFile): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ImmediateDriver(file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class ImmediateDriver extends SqliteDriver {
  constructor(private readonly file: SqliteFile) {
    super({ database: asKyselyExpects(file) });
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: <R>(query: CompiledQuery) =>
        whenUnlocked(() => connection.executeQuery<R>(query)).catch(saidPlainly),
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    };
  }

  /** On a full disk SQLite has rolled back by itself; to do it again would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.file.isTransaction) await super.rollbackTransaction(connection);
  }

  /** Every transaction of ours writes: taking the lock first is what lets two processes read, then write. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** @throws OnTheRecordError `STORE_UNUSABLE` for what an editor can act on; anything else as it is */
function saidPlainly(error: unknown): never {
  if (sqliteFault(error) !== 'full') throw error;
  const explain = 'The disk that holds the database is full. Make room on it; what could not be kept is read again.';
  throw new OnTheRecordError('STORE_UNUSABLE', explain, { cause: error });
}

async function whenUnlocked<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (sqliteFault(error) !== 'locked' || tries === lockedFor.tries) throw error;
      await setTimeout(lockedFor.betweenMs);
    }
  }
}

function asKyselyExpects(file: SqliteFile): SqliteDatabase {
  // The driver frees a statement only when it is collected, and a file with statements never quite closes.
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => {
      // So that the file alone is a whole copy, with nothing of it left in the write-ahead log beside it.
      try {
        file.exec('pragma wal_checkpoint(truncate)');
      } catch (error) {
        // On a full disk the log stays, and the file is whole with it.
        if (sqliteFault(error) !== 'full') throw error;
      } finally {
        file.close();
      }
    },
    prepare: (sql) => {
      const known = prepared.get(sql);
      if (known) return known;
      const statement = file.prepare(sql);
      const expected: SqliteStatement = {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters),
        run: (parameters) => statement.run(...parameters),
        iterate: (parameters) => statement.iterate(...parameters),
      };
      prepared.set(sql, expected);
      return expected;
    },
  };
}
