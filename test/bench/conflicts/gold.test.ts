import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const seeds = join('..', 'shared', 'seeds');
const here = existsSync(seeds);
if (!here) console.log(`skipped: the conflicts of the five documents are held against ${seeds}`);

type Place = Readonly<{ at: string; words: string }>;
type Gold = Readonly<{
  files: Record<string, string>;
  conflicts: readonly { id: string; kind: string; weight: string; between: readonly (readonly Place[])[] }[];
  notConflicts: readonly { kind: string; about: string; places: readonly Place[] }[];
}>;

const gold = parse(readFileSync(join('corpus', 'gold', 'seeds-conflicts.yml'), 'utf8')) as Gold;
const places = [
  ...gold.conflicts.flatMap(({ between }) => between.flat()),
  ...gold.notConflicts.flatMap((one) => one.places),
];

describe('the conflicts of the five documents, listed by hand', () => {
  it('quote at most five words of a place', () => {
    for (const { at, words } of places) expect(words.split(/\s+/u).length, `${at} ${words}`).toBeLessThanOrEqual(5);
  });

  it('have two sides each, of a known kind and weight, under ids of their own', () => {
    expect(new Set(gold.conflicts.map(({ id }) => id)).size).toBe(gold.conflicts.length);
    for (const { id, kind, weight, between } of gold.conflicts) {
      expect(between.length, id).toBe(2);
      expect(['date', 'number', 'wording', 'who', 'act'], id).toContain(kind);
      expect(['firm', 'arguable'], id).toContain(weight);
    }
  });

  it.skipIf(!here)('stand at the line that they name', () => {
    for (const { at, words } of places) {
      const [file = '', line = ''] = at.split(':');
      const lines = readFileSync(join(seeds, gold.files[file] ?? ''), 'utf8').split('\n');
      expect(lines[Number(line) - 1], at).toContain(words);
    }
  });
});
