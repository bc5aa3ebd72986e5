import { DOMParser, type Document } from '@xmldom/xmldom';
import { type Unzipped, unzip } from './unzip.js';

/** A Word document taken apart: its parts by their path in the package, and the part that holds the copy. */
export type WordDocument = Readonly<{
  parts: Readonly<Record<string, Uint8Array>>;
  /** The path of the part that holds the copy, usually `word/document.xml`. */
  main: string;
  document: Document;
  /** The parts that hold its footnotes and endnotes, as far as there are any. */
  notes: readonly Document[];
}>;

export type OpenedDocx =
  | Readonly<{ kind: 'opened'; docx: WordDocument }>
  | Readonly<{ kind: 'unreadable'; because: string }>;

/** Bytes that the parts may come to once unpacked; a draft with pictures seldom comes to a tenth. */
const MOST_UNPACKED = 100_000_000;
/** Bytes of the part that holds the copy; a book is about a tenth. */
const MOST_COPY = 30_000_000;

/**
 * Opens a `.docx` in memory. What it may unpack to is bounded by what the package declares before anything is unpacked,
 * so that a small file cannot fill the memory. `because` goes on from the file's name. Never throws.
 */
export function openDocx(bytes: Uint8Array): OpenedDocx {
  if (startsWith(bytes, OLD_CONTAINER)) {
    return unreadable('is protected by a password, or an old .doc; save it as .docx without a password');
  }
  if (!startsWith(bytes, ZIP)) return unreadable('is not a .docx file; save it as .docx, .txt or .md');
  const parts = unzip(bytes, MOST_UNPACKED);
  if (parts === 'damaged') return unreadable('is damaged and cannot be unpacked; save it again');
  if (parts === 'too large') {
    return unreadable('unpacks to more than 100 MB; leave its pictures out, or paste the text');
  }
  const main = mainPart(parts);
  const copy = parts[main];
  if (copy === undefined) return unreadable('holds no Word document; save it as .docx from a word processor');
  const notes = NOTES.flatMap((name) => parts[besideMain(main, name)] ?? []);
  if ([copy, ...notes].reduce((sum, { length }) => sum + length, 0) > MOST_COPY)
    return unreadable('holds more than 30 MB of text; check it in parts');
  const [document, ...others] = [copy, ...notes].map(parseXml);
  const whole = others.filter((part) => part !== null);
  return !document || whole.length < others.length
    ? unreadable('is damaged: its text is not well-formed; save it again')
    : { kind: 'opened', docx: { parts, main, document, notes: whole } };
}

const NOTES = ['footnotes.xml', 'endnotes.xml'];

/** The path of a part in the folder of the one that holds the copy. */
export const besideMain = (main: string, name: string): string => `${main.slice(0, main.lastIndexOf('/') + 1)}${name}`;

/** The part as a document; null when it is not well-formed, or declares a type of its own, which Word never does. */
export function parseXml(part: Uint8Array): Document | null {
  const source = new TextDecoder().decode(part);
  if (/<!DOCTYPE/i.test(source)) return null;
  try {
    const parser = new DOMParser({ onError: stopUnlessWarning });
    return parser.parseFromString(source, 'text/xml');
  } catch {
    return null;
  }
}

function stopUnlessWarning(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

/** Where the package says that its document is; the usual place when it says nothing. */
function mainPart(parts: Unzipped): string {
  const relations = parts['_rels/.rels'];
  const parsed = relations && parseXml(relations);
  const found = Array.from(parsed?.getElementsByTagNameNS('*', 'Relationship') ?? []).find((relation) =>
    relation.getAttribute('Type')?.endsWith('/officeDocument'),
  );
  return found?.getAttribute('Target')?.replace(/^\//, '') ?? 'word/document.xml';
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Compound file, which holds old documents and encrypted new ones. */
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, sign: readonly number[]): boolean => sign.every((byte, i) => bytes[i] === byte);
const unreadable = (because: string): OpenedDocx => ({ kind: 'unreadable', because });
