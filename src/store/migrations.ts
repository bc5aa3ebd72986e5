import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.js';

type Change = Readonly<{ number: number; name: string; statements: readonly string[] }>;

/** What has been done to the tables, in order. A change that has been released is never edited: a new one follows it. */
const changes: readonly Change[] = [
  {
    number: 1,
    name: 'filings, answers and digests',
    statements: [
      `create table articles (
        id text primary key,
        first_indexed_at integer not null,
        removed_at integer,
        cursor integer not null
      )`,
      `create table filings (
        cursor integer primary key,
        article text not null references articles (id),
        version text not null,
        read_by text not null,
        indexed_at integer not null,
        filing text not null
      )`,
      'create index filings_of_article on filings (article, cursor)',
      `create table answers (
        id text primary key,
        command text not null,
        action text,
        options text not null,
        at integer not null
      )`,
      'create table claims (key text primary key, at integer not null)',
      `create table wrong_reports (
        answer text not null,
        reader text not null,
        at integer not null,
        primary key (answer, reader)
      )`,
      `create table subscriptions (
        id text primary key,
        platform text not null,
        place text not null,
        storyline text,
        cron text not null,
        zone text not null,
        paused integer not null,
        paused_because text,
        set_by text not null,
        cursor integer not null,
        told_at integer
      )`,
      `create table deliveries (
        subscription text not null,
        due_at integer not null,
        state text not null,
        key text not null,
        platform text not null,
        place text not null,
        answer text,
        cursor integer not null,
        attempts integer not null,
        message text,
        because text,
        updated_at integer not null,
        primary key (subscription, due_at)
      )`,
      "create index unfinished_deliveries on deliveries (due_at) where state in ('planned', 'sending', 'unknown')",
    ],
  },
  {
    number: 2,
    name: 'since when words are public',
    statements: [
      'alter table filings rename column cursor to number',
      'alter table articles rename column cursor to filing',
      "alter table articles add column file text not null default ''",
      "alter table articles add column status text not null default ''",
      'alter table articles add column withheld integer not null default 0',
      'alter table articles add column embargo_until integer',
      'alter table articles add column public_filing integer',
      'alter table articles add column public_since integer',
      'alter table articles add column corrected integer not null default 0',
      'alter table articles add column cursor integer not null default 0',
      'alter table articles add column revision integer not null default 0',
      `update articles set
        revision = current.number,
        file = json_extract(current.filing, '$.article.file'),
        status = json_extract(current.filing, '$.article.status'),
        embargo_until = json_extract(current.filing, '$.article.status.until."$date"')
        from filings as current where current.number = articles.filing`,
      "update articles set withheld = 1 where json_extract(status, '$.kind') <> 'live'",
      `update articles set
        cursor = current.number,
        public_filing = current.number,
        public_since = current.indexed_at,
        corrected = current.indexed_at > articles.first_indexed_at
        from filings as current where current.number = articles.filing and articles.withheld = 0`,
      'create index articles_by_revision on articles (revision)',
      'create index embargoes on articles (embargo_until) where withheld = 1',
      'create index answers_by_age on answers (at)',
    ],
  },
  {
    number: 3,
    name: 'what places watch',
    statements: [
      `create table watches (
        id text primary key,
        platform text not null,
        place text not null,
        watched text not null,
        tell text not null,
        alerts text not null,
        paused integer not null,
        paused_because text,
        set_by text not null,
        cursor integer not null,
        told_at integer
      )`,
      "update deliveries set answer = json_set(answer, '$.watched', json('[]')) where answer is not null",
    ],
  },
  {
    number: 4,
    name: 'since when each version is public, and what a digest only counts of what places watch',
    statements: [
      'alter table filings add column public_from integer',
      "update filings set public_from = number where json_extract(filing, '$.article.status.kind') = 'live'",
      `update filings set public_from = max(number, articles.cursor)
        from articles where articles.public_filing = filings.number`,
      `update deliveries
        set answer = json_set(answer, '$.watched', json_object(
          'kind', 'alert', 'watched', json('[]'), 'events', json_extract(answer, '$.watched'), 'more', 0))
        where json_extract(answer, '$.kind') = 'digest'`,
      `update deliveries
        set answer = json_set(answer, '$.watched', null)
        where json_extract(answer, '$.kind') = 'digest' and json_array_length(answer, '$.watched.events') = 0`,
    ],
  },
  {
    number: 5,
    name: 'what is known of an article without reading it',
    statements: [
      "alter table articles add column version text not null default ''",
      "alter table articles add column read_by text not null default ''",
      'alter table articles add column letters integer not null default 0',
      "alter table articles add column head text not null default ''",
      `update articles set
        version = current.version,
        read_by = current.read_by,
        letters = length(json_extract(current.filing, '$.article.text')),
        head = json_object(
          'headline', json_extract(current.filing, '$.article.headline'),
          'outlet', json_extract(current.filing, '$.article.outlet'),
          'published', json_extract(current.filing, '$.article.published'),
          'basedOn', json_extract(current.filing, '$.article.basedOn'),
          'quotations', json_array_length(current.filing, '$.quotations'))
        from filings as current where current.number = articles.filing`,
    ],
  },
  {
    number: 6,
    name: 'what each file was read as',
    statements: ['create table known_files (file text primary key, read_by text not null, known text not null)'],
  },
];

/**
 * Makes the changes that this database has not had, each in a transaction of its own.
 *
 * @returns `newer` when the database has had a change that we do not know; nothing is done to it then
 */
export async function bringUpToDate(
  db: Kysely<Tables>,
): Promise<Readonly<{ kind: 'up-to-date' } | { kind: 'newer'; change: number }>> {
  await sql`create table if not exists schema_changes (number integer primary key, name text not null)`.execute(db);
  const held = await newestChange(db);
  if (held > (changes.at(-1)?.number ?? 0)) return { kind: 'newer', change: held };
  for (const { number, name, statements } of changes) {
    await db.transaction().execute(async (transaction) => {
      // Asked inside the transaction, since another process may be opening the same file.
      if ((await newestChange(transaction)) >= number) return;
      for (const statement of statements) await sql.raw(statement).execute(transaction);
      await transaction.insertInto('schema_changes').values({ number, name }).execute();
    });
  }
  return { kind: 'up-to-date' };
}

async function newestChange(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('schema_changes')
    .select(({ fn }) => fn.max('number').as('newest'))
    .executeTakeFirst();
  return row?.newest ?? 0;
}
