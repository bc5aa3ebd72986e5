import { createHash } from 'node:crypto';
import type { Article, Paragraph, Published } from '../domain/article.js';
import { articleId, type Version, version } from '../domain/ids.js';
import { type FileDate, findFileDate } from './file-date.js';
import type { FrontMatter } from './front-matter.js';
import { plainWords } from './headline-cues.js';
import { markParagraphs } from './mark-paragraphs.js';
import { type Opened, openFile } from './open-file.js';
import { stemAsId } from './settle-ids.js';

/** Remarks and `because` are sentences for an editor; each names the file. */
export type ReadResult = Readonly<
  | { kind: 'article'; article: Article; remarks: readonly string[] }
  /** `mayBeWithheld`: nobody can say whether it is, so an earlier version of it must not go on being shown. */
  | { kind: 'unreadable'; file: string; because: string; mayBeWithheld: boolean }
>;

/**
 * Reads one file: `.md` with or without front matter, anything else as raw text. Never throws.
 *
 * @param input.file where the file is, relative to the folder that is read
 * @param input.zone IANA name of the zone in which a date of publication is meant, unless the front matter names one
 * @param input.unstatedId the id when the front matter states none; left out, it is the stem of the file's name
 */
export function readArticle(
  input: Readonly<{ file: string; bytes: Uint8Array; zone: string; unstatedId?: string }>,
): ReadResult {
  const { file } = input;
  const unreadable = (because: string, mayBeWithheld: boolean): ReadResult => ({
    kind: 'unreadable',
    file,
    because: `${file}: ${because}`,
    mayBeWithheld,
  });
  const opened = openFile(input);
  if (opened.kind === 'unreadable') return unreadable(opened.because, opened.mayBeWithheld);
  const { text, frontMatter } = opened;
  const id = frontMatter.id ?? input.unstatedId ?? stemAsId(file);
  if (id === '') return unreadable('the file name gives no id; name one in the front matter, or rename the file', true);

  const remarks = [...opened.remarks];
  const fileDate = findFileDate(text);
  if (fileDate && fileDate.published === null) {
    remarks.push(`“${fileDate.printed}” gives no day of publication; expected a day that exists, as 2022-02-17`);
  }
  const article = compose(input, id, opened, fileDate);
  return { kind: 'article', article, remarks: remarks.map((remark) => `${file}: ${remark}`) };
}

function compose(
  input: Readonly<{ file: string; zone: string }>,
  id: string,
  { text, firstLine, frontMatter }: Opened,
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
    firstLine,
  };
}

/**
 * Hashes the text, the front matter's headline, outlet, url and basedOn, and the date of publication with its zone: a
 * change to any of them makes another version. Who may see the piece is no part of its copy; nor is where the file is,
 * or a better reading of the same text by a later release.
 */
function versionOf(
  text: string,
  { headline, outlet, url, basedOn }: FrontMatter,
  published: Published | null,
): Version {
  const filed: readonly [string, ...(string | null | Published)[]] = [text, headline, outlet, url, basedOn, published];
  return version(createHash('sha256').update(JSON.stringify(filed)).digest('hex').slice(0, 16));
}

function printedHeadline(text: string, paragraphs: readonly Paragraph[]): string | null {
  const line = paragraphs.find(({ role }) => role === 'headline');
  return line ? plainWords(text.slice(line.span.start, line.span.end)) : null;
}
