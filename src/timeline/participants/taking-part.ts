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
  let isTold = false;
  return sentences.map(({ start, end }) => {
    const sentence = text.slice(start, end);
    const named = find(sentence).map((at) => partIn(sentence, at));
    const pronoun = (isPerson ? HE : IT).exec(sentence);
    const meant = named.length === 0 && isTold && pronoun !== null;
    const at = meant ? pronoun.index + pronoun[0].length : 0;
    const isDoing = named.some(({ role }) => role === 'does');
    const own = isDoing || (isTold && named.length === 0) ? ownIn(sentence) : [];
    const referred = meant ? [partIn(sentence, { start: at - (pronoun[1] ?? '').length, end: at })] : [];
    const parts = [...named, ...referred, ...own];
    if (parts.some(({ role }) => role === 'does')) isTold = true;
    else if (isPerson ? OTHER_PERSON.test(sentence) : true) isTold = parts.length > 0 && isTold;
    return parts;
  });
}

/** `his medical leave`, `its launch`. */
const ownIn = (sentence: string): readonly Part[] =>
  [...sentence.matchAll(/(?<![\p{L}\p{N}])(?:his|her|its)(?![\p{L}\p{N}])/giu)].map(({ index, 0: word }) =>
    partIn(sentence, { start: index, end: index + word.length }),
  );

const HE = /^[^"“”]*?(?<![\p{L}\p{N}])([Hh]e|[Ss]he)(?![\p{L}\p{N}])/u;
const IT = /^(It)(?![\p{L}\p{N}])/u;
/** `Tim Cook was`, `said Mike Gikas`. */
const OTHER_PERSON =
  /(?:^|[.,;]\s)(?:\p{Lu}[\p{L}.]+\s+){2,4}(?:was|were|had|has|is|said|told|\p{Ll}+ed)\b|\bsaid (?:\p{Lu}[\p{L}.]+\s*){2}/u;
