import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import type { Filing } from '../../src/domain/filing.js';
import { articleId, version } from '../../src/domain/ids.js';
import { openStore } from '../../src/store/open-store.js';
import { openSqlite, readThrough, writtenIn } from '../../src/store/sqlite.js';
import { storeContract } from '../contract/store.js';

const folder = mkdtempSync(join(tmpdir(), 'on-the-record-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => join(folder, `${++files}.db`);

storeContract('in memory', () => ({ open: () => openStore(':memory:'), keeps: false }));
storeContract('in a file', () => {
  const path = newFile();
  return { open: () => openStore(path), keeps: true };
});

it('tells a filing that its file has lost as a fault of the store', async () => {
  const path = newFile();
  await (await openStore(path)).close();
  const file = openSqlite(path);
  expect(() => writtenIn(file)(7)).toThrow(expect.objectContaining({ code: 'STORE_UNUSABLE' }));
  file.close();
});

it('reads a filing at once though another process has the file to itself for a moment', async () => {
  const path = newFile();
  await (await openStore(path)).close();
  const file = openSqlite(path);
  let asked = 0;
  const read = writtenIn({
    prepare: () => ({
      get: () => {
        if (++asked < 3) throw Object.assign(new Error('locked'), { errcode: 5 });
        return { filing: 'copy' };
      },
    }),
  } as unknown as typeof file);
  expect(read(1)).toBe('copy');
  file.close();
});

describe('a store that is killed', () => {
  it('has every write that it acknowledged before kill -9', async () => {
    const built = join(folder, 'built');
    compileStore(built);
    const path = newFile();
    let acknowledged = 0;
    for (let round = 0; round < 3; round++) {
      acknowledged += await claimUntilKilled(built, path, round);
      const store = await openStore(path);
      const claimed = await countClaims(path);
      await store.close();
      expect(claimed).toBeGreaterThanOrEqual(acknowledged);
      acknowledged = claimed;
    }
    expect(acknowledged).toBeGreaterThan(30);
  }, 30_000);
});

describe('a file that cannot be used', () => {
  const opening = (path: string) => openStore(path).then((store) => store.close());
  const refusal = (path: string, words: string) => ({
    code: 'STORE_UNUSABLE',
    message: expect.stringMatching(new RegExp(`^${path}: .*${words}`)),
  });

  it('is named when it is not a database', async () => {
    const path = newFile();
    writeFileSync(path, 'Exactly this. '.repeat(1000));
    await expect(opening(path)).rejects.toMatchObject(refusal(path, 'damaged'));
  });

  it('is named when its end is missing', async () => {
    const path = newFile();
    await opening(path);
    truncateSync(path, 8192);
    await expect(opening(path)).rejects.toMatchObject(refusal(path, 'damaged'));
  });

  it('is named when it is large and its end is missing', async () => {
    const path = newFile();
    await opening(path);
    const file = new DatabaseSync(path);
    file.exec('insert into claims values (zeroblob(70000000), 1); pragma wal_checkpoint(truncate)');
    file.close();
    await opening(path);
    truncateSync(path, 68_000_000);
    await expect(opening(path)).rejects.toMatchObject(refusal(path, 'damaged'));
  });

  it('is known when it is read through, wherever it is damaged', async () => {
    const path = newFile();
    await opening(path);
    expect(readThrough(path)).toBeNull();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xff, 8_192, 12_288));
    expect(readThrough(path)).not.toBeNull();
  });

  it('is named when its folder cannot be made', async () => {
    const path = join(newFile(), 'store.db');
    writeFileSync(join(path, '..'), 'a file, where a folder should be');
    await expect(opening(path)).rejects.toMatchObject(refusal(path, 'cannot be opened for writing'));
  });

  it('is named when it is a folder itself', async () => {
    const path = newFile();
    mkdirSync(path);
    await expect(opening(path)).rejects.toMatchObject(refusal(path, 'cannot be opened for writing'));
  });

  it('is named when another program keeps it locked', async () => {
    const path = newFile();
    const other = new DatabaseSync(path);
    other.exec('begin exclusive; create table theirs (a)');
    await expect(opening(path)).rejects.toMatchObject(refusal(path, 'locked'));
    other.close();
  }, 15_000);

  it('is left alone when a newer version wrote it', async () => {
    const path = newFile();
    await opening(path);
    const newer = new DatabaseSync(path);
    newer.exec("insert into schema_changes values (99, 'from the future')");
    newer.close();
    await expect(opening(path)).rejects.toMatchObject(refusal(path, 'newer On the Record .*99'));
  });
});

describe('a file that an older version wrote', () => {
  it('is brought up to date, and has nothing to tell again', async () => {
    const path = newFile();
    await openStore(path).then((store) => store.close());
    const file = new DatabaseSync(path);
    file.exec(asChangeOneLeftThem);
    const article = (id: string, status: unknown) => ({
      id,
      version: 'v1',
      text: 'Words.',
      paragraphs: [],
      published: { value: '2031-05-06', zone: 'UTC' },
      status,
      file: `${id}.md`,
    });
    const statuses = [{ kind: 'live' }, { kind: 'held' }, { kind: 'embargoed', until: { $date: 5_000 } }];
    statuses.forEach((status, i) => {
      const filing = { article: article(`00${i}`, status), readBy: 'reader 1', quotations: [{}] };
      file.prepare('insert into articles values (?, 1000, null, ?)').run(`00${i}`, i + 1);
      file
        .prepare("insert into filings values (?, ?, 'v1', 'reader 1', 2000, ?)")
        .run(i + 1, `00${i}`, JSON.stringify(filing));
    });
    file.close();

    const store = await openStore(path);
    const standing = async () => {
      return (await store.filings()).map(({ cursor, publicSince, corrected }) => [cursor, publicSince, corrected]);
    };
    const told = [1, new Date(2_000), true];
    expect(await standing()).toEqual([told, [0, null, false], [0, null, false]]);
    expect(await store.release(new Date(5_000))).toBe(1);
    expect(await standing()).toEqual([told, [0, null, false], [4, new Date(5_000), false]]);
    const { held } = await store.changesAfter(0);
    expect(held.map(({ id, head }) => [id, head.readBy, head.letters, head.quotations, head.published])).toEqual([
      ['000', 'reader 1', 'Words.'.length, 1, { value: '2031-05-06', zone: 'UTC' }],
      ['001', 'reader 1', 'Words.'.length, 1, { value: '2031-05-06', zone: 'UTC' }],
      ['002', 'reader 1', 'Words.'.length, 1, { value: '2031-05-06', zone: 'UTC' }],
    ]);
    expect((await store.list()).map(({ file: name, status }) => [name, status])).toEqual([
      ['000.md', { kind: 'live' }],
      ['001.md', { kind: 'held' }],
      ['002.md', { kind: 'embargoed', until: new Date(5_000) }],
    ]);
    await store.close();
  });
});

describe('a digest that waited in a file that an older version wrote', () => {
  it.each([
    ['nothing', [], null],
    ['an event', ['an event'], { kind: 'alert', watched: [], events: ['an event'], more: 0 }],
  ])('tells the same of what its place watches: %s', async (_, before, after) => {
    const path = newFile();
    await openStore(path).then((store) => store.close());
    const file = new DatabaseSync(path);
    file.exec(`delete from schema_changes where number > 3;
      alter table filings drop column public_from; ${withoutHeads} ${withoutFiles}`);
    file
      .prepare("insert into deliveries values ('a', 1, 'planned', 'key', 'slack', 'C1', ?, 1, 0, null, null, 1)")
      .run(JSON.stringify({ kind: 'digest', watched: before, more: 2 }));
    file.close();
    const store = await openStore(path);
    expect((await store.unfinished()).map(({ answer }) => answer)).toEqual([
      { kind: 'digest', watched: after, more: 2 },
    ]);
    await store.close();
  });
});

const withoutHeads = ['version', 'read_by', 'letters', 'head']
  .map((column) => `alter table articles drop column ${column};`)
  .join(' ');

const withoutFiles = 'drop table known_files;';

/** The tables that the second change alters, as they were before it. */
const asChangeOneLeftThem = `
  delete from schema_changes where number > 1;
  ${withoutFiles}
  drop table watches;
  drop index answers_by_age;
  drop table filings;
  drop table articles;
  create table articles (id text primary key, first_indexed_at integer not null, removed_at integer, cursor integer not null);
  create table filings (cursor integer primary key, article text not null references articles (id), version text not null,
    read_by text not null, indexed_at integer not null, filing text not null);
  create index filings_of_article on filings (article, cursor);
`;

describe('a correction', () => {
  it('leaves every version of the piece in the file, oldest first', async () => {
    const path = newFile();
    const store = await openStore(path);
    for (const text of ['first words', 'better words', 'first words']) await store.file(filed(text), new Date(0));
    await store.close();
    const file = new DatabaseSync(path);
    const versions = file.prepare('select version from filings order by number').all();
    file.close();
    expect(versions).toEqual(['first words', 'better words', 'first words'].map((version) => ({ version })));
  });
});

function filed(text: string): Filing {
  const about = { headline: null, outlet: null, url: null, published: null, basedOn: null, firstLine: 1 };
  const paragraphs = [{ span: { start: 0, end: text.length }, role: 'body' }] as const;
  const article = { id: articleId('001'), version: version(text), text, paragraphs, ...about };
  return { article: { ...article, status: { kind: 'live' }, file: '001.txt' }, readBy: 'reader 1', quotations: [] };
}

describe('a file that is not there yet', () => {
  it('is made, with its folder', async () => {
    const path = join(folder, 'not', 'yet', 'store.db');
    const store = await openStore(path);
    expect(await store.filings()).toEqual([]);
    await store.close();
  });
});

/** The child cannot read TypeScript, and must run our store to prove anything about it. About a second. */
function compileStore(outDir: string): void {
  const root = resolve(import.meta.dirname, '../..');
  const options = '--ignoreConfig --module nodenext --target es2023 --types node --skipLibCheck --strict'.split(' ');
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const entry = join(root, 'src/store/open-store.ts');
  execFileSync(process.execPath, [tsc, ...options, '--rootDir', join(root, 'src'), '--outDir', outDir, entry], {
    cwd: root,
  });
  symlinkSync(join(root, 'node_modules'), join(outDir, 'node_modules'));
  writeFileSync(join(outDir, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(outDir, 'claim.js'),
    `import { openStore } from './store/open-store.js';
     const [path, round] = process.argv.slice(2);
     const store = await openStore(path);
     for (let i = 0; ; i++) if (await store.claim(round + '-' + i, new Date(i))) process.stdout.write('.');`,
  );
}

/** @returns how many claims the child had acknowledged when it was killed */
async function claimUntilKilled(built: string, path: string, round: number): Promise<number> {
  const child = spawn(process.execPath, [join(built, 'claim.js'), path, String(round)]);
  let acknowledged = 0;
  child.stdout.on('data', (dots: Buffer) => {
    acknowledged += dots.length;
    if (acknowledged > 10) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return acknowledged;
}

function countClaims(path: string): number {
  const file = new DatabaseSync(path);
  const row = file.prepare('select count(*) as claims from claims').get() as { claims: number };
  file.close();
  return row.claims;
}
