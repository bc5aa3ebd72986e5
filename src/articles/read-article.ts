import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { Article, EditorialStatus, Paragraph, Published } from '../domain/article.js';
import { articleId, type Version, version } from '../domain/ids.js';
import { decodeText } from './decode-text.js';
import { type FileDate, findFileDate } from './file-date.js';
import { type FrontMatter, noFrontMatter, readFrontMatter, splitFrontMatter } from './front-matter.js';
import { plainWords } from './headline-cues.js';
import { markParagraphs } from './mark-paragraphs.js';

/** Remarks and `because` are sentences for an editor; each names the file. */
export type ReadResult = Readonly<
  | { kind: 'article'; article: Article; remarks: readonly string[] }
  | { kind: 'unreadable'; file: string; because: string }
>;

/** Bytes; what is longer is not an article. A reader of files need not read further than one byte more. */
export const longestFile = 5_000_000;

/**
 * Reads one file: `.md` with or without front matter, anything else as raw text. Never throws.
 *
 * @param input.file where the file is, relative to the folder that is read; its stem is the id when nothing else is
 * @param input.zone IANA name of the zone in which a date of publication is meant, unless the front matter names one
 */
export function readArticle(input: Readonly<{ file: string; bytes: Uint8Array; zone: string }>): ReadResult {
  const { file, bytes } = input;
  const unreadable = (because: string): ReadResult => ({ kind: 'unreadable', file, because: `${file}: ${because}` });
  if (bytes.length > longestFile) return unreadable('is over 5 MB; expected one article');

  const decoded = decodeText(bytes);
  if (decoded.kind === 'not-text') return unreadable(decoded.because);
  const filed = separate(file, decoded.text);
  if (filed.kind === 'unreadable') return unreadable(filed.because);
  if (filed.text.trim() === '') return unreadable('is empty; expected the text of an article');
  const id = filed.frontMatter.id ?? stemAsId(file);
  if (id === '') return unreadable('the file name gives no id; name one in the front matter, or rename the file');

  const remarks = [...filed.remarks];
  if (decoded.encoding === 'windows-1252') remarks.push('is not UTF-8 and was read as windows-1252');
  const fileDate = findFileDate(filed.text);
  if (fileDate && fileDate.published === null) {
    remarks.push(`“${fileDate.printed}” gives no day of publication; expected a day that exists, as 2022-02-17`);
  }
  const article = compose(input, id, filed.text, filed.frontMatter, fileDate);
  return { kind: 'article', article, remarks: remarks.map((remark) => `${file}: ${remark}`) };
}

type Filed = Readonly<
  | { kind: 'filed'; text: string; frontMatter: FrontMatter; remarks: readonly string[] }
  | { kind: 'unreadable'; because: string }
>;

function separate(file: string, source: string): Filed {
  const { yaml, closed, text } = splitFrontMatter(source);
  if (extname(file).toLowerCase() !== '.md') {
    // An embargo that stands in a file where front matter is not read would go unseen.
    return yaml !== null && /^\w+:/m.test(yaml)
      ? { kind: 'unreadable', because: 'begins with front matter, which is read in .md files only; rename it to .md' }
      : { kind: 'filed', text: source, frontMatter: noFrontMatter, remarks: [] };
  }
  if (!closed) return { kind: 'unreadable', because: 'line 1 opens front matter, and no later line “---” closes it' };
  if (yaml === null) return { kind: 'filed', text, frontMatter: noFrontMatter, remarks: [] };
  const read = readFrontMatter(yaml);
  if (read.kind === 'unreadable') return read;
  return { kind: 'filed', text, frontMatter: read.frontMatter, remarks: read.remarks };
}

function compose(
  input: Readonly<{ file: string; zone: string }>,
  id: string,
  text: string,
  frontMatter: FrontMatter,
  fileDate: FileDate | null,
): Article {
  const { outlet, url, basedOn, status } = frontMatter;
  const paragraphs = markParagraphs(text);
  const value = frontMatter.published ?? fileDate?.published ?? null;
  const published = value === null ? null : { value, zone: frontMatter.zone ?? input.zone };
  return {
    id: articleId(id),
    version: versionOf(text, frontMatter, published),
    text,
    paragraphs,
    headline: frontMatter.headline ?? printedHeadline(text, paragraphs),
    outlet,
    url,
    published,
    basedOn,
    status,
    file: input.file,
  };
}

/**
 * Hashes the text, the front matter's headline, outlet, url, basedOn and status (with the embargo's end), and the date
 * of publication with its zone: a change to any of them is a correction. Moving the file is none, nor is a better
 * reading of the same text by a later release.
 */
function versionOf(
  text: string,
  { headline, outlet, url, basedOn, status }: FrontMatter,
  published: Published | null,
): Version {
  const filed: readonly [string, ...(string | null | EditorialStatus | Published)[]] = [
    text,
    headline,
    outlet,
    url,
    basedOn,
    status,
    published,
  ];
  return version(createHash('sha256').update(JSON.stringify(filed)).digest('hex').slice(0, 16));
}

function printedHeadline(text: string, paragraphs: readonly Paragraph[]): string | null {
  const line = paragraphs.find(({ role }) => role === 'headline');
  return line ? plainWords(text.slice(line.span.start, line.span.end)) : null;
}

/** The file's name without its ending; spaces and other signs that an id may not hold become hyphens. */
function stemAsId(file: string): string {
  const stem = basename(file, extname(file));
  return stem.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+|-+$/gu, '');
}
