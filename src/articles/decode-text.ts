export type Decoded = Readonly<
  | { kind: 'text'; text: string; encoding: 'utf-8' | 'windows-1252' | 'Mac Roman' }
  /** `because` goes on from the file's name: `a.txt: is a PDF file; …`. */
  | { kind: 'not-text'; because: string }
>;

/**
 * Reads bytes as UTF-8 and, when they are not, as windows-1252, or as Mac Roman where quotation marks stand as it writes
 * them. A byte order mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const binary = binaryKind(bytes);
  if (binary !== null) return { kind: 'not-text', because: `is ${binary}; save the copy as plain text in UTF-8` };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decodeOldBytes(bytes);
  }
}

function decodeOldBytes(bytes: Uint8Array): Decoded {
  if (someUtf8.test(Buffer.from(bytes).toString('latin1'))) {
    const beforeDamage = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? '';
    const line = beforeDamage.split('\n').length;
    return { kind: 'not-text', because: `is UTF-8 with damaged bytes in line ${line}; save it again as UTF-8` };
  }
  if (macMarks.every((mark) => mark.test(Buffer.from(bytes).toString('latin1'))))
    return { kind: 'text', text: new TextDecoder('macintosh').decode(bytes), encoding: 'Mac Roman' };
  // Node 20 reads windows-1252 as Latin-1 (no curly marks) unless it is told that more may follow: seen in 20.20.2.
  const text = new TextDecoder('windows-1252').decode(bytes, { stream: true });
  return { kind: 'text', text, encoding: 'windows-1252' };
}

/** UTF-8 curly marks, dashes and small accented letters, byte by byte: in windows-1252 they would read `â€œ` and `Ã©`. */
const someUtf8 = /\xE2\x80[\x90-\xBF]|\xC3[\xA0-\xBF]/;

/** An opening and a closing mark of Mac Roman, in the places where such stand; in windows-1252 they would be `Ò` and `Ó`. */
const macMarks = [/(?:^|[\s([])\xD2(?=[\w'])/, /[\w.,!?]\xD3(?=[\s.,;:)]|$)/];

function binaryKind(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const known = beginnings.find(([beginning]) => start.startsWith(beginning));
  if (known) return known[1];
  return bytes.includes(0) ? 'a binary file, not text' : null;
}

const beginnings: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF file'],
  ['PK\x03\x04', 'a ZIP or Office file'],
  ['\x89PNG', 'a PNG picture'],
  ['\xFF\xD8\xFF', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\x1F\x8B', 'a gzip file'],
  ['\xD0\xCF\x11\xE0', 'an old Office file'],
  ['{\\rtf', 'an RTF file'],
  ['\xFF\xFE', 'UTF-16 text'],
  ['\xFE\xFF', 'UTF-16 text'],
];
