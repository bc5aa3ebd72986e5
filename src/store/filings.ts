import { setImmediate } from 'node:timers/promises';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { EditorialStatus } from '../domain/article.js';
import type { Filing, HeldFiling } from '../domain/filing.js';
import type { ArticleId, Version } from '../domain/ids.js';
import { fromJson, toJson } from './json.js';
import { neverShown, type Shown, shownAfter } from './shown.js';
import type { Filed, FilingStore } from './store.js';
import type { Tables } from './tables.js';

/** Articles read in one turn, some 20 ms: all at once would keep every question waiting, and their JSON in memory. */
const PAGE = 200;

/** Every version filed is a row, for ever; `articles` says which one is current, and what readers may see of it. */
export function filingStore(db: Kysely<Tables>): FilingStore {
  return {
    file: (filing, at) => db.transaction().execute((transaction) => file(transaction, filing, at)),
    remove: (id, at) => db.transaction().execute((transaction) => remove(transaction, id, at)),
    release: (at) => db.transaction().execute((transaction) => release(transaction, at)),

    async filings() {
      const rows = await current(db).where('removed_at', 'is', null).orderBy('articles.id').execute();
      return rows.map(asHeldFiling);
    },

    async list() {
      const rows = await db
        .selectFrom('articles')
        .innerJoin('filings', 'filings.number', 'articles.filing')
        .select(['articles.id', 'filings.version', 'articles.file', 'articles.status', 'filings.read_by as readBy'])
        .where('removed_at', 'is', null)
        .orderBy('articles.id')
        .execute();
      return rows.map(({ id, version, status, ...row }) => {
        return { ...row, id: id as ArticleId, version: version as Version, status: fromJson<EditorialStatus>(status) };
      });
    },

    async filedAt(id, cursor) {
      const row = await db
        .selectFrom('filings')
        .select('filing')
        .where('article', '=', id)
        .where('public_from', '<=', cursor)
        .orderBy('public_from', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? fromJson<Filing>(row.filing) : null;
    },

    async changesAfter(revision) {
      // What changes between two pages is in a later one again; the last that is read of an article counts.
      const changed = new Map<ArticleId, HeldFiling | null>();
      let last = revision;
      for (;;) {
        const rows = await current(db).where('revision', '>', last).orderBy('revision').limit(PAGE).execute();
        for (const row of rows) {
          changed.delete(row.id as ArticleId);
          changed.set(row.id as ArticleId, row.removed_at === null ? asHeldFiling(row) : null);
        }
        last = rows.at(-1)?.revision ?? last;
        if (rows.length < PAGE) break;
        await setImmediate();
      }
      return {
        held: [...changed.values()].filter((held) => held !== null),
        removed: [...changed].flatMap(([id, held]) => (held === null ? [id] : [])),
        revision: last,
      };
    },
  };
}

async function file(db: Transaction<Tables>, filing: Filing, at: Date): Promise<Filed> {
  const { article, readBy } = filing;
  const written = { read_by: readBy, filing: toJson(filing) };
  const before = await current(db).where('articles.id', '=', article.id).executeTakeFirst();
  const isBack = before !== undefined && before.removed_at !== null;
  if (before && !isBack && before.written === written.filing) return 'unchanged';

  const revision = await nextRevision(db);
  const isNewVersion = before?.version !== article.version;
  const number = isNewVersion ? revision : before.filing;
  const seen = await lastSeen(db, before);
  const shown = shownAfter(shownOf(before), { filing, number, seen, isBack }, revision, at);
  const standing = { file: article.file, status: toJson(article.status), removed_at: null, filing: number, revision };
  if (before) await change(db, article.id, { ...standing, ...shown });
  else {
    const first = { id: article.id, first_indexed_at: at.getTime() };
    await db
      .insertInto('articles')
      .values({ ...first, ...standing, ...shown })
      .execute();
  }
  if (isNewVersion) {
    const row = { number, article: article.id, version: article.version, indexed_at: at.getTime(), public_from: null };
    await db
      .insertInto('filings')
      .values({ ...row, ...written })
      .execute();
  } else await db.updateTable('filings').set(written).where('number', '=', number).execute();
  await notePublic(db, shown, revision);

  if (!before) return 'added';
  if (isBack) return 'restored';
  if (isNewVersion) return 'corrected';
  return shown.cursor === revision ? 'restored' : 'reread';
}

async function remove(db: Transaction<Tables>, id: ArticleId, at: Date): Promise<boolean> {
  const held = await current(db).where('articles.id', '=', id).where('removed_at', 'is', null).executeTakeFirst();
  if (held) await change(db, id, { removed_at: at.getTime(), revision: await nextRevision(db) });
  return held !== undefined;
}

async function release(db: Transaction<Tables>, at: Date): Promise<number> {
  const passed = await current(db)
    .where('withheld', '=', 1)
    .where('embargo_until', '<=', at.getTime())
    .where('removed_at', 'is', null)
    .orderBy('embargo_until')
    .execute();
  for (const row of passed) {
    const revision = await nextRevision(db);
    const seen = await lastSeen(db, row);
    const now = { filing: fromJson<Filing>(row.written), number: row.filing, seen, isBack: false };
    const shown = shownAfter(shownOf(row), now, revision, at);
    await change(db, row.id, { ...shown, revision });
    await notePublic(db, shown, revision);
  }
  return passed.length;
}

/** What readers can see from `revision` on, unless they could see it before. */
async function notePublic(db: Transaction<Tables>, { public_filing }: Shown, revision: number): Promise<void> {
  await db
    .updateTable('filings')
    .set({ public_from: revision })
    .where('number', '=', public_filing)
    .where('public_from', 'is', null)
    .execute();
}

async function change(db: Transaction<Tables>, id: string, changed: Partial<Articles>): Promise<void> {
  await db.updateTable('articles').set(changed).where('id', '=', id).execute();
}

function shownOf(row: Shown | undefined): Shown {
  const { withheld, embargo_until, public_filing, public_since, corrected, cursor } = row ?? neverShown;
  return { withheld, embargo_until, public_filing, public_since, corrected, cursor };
}

async function lastSeen(db: Transaction<Tables>, row: Shown | undefined): Promise<Filing | null> {
  if (!row || row.public_filing === null) return null;
  const seen = await db
    .selectFrom('filings')
    .select('filing')
    .where('number', '=', row.public_filing)
    .executeTakeFirst();
  return seen ? fromJson<Filing>(seen.filing) : null;
}

async function nextRevision(db: Transaction<Tables>): Promise<number> {
  const row = await db
    .selectFrom('articles')
    .select(({ fn }) => fn.max('revision').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Every article with its current filing. */
function current(db: Kysely<Tables>) {
  return db
    .selectFrom('articles')
    .innerJoin('filings', 'filings.number', 'articles.filing')
    .selectAll('articles')
    .select(['filings.filing as written', 'filings.version', 'filings.indexed_at']);
}

type Articles = Selectable<Tables['articles']>;
type CurrentRow = Articles & Pick<Selectable<Tables['filings']>, 'indexed_at'> & Readonly<{ written: string }>;

function asHeldFiling(row: CurrentRow): HeldFiling {
  return {
    filing: fromJson<Filing>(row.written),
    cursor: row.cursor,
    publicSince: row.withheld === 1 || row.public_since === null ? null : new Date(row.public_since),
    corrected: row.corrected === 1,
    firstIndexedAt: new Date(row.first_indexed_at),
    indexedAt: new Date(row.indexed_at),
  };
}
