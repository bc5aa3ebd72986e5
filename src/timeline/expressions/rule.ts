import { pattern } from '../../text/pattern.js';
import type { Meaning } from './meaning.js';
import { type Openings, openingsOf, openingsOfAny } from './openings.js';

/** Rules whose phrases all hold one of some key words, so that nothing is tried where none of them stands. */
export type Family = Readonly<{
  /** In lower case and the singular; `0` stands for any number. */
  keys: ReadonlySet<string>;
  /** How many words at most a phrase begins before its key word. */
  reach: number;
  /** Of all its rules. */
  openings: Openings;
  rules: readonly Rule[];
}>;

/** One wording of time expressions: how to find it, and what it says. */
export type Rule = Readonly<{
  openings: Openings;
  /** Sticky: it is tried where a word begins, on the text in lower case. */
  pattern: RegExp;
  /** Null where the match is no time expression after all; what it covers is then open to other rules. */
  read: (found: Found) => Meaning | null | 'no-time';
}>;

/** What a rule's pattern found. */
export type Found = Readonly<{
  /** Where in the text. */
  start: number;
  words: string;
  /** A named group in lower case; empty when it took no part. */
  part: (name: string) => string;
  /** Up to 60 code units on either side. */
  before: string;
  after: string;
}>;

/** @param keys separated by blanks */
export const family = (keys: string, reach: number, rules: readonly Rule[]): Family => ({
  keys: new Set(keys.split(' ')),
  reach,
  openings: openingsOfAny(rules.map(({ openings }) => openings)),
  rules,
});

/**
 * White space, in a text whose white space is plain: see `withPlainSpace`. A bound of so few as four would be written out
 * blank by blank when the pattern is compiled, and the first timeline of a process waits for that.
 */
const GAP = '(?: {1,9})';

/**
 * The text with each run of white space as blanks, or as line feeds where it is a blank line or the gap of a table, which
 * no phrase runs over. As long as before, so that places stay.
 */
export const withPlainSpace = (text: string): string =>
  text.replace(OTHER_SPACE, (run) =>
    (run.length > WIDEST_GAP || /\n[^\n]*\n/.test(run) ? '\n' : ' ').repeat(run.length),
  );

const WIDEST_GAP = 4;
/** All but a lone blank, which stays as it is. */
const OTHER_SPACE = /[^\S ]\s*| \s+/g;

/**
 * The text as the patterns read it: in lower case, with the few signs beyond Latin-1 that they know in places of their
 * own there; as long as before. Of one byte a sign, always: the engine compiles each pattern anew for strings of two.
 */
export function inLowerCase(text: string): string {
  const lower = text.toLowerCase();
  const small = lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
  return Buffer.from(inLatin1(small), 'latin1').toString('latin1');
}

const inLatin1 = (text: string): string => text.replace(BEYOND_LATIN1, (sign) => PLACES.get(sign) ?? '\x81');

const BEYOND_LATIN1 = /[^\0-\xff]/g;
/** As in Windows-1252, but for the apostrophe, which is one sign however it is printed. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', '\x91'],
  ['–', '\x96'],
  ['—', '\x97'],
  ['€', '\x80'],
]);

/**
 * A rule whose pattern is written as the phrase is: a blank stands for white space, `_` for white space or a hyphen.
 * It matches whole words, in either case, and no word that a hyphen carries on.
 *
 * @param read may answer `no-time`: the words are none, and no other rule may read a part of them as one
 */
export function rule(phrase: string, read: Rule['read']): Rule {
  const source = inLatin1(phrase.replaceAll('_', '(?: |-)').replaceAll(' ', GAP));
  // Every letter in small: that too is compiled in a fraction of the time that a pattern for either case takes.
  const small = source.replace(ESCAPE_OR_CAPITAL, (one) => (one.length > 1 ? one : one.toLowerCase()));
  return {
    openings: openingsOf(small),
    read,
    pattern: new RegExp(`(?<![\\w$£\x80#])(?:${small})(?![\\w]|-[a-z])`, 'y'),
  };
}

const ESCAPE_OR_CAPITAL = pattern('g')`\\.|\p{Lu}`;

const AROUND = 60;

/** @param match in the text in lower case */
export function foundIn(text: string, match: RegExpExecArray): Found {
  const start = match.index;
  const end = start + match[0].length;
  return {
    start,
    words: text.slice(start, end),
    part: (name) => match.groups?.[name] ?? '',
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
  };
}
