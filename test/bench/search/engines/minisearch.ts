import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { CANDIDATES, type Engine, type EngineMaker, holds, NEWEST, type ToBuild } from './engine.js';
import { nearest } from './nearest.js';

type Indexed = Readonly<{ id: number; text: string }>;

const options = {
  fields: ['text'],
  tokenize: (text: string) => text.split(' '),
  processTerm: (term: string) => term,
};

/** As its maker advises: all the words, then `includes` over what that gives. */
export const miniSearchNaive = miniSearch('MiniSearch, all words', (words) => words, true);

/** The best that can be done with MiniSearch alone: the rarest word, then `includes`. Near words know no rarest one. */
export const miniSearchRarest = miniSearch(
  'MiniSearch, rarest word',
  (words, frequency) => [...words].sort((a, b) => frequency(a) - frequency(b)).slice(0, 1),
  false,
);

type Asked = (words: readonly string[], frequency: (word: string) => number) => readonly string[];

/** Both ways share one index where both are measured in one process. */
const built = new WeakMap<readonly string[], MiniSearch<Indexed>>();

function miniSearch(name: string, askedFor: Asked, isNear: boolean): EngineMaker {
  const over = (what: ToBuild, search: MiniSearch<Indexed>): Engine => {
    const { quotations } = what;
    const counted = frequencies(quotations);
    return {
      name,
      exact: (words) => {
        const phrase = words.join(' ');
        const asked = askedFor(words, (word) => counted.get(word) ?? 0);
        const ids = search.search(asked.join(' '), { combineWith: 'AND' }).map((result) => result.id as number);
        const found: number[] = [];
        for (const id of ids.sort((a, b) => a - b)) {
          if (!holds(quotations[id] ?? '', phrase)) continue;
          if (found.push(id) === NEWEST) break;
        }
        return found;
      },
      near: isNear ? near(search, quotations) : null,
      onDisk: null,
      save: async (path) => writeFileSync(path, JSON.stringify(search)),
      close: async () => {},
    };
  };
  return {
    name,
    build: async (what) => {
      const shared = built.get(what.quotations);
      if (shared) return over(what, shared);
      const search = new MiniSearch<Indexed>(options);
      for (const [id, text] of what.quotations.entries()) search.add({ id, text });
      built.set(what.quotations, search);
      return over(what, search);
    },
    open: async (what) => {
      const json = readFileSync(join(what.folder, `${name}.saved`), 'utf8');
      return over(what, MiniSearch.loadJSON<Indexed>(json, options));
    },
  };
}

const near =
  (search: MiniSearch<Indexed>, quotations: readonly string[]) =>
  (words: readonly string[]): readonly number[] => {
    const found = search.search(words.join(' '), { combineWith: 'OR' }).slice(0, CANDIDATES);
    return nearest(
      words,
      found.map((result) => result.id as number),
      (id) => quotations[id] ?? '',
    );
  };

/** MiniSearch tells no one how often a word stands in it. */
function frequencies(quotations: readonly string[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const text of quotations) {
    for (const word of text.split(' ')) counted.set(word, (counted.get(word) ?? 0) + 1);
  }
  return counted;
}
