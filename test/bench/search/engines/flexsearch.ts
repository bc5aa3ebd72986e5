import { Index } from 'flexsearch';
import { CANDIDATES, type Engine, type EngineMaker, holds, NEWEST, plainWords } from './engine.js';
import { nearest } from './nearest.js';

/** Results asked for before those without the phrase are sorted out; it gives no more in order than it is asked for. */
const MOST = 5_000;

/** Its context index, which knows which words are neighbours, then `includes`. Made for speed; it does not find all. */
export const flexSearch: EngineMaker = {
  name: 'FlexSearch, context',
  build: async ({ quotations, plain }): Promise<Engine> => {
    const index = new Index({
      tokenize: 'strict',
      context: { depth: 1, bidirectional: false, resolution: 3 },
      encode: (text: string) => text.split(' '),
    });
    for (const [id, text] of plain.entries()) index.add(id, text);
    const search = (words: readonly string[], limit: number, suggest: boolean): readonly number[] =>
      index.search(plainWords(words).join(' '), { limit, suggest }) as readonly number[];
    return {
      name: flexSearch.name,
      exact: (words) => {
        const phrase = words.join(' ');
        const found = search(words, MOST, false).filter((id) => holds(quotations[id] ?? '', phrase));
        return found.sort((a, b) => a - b).slice(0, NEWEST);
      },
      near: (words) => nearest(words, search(words, CANDIDATES, true), (id) => quotations[id] ?? ''),
      onDisk: null,
      save: null,
      close: async () => {},
    };
  },
  open: null,
};
