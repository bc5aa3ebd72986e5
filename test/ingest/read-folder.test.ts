import { chmod, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../src/articles/read-article.js';
import { readFolder } from '../../src/ingest/read-folder.js';
import { temporaryFolder } from './temporary-folder.js';

async function readAll(dir: string): Promise<readonly ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readFolder(dir, 'Europe/London')) results.push(result);
  return results;
}

const fileOf = (result: ReadResult): string => (result.kind === 'article' ? result.article.file : result.file);

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

  it('keeps the first of two files with one id, and names both', async () => {
    const dir = await temporaryFolder({ 'a/x.txt': 'One.', 'b/x.txt': 'Two.', 'c.md': '---\nid: x\n---\nThree.' });
    const [first, second, third] = await readAll(dir);
    expect(first).toMatchObject({ kind: 'article', article: { id: 'x', text: 'One.' } });
    for (const [result, file] of [
      [second, 'b/x.txt'],
      [third, 'c.md'],
    ] as const) {
      expect(result).toMatchObject({ kind: 'unreadable', file });
      expect(result).toHaveProperty('because', expect.stringMatching(`${file}.*“x”.*a/x.txt`));
    }
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

  it('follows links to folders, though one leads back to its own parent', async () => {
    const elsewhere = await temporaryFolder({ 'x.txt': 'One.' });
    const dir = await temporaryFolder({ 'a/y.txt': 'Two.' });
    await symlink(elsewhere, join(dir, 'linked'));
    await symlink(dir, join(dir, 'a', 'loop'));
    expect((await readAll(dir)).map(fileOf)).toEqual(['a/y.txt', 'linked/x.txt']);
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
