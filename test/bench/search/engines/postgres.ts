import pg from 'pg';
import { CANDIDATES, type Engine, type EngineMaker, NEWEST, plainWords, type ToBuild } from './engine.js';
import { nearest } from './nearest.js';

const ROWS_AT_ONCE = 5_000;

/** PostgreSQL's full text, `simple` and GIN, where `DATABASE_URL` says. Makes and drops a table of its own. */
export const postgres: EngineMaker = {
  name: 'PostgreSQL tsvector',
  build: async (what) => {
    const client = await connected();
    await client.query(
      'drop table if exists otr_bench; create unlogged table otr_bench (id int primary key, v tsvector)',
    );
    for (let from = 0; from < what.plain.length; from += ROWS_AT_ONCE) {
      const texts = what.plain.slice(from, from + ROWS_AT_ONCE);
      await client.query(
        `insert into otr_bench select $1 + n - 1, to_tsvector('simple', t) from unnest($2::text[]) with ordinality u(t, n)`,
        [from, texts],
      );
    }
    await client.query('create index on otr_bench using gin (v)');
    await client.query('vacuum analyze otr_bench');
    return over(what, client);
  },
  open: async (what) => over(what, await connected()),
};

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  return client;
}

async function over(what: ToBuild, client: pg.Client): Promise<Engine> {
  const size = await client.query(`select pg_total_relation_size('otr_bench')::text as bytes`);
  const ids = async (name: string, text: string, value: string): Promise<readonly number[]> => {
    const { rows } = await client.query({ name, text, values: [value] });
    return rows.map((row: { id: number }) => row.id);
  };
  return {
    name: postgres.name,
    exact: (words) =>
      ids(
        'exact',
        `select id from otr_bench where v @@ phraseto_tsquery('simple', $1) order by id limit ${NEWEST}`,
        plainWords(words).join(' '),
      ),
    near: async (words) => {
      const candidates = await ids(
        'near',
        `select id from otr_bench, to_tsquery('simple', $1) q where v @@ q order by ts_rank(v, q) desc limit ${CANDIDATES}`,
        plainWords(words).join(' | '),
      );
      return nearest(words, candidates, (id) => what.quotations[id] ?? '');
    },
    onDisk: Number((size.rows[0] as { bytes: string }).bytes),
    save: null,
    close: () => client.end(),
  };
}
