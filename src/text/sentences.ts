import type { Span } from '../domain/span.js';
import { pattern } from './pattern.js';

/**
 * The sentences of the stretch `within`, in order, each trimmed of white space; none when it holds only white space.
 * A sentence ends at a stop, question or exclamation mark (with the marks and brackets that close behind it) or at a
 * blank line. A stop inside quotation marks ends one only if the next word could begin a sentence. Linear time.
 */
export function sentences(text: string, within: Span): Span[] {
  const found: Span[] = [];
  let start = within.start;
  const close = (end: number): void => {
    const span = trimmed(text, start, end);
    if (span) found.push(span);
    start = end;
  };
  for (const stop of text.slice(within.start, within.end).matchAll(STOP_OR_BLANK_LINE)) {
    const at = within.start + stop.index;
    const end = at + stop[0].length;
    if (stop[0].includes('\n') || endsSentence(text, at, end, start, within.end)) close(end);
  }
  close(within.end);
  return found;
}

const STOP_OR_BLANK_LINE = /\n[^\S\n]*\n|[.!?…]+[)\]"'”’»]*/g;
/** Never longer than any abbreviation below, so that looking back costs the same everywhere. */
const LOOK_BACK = 24;
const LOOK_AHEAD = 24;

/** Titles and the like: what follows belongs to the same sentence, whatever its case. */
const ALWAYS_GOES_ON = new Set(
  (
    'mr mrs ms messrs mx dr prof rev hon sr. st gen col lt capt cmdr maj sgt cpl pvt adm brig supt insp det con gov sen ' +
    'sens rep reps pres sec amb atty supt fr br mt ft vs no nos e.g i.e viz cf approx art fig vol pp'
  ).split(' '),
);
/** These can end a sentence, so what follows decides. */
const MAY_END = new Set(
  (
    'u.s u.k u.n e.u d.c l.a n.y n.j a.m p.m etc inc ltd corp co plc bros jr sr ph.d m.d jan feb mar apr aug sept sep ' +
    'oct nov dec mon tue tues wed thu thurs fri ave blvd calif mass conn fla ga ill ind kan ky md mich minn miss mo neb ' +
    'nev ore pa tenn tex va wash wis ala ariz ark colo del okla'
  ).split(' '),
);
const OPENERS_OF_SENTENCES = new Set(
  (
    'the a an he she it they we i you this that these those but and in on at as for if when while after before his her ' +
    'their its our my there what who how why where asked yet so or not no mr mrs ms'
  ).split(' '),
);

function endsSentence(text: string, stopAt: number, end: number, from: number, limit: number): boolean {
  const next = NEXT_WORD.exec(text.slice(end, Math.min(limit, end + LOOK_AHEAD)));
  // A stop with no space behind it is a decimal, an address or a name: 3.5, bbc.co.uk. Nothing behind it: the end.
  if (next === null) return !/^\S/.test(text.slice(end, end + 1)) || end >= limit;
  const [, space = '', mark = '', word = ''] = next;
  if (space === '') return false;
  if (space.includes('\n')) return true;
  const couldBegin = mark !== '' || !OPENS_SMALL.test(word);
  if (!couldBegin) return false;
  if (text[stopAt] !== '.' || text[stopAt + 1] === '.') return true;
  const before = LAST_WORD.exec(text.slice(Math.max(from, stopAt - LOOK_BACK), stopAt))?.[0] ?? '';
  const last = before.toLowerCase();
  if (mark !== '' && end > stopAt + 1) return true;
  // The Rev. “Bill” Smith, but: it was 3 p.m. “We left.”
  if (ALWAYS_GOES_ON.has(last)) return /^no$|^nos$/.test(last) ? !/^\d/.test(word) : false;
  // c. 1901, ca. 40 BC: only before a figure, as some streets and plans end in C.
  if (/^ca?$/.test(before) && /^\d/.test(word)) return false;
  if (IS_CAPITAL.test(before)) return before === 'I' ? OPENERS_OF_SENTENCES.has(word.toLowerCase()) : false;
  if (MAY_END.has(last) || IS_INITIALS.test(before)) return mark !== '' || OPENERS_OF_SENTENCES.has(word.toLowerCase());
  return true;
}

const NEXT_WORD = pattern()`^(\s*)(["'“‘«([]*)([\p{L}\p{N}'’£$€#@—–-][\p{L}\p{N}'’]*)`;
const OPENS_SMALL = pattern()`^\p{Ll}`;
const LAST_WORD = pattern()`[\p{L}\p{N}.&]+$`;
const IS_CAPITAL = pattern()`^\p{Lu}$`;
const IS_INITIALS = pattern()`^(?:\p{L}\.)+\p{L}$`;

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return from < to ? { start: from, end: to } : null;
}
