import { decodeText } from '../articles/decode-text.js';
import { splitFrontMatter } from '../articles/front-matter.js';
import type { DraftFile } from '../domain/draft.js';
import { isMarkdown, plainMarkdown } from '../text/plain-markdown.js';
import { docxText } from './docx-text.js';
import { openDocx } from './open-docx.js';

/** The copy of a draft, and where in the file a character of it stands. */
export type DraftText = Readonly<{
  kind: 'text';
  text: string;
  /** A Word file has no lines: its paragraphs are counted. */
  counts: 'lines' | 'paragraphs';
  placeOf: (offset: number) => Place;
  /** The number of the footnote or endnote in which a character stands, from 1; null in the copy. */
  noteAt: (offset: number) => number | null;
}>;

/** From 1. */
export type Place = Readonly<{ line: number; column: number }>;

/** `because` goes on from the file's name. */
export type Unreadable = Readonly<{ kind: 'unreadable'; because: string }>;

/** Bytes; what chats take in, and more than any draft without pictures. */
export const LARGEST_DRAFT = 10_000_000;
/** Characters; some 60,000 words. */
export const LONGEST_DRAFT = 400_000;

/** Reads the copy of a `.docx`, a Markdown file or any other text. Never throws. */
export function draftText(file: DraftFile): DraftText | Unreadable {
  if (file.bytes.length > LARGEST_DRAFT) return unreadable('is over 10 MB; check it in parts, or paste the text');
  const read = isWord(file) ? wordText(file) : plainText(file);
  if (read.kind === 'unreadable') return read;
  if (read.text.length > LONGEST_DRAFT) {
    const held = read.text.length.toLocaleString('en-GB');
    return unreadable(`holds ${held} characters; at most 400,000 are checked at once, so check it in parts`);
  }
  return read.text.trim() === '' ? unreadable('is empty; there is nothing to check') : read;
}

function isWord({ name, bytes }: DraftFile): boolean {
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return packed || /\.docx?$/i.test(name);
}

function wordText({ bytes }: DraftFile): DraftText | Unreadable {
  const opened = openDocx(bytes);
  if (opened.kind === 'unreadable') return opened;
  const { text, notes } = docxText(opened.docx);
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((match) => match.index);
  const noteAt = (offset: number): number | null => {
    const n = notes.findIndex(({ start, end }) => start <= offset && offset < end);
    return n === -1 ? null : n + 1;
  };
  return { kind: 'text', text, counts: 'paragraphs', placeOf: (offset) => placeAmong(paragraphs, offset), noteAt };
}

function plainText({ name, bytes }: DraftFile): DraftText | Unreadable {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'not-text') return unreadable(decoded.because);
  const source = decoded.text;
  const lines = [0, ...[...source.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
  const placeOf = (offset: number): Place => placeAmong(lines, offset);
  const noteAt = () => null;
  if (!isMarkdown(name)) return { kind: 'text', text: source, counts: 'lines', placeOf, noteAt };
  const { text: copy } = splitFrontMatter(source);
  const before = source.length - copy.length;
  const stated = headlineIn(source.slice(0, before));
  const { text, origin } = plainMarkdown(copy);
  const headline = stated === null ? '' : `# ${stated.words}\n\n`;
  const placeOfCopy = (offset: number): Place => placeOf(before + (origin[offset - headline.length] ?? 0));
  return {
    kind: 'text',
    text: `${headline}${text}`,
    counts: 'lines',
    placeOf: (offset) =>
      stated === null || offset >= headline.length ? placeOfCopy(offset) : placeOf(stated.at + Math.max(0, offset - 2)),
    noteAt,
  };
}

/** The headline that the front matter states, and where it stands in the file. */
function headlineIn(frontMatter: string): Readonly<{ words: string; at: number }> | null {
  const match = /^(?<key>headline:[ \t]*)(?<words>\S.*?)[ \t]*$/im.exec(frontMatter);
  const { key = '', words = '' } = match?.groups ?? {};
  if (!match || words === '') return null;
  const isQuoted = words.length > 2 && /^(?:'.*'|".*")$/.test(words);
  const at = match.index + key.length;
  return isQuoted ? { words: words.slice(1, -1), at: at + 1 } : { words, at };
}

/** @param starts of the lines, in order */
function placeAmong(starts: readonly number[], offset: number): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

const unreadable = (because: string): Unreadable => ({ kind: 'unreadable', because });
