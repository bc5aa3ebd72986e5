import { type Random, randomFrom } from '../../../src/learning/random.js';
import { holds } from './engines/engine.js';
import { pick } from './newsroom-language.js';

/** What is asked, and for garbled words the quotation that they were taken from. */
export type Query = Readonly<{ words: readonly string[]; meant: number | null }>;

export type QuerySets = Readonly<Record<'common' | 'phrase' | 'garbled' | 'absent', readonly Query[]>>;

export const QUERIES_A_SET = 200;
const COMMON_WORDS = 150;

/**
 * Two hundred questions of each kind, always the same for one archive:
 * `common` 2 or 3 words that are all among the 150 most frequent; `phrase` 5 to 12 words; `garbled` 6 to 15 words of
 * which one to three are left out, replaced or have two letters changed about; `absent` 4 to 8 words, the halves of two
 * quotations, that stand in none.
 */
export function querySets(quotations: readonly string[]): QuerySets {
  const random = randomFrom(7);
  const wordsOf = (): readonly string[] => pick(random, quotations).split(' ');
  const common = mostFrequent(quotations, COMMON_WORDS);
  return {
    common: asMany(() => stretch(random, wordsOf(), 2, 3, (word) => common.has(word))),
    phrase: asMany(() => stretch(random, wordsOf(), 5, 12, () => true)),
    garbled: asMany(() => garbledOne(random, quotations)),
    absent: asMany(() => absentOne(random, wordsOf, quotations)),
  };
}

/** Asks until there are enough; null is not one. */
function asMany(make: () => Query | null): readonly Query[] {
  const found: Query[] = [];
  while (found.length < QUERIES_A_SET) {
    const made = make();
    if (made) found.push(made);
  }
  return found;
}

function stretch(
  random: Random,
  words: readonly string[],
  least: number,
  most: number,
  passes: (word: string) => boolean,
): Query | null {
  const length = least + Math.floor(random() * (most - least + 1));
  if (words.length < length) return null;
  const from = Math.floor(random() * (words.length - length + 1));
  const asked = words.slice(from, from + length);
  return asked.every(passes) ? { words: asked, meant: null } : null;
}

function garbledOne(random: Random, quotations: readonly string[]): Query | null {
  const meant = Math.floor(random() * quotations.length);
  const asked = stretch(random, (quotations[meant] ?? '').split(' '), 6, 15, () => true);
  if (!asked) return null;
  const words = [...asked.words];
  for (let changes = 1 + Math.floor(random() * 3); changes > 0; changes--) {
    const at = Math.floor(random() * words.length);
    const kind = Math.floor(random() * 3);
    if (kind === 0) words.splice(at, 1);
    else words[at] = kind === 1 ? pick(random, pick(random, quotations).split(' ')) : swapped(random, words[at] ?? '');
  }
  return { words, meant };
}

/** Two neighbouring letters of a word changed about; short words stay. */
function swapped(random: Random, word: string): string {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
}

function absentOne(random: Random, wordsOf: () => readonly string[], quotations: readonly string[]): Query | null {
  const [first, second] = [wordsOf(), wordsOf()];
  const half = 2 + Math.floor(random() * 3);
  if (first.length < half || second.length < half) return null;
  const words = [...first.slice(0, half), ...second.slice(-half)];
  const phrase = words.join(' ');
  return quotations.some((text) => holds(text, phrase)) ? null : { words, meant: null };
}

function mostFrequent(quotations: readonly string[], most: number): ReadonlySet<string> {
  const counted = new Map<string, number>();
  for (const text of quotations) {
    for (const word of text.split(' ')) counted.set(word, (counted.get(word) ?? 0) + 1);
  }
  const ranked = [...counted].sort(([, a], [, b]) => b - a);
  return new Set(ranked.slice(0, most).map(([word]) => word));
}
