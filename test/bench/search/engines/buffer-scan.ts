import type { Engine, EngineMaker } from './engine.js';
import { NEWEST } from './engine.js';

/** No index at all: `Buffer.indexOf` over the folded texts. */
export const bufferScan: EngineMaker = {
  name: 'Buffer scan',
  build: async ({ quotations }): Promise<Engine> => {
    const lines = quotations.map((text) => ` ${text} \n`);
    const text = Buffer.from(lines.join(''));
    const starts = new Uint32Array(quotations.length);
    let start = 0;
    lines.forEach((line, id) => {
      starts[id] = start;
      start += Buffer.byteLength(line);
    });
    return {
      name: bufferScan.name,
      exact: (words) => {
        const phrase = Buffer.from(` ${words.join(' ')} `);
        const found: number[] = [];
        for (let at = text.indexOf(phrase); at !== -1 && found.length < NEWEST; at = text.indexOf(phrase, at)) {
          const id = lineAt(starts, at);
          found.push(id);
          at = starts[id + 1] ?? text.length;
        }
        return found;
      },
      near: null,
      onDisk: null,
      save: null,
      close: async () => {},
    };
  },
  open: null,
};

function lineAt(starts: Uint32Array, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
