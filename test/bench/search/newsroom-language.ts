import type { Random } from '../../../src/learning/random.js';

/** Words that every newsroom prints most, the most frequent first; apostrophes as a typesetter writes them. */
const COMMON =
  'the to and a of in that we is it for on be this have they not with you are as our will at but I was he has from what by people all do can their so would there if who more an very no or been about one don’t which when just going up my know them it’s out get time think because how us want need were she make your like now these his new than other only had we’re take some any over could should go work then also into really right way those where even first many good back see its years after being well say here through most him much two every come lot next me too does before down her government still again never why did between against must country same made public last off today always part years’ support money long while help such things under'.split(
    ' ',
  );

/** 48 of 100 words of running copy are among the common ones; that of rank r stands in proportion to 1 / (r + 1.5). */
const COMMON_SHARE = 0.48;
/** Of 100 other words, three are numbers, sums of money or shares. */
const NUMBER_SHARE = 0.03;
/** Different words in n words of copy: about 25 √n (Heaps' law, with constants usual for English news). */
const HEAPS = 25;
/** How often the next word is one that has followed this word before, and how many such words each has. */
const FOLLOWS = 0.6;
const FOLLOWERS = 24;

const SYLLABLES =
  'ba be bi bo bra cal car cor da del der don el en fer gar gil han hol ing jan kar kel kov lan lev lin mar men mor nal nor ol pad par per quin ran ric ros sal ser sen son tan ter tor ul van ver wal wick yar zal zim'.split(
    ' ',
  );

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

export type Language = Readonly<{
  /** So many words that follow one another. */
  run(length: number): string[];
  /** Two capitalised words; most are new, as most people are quoted once. */
  name(): string;
}>;

/**
 * A language that is spread as English news is: a few words make up half of the copy, new ones never cease to come, and
 * words keep company. None of it means anything.
 */
export function newsroomLanguage(random: Random): Language {
  const thresholds = cumulated(COMMON.map((_, rank) => 1 / (rank + 1.5)));
  const vocabulary = [...COMMON];
  const byWord = new Map(COMMON.map((word, id) => [word, id]));
  const followers: number[][] = [];
  /** Content words as they were used: one picked from here is picked as often as it has been used. */
  const used: number[] = [];
  let written = 0;

  const idOf = (word: string): number => {
    const known = byWord.get(word);
    if (known !== undefined) return known;
    byWord.set(word, vocabulary.length);
    return vocabulary.push(word) - 1;
  };
  const coined = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, SYLLABLES)).join('');
  const numeral = (): string =>
    pick(random, [
      () => String(1 + Math.floor(random() * 99)),
      () => `£${1 + Math.floor(random() * 900)}m`,
      () => `${Math.floor(random() * 100)}%`,
      () => `${1 + Math.floor(random() * 9)}.${Math.floor(random() * 10)}`,
      () => `${1 + Math.floor(random() * 99)},000`,
    ])();
  const content = (): number => {
    // The derivative of Heaps' law, over the share of words that come from here.
    const isNew = random() < HEAPS / (2 * Math.sqrt(written + 400)) / ((1 - COMMON_SHARE) * (1 - FOLLOWS));
    const id = isNew || used.length === 0 ? idOf(coined()) : pick(random, used);
    if (used.length < 4_000_000) used.push(id);
    else used[Math.floor(random() * used.length)] = id;
    return id;
  };
  const anyWord = (): number => {
    if (random() < COMMON_SHARE) return rankOf(thresholds, random());
    return random() < NUMBER_SHARE ? idOf(numeral()) : content();
  };
  const wordAfter = (last: number): number => {
    const known = followers[last] ?? [];
    followers[last] = known;
    if (random() < FOLLOWS && known.length > 0) {
      const skewed = Math.floor(known.length * random() * random());
      return known[skewed] as number;
    }
    const word = anyWord();
    if (known.length < FOLLOWERS) known.push(word);
    return word;
  };

  return {
    run: (length) => {
      const words: string[] = [];
      let last = anyWord();
      for (let n = 0; n < length; n++) {
        words.push(vocabulary[last] as string);
        written++;
        last = wordAfter(last);
      }
      return words;
    },
    name: () => `${capitalised(coined())} ${capitalised(coined())}`,
  };
}

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function cumulated(weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => {
    sum += weight / all;
    return sum;
  });
}

function rankOf(thresholds: readonly number[], at: number): number {
  let low = 0;
  let high = thresholds.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((thresholds[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
