import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/**
 * The demo corpus retells five documents that are not part of this repository.
 * What it may take from them is limited: short attributed quotations, exactly
 * as printed, and reported facts in fresh sentences. This test holds it to that.
 */

const repositoryRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const articlesDir = join(repositoryRoot, 'corpus/articles');
const documentsDir = resolve(repositoryRoot, '../shared/seeds');

const longestQuotation = 25;
const mostQuotedWordsPerPiece = 80;
const shortestCopiedRun = 8;

interface Quotation {
  text: string;
  opensParagraph: boolean;
  leftOpen: boolean;
}

interface ReadParagraph {
  quotations: Quotation[];
  /** The stretches between the quotations. */
  ownWords: string[];
}

interface Piece {
  file: string;
  frontMatter: Map<string, string>;
  paragraphs: string[];
}

function readPiece(file: string): Piece {
  const source = readFileSync(join(articlesDir, file), 'utf8');
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source);
  if (!parts) throw new Error(`${file} has no front matter`);
  const frontMatter = new Map<string, string>();
  for (const line of (parts[1] ?? '').split('\n')) {
    const colon = line.indexOf(': ');
    frontMatter.set(line.slice(0, colon), line.slice(colon + 2).trim());
  }
  return { file, frontMatter, paragraphs: paragraphsOf(parts[2] ?? '') };
}

function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** The mark that would close a quotation opened here, and how long the opening mark is. */
function openingMarkAt(text: string, at: number): { closes: string; length: number } | undefined {
  if (text.startsWith('‘”', at)) return { closes: '”', length: 2 };
  const mark = text[at];
  if (mark === '“') return { closes: '”', length: 1 };
  if (mark === '"') return { closes: '"', length: 1 };
  if (mark === '‘') return { closes: '’', length: 1 };
  if (mark === "'" && !isWordCharacter(text[at - 1]) && isWordCharacter(text[at + 1]))
    return { closes: "'", length: 1 };
  return undefined;
}

function closesAt(text: string, at: number, closing: string): boolean {
  if (text[at] !== closing) return false;
  const isAlsoApostrophe = closing === '’' || closing === "'";
  return !isAlsoApostrophe || !isWordCharacter(text[at + 1]);
}

/**
 * A quotation that is closed without having been opened runs from the paragraph's start;
 * one that is opened without being closed runs to the paragraph's end.
 */
function readParagraph(paragraph: string): ReadParagraph {
  const quotations: Quotation[] = [];
  const ownWords: string[] = [];
  let from = 0;
  let openedAt = 0;
  let closing: string | undefined;
  let at = 0;
  while (at < paragraph.length) {
    if (closing !== undefined) {
      if (closesAt(paragraph, at, closing)) {
        quotations.push({ text: paragraph.slice(from, at), opensParagraph: openedAt === 0, leftOpen: false });
        closing = undefined;
        from = at + 1;
      }
      at += 1;
      continue;
    }
    if (paragraph[at] === '”' && !paragraph.startsWith('‘”', at - 1)) {
      quotations.length = 0;
      ownWords.length = 0;
      quotations.push({ text: paragraph.slice(0, at), opensParagraph: true, leftOpen: false });
      at += 1;
      from = at;
      continue;
    }
    const mark = openingMarkAt(paragraph, at);
    if (mark) {
      ownWords.push(paragraph.slice(from, at));
      openedAt = at;
      closing = mark.closes;
      at += mark.length;
      from = at;
      continue;
    }
    at += 1;
  }
  const rest = paragraph.slice(from);
  if (closing === undefined) ownWords.push(rest);
  else quotations.push({ text: rest, opensParagraph: openedAt === 0, leftOpen: true });
  return { quotations, ownWords };
}

function headlineAndBody(piece: Piece): string[] {
  return [piece.frontMatter.get('headline') ?? '', ...piece.paragraphs];
}

function quotationsOf(paragraphs: string[]): Quotation[] {
  return paragraphs.flatMap((paragraph) => readParagraph(paragraph).quotations);
}

/** A quotation left open goes on in the next quotation, if that one opens its paragraph. */
function joinedAcrossParagraphs(quotations: Quotation[]): string[] {
  const joined: string[] = [];
  let goesOn = false;
  for (const quotation of quotations) {
    const before = joined.at(-1);
    if (goesOn && quotation.opensParagraph && before !== undefined)
      joined[joined.length - 1] = `${before} ${quotation.text}`;
    else joined.push(quotation.text);
    goesOn = quotation.leftOpen;
  }
  return joined;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function bareWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’‘']/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function runsOf(words: string[], length: number): string[] {
  const runs: string[] = [];
  for (let at = 0; at + length <= words.length; at += 1) runs.push(words.slice(at, at + length).join(' '));
  return runs;
}

/** Own words run on from one paragraph to the next and are broken only by a quotation. */
function ownStretches(paragraphs: string[]): string[] {
  const stretches: string[] = [];
  let current = '';
  for (const paragraph of paragraphs) {
    const { quotations, ownWords } = readParagraph(paragraph);
    const startsQuoted = quotations[0]?.opensParagraph === true;
    const [first = '', ...later] = ownWords;
    if (startsQuoted) {
      stretches.push(current);
      current = first;
    } else current = `${current} ${first}`;
    for (const stretch of later) {
      stretches.push(current);
      current = stretch;
    }
    if (quotations.at(-1)?.leftOpen === true) {
      stretches.push(current);
      current = '';
    }
  }
  return [...stretches, current];
}

function marksIn(text: string): Set<string> {
  return new Set(text.match(/[“”‘’"']/g) ?? []);
}

function sentencesOf(piece: Piece): string[] {
  return piece.paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.?!][”"]?)\s+|(?<=[”"]\.)\s+/));
}

const pieces = readdirSync(articlesDir)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map(readPiece);

function named(those: Piece[]): Array<[string, Piece]> {
  return those.map((piece) => [piece.file, piece]);
}

function pieceRetelling(number: string): Piece {
  const piece = pieces.find((candidate) => candidate.frontMatter.get('id') === `retelling-${number}`);
  if (!piece) throw new Error(`no retelling of ${number}`);
  return piece;
}

function readDocument(name: string): string {
  return readFileSync(join(documentsDir, name), 'utf8');
}

function documentBehind(piece: Piece): string {
  return readDocument(piece.frontMatter.get('basedOn') ?? '');
}

const documentsHeld = existsSync(documentsDir);
if (!documentsHeld)
  console.info(
    `Skipped: the five documents behind the corpus are not at ${documentsDir}, so nothing can be compared with them.`,
  );

describe('the demo corpus, read by itself', () => {
  it('is five pieces', () => {
    expect(pieces).toHaveLength(5);
  });

  describe.each(named(pieces))('%s', (_file, piece) => {
    it('carries an id, a headline, what it is based on, and nothing that names an outlet', () => {
      const keys = [...piece.frontMatter.keys()].filter((key) => key !== 'published');
      expect(keys).toEqual(['id', 'headline', 'basedOn']);
      expect(piece.file.startsWith((piece.frontMatter.get('id') ?? '').replace('retelling-', ''))).toBe(true);
    });

    it('is a short retelling', () => {
      const words = countWords(piece.paragraphs.join(' '));
      expect(words).toBeGreaterThanOrEqual(180);
      expect(words).toBeLessThanOrEqual(320);
    });

    it('quotes at most 25 words at a time, however many paragraphs the quotation runs over', () => {
      const tooLong = joinedAcrossParagraphs(quotationsOf(headlineAndBody(piece))).filter(
        (text) => countWords(text) > longestQuotation,
      );
      expect(tooLong).toEqual([]);
    });

    it('quotes at most 80 words in all', () => {
      const quoted = quotationsOf(headlineAndBody(piece)).map((quotation) => countWords(quotation.text));
      expect(quoted.reduce((sum, words) => sum + words, 0)).toBeLessThanOrEqual(mostQuotedWordsPerPiece);
    });
  });

  it('shares copy around “exactly this” between 002 and 003, so that they are one witness there', () => {
    const sentencesOfOther = new Set(
      sentencesOf(pieceRetelling('003')).map((sentence) => bareWords(sentence).join(' ')),
    );
    const shared = sentencesOf(pieceRetelling('002'))
      .map((sentence) => bareWords(sentence).join(' '))
      .filter((sentence) => sentencesOfOther.has(sentence));
    expect(shared).toHaveLength(2);
    expect(shared[0]).toContain('exactly this');
  });

  it('words 001 differently from every other piece', () => {
    const runsIn = (piece: Piece): string[] =>
      ownStretches(piece.paragraphs).flatMap((stretch) => runsOf(bareWords(stretch), 6));
    const elsewhere = new Set(pieces.filter((piece) => piece !== pieceRetelling('001')).flatMap(runsIn));
    expect(runsIn(pieceRetelling('001')).filter((run) => elsewhere.has(run))).toEqual([]);
  });

  it('carries a quotation across a “Read more” block in 004', () => {
    const { paragraphs } = pieceRetelling('004');
    const block = paragraphs.indexOf('Read more:');
    const before = quotationsOf(paragraphs.slice(0, block)).at(-1);
    const after = quotationsOf(paragraphs.slice(block)).at(0);
    expect(before?.leftOpen).toBe(true);
    expect(after?.opensParagraph).toBe(true);
  });
});

describe.skipIf(!documentsHeld)('the demo corpus, beside the documents that it retells', () => {
  const runsInDocuments = documentsHeld
    ? new Set(
        readdirSync(documentsDir)
          .filter((name) => name.endsWith('.txt'))
          .flatMap((name) => runsOf(bareWords(readDocument(name)), shortestCopiedRun)),
      )
    : new Set<string>();

  it.each(named(pieces))('%s repeats no eight words in a row outside quotation marks', (_file, piece) => {
    const runs = ownStretches(headlineAndBody(piece)).flatMap((stretch) =>
      runsOf(bareWords(stretch), shortestCopiedRun),
    );
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.filter((run) => runsInDocuments.has(run))).toEqual([]);
  });

  it.each(named(pieces))('%s prints every quotation character for character as its document does', (_file, piece) => {
    const document = documentBehind(piece);
    const quotations = quotationsOf(headlineAndBody(piece));
    expect(quotations.length).toBeGreaterThan(0);
    expect(quotations.filter(({ text }) => !document.includes(text))).toEqual([]);
  });

  it.each(named(pieces))('%s puts in marks only what its document puts in marks', (_file, piece) => {
    const quotedThere = quotationsOf(paragraphsOf(documentBehind(piece)));
    const onlyHere = quotationsOf(headlineAndBody(piece)).filter(
      ({ text }) => !quotedThere.some((quotation) => quotation.text.includes(text)),
    );
    expect(onlyHere).toEqual([]);
  });

  it.each(named(pieces))('%s uses no mark that its document does not use', (_file, piece) => {
    const marksThere = marksIn(documentBehind(piece));
    expect([...marksIn(headlineAndBody(piece).join('\n'))].filter((mark) => !marksThere.has(mark))).toEqual([]);
  });

  it.each(named(pieces))('%s is dated only as its document is', (_file, piece) => {
    const stated = /^\s*date (\d{4}-\d{2}-\d{2})/.exec(documentBehind(piece))?.[1];
    expect(piece.frontMatter.get('published')).toBe(stated);
  });
});
