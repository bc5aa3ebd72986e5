import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/articles/read-article.js';
import type { Role } from '../../src/domain/article.js';

const seeds = resolve(import.meta.dirname, '../../../shared/seeds');
const held = existsSync(seeds);
if (!held) console.info('skipped: the five raw documents in ../shared/seeds are not here');

/** Marked by hand, by line number; every other line that is not blank is body. */
const notBody: Readonly<Record<string, Readonly<Record<number, readonly Role[]>>>> = {
  '000_46e5bdcc3a8aab99.txt': {
    1: ['headline'],
    3: ['standfirst'],
    13: ['link-line'],
    29: ['share-line'],
    33: ['read-more'],
    35: ['share-line'],
  },
  '001_82fb3e51cf7686cb.txt': {},
  '002_3b65e37f8aa8454d.txt': { 1: ['file-date', 'headline'], 11: ['cross-head'] },
  '003_7bb4482fe4d2b4a5.txt': {
    5: ['link-line'],
    8: ['link-line'],
    9: ['link-line'],
    10: ['link-line'],
    12: ['cross-head'],
    18: ['player-notice'],
    23: ['cross-head'],
    30: ['cross-head'],
  },
  '004_6a83be4a3eb838ab.txt': {
    6: ['cross-head'],
    8: ['link-line'],
    9: ['link-line'],
    10: ['link-line'],
    15: ['read-more'],
    16: ['read-more'],
    17: ['read-more'],
    18: ['read-more'],
    19: ['read-more'],
    22: ['player-notice'],
    24: ['cross-head'],
    27: ['player-notice'],
  },
};

describe.skipIf(!held)('the five raw documents', () => {
  const read = (file: string) => {
    const result = readArticle({ file, bytes: readFileSync(join(seeds, file)), zone: 'Europe/London' });
    if (result.kind === 'unreadable') throw new Error(result.because);
    return result;
  };

  it.each(Object.entries(notBody))('have copy and furniture told apart as an editor does: %s', (file, expected) => {
    const { article } = read(file);
    const byLine: Record<number, Role[]> = {};
    for (const { span, role } of article.paragraphs) {
      const line = article.text.slice(0, span.start).split('\n').length;
      if (role !== 'body') byLine[line] = [...(byLine[line] ?? []), role];
    }
    expect(byLine).toEqual(expected);
    const lines = article.text.split('\n').filter((line) => line.trim() !== '').length;
    const glued = Object.values(expected).filter((roles) => roles.length > 1).length;
    expect(article.paragraphs).toHaveLength(lines + glued);
  });

  it.each(Object.keys(notBody))('are kept character for character, without a remark: %s', (file) => {
    const { article, remarks } = read(file);
    expect(Buffer.from(article.text)).toEqual(readFileSync(join(seeds, file)));
    expect(remarks).toEqual([]);
  });

  it('have a date of publication only where one is printed before the headline', () => {
    const dates = Object.keys(notBody).map((file) => read(file).article.published);
    expect(dates).toEqual([null, null, { value: '2022-02-17', zone: 'Europe/London' }, null, null]);
  });
});
