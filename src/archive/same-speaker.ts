import type { SpeakerKind } from '../domain/quotation.js';
import type { KnownSpeaker } from '../domain/storyline.js';
import { remembered } from '../text/remembered.js';
import { words } from '../text/words.js';

/** Titles, and words that say only what kind of account or mouthpiece it is. */
const GENERIC = new Set(
  'the a an of for at its official verified twitter x facebook instagram social media account page feed blue ticked mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev reverend sen senator rep spokesperson spokesman spokeswoman spokespeople'.split(
    ' ',
  ),
);

/** A body named after another is a body of its own: the police federation is not the police. */
const BODIES = new Set(
  'federation union association authority committee taskforce council commission board office trust agency institute foundation society party group department ministry service club league branch'.split(
    ' ',
  ),
);

type Named = Readonly<{ name: string; kind: SpeakerKind }>;

/** The speakers that `config/speakers.yml` declares, by every name that they have. */
export type KnownSpeakers = ReadonlyMap<string, KnownSpeaker>;

export function knownSpeakers(declared: readonly KnownSpeaker[]): KnownSpeakers {
  return new Map(
    declared.flatMap((speaker) =>
      [speaker.name, ...speaker.alsoKnownAs].map((name) => [keyOf(name), speaker] as const),
    ),
  );
}

/**
 * Whether two articles name one speaker: persons by surname and, where both have one, first name; bodies when all
 * telling words of the shorter name stand in the longer one, and the longer one is not another body named after it.
 * Names that `config/speakers.yml` joins are one. Two who speak as one are
 * neither of them.
 */
export function sameSpeaker(a: Named, b: Named, known: KnownSpeakers): boolean {
  const knownA = known.get(keyOf(a.name));
  const knownB = known.get(keyOf(b.name));
  if (knownA && knownB) return knownA === knownB;
  if (a.kind === 'person' && b.kind === 'person' && (isJoint(a.name) || isJoint(b.name)))
    return areTheSamePeople(peopleIn(a.name), peopleIn(b.name), known);
  if ((a.kind === 'person') !== (b.kind === 'person') || (a.kind === 'account') !== (b.kind === 'account'))
    return false;
  const wordsA = tellingWords(a.name);
  const wordsB = tellingWords(b.name);
  if (wordsA.length === 0 || wordsB.length === 0) return false;
  if (a.kind === 'person') return samePerson(wordsA, wordsB);
  return a.kind === 'account' ? contained(wordsA, wordsB) : sameBody(wordsA, wordsB);
}

/**
 * Whether the name a person typed means this speaker: all its telling words stand in the name or in an alias, or it is
 * a fuller name of one whom the article calls by surname alone. A name that `config/speakers.yml` gives to one speaker
 * means no other that it declares, nor a body named after that one; of a single word, it means that speaker alone.
 */
export function isMeant(typed: string, name: string, known: KnownSpeakers): boolean {
  if (isJoint(name) && !isJoint(typed)) return peopleIn(name).some((one) => isMeant(typed, one, known));
  const wanted = tellingWords(typed);
  if (wanted.length === 0) return false;
  const [declared, entry] = [known.get(keyOf(typed)), known.get(keyOf(name))];
  if (declared && (entry || wanted.length === 1)) return declared === entry;
  if (declared && tellingWords(name).some((word) => BODIES.has(word) && !wanted.includes(word))) return false;
  const names = entry ? [entry.name, ...entry.alsoKnownAs, name] : [name];
  return names.some((one) => {
    const held = tellingWords(one);
    return wanted.every((word) => held.includes(word)) || (held.length === 1 && held[0] === wanted.at(-1));
  });
}

/** Whether the name typed is this very name, titles apart. A surname alone is no one's very name. */
export function isNamed(typed: string, name: string): boolean {
  const telling = tellingWords(typed);
  const mouthpiece = /\bspokes|\bfor\b/i;
  return telling.length > 1 && keyOf(typed) === keyOf(name) && mouthpiece.test(typed) === mouthpiece.test(name);
}

/** Names are few, and each is compared with many. */
const MOST_TOLD = 10_000;

/** The words of a name that tell it from others, folded, in their order. */
export const tellingWords = remembered(
  (name): readonly string[] =>
    words(name)
      .map((word) => plainLetters(word.folded.replace(/'s?$/, '')))
      .filter((word) => !GENERIC.has(word)),
  MOST_TOLD,
);

/** Letters of other alphabets as papers print them that have no such types: `Sørensen` is `Sorensen`. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

const plainLetters = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœßłđðþı]/g, (letter) => PLAIN.get(letter) ?? letter);

const keyOf = (name: string): string => tellingWords(name).join(' ');

export const isJoint = (name: string): boolean => / and \p{Lu}/u.test(name);

/** Each by a name of its own: `Ann and Ben Price` are Ann Price and Ben Price. */
function peopleIn(name: string): readonly string[] {
  const names = name.split(/, | and (?=\p{Lu})/u);
  const surname = names.at(-1)?.split(' ').at(-1) ?? '';
  return names.map((one) => (one.includes(' ') || names.length === 1 ? one : `${one} ${surname}`));
}

/** Whether this person is one of those who speak together under a joint name. */
export const isAmongThem = (one: Named, joint: Named, known: KnownSpeakers): boolean =>
  one.kind === 'person' &&
  joint.kind === 'person' &&
  isJoint(joint.name) &&
  peopleIn(joint.name).some((name) => sameSpeaker(one, { name, kind: 'person' }, known));

function areTheSamePeople(a: readonly string[], b: readonly string[], known: KnownSpeakers): boolean {
  const person = (name: string): Named => ({ name, kind: 'person' });
  return a.length === b.length && a.every((one) => b.some((other) => sameSpeaker(person(one), person(other), known)));
}

function samePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) return false;
  return a.length === 1 || b.length === 1 || a[0] === b[0];
}

function sameBody(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (a.length === b.length && isShortened(a, b)) return true;
  const added = longer.filter((word) => !shorter.includes(word));
  return contained(a, b) && !added.some((word) => BODIES.has(word));
}

/** `Met Police Federation` is the Metropolitan Police Federation: one word cut short, all others the same. */
function isShortened(a: readonly string[], b: readonly string[]): boolean {
  const unlike = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]));
  const [[one, other] = ['', '']] = unlike;
  const [short, full] = one.length <= other.length ? [one, other] : [other, one];
  return unlike.length === 1 && a.length > 1 && SHORT_FORM.test(short) && full.startsWith(short);
}

/** Longer ones, `north` and `northern`, are names of their own. */
const SHORT_FORM = /^\p{L}{3,4}$/u;

function contained(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return shorter.every((word) => longer.includes(word));
}
