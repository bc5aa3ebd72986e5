import { chmod, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../src/articles/read-article.js';
import { readFolder } from '../../src/ingest/read-folder.js';
import { put, temporaryFolder } from './temporary-folder.js';

async function readAll(dir: string): Promise<readonly ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readFolder(dir, 'Europe/London')) results.push(result);
  return results;
}

const fileOf = (result: ReadResult): string => (result.kind === 'article' ? result.article.file : result.file);

const isLive = (result: ReadResult): boolean => result.kind === 'article' && result.article.status.kind === 'live';

describe('reading a folder', () => {
  it('finds .md and .txt at any depth, by path, and passes over READMEs, hidden files and the rest', async () => {
    const copy = 'The quay was shut on Monday.';
    const dir = await temporaryFolder({
      'b.txt': copy,
      'a/z.md': copy,
      'a/deep/y.TXT': copy,
      'a.txt': copy,
      'README.md': copy,
      'a/readme.md': copy,
      '.hidden.txt': copy,
      '.git/c.txt': copy,
      'picture.png': copy,
      'draft.txt~': copy,
    });
    expect((await readAll(dir)).map(fileOf)).toEqual(['a.txt', 'a/deep/y.TXT', 'a/z.md', 'b.txt']);
  });

  it('keeps the first of the live files with one id, and names it beside each of the others', async () => {
    const dir = await temporaryFolder({
      'a.md': '---\nid: x\nstatus: held\n---\nOne.',
      'b/x.txt': 'Two.',
      'c.md': '---\nid: x\n---\nThree.',
    });
    const [first, second, third] = await readAll(dir);
    expect(second).toMatchObject({ kind: 'article', article: { id: 'x', text: 'Two.', file: 'b/x.txt' } });
    for (const [result, file] of [
      [first, 'a.md'],
      [third, 'c.md'],
    ] as const) {
      expect(result).toMatchObject({ kind: 'unreadable', file });
      expect(result).toHaveProperty('because', expect.stringMatching(`^${file}: .*“x”.*b/x.txt.*passed over`));
    }
  });

  it.each([
    'status: held',
    'status: withdrawn',
    'embargoUntil: 2099-01-01T00:00:00Z',
    'status:',
    'status: live\nstatus: held',
  ])('gives readers the same live piece, whatever withheld file with its id comes before it: %s', async (status) => {
    const dir = await temporaryFolder({ 'quay.md': '---\nid: quay\n---\nOne.' });
    const before = await readAll(dir);
    await put(dir, { 'a.md': `---\nid: quay\n${status}\n---\nSecret.` });
    expect((await readAll(dir)).filter((result) => result.kind === 'article')).toEqual(before);
  });

  it.each(['---\nstatus: held\n---\nSecret.', ' ---\nstatus: held\n---\nSecret.'])(
    'leaves a live piece its id when a file of the same name is added that readers may not see: %j',
    async (secret) => {
      const dir = await temporaryFolder({ '2025/flood.md': 'One.' });
      const before = await readAll(dir);
      await put(dir, { '2024/flood.md': secret });
      expect((await readAll(dir)).filter(isLive)).toEqual(before);
    },
  );

  it('names files of one name for their folders, and says so', async () => {
    const dir = await temporaryFolder({ '2024/flood.md': 'One.', '2025/flood.txt': 'Two.', 'quay.txt': 'Three.' });
    const results = await readAll(dir);
    expect(results.map((result) => result.kind === 'article' && result.article.id)).toEqual([
      '2024-flood',
      '2025-flood',
      'quay',
    ]);
    expect(results.map((result) => result.kind === 'article' && result.remarks)).toEqual([
      [expect.stringMatching(/^2024\/flood\.md: .*“flood”.*“2024-flood”/)],
      [expect.stringMatching(/^2025\/flood\.txt: .*“flood”.*“2025-flood”/)],
      [],
    ]);
  });

  it('ends with ARCHIVE_UNREADABLE, naming the folder, when the folder is missing or is a file', async () => {
    const dir = await temporaryFolder({ 'a.txt': 'One.' });
    for (const wrong of [join(dir, 'nowhere'), join(dir, 'a.txt')]) {
      const reading = readAll(wrong);
      await expect(reading).rejects.toMatchObject({ code: 'ARCHIVE_UNREADABLE' });
      await expect(reading).rejects.toThrow(wrong);
    }
  });

  it('reports a link that leads nowhere, and goes on', async () => {
    const dir = await temporaryFolder({ 'b.txt': 'One.' });
    await symlink(join(dir, 'nowhere'), join(dir, 'a.txt'));
    const [broken, read] = await readAll(dir);
    expect(broken).toMatchObject({ kind: 'unreadable', because: 'a.txt: cannot be opened (it does not exist)' });
    expect(read?.kind).toBe('article');
  });

  it('follows links within the folder, though one leads back to its own parent', async () => {
    const dir = await temporaryFolder({ 'a/y.txt': 'One.', '.kept/x.txt': 'Two.', '.kept/z.txt': 'Three.' });
    await symlink(join(dir, '.kept'), join(dir, 'linked'));
    await symlink('../.kept/z.txt', join(dir, 'a', 'w.txt'));
    await symlink(dir, join(dir, 'a', 'loop'));
    await symlink('.', join(dir, '.kept', 'loop'));
    expect((await readAll(dir)).map(fileOf)).toEqual(['a/w.txt', 'a/y.txt', 'linked/x.txt', 'linked/z.txt']);
  });

  it('reads a piece once, under its own name, when a link leads to it', async () => {
    const dir = await temporaryFolder({ '2024/flood.md': 'One.' });
    const before = await readAll(dir);
    await mkdir(join(dir, '2023'));
    await symlink('../2024/flood.md', join(dir, '2023', 'flood.md'));
    await symlink('2024', join(dir, 'best'));
    expect(await readAll(dir)).toEqual(before);
  });

  it('passes over links that lead out of the folder, in a sentence, and reads nothing behind them', async () => {
    const elsewhere = await temporaryFolder({
      'archive/a.txt': 'One.',
      'archive-2/x.txt': 'Secret.',
      'x.txt': 'Secret.',
    });
    const dir = join(elsewhere, 'archive');
    await symlink(join(elsewhere, 'archive-2'), join(dir, 'folder'));
    await symlink('../x.txt', join(dir, 'file.txt'));
    await symlink('../x.txt', join(dir, 'picture.png'));
    expect(await readAll(dir)).toMatchObject([
      { kind: 'article', article: { file: 'a.txt' } },
      {
        kind: 'unreadable',
        file: 'file.txt',
        because: expect.stringMatching(/^file\.txt: is a link .* out of the archive/),
      },
      {
        kind: 'unreadable',
        file: 'folder',
        because: expect.stringMatching(/^folder: is a link .* out of the archive/),
      },
    ]);
  });

  it('may itself be reached by a link', async () => {
    const dir = await temporaryFolder({ 'archive/a.txt': 'One.' });
    await symlink(join(dir, 'archive'), join(dir, 'current'));
    expect((await readAll(join(dir, 'current'))).map(fileOf)).toEqual(['a.txt']);
  });

  it('reports a file over 5 MB, and never takes it into memory', async () => {
    const dir = await temporaryFolder({ 'a.txt': 'a'.repeat(5_000_001), 'b.txt': 'a'.repeat(5_000_000) });
    expect((await readAll(dir)).map(({ kind }) => kind)).toEqual(['unreadable', 'article']);
  });

  it.skipIf(process.getuid?.() === 0)('reports a file and a folder that are closed to us, and goes on', async () => {
    const dir = await temporaryFolder({ 'a.txt': 'One.', 'b/x.txt': 'Two.', 'c.txt': 'Three.' });
    await mkdir(join(dir, 'b'), { recursive: true });
    await chmod(join(dir, 'a.txt'), 0);
    await chmod(join(dir, 'b'), 0);
    const results = await readAll(dir);
    await chmod(join(dir, 'b'), 0o700);
    expect(results.map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable', 'article']);
    expect(results[0]).toHaveProperty('because', 'a.txt: cannot be opened (permission denied)');
    expect(results[1]).toHaveProperty('because', 'b: the folder cannot be opened (permission denied)');
  });
});
