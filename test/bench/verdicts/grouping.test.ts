import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const grouping = join('corpus', 'gold', 'grouping');
const seeds = join('..', 'shared', 'seeds');
if (!existsSync(seeds)) console.log(`skipped: the groups of the five documents are held against ${seeds}`);

type Rendering = Readonly<{ article: string; words: string | readonly string[]; nth?: number }>;
type Group<R> = Readonly<{ id: string; apart?: readonly string[]; renderings: readonly R[] }>;
type SeedRendering = Readonly<{ file: string; line: number; toLine?: number; from: string; to: string }>;

const groups = parse(readFileSync(join(grouping, 'groups.yml'), 'utf8')) as readonly Group<Rendering>[];
const articles = new Map(
  [join('corpus', 'articles'), join(grouping, 'articles')].flatMap((folder) =>
    readdirSync(folder).map((file): [string, string] => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [/^id: (?<id>.+)$/mu.exec(text)?.groups?.id ?? file, text];
    }),
  ),
);

describe('the grouping marked by hand', () => {
  it('covers the five pieces of the corpus and eight stories of three outlets', () => {
    expect(new Set(groups.map(({ id }) => id.slice(0, id.indexOf('-')))).size).toBe(9);
    expect(articles.size).toBe(29);
    expect(new Set(groups.flatMap(({ renderings }) => renderings.map(({ article }) => article))).size).toBe(29);
  });

  it('names words that stand in the article, and says which where they stand there twice', () => {
    for (const { id, renderings } of groups) {
      for (const { article, words, nth } of renderings) {
        for (const [index, piece] of [words].flat().entries()) {
          const times = (articles.get(article) ?? '').split(piece).length - 1;
          expect(times, `${id}: ${article} has not ${JSON.stringify(piece)}`).toBeGreaterThanOrEqual(nth ?? 1);
          if (index === 0 && nth === undefined) expect(times, `${id}: ${article} has ${piece} more than once`).toBe(1);
        }
      }
    }
  });

  it('puts no quotation into two groups', () => {
    const items = groups.flatMap(({ renderings }) =>
      renderings.map(({ article, words, nth }) => `${article}|${[words].flat().join('|')}|${nth ?? 1}`),
    );
    expect(new Set(items).size).toBe(items.length);
  });

  it('has ids of its own, and keeps apart only groups that are there', () => {
    const ids = groups.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of groups.flatMap(({ apart = [] }) => apart)) expect(ids).toContain(id);
  });

  it.skipIf(!existsSync(seeds))('finds the first and last words of the documents’ quotations at their lines', () => {
    const marked = parse(readFileSync(join(grouping, 'seeds-groups.yml'), 'utf8')) as {
      files: Record<string, string>;
      groups: readonly Group<SeedRendering>[];
    };
    for (const { id, renderings } of marked.groups) {
      for (const { file, line, toLine = line, from, to } of renderings) {
        const lines = readFileSync(join(seeds, marked.files[file] ?? ''), 'utf8').split('\n');
        expect(lines[line - 1], `${id} ${file}:${line}`).toContain(from);
        expect(lines[toLine - 1], `${id} ${file}:${toLine}`).toContain(to);
        for (const words of [from, to]) expect(words.split(' ').length, id).toBeLessThanOrEqual(3);
      }
    }
  });
});
