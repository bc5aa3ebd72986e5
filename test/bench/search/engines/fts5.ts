import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { CANDIDATES, type Engine, type EngineMaker, NEWEST, plainWords, type ToBuild } from './engine.js';
import { nearest } from './nearest.js';

/** SQLite's full-text index, without the texts, in a file; as large a cache as it can use. */
export const fts5: EngineMaker = {
  name: 'SQLite FTS5',
  build: async (what) => {
    const path = fileIn(what);
    rmSync(path, { force: true });
    const database = new DatabaseSync(path);
    database.exec('pragma journal_mode = off; pragma synchronous = off');
    database.exec(`create virtual table q using fts5(text, content = '', tokenize = 'unicode61')`);
    const add = database.prepare('insert into q (rowid, text) values (?, ?)');
    database.exec('begin');
    for (const [id, text] of what.plain.entries()) add.run(id + 1, text);
    database.exec('commit');
    database.close();
    return over(what);
  },
  open: async (what) => over(what),
};

const fileIn = ({ folder }: ToBuild): string => join(folder, 'fts5.db');

function over(what: ToBuild): Engine {
  const database = new DatabaseSync(fileIn(what));
  database.exec('pragma cache_size = -400000; pragma mmap_size = 2000000000');
  const inOrder = database.prepare(`select rowid from q where q match ? order by rowid limit ${NEWEST}`);
  const byRank = database.prepare(`select rowid from q where q match ? order by rank limit ${CANDIDATES}`);
  const idsOf = (rows: readonly unknown[]): readonly number[] =>
    (rows as readonly { rowid: number }[]).map((row) => row.rowid - 1);
  return {
    name: fts5.name,
    exact: (words) => idsOf(inOrder.all(`"${plainWords(words).join(' ')}"`)),
    near: (words) => {
      const anyOf = plainWords(words)
        .map((word) => `"${word}"`)
        .join(' OR ');
      return nearest(words, idsOf(byRank.all(anyOf)), (id) => what.quotations[id] ?? '');
    },
    onDisk: statSync(fileIn(what)).size,
    save: null,
    close: async () => database.close(),
  };
}
