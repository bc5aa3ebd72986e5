import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readArticle } from '../../../src/articles/read-article.js';
import { pairMarks } from '../../../src/quotes/mark-pairs.js';
import { quotationModels } from '../../../src/quotes/models.js';
import { sceneOf } from '../../../src/quotes/scene.js';
import { columnsAt, paragraphsOf } from '../../../src/quotes/tagger/columns.js';
import { BITS, FACT, FACTS, type FactName } from '../../../src/quotes/tagger/fact-names.js';
import { factsOf } from '../../../src/quotes/tagger/facts.js';

const corpus = resolve(import.meta.dirname, '../../../corpus');
const folders = ['articles', 'gold/grouping/articles'].map((folder) => resolve(corpus, folder));
const read = quotationModels();

/** What is known of each token of an article, a row of facts after the other; with what stands outside. */
function factsIn(file: string): readonly Int32Array[] {
  const copy = readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, '');
  const found = readArticle({ file: 'copy.txt', bytes: new TextEncoder().encode(copy), zone: 'UTC' });
  if (found.kind !== 'article' || read.kind !== 'models') throw new Error(`${file} is not read`);
  const scene = sceneOf(found.article, pairMarks(found.article.text, found.article.paragraphs));
  const paragraphs = paragraphsOf(scene);
  return paragraphs.map((_, p) => factsOf(columnsAt(scene, paragraphs, p, read.models.tagger.cues)).values);
}

it('gives every fact bits enough for all that the corpus has of it: what falls outside is summed up each time', () => {
  const outside = new Set<string>();
  const most = new Map<FactName, number>();
  for (const folder of folders)
    for (const name of readdirSync(folder))
      for (const values of factsIn(resolve(folder, name)))
        for (const [fact, bits] of Object.entries(BITS) as [FactName, number][])
          for (let at = FACT[fact]; at < values.length; at += FACTS) {
            const value = values[at] ?? 0;
            most.set(fact, Math.max(most.get(fact) ?? 0, value));
            if (value < -8 || value + 8 >= 2 ** bits) outside.add(`${fact}: ${value}`);
          }
  expect([...outside]).toEqual([]);
  // Something of each has been seen.
  expect([...most].filter(([, value]) => value > 0).length).toBeGreaterThan(Object.keys(BITS).length / 2);
});
