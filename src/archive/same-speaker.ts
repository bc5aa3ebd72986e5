import type { Speaker, SpeakerKind } from '../domain/quotation.js';
import type { KnownSpeaker } from '../domain/storyline.js';
import { words } from '../text/words.js';

/** Titles, and words that say only what kind of account or body it is. */
const GENERIC = new Set(
  'the a an of for its official verified twitter x facebook instagram social media account page feed blue ticked mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev the reverend sen senator rep'.split(
    ' ',
  ),
);

type Named = Readonly<{ name: string; kind: SpeakerKind }>;

/**
 * Whether two articles name one speaker: persons by surname and, where both have one, first name; others when all
 * telling words of the shorter name stand in the longer one. Names that `config/speakers.yml` joins are one.
 */
export function sameSpeaker(a: Named, b: Named, known: readonly KnownSpeaker[]): boolean {
  const knownA = knownAs(a.name, known);
  const knownB = knownAs(b.name, known);
  if (knownA && knownB) return knownA === knownB;
  if ((a.kind === 'person') !== (b.kind === 'person') || (a.kind === 'account') !== (b.kind === 'account'))
    return false;
  const wordsA = tellingWords(a.name);
  const wordsB = tellingWords(b.name);
  if (wordsA.length === 0 || wordsB.length === 0) return false;
  return a.kind === 'person' ? samePerson(wordsA, wordsB) : contained(wordsA, wordsB);
}

/** Weaker: for articles that print the very same words, a name that shares one telling word is the same source. */
export function couldBeSameSpeaker(a: Speaker, b: Speaker, known: readonly KnownSpeaker[]): boolean {
  if (sameSpeaker(a, b, known)) return true;
  if (a.kind === 'person' && b.kind === 'person') return false;
  const wordsB = tellingWords(b.name);
  return tellingWords(a.name).some((word) => wordsB.includes(word));
}

/** Whether the name a person typed means this speaker: all its telling words stand in the name or in an alias. */
export function isMeant(typed: string, name: string, known: readonly KnownSpeaker[]): boolean {
  const wanted = tellingWords(typed);
  if (wanted.length === 0) return false;
  const entry = knownAs(name, known);
  const names = entry ? [entry.name, ...entry.alsoKnownAs, name] : [name];
  return names.some((one) => {
    const held = tellingWords(one);
    return wanted.every((word) => held.includes(word));
  });
}

function knownAs(name: string, known: readonly KnownSpeaker[]): KnownSpeaker | null {
  const telling = tellingWords(name).join(' ');
  const isIt = (one: string) => tellingWords(one).join(' ') === telling;
  return known.find((speaker) => isIt(speaker.name) || speaker.alsoKnownAs.some(isIt)) ?? null;
}

function samePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) return false;
  return a.length === 1 || b.length === 1 || a[0] === b[0];
}

function contained(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return shorter.every((word) => longer.includes(word));
}

export function tellingWords(name: string): readonly string[] {
  return words(name)
    .map((word) => word.folded.replace(/'s?$/, ''))
    .filter((word) => !GENERIC.has(word));
}
