import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Filing, HeldFiling } from '../domain/filing.js';
import { fromJson, toJson } from './json.js';
import type { FilingStore } from './store.js';
import type { Tables } from './tables.js';

/**
 * Every version filed is a row, for ever; `articles` says which one is current. The cursor grows when there is
 * something to tell: a piece, a version, the return of a removed piece, or the release of a withheld one.
 */
export function filingStore(db: Kysely<Tables>): FilingStore {
  return {
    file: (filing, at) => db.transaction().execute((transaction) => fileIn(transaction, filing, at)),

    async remove(id, at) {
      const removed = await db
        .updateTable('articles')
        .set({ removed_at: at.getTime() })
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      return removed.numUpdatedRows > 0n;
    },

    async filings() {
      const rows = await held(db)
        .whereRef('filings.cursor', '=', 'articles.cursor')
        .where('removed_at', 'is', null)
        .orderBy('articles.id')
        .execute();
      return rows.map(asHeldFiling);
    },

    async versions(id) {
      const rows = await held(db).where('articles.id', '=', id).orderBy('filings.cursor').execute();
      return rows.map(asHeldFiling);
    },
  };
}

async function fileIn(db: Transaction<Tables>, filing: Filing, at: Date): ReturnType<FilingStore['file']> {
  const { article, readBy } = filing;
  const row = { read_by: readBy, filing: toJson(filing) };
  const newest = { article: article.id, version: article.version, indexed_at: at.getTime(), ...row };
  const current = await held(db)
    .whereRef('filings.cursor', '=', 'articles.cursor')
    .where('articles.id', '=', article.id)
    .select(['articles.removed_at', 'filings.version'])
    .executeTakeFirst();

  const cursor = await nextCursor(db);
  if (!current) {
    const first = { id: article.id, first_indexed_at: at.getTime(), removed_at: null, cursor };
    await db.insertInto('articles').values(first).execute();
    await db
      .insertInto('filings')
      .values({ ...newest, cursor })
      .execute();
    return 'added';
  }

  if (current.removed_at === null && current.filing === row.filing) return 'unchanged';

  const nowCurrent = db.updateTable('articles').set({ removed_at: null, cursor }).where('id', '=', article.id);
  if (current.version !== article.version) {
    await db
      .insertInto('filings')
      .values({ ...newest, cursor })
      .execute();
    await nowCurrent.execute();
    return current.removed_at === null ? 'corrected' : 'restored';
  }

  const sameRow = db.updateTable('filings').where('cursor', '=', current.cursor);
  if (current.removed_at !== null || isReleased(fromJson<Filing>(current.filing), filing)) {
    await sameRow.set({ ...row, cursor }).execute();
    await nowCurrent.execute();
    return 'restored';
  }
  await sameRow.set(row).execute();
  return 'reread';
}

/** A piece that was held, embargoed or withdrawn has to be told when it goes live, though its words are the same. */
function isReleased(before: Filing, after: Filing): boolean {
  return before.article.status.kind !== 'live' && after.article.status.kind === 'live';
}

async function nextCursor(db: Transaction<Tables>): Promise<number> {
  const row = await db
    .selectFrom('filings')
    .select(({ fn }) => fn.max('cursor').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

function held(db: Kysely<Tables>) {
  return db
    .selectFrom('filings')
    .innerJoin('articles', 'articles.id', 'filings.article')
    .select(['filings.filing', 'filings.cursor', 'filings.indexed_at', 'articles.first_indexed_at']);
}

type HeldRow = Pick<Selectable<Tables['filings']>, 'filing' | 'cursor' | 'indexed_at'> &
  Pick<Selectable<Tables['articles']>, 'first_indexed_at'>;

function asHeldFiling(row: HeldRow): HeldFiling {
  return {
    filing: fromJson<Filing>(row.filing),
    cursor: row.cursor,
    firstIndexedAt: new Date(row.first_indexed_at),
    indexedAt: new Date(row.indexed_at),
  };
}
