import { pattern } from '../text/pattern.js';
import { CAPITAL, isCommon, SMALL } from './content-words.js';
import { mayBeOneThing } from './kinds-of-thing.js';
import { stemOf } from './likeness.js';
import { isPast } from './participants/verbs.js';
import type { Telling } from './tellings.js';

/**
 * Whether two sentences, however alike, say themselves that they are not of one occasion: their acts are opposites, the
 * score or the number of the occasion is another, or all that differs is to whom or what it came.
 */
export function areTwoOccasions(a: Telling, b: Telling): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return (
    areOpposite(one, other) ||
    areOther(one.filter(isScore), other.filter(isScore)) ||
    LABELS.some((label) => areOther(numbersAt(label, one), numbersAt(label, other))) ||
    isAnotherOf(one, other) ||
    isAnotherOf(other, one) ||
    isReplaced(one, other)
  );
}

const WORDS = pattern('g')`\p{N}+(?:[.,:–-]\p{N}+)*|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*|[^\s]`;

/** The words and marks of a sentence, its date left out. */
function wordsOf({ article: { text }, sentence, timex }: Telling): readonly string[] {
  const stretch = timex
    ? `${text.slice(sentence.start, timex.span.start)} ${text.slice(timex.span.end, sentence.end)}`
    : text.slice(sentence.start, sentence.end);
  return stretch.match(WORDS) ?? [];
}

/** Where the one sentence has words of the one side alone, and the other of the other. */
function areOpposite(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [sidesIn(one), sidesIn(other)];
  return [...a].some((side) => !a.has(-side) && b.has(-side) && !b.has(side));
}

const OPPOSITES = [
  ['joined joins joining signed', 'left leaves leaving departed departs quit'],
  ['appointed appoints hired elected', 'sacked dismissed ousted resigned quit arrested'],
  ['arrested arrests detained jailed', 'released releases freed acquitted cleared bailed'],
  ['opened opens opening reopened reopens', 'closed closes closure shut'],
  ['began begun begins started starts', 'ended ends finished'],
  ['won wins beat', 'lost loses drew'],
  ['bought buys acquired', 'sold sells'],
  ['rose rises risen', 'fell falls fallen'],
  ['approved approves approval backed granted', 'rejected rejects rejection refused blocked'],
  ['arrived arrives arrival returned', 'left leaves leaving departed fled'],
  ['married', 'divorced'],
];

/** Of each word the sides that it is on: `2` against `-2`. */
const SIDES = new Map<string, number[]>();
OPPOSITES.forEach((sides, i) => {
  sides.forEach((words, second) => {
    for (const word of words.split(' ')) SIDES.set(word, [...(SIDES.get(word) ?? []), second === 0 ? i + 1 : -i - 1]);
  });
});

const sidesIn = (words: readonly string[]): ReadonlySet<number> =>
  new Set(words.flatMap((word) => SIDES.get(word) ?? []));

const areOther = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((each) => other.includes(each));

const isScore = (word: string): boolean => /^\d{1,3}[-–]\d{1,3}$/.test(word);

/** What is numbered: `Round 4`, `flight 12`. */
const LABELS = 'flight round game stage phase match test leg part chapter episode season series lot number no'.split(
  ' ',
);

const numbersAt = (label: string, words: readonly string[]): readonly string[] =>
  words.filter((word, i) => /^\d+$/.test(word) && words[i - 1]?.toLowerCase() === label);

const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th)|another)$/i;

/** `Her second visit` where the other prints a visit and no such number. */
function isAnotherOf(one: readonly string[], other: readonly string[]): boolean {
  const stems = new Set(other.map((word) => stemOf(word.toLowerCase())));
  return one.some((word, i) => {
    if (!ORDINAL.test(word) || other.some((each) => each.toLowerCase() === word.toLowerCase())) return false;
    const noun = one[i + 1]?.toLowerCase() ?? '';
    return SMALL.test(noun) && !isCommon(noun) && stems.has(stemOf(noun));
  });
}

/** Words of a name or a thing. */
const MOST_REPLACED = 3;

/** `The Holt bakery was fined`, `The Holt pub was fined`: one name or noun in the place of another, and all else the same. */
function isReplaced(one: readonly string[], other: readonly string[]): boolean {
  let opening = 0;
  while (opening < one.length && one[opening] === other[opening]) opening++;
  const rest = Math.min(one.length, other.length) - opening;
  let ending = 0;
  while (ending < rest && one.at(-1 - ending) === other.at(-1 - ending)) ending++;
  const [a, b] = [one, other].map((words) => words.slice(opening, words.length - ending));
  if (!a || !b || a.length === 0 || b.length === 0 || Math.max(a.length, b.length) > MOST_REPLACED) return false;
  const behind = one[one.length - ending] ?? '.';
  // `A huge fire`, `a great fire`; `President Holt`, `Omar Holt`
  if (CAPITAL.test(behind) || (SMALL.test(behind) && !isPast(behind) && !isCommon(behind))) return false;
  if (mayBeOneThing(a.at(-1) ?? '', b.at(-1) ?? '')) return false;
  const isNoun = (words: readonly string[]): boolean =>
    words.every((word) => CAPITAL.test(word)) ||
    (CAPITAL.test(one[opening - 1] ?? '') && opening > 1 && words.every((word) => SMALL.test(word) && !isPast(word)));
  return isNoun(a) && isNoun(b);
}
