import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { openSqlite, sqliteDialect } from '../../src/store/sqlite.js';

const folder = mkdtempSync(join(tmpdir(), 'on-the-record-full-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a full disk is told of as such, though SQLite has rolled back by itself, and the database closes', async () => {
  const db = new Kysely<Record<string, never>>({ dialect: sqliteDialect(openSqlite(join(folder, 'full.db'))) });
  await sql`create table pieces (text text)`.execute(db);
  // As if there were no room for more.
  await sql`pragma max_page_count = 8`.execute(db);
  const filing = db
    .transaction()
    .execute((one) => sql`insert into pieces values (${'x'.repeat(100_000)})`.execute(one));
  await expect(filing).rejects.toMatchObject({ code: 'STORE_UNUSABLE', message: expect.stringContaining('is full') });
  await db.destroy();
});
