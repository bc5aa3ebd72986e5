import type { Run } from './capital-runs.js';
import type { Token } from './frames.js';
import type { Gender } from './person-signs.js';
import { FEMININE, GENERATIONS, HONORIFICS, MASCULINE, POST_NOMINALS, ROLES } from './word-lists.js';

/** The words of a name in a run of capitals. */
export type Found = Readonly<{ words: readonly Token[]; from: number; gender: Gender; hasTitle: boolean }>;

/** The words after the last title, and what the titles tell. */
export function withoutTitles(tokens: readonly Token[], run: Run): Found {
  let gender: Gender = 'unknown';
  let start = run.from;
  let hasTitle = false;
  let to = run.to;
  while (to > run.from && isPostNominal(tokens[to])) to--;
  for (let i = run.from; i < to; i++) {
    const word = tokens[i]?.lower ?? '';
    if (!ROLES.has(word) && !HONORIFICS.has(word) && !/-of-\p{L}+$/u.test(word) && !isRank(tokens, i, run)) continue;
    // Parishioner Nan Price: a given name, and no grandmother.
    if (hasTitle && i === to - 1 && MAY_BE_GIVEN.has(word)) continue;
    start = i + 1;
    hasTitle = true;
    if (MASCULINE.has(word)) gender = 'man';
    else if (FEMININE.has(word)) gender = 'woman';
  }
  const before = tokens[run.from - 1];
  if (start === run.from && before?.kind === 'word' && ROLES.has(before.lower)) {
    hasTitle = true;
    if (MASCULINE.has(before.lower)) gender = 'man';
    else if (FEMININE.has(before.lower)) gender = 'woman';
  }
  return {
    words: tokens.slice(start, to + 1).filter((token) => token.kind === 'word'),
    from: start,
    gender,
    hasTitle,
  };
}

/** `DC Ann Price`, `Det Con Ann Price`, `Det Ch Insp Price`: ranks of the police that mean something else by themselves. */
function isRank(tokens: readonly Token[], at: number, run: Run): boolean {
  const { text = '', lower = '' } = tokens[at] ?? {};
  if (lower === 'con') return /^(?:det|detective)$/.test(tokens[at - 1]?.lower ?? '');
  if (lower === 'ch') return /^(?:supt|insp)$/.test(tokens[at + 1]?.lower ?? '');
  return /^(?:DC|DS|DI|PC|Pc|PS|DSU|TDC|WPC|DCI|DCS)$/.test(text) && run.to - at > 1;
}

const MAY_BE_GIVEN: ReadonlySet<string> = new Set(['nan', 'dean', 'earl', 'duke', 'prince', 'major', 'king']);

const isPostNominal = (token: Token | undefined): boolean =>
  token !== undefined && POST_NOMINALS.has(token.lower) && /^\p{Lu}{2}/u.test(token.text);

/** Leaves out the ’s of a possessive, which the token's span holds. */
export function nameEnd(token: Token | undefined): number {
  if (token === undefined) return 0;
  return token.span.start + token.text.length;
}

export const generationOf = (words: readonly Token[]): string =>
  words.length > 1 && GENERATIONS.has(bare(words.at(-1))) ? bare(words.at(-1)) : '';
export const surnameOf = (words: readonly Token[]): string => bare(words.at(generationOf(words) === '' ? -1 : -2));

export const bare = (token: Token | undefined): string => (token?.lower ?? '').replace(/\.$/, '');
