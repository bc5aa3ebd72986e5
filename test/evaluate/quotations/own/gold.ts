import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readArticle } from '../../../../src/articles/read-article.js';
import type { Span } from '../../../../src/domain/span.js';
import { fitting, type ReadFile, readText } from '../../read-file.js';

// corpus/gold/README.md says how the entries are marked.
const occurrence = z.number().int().min(1);
const quotation = z.object({
  words: z.union([z.string(), z.array(z.string()).min(1)]),
  nth: z.union([occurrence, z.array(occurrence)]).default(1),
  speaker: z.string().nullable(),
  also: z.array(z.string()).default([]),
  orNone: z.boolean().default(false),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  person: z.boolean().default(true),
  unnamed: z.boolean().default(false),
  nested: z.boolean().default(false),
  headline: z.boolean().default(false),
});

const entry = z.object({
  id: z.string(),
  text: z.string().optional(),
  /** Instead of a text: an article, from the folder above the gold. */
  article: z.string().optional(),
  quotations: z.array(quotation),
});

type Entry = z.infer<typeof entry>;

/**
 * A quotation of the gold.
 *
 * @property content its pieces in text order
 * @property speaker null when no one may be credited
 * @property also who may be credited too, or instead of no one
 * @property orNone whether crediting no one is right as well
 */
export type OwnQuotation = Omit<z.infer<typeof quotation>, 'words' | 'nth'> & Readonly<{ content: readonly Span[] }>;

/** @property filed the article as the product gets it; `text` is what spans are counted in */
export type OwnArticle = Readonly<{
  id: string;
  text: string;
  filed: Readonly<{ id: string; file: string; text: string }>;
  quotations: readonly OwnQuotation[];
}>;

export function readOwnGold(file: string): ReadFile<readonly OwnArticle[]> {
  const yaml = readText(file);
  if (yaml.kind === 'unusable') return yaml;
  const read = fitting(file, parsedYaml(yaml.value), z.array(entry));
  if (read.kind === 'unusable') return read;
  const articles: OwnArticle[] = [];
  for (const one of read.value) {
    const article = placed(file, one);
    if (article.kind === 'unusable') return article;
    articles.push(article.value);
  }
  return { kind: 'read', value: articles };
}

function parsedYaml(yaml: string): unknown {
  try {
    return parse(yaml);
  } catch {
    return undefined;
  }
}

/** The entry with its text, and its quotations where they stand in it. */
function placed(gold: string, entry: Entry): ReadFile<OwnArticle> {
  const filed = filedOf(gold, entry);
  if (filed.kind === 'unusable') return filed;
  const { id, quotations } = entry;
  const { file, text } = filed.value;
  const read = readArticle({ file, bytes: new TextEncoder().encode(text), zone: 'UTC' });
  if (read.kind === 'unreadable') return { kind: 'unusable', because: read.because };
  const found: OwnQuotation[] = [];
  for (const { words, nth, ...one } of quotations) {
    const pieces = [words].flat();
    const occurrences = [nth].flat();
    const content = pieces.map((piece, at) => placeOf(read.article.text, piece, occurrences[at] ?? 1));
    const missing = pieces.find((_, at) => content[at] === null);
    if (missing !== undefined) {
      const because = `${gold}, ${id}: “${missing}” does not stand in the text, or not as often as nth says.`;
      return { kind: 'unusable', because };
    }
    found.push({ ...one, content: content.filter((span) => span !== null) });
  }
  return { kind: 'read', value: { id, text: read.article.text, filed: filed.value, quotations: found } };
}

function filedOf(gold: string, { id, text, article }: Entry): ReadFile<OwnArticle['filed']> {
  if (text !== undefined) return { kind: 'read', value: { id, file: `${id}.txt`, text } };
  if (article === undefined) {
    return {
      kind: 'unusable',
      because: `${gold}, ${id}: expected a text, or an article to read it from; found neither.`,
    };
  }
  const read = readText(join(dirname(gold), '..', article));
  return read.kind === 'unusable' ? read : { kind: 'read', value: { id, file: article, text: read.value } };
}

/** Where the words stand for the `nth` time; places may overlap. Null when they do not stand there so often. */
function placeOf(text: string, words: string, nth: number): Span | null {
  let start = -1;
  for (let times = 0; times < nth; times++) {
    start = text.indexOf(words, start + 1);
    if (start < 0) return null;
  }
  return { start, end: start + words.length };
}
