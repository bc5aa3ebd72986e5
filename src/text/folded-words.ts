import { words } from './words.js';

/** A word stands in `holder` from `start` to before `end`, folded. */
export type VisitWord = (holder: string, start: number, end: number) => void;

/**
 * Visits the folded words of a text, the very ones that `words` gives, in order. Several times as fast: letters and
 * digits in ASCII and the usual marks are read one by one, and a word that is folded as it stands is not even cut out.
 * Whatever else there is goes to `words` itself.
 */
export function forEachFoldedWord(text: string, visit: VisitWord): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === BREAK || kind === APOSTROPHE) at++;
    else if (kind === SIGN) visit(text, at, ++at);
    else {
      const end = kind === DIGIT ? endOfNumber(text, at) : kind === LETTER ? endOfWord(text, at) : UNREAD;
      if (end === UNREAD) at = leaveToWords(text, at, visit);
      else {
        visitFolded(text, at, end, visit);
        at = end;
      }
    }
  }
}

export function foldedWords(text: string): readonly string[] {
  const found: string[] = [];
  forEachFoldedWord(text, (holder, start, end) => found.push(holder.slice(start, end)));
  return found;
}

/** What a code unit is to a word; what has no kind is left to `words`. */
const BREAK = 0;
const LETTER = 1;
const DIGIT = 2;
const SIGN = 3;
const APOSTROPHE = 4;
const OTHER = 5;
const UNREAD = -1;

const KINDS = kinds();

function kinds(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(OTHER);
  table.fill(BREAK, 0, 0x80);
  table.fill(LETTER, 0x41, 0x5b);
  table.fill(LETTER, 0x61, 0x7b);
  table.fill(DIGIT, 0x30, 0x3a);
  for (const sign of '$%') table[sign.charCodeAt(0)] = SIGN;
  for (const mark of "'‘’") table[mark.charCodeAt(0)] = APOSTROPHE;
  for (const mark of '“”–—…\u00a0') table[mark.charCodeAt(0)] = BREAK;
  return table;
}

/** Behind the last letter of a text there is a break. */
const kindAt = (text: string, at: number): number => (at < text.length ? KINDS[text.charCodeAt(at)]! : BREAK);

function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const kind = kindAt(text, at);
    if (kind === LETTER || kind === DIGIT) at++;
    else if (kind === OTHER) return UNREAD;
    else if (kind !== APOSTROPHE) return at;
    else {
      const next = kindAt(text, at + 1);
      if (next === OTHER) return UNREAD;
      if (next !== LETTER && next !== DIGIT) return at;
      at += 2;
    }
  }
}

/** Digits with inner points, commas and colons, and the letters that stand right behind them. */
function endOfNumber(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (kindAt(text, at) === DIGIT) at++;
    const mark = text.charAt(at);
    if (mark !== '.' && mark !== ',' && mark !== ':') break;
    const next = kindAt(text, at + 1);
    if (next === OTHER) return UNREAD;
    if (next !== DIGIT) return at;
    at++;
  }
  while (kindAt(text, at) === LETTER) at++;
  return kindAt(text, at) === OTHER ? UNREAD : at;
}

/** Up to the next space, which no word holds. */
function leaveToWords(text: string, start: number, visit: VisitWord): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) > 0x20) end++;
  for (const { folded } of words(text.slice(start, end))) visit(folded, 0, folded.length);
  return end;
}

function visitFolded(text: string, start: number, end: number, visit: VisitWord): void {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isCapital = code >= 0x41 && code <= 0x5a;
    // The other two kinds of apostrophe are the only letters here that are not ASCII.
    if (!isCapital && code < 0x80) continue;
    const folded = text.slice(start, end).toLowerCase().replace(/[‘’]/g, "'");
    visit(folded, 0, folded.length);
    return;
  }
  visit(text, start, end);
}
