import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checksum } from '../../src/search/checksum.js';
import { LocalSearch } from '../../src/search/local-search.js';
import { mergerHere } from '../../src/search/merger.js';
import { openSearch } from '../../src/search/open-search.js';
import { invented } from './invented.js';

const fail = (error: unknown): never => {
  throw error;
};

describe('what is kept of an index on disk', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'search-'));
    mkdirSync(join(folder, 'kept'));
    path = join(folder, 'kept', 'search.index');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function written(): Promise<Buffer> {
    const search = new LocalSearch(mergerHere, fail);
    for (const article of invented(12)) search.put(article);
    await search.settled();
    expect(await search.save(path)).toMatchObject({ kind: 'saved', bytes: readFileSync(path).length });
    return readFileSync(path);
  }
  const opened = () => openSearch(path, mergerHere, fail);

  it('is nothing before the first time, and there is nothing to say of it', async () => {
    expect((await opened()).rebuiltBecause).toBeNull();
    expect((await opened()).search.size()).toEqual({ articles: 0, quotations: 0 });
  });

  it('leaves only itself in its folder', async () => {
    await written();
    expect(readdirSync(join(folder, 'kept'))).toEqual(['search.index']);
  });

  it('is not used when any bit of it has changed', async () => {
    const whole = await written();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        const changed = Buffer.from(whole);
        changed[at] = changed[at]! ^ (1 << bit);
        writeFileSync(path, changed);
        const { search, rebuiltBecause } = await opened();
        expect(rebuiltBecause).toMatch(/^.+search\.index: .+; everything is indexed anew$/);
        expect(search.size().articles).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  it('is not used when it was cut short or has grown', async () => {
    const whole = await written();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        writeFileSync(path, whole.subarray(0, length));
        expect((await opened()).rebuiltBecause).toMatch(/cut short or damaged: \d+ bytes, where there were \d+;/);
      }),
      { numRuns: 200 },
    );
    writeFileSync(path, Buffer.concat([whole, Buffer.from([0])]));
    expect((await opened()).rebuiltBecause).toMatch(/cut short or damaged/);
  });

  it.each([
    ['another format', { format: 99 }, 'written in format 99, and this version reads format 1'],
    ['words folded in another way', { folding: 'otherwise' }, 'its words are folded in another way'],
  ])('is not used when it is of %s', async (_, changed, because) => {
    withHeader(await written(), path, changed);
    expect((await opened()).rebuiltBecause).toBe(`${path}: ${because}; everything is indexed anew`);
  });

  it('is not used when it is another file altogether, or no file', async () => {
    await written();
    writeFileSync(path, 'The weather is fine.');
    expect((await opened()).rebuiltBecause).toContain('not a search index of On the Record');
    rmSync(path);
    mkdirSync(path);
    expect((await opened()).rebuiltBecause).toContain('this is not a file in a folder; move away what is there');
  });

  it('stays as it was when there is no room for the next one, and says so', async (test) => {
    if (!existsSync('/dev/full')) test.skip('this system has no /dev/full');
    await written();
    symlinkSync('/dev/full', `${path}.new`);
    const { search } = await opened();
    search.put(invented(20)[19]!);
    await search.settled();
    expect(await search.save(path)).toEqual({
      kind: 'not-saved',
      because: `${path}: the disk is full; make room on it`,
    });
    expect((await opened()).search.size().articles).toBe(12);
  });

  it('says what to do when its folder is none', async () => {
    const search = new LocalSearch(mergerHere, fail);
    writeFileSync(join(folder, 'file'), '');
    const below = join(folder, 'file', 'search.index');
    expect(await search.save(below)).toEqual({
      kind: 'not-saved',
      because: `${below}: this is not a file in a folder; move away what is there`,
    });
  });

  it('is not used, nor written, where the account may not, and says what to do', async (test) => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    path = join(closed, 'search.index');
    await written();
    chmodSync(folder, 0o755);
    chmodSync(path, 0o000);
    chmodSync(closed, 0o555);
    const because = `${path}: the account running On the Record may not use this file; let it, or name another folder`;
    const asAnother = asAccountWithoutRights();
    if (!asAnother) test.skip('the administrator may read and write everywhere, and cannot become another here');
    try {
      expect((await opened()).rebuiltBecause).toBe(`${because}; everything is indexed anew`);
      expect(await new LocalSearch(mergerHere, fail).save(path)).toEqual({ kind: 'not-saved', because });
    } finally {
      asAnother?.();
      chmodSync(closed, 0o700);
    }
    expect(readdirSync(closed)).toEqual(['search.index']);
  });
});

const NOBODY = 65_534;

/** Gives up the administrator's rights until what is returned is called; null when that cannot be done. */
function asAccountWithoutRights(): (() => void) | null {
  const { getuid, seteuid } = process;
  if (!getuid || !seteuid) return null;
  if (getuid() !== 0) return () => {};
  seteuid(NOBODY);
  return () => seteuid(0);
}

/** The same file, its header changed and its sum put right. */
function withHeader(whole: Buffer, path: string, changed: object): void {
  const length = whole.readUInt32LE(4);
  const header = JSON.parse(whole.subarray(12, 12 + length).toString()) as object;
  const text = new TextEncoder().encode(JSON.stringify({ ...header, ...changed }));
  const lead = Uint32Array.of(whole.readUInt32LE(0), text.length, checksum(text));
  writeFileSync(path, Buffer.concat([new Uint8Array(lead.buffer), text, whole.subarray(12 + length)]));
}
