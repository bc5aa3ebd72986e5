import { type Kysely, sql } from 'kysely';
import { fromJson, toJson } from './json.js';
import { allPages, eachPage, PAGE } from './pages.js';
import type { KnownFile, KnownFileStore } from './store.js';
import type { Tables } from './tables.js';

export function knownFileStore(db: Kysely<Tables>): KnownFileStore {
  return {
    async knownFiles(readBy) {
      const known = await allPages((last: KnownFile | null) => pageAfter(db, last?.file ?? '', readBy));
      return new Map(known.map((one) => [one.file, one]));
    },

    async keepKnownFiles(readBy, known, gone) {
      // One statement whatever the number of rows, since each that differs is kept prepared.
      await eachPage(known, (page) =>
        sql`insert or replace into known_files (file, read_by, known)
          select value ->> 'file', ${readBy}, value from json_each(${toJson(page)})`.execute(db),
      );
      await eachPage(gone, (page) =>
        sql`delete from known_files where file in (select value from json_each(${JSON.stringify(page)}))`.execute(db),
      );
      if (known.length > 0) await db.deleteFrom('known_files').where('read_by', '<>', readBy).execute();
    },
  };
}

/** SQLite writes them as one text, which is read six times as fast as row by row. */
async function pageAfter(db: Kysely<Tables>, last: string, readBy: string): Promise<readonly KnownFile[]> {
  const page = db
    .selectFrom('known_files')
    .select('known')
    .where('file', '>', last)
    .where('read_by', '=', readBy)
    .orderBy('file')
    .limit(PAGE)
    .as('page');
  const { written } = await db
    .selectFrom(page)
    .select(sql<string>`json_group_array(json(known))`.as('written'))
    .executeTakeFirstOrThrow();
  return fromJson<readonly KnownFile[]>(written);
}
