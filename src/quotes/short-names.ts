import type { Run } from './capital-runs.js';
import type { Token } from './frames.js';
import { addTo, isGivenName, isThing, newPerson, type Person } from './name-table.js';
import { bare, type Found } from './name-words.js';
import { namesake } from './namesakes.js';
import { type Kinship, readsLikePerson } from './person-signs.js';
import { DETERMINERS, FEMININE, HONORIFICS, KIN, MASCULINE, MONTHS, ROLES } from './word-lists.js';

export function bySurname(text: string, same: readonly Person[], found: Found, kinship: Kinship | null): Person | null {
  if (found.words.length > 1 && !found.hasTitle) {
    if (found.words.slice(0, -1).some((word) => isThing(word))) return null;
  }
  if (same.length === 0) return null;
  const start = found.words[0]?.span.start ?? 0;
  const others = kinship ? same.filter((person) => canBeRelative(person, kinship)) : same;
  const meant = namesake(others, found.gender, start);
  if (meant) return meant;
  // Saul Price spoke; so did Mrs Price: she is somebody else, known by that title.
  const isAnother =
    found.gender !== 'unknown' && same.every(({ gender }) => gender !== 'unknown' && gender !== found.gender);
  return isAnother ? titled(text, found) : { ...newPerson(text, found), isShared: true };
}

function titled(text: string, found: Found): Person {
  const person = newPerson(text, found);
  const title =
    /\p{Lu}\p{L}+\.? $/u.exec(text.slice(Math.max(0, person.nameAt.start - 12), person.nameAt.start))?.[0] ?? '';
  const nameAt = { start: person.nameAt.start - title.length, end: person.nameAt.end };
  return { ...person, name: text.slice(nameAt.start, nameAt.end), nameAt };
}

/** Ms Reed, his wife: never Tom Reed, who is the “his”; Mr Reed, her husband, may well be. */
const canBeRelative = ({ isRelative, gender, surname }: Person, kinship: Kinship): boolean =>
  isRelative ||
  (kinship.surname !== null && kinship.surname !== surname) ||
  (kinship.owner !== 'unknown' && gender !== 'unknown' && gender !== kinship.owner);

export function byGivenName(given: ReadonlyMap<string, readonly Person[]>, found: Found): Person | null {
  const [only] = found.words;
  if (found.words.length !== 1 || only === undefined) return null;
  const known = given.get(bare(only)) ?? [];
  // Dame Constance: the one who is a dame
  const titled = found.hasTitle ? known.filter(({ isKnighted }) => isKnighted) : known;
  const meant = titled.length > 0 ? titled : known;
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** `her brother Magnus`, `Daughter Stacey`, `his wife, Marcy,`, `pupil Kian`, `Tesfaye, 26,`: a given name that stands for the whole. */
export function loneGivenName(text: string, tokens: readonly Token[], run: Run, found: Found): Person | null {
  const [word, another] = found.words;
  if (word === undefined || another || word.possessive || isThing(word) || MONTHS.has(word.lower)) return null;
  const isApposed = tokens[run.from - 1]?.kind === 'comma' && tokens[run.to + 1]?.kind === 'comma';
  const before = found.from > run.from ? tokens[found.from - 1] : tokens[run.from - (isApposed ? 2 : 1)];
  const isRelative = KIN.has(before?.lower ?? '') && before?.kind === 'word';
  const isAged =
    tokens[run.to + 1]?.kind === 'comma' && /^\d\d?$/.test(tokens[run.to + 2]?.text ?? '') && isGivenName(word.lower);
  const isIntroduced = before?.kind === 'word' && !isApposed && INTRODUCES_GIVEN_NAMES.test(before.lower);
  if (!isRelative && !isAged && !isIntroduced && !isGivenAs(tokens, run.from)) return null;
  const noun = before?.lower ?? '';
  const gender = MASCULINE.has(noun) ? 'man' : FEMININE.has(noun) ? 'woman' : found.gender;
  return { ...newPerson(text, { ...found, gender }), given: word.lower, isRelative };
}

/** `a woman who gave her name only as Bramble` */
export const isGivenAs = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'as' &&
  tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => /^(?:name|names|named|identified)$/.test(lower));

/** Children and guests are named without a surname. */
const INTRODUCES_GIVEN_NAMES = /^(?:pupil|schoolgirl|schoolboy|girl|boy|toddler|guest|teenager|youngster)$/;

/** A surname that is never printed in full: Mr Smith, or Smith where Smith says something. */
export function loneSurname(
  text: string,
  tokens: readonly Token[],
  run: Run,
  found: Found,
  surnames: Map<string, Person[]>,
): Person | null {
  const [word] = found.words;
  if (
    found.words.length !== 1 ||
    word === undefined ||
    isThing(word) ||
    MONTHS.has(word.lower) ||
    ROLES.has(word.lower)
  )
    return null;
  if (run.from === 0 && DETERMINERS.has(word.lower.replace(/^others$/, 'other'))) return null;
  // Protesters chanted: the capital is only the sentence's.
  if (run.from === 0 && run.to === 0 && ROLES.has(word.lower.replace(/s$/, ''))) return null;
  // The Senedd was told, the Norwegian said
  if (run.from === run.to && /^(?:the|an?)$/.test(tokens[run.from - 1]?.lower ?? '')) return null;
  const title = found.from > run.from ? (tokens[found.from - 1]?.lower ?? '') : '';
  const honorific = HONORIFICS.has(title);
  const office = ROLES.has(title);
  if (!honorific && !office && !(run.from === run.to && readsLikePerson(tokens, run) && !/ing$|ly$/.test(word.lower)))
    return null;
  const person = newPerson(text, found);
  addTo(surnames, person.surname, person);
  return person;
}
