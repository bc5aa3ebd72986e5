import type { Span } from '../domain/span.js';
import { isCommon } from './content-words.js';
import type { Telling } from './tellings.js';

/** A sentence in a form in which it is compared. */
export type Content = Readonly<{
  /** TF-IDF by stem, of length 1. */
  weights: ReadonlyMap<string, number>;
  /** The sum of the weights. */
  mass: number;
  /** Folded words that stand with a capital inside the sentence; numbers as printed. */
  names: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
}>;

/**
 * How alike two sentences are: `cosine`; `overlap`, the weight of what both say against that of the one that says less
 * (both 0 to 1); and how many stems and numbers both print.
 */
export type Likeness = Readonly<{ cosine: number; overlap: number; stems: number; numbers: number }>;

/** A sentence, and what in it is not compared: its date. */
type Sentence = Readonly<{ text: string; within: Span; without: Span | null }>;

/**
 * The contents of tellings, each worked out when first asked for. Rare words tell more than common ones; how rare is
 * counted over `all`, a sentence once however many events it tells.
 */
export function contentsOf(all: readonly Telling[]): (telling: Telling) => Content {
  const first = all.filter(
    (one, i) => one.sentence.start !== all[i - 1]?.sentence.start || one.article !== all[i - 1]?.article,
  );
  return cached(contentOver(first.map(sentenceOf)), sentenceOf);
}

const sentenceOf = ({ article, sentence, timex }: Telling): Sentence => ({
  text: article.text,
  within: sentence,
  without: timex?.span ?? null,
});

/** @param of what to compare in one of the things */
export function cached<T>(contentOver: (one: Sentence) => Content, of: (one: T) => Sentence): (one: T) => Content {
  const known = new Map<T, Content>();
  return (one) => {
    const content = known.get(one) ?? contentOver(of(one));
    known.set(one, content);
    return content;
  };
}

/** @param all the sentences over which the rarity of words is counted */
export function contentOver(all: readonly Sentence[]): (one: Sentence) => Content {
  const rarity = rarityOver(all);
  return (one) => {
    const { stems: weights, names, numbers } = read(one);
    let squares = 0;
    for (const [stem, count] of weights) {
      const weight = (1 + Math.log(count)) * rarity(stem);
      weights.set(stem, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    let mass = 0;
    for (const [stem, weight] of weights) {
      weights.set(stem, weight / length);
      mass += weight / length;
    }
    return { weights, mass, names, numbers };
  };
}

/** Sentences. Of more than these, every so many tell as well how rare a word is. */
const COUNTED = 20_000;

function rarityOver(all: readonly Sentence[]): (stem: string) => number {
  const step = Math.max(1, Math.ceil(all.length / COUNTED));
  const counted = all.filter((_, i) => i % step === 0);
  const holding = new Map<string, number>();
  for (const sentence of counted) {
    for (const stem of read({ ...sentence, without: null }).stems.keys())
      holding.set(stem, (holding.get(stem) ?? 0) + 1);
  }
  return (stem) => 1 + Math.log((1 + counted.length) / (1 + (holding.get(stem) ?? 0)));
}

export function likeness(a: Content, b: Content): Likeness {
  const [few, many] = a.mass <= b.mass ? [a, b] : [b, a];
  let mass = 0;
  let stems = 0;
  let product = 0;
  for (const [stem, weight] of few.weights) {
    const other = many.weights.get(stem);
    if (other === undefined) continue;
    mass += weight;
    stems++;
    product += weight * other;
  }
  return {
    cosine: product,
    overlap: mass / (few.mass || 1),
    stems,
    numbers: inBoth(a.numbers, b.numbers),
  };
}

export function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of few) sum += weight * (many.get(stem) ?? 0);
  return sum;
}

/** The stems of a sentence with how often each stands in it, its names and its numbers. */
function read({ text, within, without }: Sentence) {
  const stems = new Map<string, number>();
  const names = new Set<string>();
  const numbers = new Set<string>();
  let isFirst = true;
  for (const { index, 0: word } of text.slice(within.start, within.end).matchAll(WORD)) {
    const at = within.start + index;
    const opens = isFirst;
    isFirst = false;
    if (without && at < without.end && at >= without.start) continue;
    const folded = word.toLowerCase();
    const isNumber = /^\p{N}/u.test(word);
    if (isNumber) numbers.add(word);
    else if (isCommon(folded)) continue;
    else if (!opens && folded !== word && /^\p{Lu}/u.test(word)) names.add(folded);
    if (folded.length < 3 && !isNumber) continue;
    const stem = stemOf(folded);
    stems.set(stem, (stems.get(stem) ?? 0) + 1);
  }
  return { stems, names, numbers };
}

/** Letters and digits; numbers keep their inner points and commas, and `'s` is left off. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}]{2,}/gu;

/** `explosions` and `exploded` are near enough; `explosion` is left to names and numbers. */
export function stemOf(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?:sses|shes|ches|xes)$/, (ending) => ending.slice(0, -2))
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '')
    .replace(/(?<=\p{L}{3})e$/u, '');
}

/** Whether both print a name or a number: quick to see, and without it two sentences are seldom of one event. */
export const shareName = (a: Content, b: Content): boolean =>
  isAnyIn(a.names, b.names) || isAnyIn(a.numbers, b.numbers);

function isAnyIn(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

function inBoth(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count++;
  return count;
}
