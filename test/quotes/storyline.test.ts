import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readArticle } from '../../src/articles/read-article.js';
import type { Quotation } from '../../src/domain/quotation.js';
import { readQuotations } from '../../src/quotes/read-quotations.js';
import { tellingName } from '../storyline/telling-name.js';

type Expected = Readonly<{
  speakers: readonly { name: string; also?: string[] }[];
  quotations: readonly Wanted[];
}>;

type Wanted = Readonly<{
  id: string;
  words: string | readonly string[];
  speaker: string | null;
  where?: string;
  hard?: boolean;
}>;

const folder = join(import.meta.dirname, '../storyline');
const expected = parse(readFileSync(join(folder, 'expected.yml'), 'utf8')) as Expected;

type Read = Readonly<{ text: string; headline: string; quotations: readonly Quotation[] }>;

const pieces = new Map<string, Read>();
for (const file of readdirSync(join(folder, 'articles'))) {
  const read = readArticle({ file, bytes: readFileSync(join(folder, 'articles', file)), zone: 'Europe/London' });
  if (read.kind !== 'article') throw new Error(`${file} is not an article`);
  const id = file.endsWith('.txt') ? (file.split('_')[0] ?? file) : read.article.id;
  pieces.set(id, {
    text: read.article.text,
    headline: read.article.headline ?? '',
    quotations: readQuotations(read.article),
  });
}

/** The quotations that hold the first of the wanted words, the closest in length first; none for words nested in another’s. */
function holding({ id, words }: Wanted): readonly string[] {
  const { text, quotations } = pieces.get(id) ?? NO_PIECE;
  const wanted = [words].flat();
  const found = quotations.flatMap(({ content, attribution }) => {
    const said = content.map(({ start, end }) => text.slice(start, end));
    const first = said.find((one) => bare(one).startsWith(bare(wanted[0] ?? '')));
    const name = attribution.kind === 'speaker' ? attribution.speaker.name : NOBODY;
    return first === undefined ? [] : [{ name, more: Math.abs(bare(first).length - bare(wanted[0] ?? '').length) }];
  });
  const closest = Math.min(...found.map(({ more }) => more));
  return found.filter(({ more }) => more === closest).map(({ name }) => name);
}

const NOBODY = 'no one';
const NO_PIECE: Read = { text: '', headline: '', quotations: [] };
const bare = (words: string): string => words.replace(/[.,…\s]+$/, '');

function labelsOf(speaker: string | null): readonly string[] {
  if (speaker === null) return [tellingName(NOBODY)];
  const also = expected.speakers.find(({ name }) => name === speaker)?.also ?? [];
  return [speaker, ...also].map(tellingName);
}

describe('a storyline read by hand', () => {
  const firm = expected.quotations.filter(({ hard, where, id }) => {
    const { text, headline } = pieces.get(id) ?? NO_PIECE;
    const isInFrontMatter = where === 'headline' && !text.includes(headline);
    return !hard && where !== 'nested' && !isInFrontMatter;
  });

  it.each(firm.map((wanted) => [wanted.id, bare([wanted.words].flat()[0] ?? ''), wanted] as const))(
    '%s: “%s” is credited as a sub-editor credits it',
    (_, __, wanted) => {
      const credited = holding(wanted).map(tellingName);
      const right = labelsOf(wanted.speaker);
      if (wanted.speaker !== null) expect(credited.length).toBeGreaterThan(0);
      // Words that a piece prints twice, once in a cross-head: one of the two is the one meant.
      expect(credited.find((name) => right.includes(name)) ?? credited[0] ?? right[0]).toBeOneOf([...right]);
    },
  );
});
