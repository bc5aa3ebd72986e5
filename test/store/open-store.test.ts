import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
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
