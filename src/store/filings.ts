import { setImmediate } from 'node:timers/promises';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Filing, HeldHead } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import { headsAfter, knownOf, listedAfter } from './heads.js';
import { fromJson, toJson } from './json.js';
import { allPages, PAGE } from './pages.js';
import { neverShown, type Shown, shownAfter } from './shown.js';
import type { Filed, FilingChanges, FilingStore, Listed } from './store.js';
import type { Tables } from './tables.js';

/**
 * Every version filed is a row, for ever; `articles` says which one is current, and what readers may see of it.
 *
 * @param written what the filing of a number was written as, at once
 */
export function filingStore(db: Kysely<Tables>, written: (number: number) => string): FilingStore {
  // Another process may have filed it again since: its status and file are as whoever asks was told.
  const filing = ({ number, status, file }: HeldHead): Filing => {
    const { article, ...read } = fromJson<Filing>(written(number));
    return { ...read, article: { ...article, status, file } };
  };
  return {
    filing,
    changesAfter: (revision) => changesAfter(db, revision),
    file: (filing, at) => db.transaction().execute((transaction) => file(transaction, filing, at)),
    remove: (id, at) => db.transaction().execute((transaction) => remove(transaction, id, at)),
    release: (at) => db.transaction().execute((transaction) => release(transaction, at)),

    async filings() {
      const { held } = await changesAfter(db, 0);
      return [...held].sort(byId).map((one) => {
        const { id, version, readBy, status, letters, file, head, number, cursor, publicSince, corrected } = one;
        const known = { id, version, readBy, status, letters, file, head };
        return { ...known, number, cursor, publicSince, corrected, filing: filing(one) };
      });
    },

    list: () => allPages((last: Listed | null) => listedAfter(db, last?.id ?? '')),

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
  };
}

const byId = (a: HeldHead, b: HeldHead): number => (a.id < b.id ? -1 : 1);

async function changesAfter(db: Kysely<Tables>, revision: number): Promise<FilingChanges> {
  // What changes between two pages is in a later one again; the last that is read of an article counts.
  const changed = new Map<ArticleId, HeldHead | null>();
  let last = revision;
  for (;;) {
    const read = await headsAfter(db, last, PAGE);
    for (const { id, held } of read) {
      changed.delete(id);
      changed.set(id, held);
    }
    last = read.reduce((newest, one) => Math.max(newest, one.revision), last);
    if (read.length < PAGE) break;
    await setImmediate();
  }
  return {
    held: [...changed.values()].filter((held) => held !== null),
    removed: [...changed].flatMap(([id, held]) => (held === null ? [id] : [])),
    revision: last,
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
  const status = toJson(article.status);
  const standing = { file: article.file, status, ...knownOf(filing), removed_at: null, filing: number, revision };
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
    .select('filings.filing as written');
}

type Articles = Selectable<Tables['articles']>;
