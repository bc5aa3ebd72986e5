import type { Meaning } from './meaning.js';

/** Rules whose phrases all hold one of some key words, so that nothing is tried where none of them stands. */
export type Family = Readonly<{
  /** In lower case and the singular; `0` stands for any number. */
  keys: ReadonlySet<string>;
  /** How many words at most a phrase begins before its key word. */
  reach: number;
  rules: readonly Rule[];
}>;

/** One wording of time expressions: how to find it, and what it says. */
export type Rule = Readonly<{
  /** Sticky: it is tried where a word begins. */
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
  rules,
});

/** White space, in a text whose white space is plain: see `withPlainSpace`. */
const GAP = '(?: {1,4})';

/**
 * The text with each run of white space as blanks, or as line feeds where it is a blank line, which no phrase runs over.
 * As long as before, so that places stay.
 */
export const withPlainSpace = (text: string): string =>
  text.replace(/\s+/g, (run) => (/\n[^\n]*\n/.test(run) ? '\n' : ' ').repeat(run.length));

/**
 * A rule whose pattern is written as the phrase is: a blank stands for white space, `_` for white space or a hyphen.
 * It matches whole words, in either case, and no word that a hyphen carries on.
 *
 * @param read may answer `no-time`: the words are none, and no other rule may read a part of them as one
 */
export function rule(phrase: string, read: Rule['read']): Rule {
  const source = phrase.replaceAll('_', '(?: |-)').replaceAll(' ', GAP);
  return { pattern: new RegExp(`(?<![\\w$£€#])(?:${source})(?![\\w]|-[a-z])`, 'iy'), read };
}

const AROUND = 60;

export function foundIn(text: string, match: RegExpExecArray): Found {
  const start = match.index;
  const end = start + match[0].length;
  return {
    start,
    words: match[0],
    part: (name) => match.groups?.[name]?.toLowerCase() ?? '',
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
  };
}
