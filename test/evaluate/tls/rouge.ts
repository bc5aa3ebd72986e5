import { stemmer } from 'stemmer';
import { STOP_WORDS } from './stop-words.js';

/** Word sequences and how often each stands in a text. */
export type Grams = ReadonlyMap<string, number>;

export function sizeOf(grams: Grams): number {
  let size = 0;
  for (const times of grams.values()) size += times;
  return size;
}

export function inCommon(some: Grams, others: Grams): number {
  let common = 0;
  for (const [gram, times] of some) common += Math.min(times, others.get(gram) ?? 0);
  return common;
}

/**
 * The sequences of `length` words of a text, stemmed after Porter, without stop words.
 *
 * @see Lin 2004, "ROUGE: A Package for Automatic Evaluation of Summaries"
 */
export function gramsOf(text: string, length: number): Grams {
  const words = stems(text);
  const grams = new Map<string, number>();
  for (let at = 0; at + length <= words.length; at++) add(grams, words.slice(at, at + length).join(' '));
  return grams;
}

function stems(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && !STOP_WORDS.has(word))
    .map((word) => stemmer(word));
}

const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** The words of a text as printed, stop words too, without tokens that are punctuation. */
export function printedWords(text: string): Grams {
  const words = new Map<string, number>();
  for (const word of text.split(/\s+/)) if (word !== '' && !PUNCTUATION.includes(word)) add(words, word);
  return words;
}

function add(grams: Map<string, number>, gram: string): void {
  grams.set(gram, (grams.get(gram) ?? 0) + 1);
}

/** 0 to 1: how alike two texts are, as the F1 of what they share. */
export function likeness(some: Grams, others: Grams): number {
  const sum = sizeOf(some) + sizeOf(others);
  return sum === 0 ? 0 : (2 * inCommon(some, others)) / sum;
}
