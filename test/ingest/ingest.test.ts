import { rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { articleId } from '../../src/domain/ids.js';
import { fileReader, fingerprintOf } from '../../src/ingest/code-fingerprint.js';
import { type Ingest, ingest } from '../../src/ingest/ingest.js';
import { openStore } from '../../src/store/open-store.js';
import type { KnownFileStore } from '../../src/store/store.js';
import { uncredited } from '../fakes/uncredited.js';
import { put, temporaryFolder } from './temporary-folder.js';

async function newsroom(dir: string) {
  const store = await openStore(':memory:');
  onTestFinished(() => store.close());
  const run = (changes: Partial<Ingest> = {}) =>
    ingest({
      dir,
      zone: 'Europe/London',
      store,
      readQuotations: ({ text }) => [uncredited(text.length)],
      readBy: 'reader-1',
      now: () => now,
      withheld: async () => {},
      progress: () => {},
      ...changes,
    });
  const heldIds = async () => (await store.filings()).map(({ filing }) => filing.article.id);
  return { store, run, heldIds };
}

/** What `newsroom` has read files as. */
const readFilesBy = `${fileReader()}, Europe/London, reader-1`;
const known = (store: KnownFileStore) => store.knownFiles(readFilesBy);

/** Long after the files were written. */
const now = new Date('2031-05-06T08:30:00Z');

const nothing = {
  added: 0,
  corrected: 0,
  reread: 0,
  restored: 0,
  unchanged: 0,
  removed: 0,
  unreadable: [],
  remarks: [],
  outOfReach: null,
};

describe('bringing the store level with a folder', () => {
  it('stops showing a piece whose front matter can no longer be read, for it may be withheld by now', async () => {
    const dir = await temporaryFolder({ 'a.md': '---\nid: a\n---\nOne.', 'b.txt': 'Two.' });
    const { run, heldIds } = await newsroom(dir);
    await run();
    await put(dir, { 'a.md': '---\nid: a\nstatus: [held\n---\nOne.' });
    expect(await run()).toMatchObject({ removed: 1, unreadable: [{ file: 'a.md' }] });
    expect(await heldIds()).toEqual(['b']);
  });

  it('files what is new, leaves what is the same, and tells corrections, removals and returns apart', async () => {
    const dir = await temporaryFolder({ 'a.txt': 'One.', 'b.txt': 'Two.' });
    const { run, heldIds } = await newsroom(dir);
    expect(await run()).toEqual({ ...nothing, read: 2, added: 2 });
    expect(await run()).toEqual({ ...nothing, read: 2, unchanged: 2 });

    await put(dir, { 'a.txt': 'One, corrected.' });
    expect(await run()).toEqual({ ...nothing, read: 2, corrected: 1, unchanged: 1 });

    await rm(join(dir, 'b.txt'));
    expect(await run()).toEqual({ ...nothing, read: 1, unchanged: 1, removed: 1 });
    expect(await heldIds()).toEqual(['a']);

    await put(dir, { 'b.txt': 'Two.' });
    expect(await run()).toEqual({ ...nothing, read: 2, unchanged: 1, restored: 1 });
    expect(await heldIds()).toEqual(['a', 'b']);
  });

  it('notices that a piece has been withdrawn, though its words are the same', async () => {
    const dir = await temporaryFolder({ 'a.md': '---\nheadline: One\n---\nOne.' });
    const { run, store } = await newsroom(dir);
    await run();
    await put(dir, { 'a.md': '---\nheadline: One\nstatus: withdrawn\n---\nOne.' });
    expect(await run()).toEqual({ ...nothing, read: 1, reread: 1 });
    expect((await store.filings())[0]?.filing.article.status).toEqual({ kind: 'withdrawn' });
  });

  it('notices that an embargo has been moved, though nothing else is new', async () => {
    const until = (time: string) => `---\nembargoUntil: 2031-05-0${time}Z\n---\nOne.`;
    const dir = await temporaryFolder({ 'a.md': until('7T09:00:00') });
    const { run, store } = await newsroom(dir);
    await run();
    await put(dir, { 'a.md': until('6T08:30') });
    expect(await run()).toMatchObject({ corrected: 0, unchanged: 0 });
    expect((await store.filings())[0]).toMatchObject({ publicSince: now, corrected: false });
    expect(await run()).toEqual({ ...nothing, read: 1, unchanged: 1 });
  });

  it('reads everything again by a new version of the reader, and otherwise only what changed', async () => {
    const dir = await temporaryFolder({ 'a.txt': 'One.', 'b.txt': 'Two.' });
    const { run } = await newsroom(dir);
    const readFiles: string[] = [];
    const readQuotations: Ingest['readQuotations'] = ({ file }) => {
      readFiles.push(file);
      return [];
    };
    await run({ readQuotations });
    await put(dir, { 'b.txt': 'Two, corrected.' });
    await run({ readQuotations });
    expect(readFiles).toEqual(['a.txt', 'b.txt', 'b.txt']);
    expect(await run({ readQuotations, readBy: 'reader-2' })).toEqual({ ...nothing, read: 2, reread: 2 });
  });

  it('opens no file again that is as it was, and says of it what there was to say', async () => {
    const dir = await temporaryFolder({ 'a.txt': 'One.', 'b.txt': 'Two.' });
    const { run, store } = await newsroom(dir);
    await run();
    const [a] = [...(await known(store)).values()];
    await store.keepKnownFiles(readFilesBy, a ? [{ ...a, remarks: ['a.txt: is odd'] }] : [], []);
    expect(await run()).toEqual({ ...nothing, read: 2, unchanged: 2, remarks: ['a.txt: is odd'] });
  });

  it('opens everything again when the code that reads files is another', async () => {
    const code = await temporaryFolder({ 'read.js': 'one', 'deep/mark.js': 'two', 'notes.md': 'three' });
    const before = fingerprintOf([code]);
    await put(code, { 'notes.md': 'four' });
    expect(fingerprintOf([code])).toBe(before);
    await put(code, { 'deep/mark.js': 'five' });
    expect(fingerprintOf([code])).not.toBe(before);
  });

  it('opens a file again that has changed, though its length and its time of change are what they were', async () => {
    const dir = await temporaryFolder({ 'a.txt': 'One.' });
    const { run, store } = await newsroom(dir);
    await run();
    const { atime, mtime } = await stat(join(dir, 'a.txt'));
    await setTimeout(50);
    await put(dir, { 'a.txt': 'Two.' });
    await utimes(join(dir, 'a.txt'), atime, mtime);
    expect(await run()).toEqual({ ...nothing, read: 1, corrected: 1 });
    expect((await store.filings())[0]?.filing.article.text).toBe('Two.');
  });

  it('does not rely on a file that changed just now, since it may change again within one tick of its clock', async () => {
    const dir = await temporaryFolder({ 'a.txt': 'One.' });
    const { run, store } = await newsroom(dir);
    await run({ now: () => new Date() });
    expect((await known(store)).size).toBe(0);
  });

  it('gives an id to the file that has it by now, though that file is as it was', async () => {
    const dir = await temporaryFolder({ 'a.md': '---\nid: quay\n---\nOne.', 'b.md': '---\nid: quay\n---\nTwo.' });
    const { run, store } = await newsroom(dir);
    await run();
    await rm(join(dir, 'a.md'));
    expect(await run()).toMatchObject({ read: 1, corrected: 1, unreadable: [] });
    expect((await store.filings())[0]?.filing.article.text).toBe('Two.');
    await put(dir, { 'a.md': '---\nid: quay\n---\nOne.' });
    expect(await run()).toMatchObject({ read: 1, corrected: 1, unreadable: [{ file: 'b.md' }] });
    expect((await store.filings())[0]?.filing.article.text).toBe('One.');
  });

  it('forgets files that are gone, but not while the folder is out of reach', async () => {
    const dir = await temporaryFolder({ 'archive/a.txt': 'One.', 'archive/b.txt': 'Two.' });
    const archive = join(dir, 'archive');
    const { run, store } = await newsroom(archive);
    await run();
    await rm(join(archive, 'b.txt'));
    await run();
    expect([...(await known(store)).keys()]).toEqual(['a.txt']);
    await rename(archive, join(dir, 'elsewhere'));
    await run();
    expect([...(await known(store)).keys()]).toEqual(['a.txt']);
  });

  it('knows a moved file by its id, and where it is now', async () => {
    const dir = await temporaryFolder({ 'a.md': '---\nid: quay\n---\nOne.', 'b.txt': 'Two.' });
    const { run, store } = await newsroom(dir);
    await run();
    await rename(join(dir, 'a.md'), join(dir, 'moved.md'));
    expect(await run()).toMatchObject({ removed: 0, added: 0, corrected: 0 });
    const quay = (await store.filings()).find(({ filing }) => filing.article.id === articleId('quay'));
    expect(quay?.filing.article.file).toBe('moved.md');
  });

  it('files a piece without quotations when they cannot be read, says so in every run, and goes on', async () => {
    const dir = await temporaryFolder({ 'a.txt': 'One.', 'b.txt': 'Two.' });
    const { run, store } = await newsroom(dir);
    const readQuotations: Ingest['readQuotations'] = ({ file, text }) => {
      if (file === 'a.txt') throw new Error('no such mark');
      return [uncredited(text.length)];
    };
    const first = await run({ readQuotations });
    expect(first).toMatchObject({ read: 2, added: 2, remarks: [expect.stringMatching(/^a\.txt: .*no such mark/)] });
    const quotations = (await store.filings()).map(({ filing }) => filing.quotations.length);
    expect(quotations).toEqual([0, 1]);

    const second = await run({ readQuotations });
    expect(second).toMatchObject({ read: 2, unchanged: 2, remarks: first.remarks });
    expect(await run()).toMatchObject({ reread: 1, unchanged: 1, remarks: [] });
  });

  it('keeps the last readable version of a file that can no longer be read', async () => {
    const dir = await temporaryFolder({ 'a.txt': 'One.', 'b.txt': 'Two.' });
    const { run, heldIds } = await newsroom(dir);
    await run();
    await writeFile(join(dir, 'a.txt'), Buffer.from([0, 1, 2]));
    const report = await run();
    expect(report).toMatchObject({ read: 1, unchanged: 1, removed: 0, unreadable: [{ file: 'a.txt' }] });
    expect(await heldIds()).toEqual(['a', 'b']);
  });

  it('removes nothing when the folder has emptied or gone, and says so', async () => {
    const dir = await temporaryFolder({ 'archive/a.txt': 'One.', 'archive/b.txt': 'Two.' });
    const archive = join(dir, 'archive');
    const { run, heldIds } = await newsroom(archive);
    await run();
    await Promise.all(['a.txt', 'b.txt'].map((file) => rm(join(archive, file))));
    const emptied = await run();
    expect(emptied).toMatchObject({ read: 0, removed: 0, remarks: [expect.stringContaining('none was removed')] });
    await rm(archive, { recursive: true });
    const gone = await run();
    expect(gone).toMatchObject({
      read: 0,
      removed: 0,
      remarks: [expect.stringContaining(archive), expect.any(String)],
    });
    expect(await heldIds()).toEqual(['a', 'b']);
  });

  it('removes what may be withheld, though no other article is left in the folder', async () => {
    const dir = await temporaryFolder({ 'a.md': '---\nid: a\n---\nOne.', 'b.md': '---\nid: b\n---\nTwo.' });
    const { run, heldIds } = await newsroom(dir);
    await run();
    await put(dir, { 'a.md': '---\nid: a\nstatus: [held\n---\nOne.' });
    await rm(join(dir, 'b.md'));
    expect(await run()).toMatchObject({ removed: 1, outOfReach: expect.stringContaining('1 are held') });
    expect(await heldIds()).toEqual(['b']);
  });

  it('removes a piece that was withdrawn and emptied at once', async () => {
    const dir = await temporaryFolder({ 'a.md': '---\nid: a\n---\nOne.', 'b.txt': 'Two.' });
    const { run, heldIds } = await newsroom(dir);
    await run();
    await put(dir, { 'a.md': '---\nid: a\nstatus: withdrawn\n---\n' });
    expect(await run()).toMatchObject({ removed: 1, unreadable: [{ file: 'a.md' }] });
    expect(await heldIds()).toEqual(['b']);
  });

  it('files what has been withheld before it reads the rest, and says so', async () => {
    const dir = await temporaryFolder({ 'a.txt': 'One.', 'z.md': '---\nid: z\n---\nTwo.' });
    const { run, store } = await newsroom(dir);
    await run();
    await put(dir, { 'b.txt': 'Three.', 'z.md': '---\nid: z\nstatus: withdrawn\n---\nTwo.' });
    let standing: readonly string[] = [];
    await run({
      withheld: async () => {
        standing = (await store.list()).map(({ id, status }) => `${id} ${status.kind}`);
      },
    });
    expect(standing).toEqual(['a live', 'z withdrawn']);
  });

  it('does not begin without a folder when nothing is held', async () => {
    const dir = await temporaryFolder();
    const { run } = await newsroom(join(dir, 'nowhere'));
    await expect(run()).rejects.toMatchObject({ code: 'ARCHIVE_UNREADABLE' });
  });

  it('tells how many files it has gone through', async () => {
    const dir = await temporaryFolder({ 'a.txt': 'One.', 'b.txt': '', 'c.txt': 'Three.' });
    const counts: number[] = [];
    await (await newsroom(dir)).run({ progress: (files) => counts.push(files) });
    expect(counts).toEqual([1, 2, 3]);
  });
});
