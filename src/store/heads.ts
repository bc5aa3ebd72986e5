import { type Kysely, type Selectable, sql } from 'kysely';
import type { EditorialStatus } from '../domain/article.js';
import { type Filing, type FilingHead, type HeldHead, headOf } from '../domain/filing.js';
import type { ArticleId, Version } from '../domain/ids.js';
import { fromJson, toJson } from './json.js';
import { PAGE } from './pages.js';
import type { Listed } from './store.js';
import type { Tables } from './tables.js';

type WrittenHead = Pick<FilingHead, 'headline' | 'outlet' | 'published' | 'basedOn' | 'quotations'>;

/** What is kept of a filing beside it. */
export function knownOf(
  filing: Filing,
): Pick<Selectable<Tables['articles']>, 'version' | 'read_by' | 'letters' | 'head'> {
  const { version, readBy, letters, headline, outlet, published, basedOn, quotations } = headOf(filing);
  const written: WrittenHead = { headline, outlet, published, basedOn, quotations };
  return { version, read_by: readBy, letters, head: toJson(written) };
}

/** `held` is null of an article that has been removed. */
export type ReadHead = Readonly<{ id: ArticleId; held: HeldHead | null; revision: number }>;

/** Stands in no JSON. */
const BETWEEN = '\u001e';

/**
 * What is known of the `most` articles that changed next after a revision, without reading any.
 *
 * SQLite writes them as one text: handed over column by column, a hundred thousand take six times as long.
 */
export async function headsAfter(db: Kysely<Tables>, revision: number, most: number): Promise<readonly ReadHead[]> {
  const changed = db
    .selectFrom('articles')
    .selectAll()
    .where('revision', '>', revision)
    .orderBy('revision')
    .limit(most)
    .as('changed');
  const { columns, heads } = await db
    .selectFrom(changed)
    .select([
      sql<string>`json_group_array(json_array(id, version, read_by, status, letters, file, filing, cursor,
        case withheld when 1 then null else public_since end, corrected, removed_at, revision))`.as('columns'),
      sql<string | null>`group_concat(head, ${BETWEEN})`.as('heads'),
    ])
    .executeTakeFirstOrThrow();
  const written = heads?.split(BETWEEN) ?? [];
  return (JSON.parse(columns) as readonly Columns[]).map((row, i) => {
    const [id, removedAt, revision] = [row[0], row[10], row[11]];
    return { id, held: removedAt === null ? new KnownHead(row, written[i] ?? '') : null, revision };
  });
}

/** The next articles by id. */
export async function listedAfter(db: Kysely<Tables>, id: string): Promise<readonly Listed[]> {
  const next = db
    .selectFrom('articles')
    .select(['id', 'version', 'file', 'status', 'read_by'])
    .where('id', '>', id)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .limit(PAGE)
    .as('next');
  const { listed } = await db
    .selectFrom(next)
    .select(
      sql<string>`json_group_array(json_object('id', id, 'version', version, 'file', file,
      'status', json(status), 'readBy', read_by))`.as('listed'),
    )
    .executeTakeFirstOrThrow();
  return fromJson<readonly Listed[]>(listed);
}

type Columns = readonly [
  id: ArticleId,
  version: Version,
  readBy: string,
  status: string,
  letters: number,
  file: string,
  number: number,
  cursor: number,
  publicSince: number | null,
  corrected: number,
  removedAt: number | null,
  revision: number,
];

/** What few questions ask for is read out of its JSON by the first of them. */
class KnownHead implements HeldHead {
  readonly id: ArticleId;
  readonly version: Version;
  readonly readBy: string;
  readonly status: EditorialStatus;
  readonly letters: number;
  readonly file: string;
  readonly number: number;
  readonly cursor: number;
  readonly corrected: boolean;
  private readonly publicMs: number | null;
  private known: FilingHead | null = null;

  constructor(
    [id, version, readBy, status, letters, file, number, cursor, publicMs, corrected]: Columns,
    private readonly written: string,
  ) {
    this.id = id;
    this.version = version;
    this.readBy = readBy;
    this.status = status === LIVE ? live : fromJson<EditorialStatus>(status);
    this.letters = letters;
    this.file = file;
    this.number = number;
    this.cursor = cursor;
    this.publicMs = publicMs;
    this.corrected = corrected === 1;
  }

  get publicSince(): Date | null {
    return this.publicMs === null ? null : new Date(this.publicMs);
  }

  get head(): FilingHead {
    const { id, version, readBy, status, letters, file } = this;
    this.known ??= { id, version, readBy, status, letters, file, ...fromJson<WrittenHead>(this.written) };
    return this.known;
  }
}

/** Nearly all are, and need not be one each. */
const live: EditorialStatus = { kind: 'live' };
const LIVE = toJson(live);
