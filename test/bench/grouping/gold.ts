import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readArticle } from '../../../src/articles/read-article.js';
import type { Filing } from '../../../src/domain/filing.js';
import type { Span } from '../../../src/domain/span.js';
import { readQuotations } from '../../../src/quotes/read-quotations.js';

/** One rendering marked by hand, found again in its article. */
export type Item = Readonly<{
  /** The utterance that it belongs to. */
  group: string;
  apart: readonly string[];
  /** A paraphrase: counted apart. */
  indirect: boolean;
  filing: Filing;
  /** Where its words stand in the article's text; empty where only a headline beside the copy has them. */
  places: readonly Span[];
  words: string;
}>;

/** The articles of one storyline, and what was marked in them. */
export type Story = Readonly<{ name: string; filings: readonly Filing[]; items: readonly Item[] }>;

type Marked = Readonly<{ id: string; unsure?: boolean; apart?: readonly string[] }>;
type Rendering = Readonly<{ article: string; words: string | readonly string[]; nth?: number; indirect?: boolean }>;

const listed = (words: string | readonly string[]): readonly string[] => (typeof words === 'string' ? [words] : words);

/** `corpus/gold/grouping/groups.yml` over the corpus pieces and its own articles. @param root the repository */
export function markedStories(root: string): readonly Story[] {
  const folder = join(root, 'corpus/gold/grouping');
  const groups = parse(readFileSync(join(folder, 'groups.yml'), 'utf8')) as readonly (Marked & {
    renderings: readonly Rendering[];
  })[];
  const held = [join(root, 'corpus/articles'), join(folder, 'articles')].flatMap(filed);
  const byId = new Map(held.map((one) => [String(one.filing.article.id), one]));
  const names = [...new Set(groups.map(({ id }) => storyOf(id)))];
  return names.map((name) => {
    const items = groups
      .filter(({ id, unsure }) => storyOf(id) === name && unsure !== true)
      .flatMap(({ id, apart = [], renderings }) =>
        renderings.map(({ article, words, nth = 1, indirect = false }): Item => {
          const one = byId.get(article);
          if (!one) throw new RangeError(`groups.yml names ${article}, which is no article`);
          const places = listed(words).flatMap((part) => placeOf(one, part, nth));
          return { group: id, apart, indirect, filing: one.filing, places, words: listed(words).join(' … ') };
        }),
      );
    const ofStory = (id: string): boolean => (name === 'met' ? id.startsWith('retelling-') : storyOf(id) === name);
    return { name, items, filings: held.map(({ filing }) => filing).filter(({ article }) => ofStory(article.id)) };
  });
}

/** The part of an id before its first hyphen. */
const storyOf = (id: string): string => id.slice(0, id.indexOf('-'));

type Filed = Readonly<{ filing: Filing; raw: string }>;

/** Every article of a folder, read as the product reads it. */
export function filed(folder: string): readonly Filed[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const raw = readFileSync(join(folder, file), 'utf8');
      const read = [raw, withHeadlineInMarks(raw)].map((text) =>
        readArticle({ file, bytes: Buffer.from(text), zone: 'Europe/London' }),
      );
      const article = read.find((one) => one.kind === 'article')?.article;
      if (!article) throw new RangeError(`${file} cannot be read`);
      return { raw, filing: { article, readBy: 'bench', quotations: readQuotations(article) } };
    });
}

/** Three of the set's articles have headlines with a colon or a mark that YAML refuses; their copy is read all the same. */
function withHeadlineInMarks(raw: string): string {
  return raw.replace(/^headline: (.*)$/m, (_, headline: string) => `headline: ${JSON.stringify(headline)}`);
}

/** Occurrences are counted in the whole file, front matter included. */
function placeOf({ filing: { article }, raw }: Filed, words: string, nth: number): readonly Span[] {
  let at = -1;
  for (let n = 0; n < nth; n++) at = raw.indexOf(words, at + 1);
  if (at === -1) throw new RangeError(`${article.id} does not hold “${words}” ${nth} times`);
  const start = at - (raw.length - article.text.length);
  return start < 0 ? [] : [{ start, end: start + words.length }];
}

type Named = Readonly<{ file: string; line: number; toLine?: number; from: string; to: string; indirect?: boolean }>;

/** The same for the five documents in `../shared/seeds`; null where they are not at hand. */
export function seedsStory(root: string): Story | null {
  const folder = join(root, '../shared/seeds');
  if (!existsSync(folder)) return null;
  const gold = parse(readFileSync(join(root, 'corpus/gold/grouping/seeds-groups.yml'), 'utf8')) as Readonly<{
    files: Readonly<Record<string, string>>;
    groups: readonly (Marked & { renderings: readonly Named[] })[];
  }>;
  const held = new Map(filed(folder).map((one) => [one.filing.article.file, one]));
  const items = gold.groups
    .filter(({ unsure }) => unsure !== true)
    .flatMap(({ id, apart = [], renderings }) =>
      renderings.map(({ file, line, toLine = line, from, to, indirect = false }): Item => {
        const { filing, raw } = held.get(gold.files[file] ?? '')!;
        const shift = raw.length - filing.article.text.length;
        const starts = lineStarts(raw);
        const first = raw.indexOf(from, starts[line - 1]);
        const last = lastWords(raw, to, Math.max(first, starts[toLine - 1]!), starts[toLine] ?? raw.length);
        const places = [{ start: first - shift, end: last - shift }];
        return { group: id, apart, indirect, filing, places, words: `${file}:${line} ${from} … ${to}` };
      }),
    );
  return { name: 'seeds', filings: [...held.values()].map(({ filing }) => filing), items };
}

const lineStarts = (raw: string): readonly number[] => [0, ...[...raw.matchAll(/\n/g)].map(({ index }) => index + 1)];

/** Where the words end, marks and dashes left out between them; the line's end where they do not stand so. */
function lastWords(raw: string, words: string, from: number, to: number): number {
  const at = raw.slice(from, to).indexOf(words);
  return at === -1 ? to : from + at + words.length;
}
