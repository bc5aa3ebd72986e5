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
      await eachPage(known, (page) => {
        const values = page.map((one) => ({ file: one.file, read_by: readBy, known: toJson(one) }));
        return db.replaceInto('known_files').values(values).execute();
      });
      await eachPage(gone, (page) => db.deleteFrom('known_files').where('file', 'in', page).execute());
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
