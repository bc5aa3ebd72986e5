import { inflateRawSync } from 'node:zlib';

/** The files of a package, by their paths. */
export type Unzipped = Readonly<Record<string, Uint8Array>>;

/**
 * Unpacks a zip package in memory, never to more than it declares: a file that goes on beyond its declared size stops
 * being unpacked there, so that a small package can take neither the memory nor the time of a large one.
 *
 * @param most bytes that all files may declare together
 */
export function unzip(bytes: Uint8Array, most: number): Unzipped | 'damaged' | 'too large' {
  try {
    const entries = entriesOf(bytes);
    if (entries.reduce((sum, { size }) => sum + size, 0) > most) return 'too large';
    return Object.fromEntries(entries.map((entry) => [entry.path, contentOf(entry, bytes)]));
  } catch {
    return 'damaged';
  }
}

type Entry = Readonly<{ path: string; method: number; packed: number; size: number; header: number }>;

// Signatures, lengths and offsets: APPNOTE.TXT of PKWARE, 4.3.7 to 4.3.16. Numbers are little-endian.
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LISTED = 0x02014b50;
const LISTED_LENGTH = 46;
const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/** What the directory at the end of the package lists. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== LISTED) throw new RangeError('not a file of the directory');
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as Lengths;
    const path = new TextDecoder().decode(bytes.subarray(at + LISTED_LENGTH, at + LISTED_LENGTH + name));
    entries.push({
      path,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    });
    at += LISTED_LENGTH + name + extra + comment;
  }
  return entries;
}

type Lengths = [name: number, extra: number, comment: number];

/** Where the record stands that ends the package: only a comment comes after it. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new RangeError('no end of the directory');
}

function contentOf({ method, packed, size, header }: Entry, bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  if (view.getUint32(header, true) !== HEADER) throw new RangeError('no file where the directory says');
  const start = header + HEADER_LENGTH + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packed > bytes.length) throw new RangeError('cut short');
  const content = bytes.subarray(start, start + packed);
  switch (method) {
    case STORED:
      return content;
    case DEFLATED:
      return inflateRawSync(content, { maxOutputLength: Math.max(1, size) });
    default:
      throw new RangeError('packed by another method');
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
