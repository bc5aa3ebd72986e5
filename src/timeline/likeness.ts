import type { Span } from '../domain/span.js';
import { pattern } from '../text/pattern.js';
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
  const wordAs = wordsRead();
  const rarity = rarityOver(all, wordAs);
  return (one) => {
    const { stems, names, numbers } = read(one, wordAs);
    const weights = new Map<string, number>();
    let squares = 0;
    for (const [stem, count] of stems) {
      const weight = (1 + Math.log(count)) * rarity(stem);
      weights.set(stem.text, weight);
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

function rarityOver(all: readonly Sentence[], wordAs: WordsRead): (stem: Stem) => number {
  const step = Math.max(1, Math.ceil(all.length / COUNTED));
  const counted = all.filter((_, i) => i % step === 0);
  counted.forEach(({ text, within }, i) => {
    for (const word of wordsIn(text, within.start, within.end)) {
      const stem = wordAs(word)?.stem;
      if (!stem || stem.last === i) continue;
      stem.held++;
      stem.last = i;
    }
  });
  return ({ held }) => 1 + Math.log((1 + counted.length) / (1 + held));
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

/** A stem, and in how many sentences it stands; `last`: the last sentence that was counted for it. */
type Stem = { readonly text: string; held: number; last: number };

/** What a word as printed is to a comparison. */
type WordRead = Readonly<{ isNumber: boolean; stem: Stem | null; name: string | null }>;

/** Null for a word that says nothing of what a sentence is about. */
type WordsRead = (printed: string) => WordRead | null;

const OPENS_WITH_FIGURE = pattern()`^\p{N}`;
const OPENS_WITH_CAPITAL = pattern()`^\p{Lu}`;

/** Reads each word once, however often it is printed. */
function wordsRead(): WordsRead {
  const words = new Map<string, WordRead | null>();
  const stems = new Map<string, Stem>();
  const stemAs = (text: string): Stem => {
    const stem = stems.get(text) ?? { text, held: 0, last: -1 };
    stems.set(text, stem);
    return stem;
  };
  const readWord = (printed: string): WordRead | null => {
    const folded = printed.toLowerCase();
    const isNumber = OPENS_WITH_FIGURE.test(printed);
    if (!isNumber && isCommon(folded)) return null;
    const isName = !isNumber && folded !== printed && OPENS_WITH_CAPITAL.test(printed);
    const isShort = folded.length < 3 && !isNumber;
    return { isNumber, stem: isShort ? null : stemAs(stemOf(folded)), name: isName ? folded : null };
  };
  return (printed) => {
    const known = words.get(printed);
    if (known !== undefined) return known;
    const word = readWord(printed);
    words.set(printed, word);
    return word;
  };
}

/** The stems of a sentence with how often each stands in it, its names and its numbers. */
function read({ text, within, without }: Sentence, wordAs: WordsRead) {
  const stems = new Map<Stem, number>();
  const names = new Set<string>();
  const numbers = new Set<string>();
  const before = wordsIn(text, within.start, without?.start ?? within.end);
  const after = without ? wordsIn(text, without.end, within.end) : [];
  const add = (printed: string, opens: boolean): void => {
    const word = wordAs(printed);
    if (word === null) return;
    if (word.isNumber) numbers.add(printed);
    if (!opens && word.name !== null) names.add(word.name);
    if (word.stem) stems.set(word.stem, (stems.get(word.stem) ?? 0) + 1);
  };
  before.forEach((word, i) => {
    add(word, i === 0);
  });
  for (const word of after) add(word, false);
  return { stems, names, numbers };
}

/** Letters and digits; numbers keep their inner points and commas, and `'s` is left off. */
const WORD = pattern('g')`\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}]{2,}`;
/** The same, of a sentence without other letters. */
const PLAIN_WORD = /\d+(?:[.,]\d+)*|[A-Za-z\d]{2,}/g;
const PLAIN = /^[\s!-~“”‘’–—…£€]*$/;

function wordsIn(text: string, start: number, end: number): readonly string[] {
  const stretch = text.slice(start, end);
  return stretch.match(PLAIN.test(stretch) ? PLAIN_WORD : WORD) ?? [];
}

/** `explosions` and `exploded` are near enough; `explosion` is left to names and numbers. */
export function stemOf(word: string): string {
  if (word.length < 5 || !ENDING.test(word) || /\d/.test(word)) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?:sses|shes|ches|xes)$/, (ending) => ending.slice(0, -2))
    .replace(/(?<=[^s])s$/, '')
    .replace(ING_OR_ED, '')
    .replace(SILENT_E, '');
}

const ING_OR_ED = pattern()`(?<=\p{L}{3})(?:ing|ed)$`;
const SILENT_E = pattern()`(?<=\p{L}{3})e$`;
/** The last letters of what may lose them. */
const ENDING = /(?:s|ing|ed|e)$/;

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
