import { isMarkdown } from '../text/plain-markdown.js';
import { decodeText } from './decode-text.js';
import { type FrontMatter, noFrontMatter, readFrontMatter, splitFrontMatter } from './front-matter.js';
import { strayFrontMatter, strayStatus } from './stray-front-matter.js';

/** A file taken apart, before its copy is read. Remarks go on from the file's name. */
export type Opened = Readonly<{
  kind: 'opened';
  text: string;
  /** The line of the file at which `text` begins, from 1. */
  firstLine: number;
  frontMatter: FrontMatter;
  remarks: readonly string[];
}>;

/** `mayBeWithheld`: its front matter cannot be read, so an earlier version must not go on being shown. */
export type OpenedFile = Opened | Readonly<{ kind: 'unreadable'; because: string; mayBeWithheld: boolean }>;

/** Bytes; what is longer is not an article. A reader of files need not read further than one byte more. */
export const longestFile = 5_000_000;

/**
 * Decodes a file and cuts its front matter off: Markdown with or without, anything else as raw text. A file in which front
 * matter may have been meant but could not be read is unreadable: nobody could say whether it is withheld. Never throws.
 */
export function openFile({ file, bytes }: Readonly<{ file: string; bytes: Uint8Array }>): OpenedFile {
  if (bytes.length > longestFile) return notText('is over 5 MB; expected one article');
  const decoded = decodeText(bytes);
  if (decoded.kind === 'not-text') return notText(decoded.because);
  const opened = separate(file, decoded.text);
  if (opened.kind === 'unreadable') return opened;
  if (opened.text.trim() === '') {
    const mayBeWithheld = opened.frontMatter.status.kind !== 'live';
    return { kind: 'unreadable', because: 'is empty; expected the text of an article', mayBeWithheld };
  }
  if (decoded.encoding === 'utf-8') return opened;
  return { ...opened, remarks: [...opened.remarks, `is not UTF-8 and was read as ${decoded.encoding}`] };
}

function separate(file: string, source: string): OpenedFile {
  const { yaml, closed, text } = splitFrontMatter(source);
  // The text is what is left at the end of the file.
  const firstLine = source.slice(0, source.length - text.length).split('\n').length;
  if (yaml !== null && !isMarkdown(file)) {
    return unreadable('begins with front matter, which is read in .md files only; rename it to .md');
  }
  if (isMarkdown(file) && !closed) return unreadable('line 1 opens front matter, and no later line “---” closes it');
  if (yaml === null) {
    const stray = strayFrontMatter(source);
    return stray === null
      ? { kind: 'opened', text, firstLine, frontMatter: noFrontMatter, remarks: [] }
      : unreadable(stray);
  }
  const read = readFrontMatter(yaml);
  if (read.kind === 'unreadable') return unreadable(read.because);
  const { frontMatter, remarks } = read;
  // Front matter put above older front matter leaves the older status in the copy.
  const stray = read.statesStatus ? null : strayStatus(text);
  return stray === null
    ? { kind: 'opened', text, firstLine, frontMatter, remarks }
    : unreadable(`below the front matter, ${stray}`);
}

const unreadable = (because: string): OpenedFile => ({ kind: 'unreadable', because, mayBeWithheld: true });

/** A slip of whoever saved it, which says nothing of its status. */
const notText = (because: string): OpenedFile => ({ kind: 'unreadable', because, mayBeWithheld: false });
