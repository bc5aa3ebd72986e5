import type { Run } from './capital-runs.js';
import type { Token } from './frames.js';
import { addTo, isThing, newPerson, type Person } from './name-table.js';
import { bare, type Found } from './name-words.js';
import { namesake } from './namesakes.js';
import { type Kinship, readsLikePerson } from './person-signs.js';
import { HONORIFICS, MONTHS, ROLES } from './word-lists.js';

export function bySurname(text: string, same: readonly Person[], found: Found, kinship: Kinship | null): Person | null {
  if (found.words.length > 1 && !found.hasTitle) {
    if (found.words.slice(0, -1).some((word) => isThing(word))) return null;
  }
  if (same.length === 0) return null;
  const start = found.words[0]?.span.start ?? 0;
  const others = kinship ? same.filter((person) => canBeRelative(person, kinship)) : same;
  return namesake(others, found.gender, start) ?? { ...newPerson(text, found), isShared: true };
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
  return known.length === 1 ? (known[0] ?? null) : null;
}

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
  // Protesters chanted: the capital is only the sentence's.
  if (run.from === 0 && run.to === 0 && ROLES.has(word.lower.replace(/s$/, ''))) return null;
  const honorific = run.to > run.from && HONORIFICS.has(tokens[run.to - 1]?.lower ?? '');
  const office = run.to > run.from && ROLES.has(tokens[run.to - 1]?.lower ?? '');
  if (!honorific && !office && !(run.from === run.to && readsLikePerson(tokens, run) && !/ing$|ly$/.test(word.lower)))
    return null;
  const person = newPerson(text, found);
  addTo(surnames, person.surname, person);
  return person;
}
