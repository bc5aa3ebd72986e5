import type { Span } from '../../domain/span.js';
import { nameFinder } from './name.js';
import { type Part, partIn } from './part-in.js';

/**
 * What one named person, body or thing does in each of these sentences of one text, pronouns included: `he` is the
 * person whom the sentences before it tell of, as long as no one else comes between.
 *
 * @param sentences in text order
 * @returns one list a sentence; empty where the name takes no part
 */
export function partsOf(name: string, text: string, sentences: readonly Span[]): readonly (readonly Part[])[] {
  const { find, isPerson } = nameFinder(name, text);
  const pronoun = isPerson ? HE : IT;
  let isTold = false;
  return sentences.map(({ start, end }) => {
    const sentence = text.slice(start, end);
    const named = find(sentence).map((at) => partIn(sentence, at));
    const parts = named.length > 0 ? named : isTold ? partsAt(sentence, pronoun) : [];
    const isDoing = parts.some(({ role }) => role === 'does');
    const own = isDoing || (isTold && named.length === 0) ? partsAt(sentence, OWN) : [];
    if (isDoing) isTold = true;
    else if (!isPerson || OTHER_PERSON.test(sentence)) isTold &&= parts.length + own.length > 0;
    return [...parts, ...own];
  });
}

/** @param word its first group is the word that stands for the name */
const partsAt = (sentence: string, word: RegExp): readonly Part[] =>
  [...sentence.matchAll(word)].map(({ index, 0: upTo, 1: printed = '' }) =>
    partIn(sentence, { start: index + upTo.length - printed.length, end: index + upTo.length }),
  );

/** Only the first, and none behind a quotation mark: there it may be anyone. */
const HE = /^[^"“”]*?(?<![\p{L}\p{N}])([Hh]e|[Ss]he)(?![\p{L}\p{N}])/gu;
const IT = /^(It)(?![\p{L}\p{N}])/gu;
/** `His medical leave`, `its launch`. */
const OWN = /(?<![\p{L}\p{N}])(his|her|its)(?![\p{L}\p{N}])/giu;
/** `Tim Cook was`, `said Mike Gikas`. */
const OTHER_PERSON =
  /(?:^|[.,;]\s)(?:\p{Lu}[\p{L}.]+\s+){2,4}(?:was|were|had|has|is|said|told|\p{Ll}+ed)\b|\bsaid (?:\p{Lu}[\p{L}.]+\s*){2}/u;
