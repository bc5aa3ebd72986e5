import type { Span } from '../domain/span.js';
import { capitalRuns, type Run } from './capital-runs.js';
import { EITHER, MEN, WOMEN } from './first-names.js';
import type { Frame, Token } from './frames.js';
import { bare, type Found, generationOf, nameEnd, surnameOf, withoutTitles } from './name-words.js';
import { type Gender, isGone, isKin, kinshipOf, readsLikePerson, titledSurnames } from './person-signs.js';
import { byGivenName, bySurname, loneGivenName, loneSurname } from './short-names.js';
import { NOT_PERSONS } from './word-lists.js';

/** A person as one article names them. */
export type Person = {
  /** The fullest name printed, titles left out. */
  name: string;
  nameAt: Span;
  surname: string;
  given: string | null;
  gender: Gender;
  /** Offices that the article states for them, where it prints them. */
  offices: Span[];
  mentions: number;
  /** Where the article first names them. */
  firstAt: number;
  /** True once the surname alone has stood for this person while nobody else of that name was in sight. */
  isUsual: boolean;
  /** True of a Sir or a Dame, who goes by the given name. */
  isKnighted: boolean;
  /** True of those introduced as somebody's of the same surname: Ms Reed's mother, Jane Reed. */
  isKin: boolean;
  /** True of those introduced as somebody's relative: his wife, Jane Price. */
  isRelative: boolean;
  /** True of the dead: the late Tom Reed. */
  isGone: boolean;
  /** True of a surname that several bear and nothing tells whose it is here: nobody's name. */
  isShared: boolean;
};

export type Mention = Readonly<{
  person: Person;
  /** Of the name, titles left out. */
  span: Span;
  frame: number;
  /** Index of the first token of the name with its titles, and of its last. */
  from: number;
  to: number;
  possessive: boolean;
}>;

export type NameTable = Readonly<{
  people: readonly Person[];
  /** In text order. */
  mentions: readonly Mention[];
  /** By the end of the name in the text. */
  byEnd: ReadonlyMap<number, Mention>;
}>;

/** The people whom the copy names, outside quotation marks. A later surname belongs to the full name printed before or after it. */
export function nameTable(text: string, frames: readonly Frame[]): NameTable {
  const runs = frames.flatMap((frame, f) => capitalRuns(text, frame.tokens, f));
  const titled = titledSurnames(runs.map((run) => [run, frames[run.frame]?.tokens ?? []]));
  for (const surname of sharedSurnames(frames, runs)) if (titled.has(surname)) titled.set(surname, 'unknown');
  const people = new Map<string, Person>();
  const surnames = new Map<string, Person[]>();
  const mentions: Mention[] = [];
  const note = (person: Person, run: Run, found: Found): void => {
    if (person.gender === 'unknown') person.gender = found.gender;
    person.mentions++;
    person.isGone ||= isGone(frames[run.frame]?.tokens ?? [], run);
    mentions.push(mentionOf(person, run, found));
  };

  for (const run of runs) {
    const found = fullName(frames[run.frame]?.tokens ?? [], run, titled);
    if (found === null || found.words.length < 2) continue;
    const key = `${bare(found.words[0])} ${surnameOf(found.words)} ${generationOf(found.words)}`;
    let person = people.get(key);
    if (!person) {
      person = newPerson(text, found);
      people.set(key, person);
      addTo(surnames, person.surname, person);
    } else if (found.words.length > person.name.split(' ').length) {
      const fuller = newPerson(text, found);
      person.name = fuller.name;
      person.nameAt = fuller.nameAt;
    }
    person.isKnighted ||= /^(?:sir|dame|lady|lord)$/.test(frames[run.frame]?.tokens[found.from - 1]?.lower ?? '');
    person.isKin ||= isKin(frames[run.frame]?.tokens ?? [], run, person.surname);
    const kinship = kinshipOf(frames[run.frame]?.tokens ?? [], run);
    person.isRelative ||= kinship !== null;
    if (kinship && person.gender === 'unknown') person.gender = kinship.relative;
    note(person, run, found);
    run.used = true;
  }
  const given = new Map<string, Person[]>();
  for (const person of people.values()) addTo(given, person.given ?? '', person);
  for (const run of runs) {
    if (run.used) continue;
    const tokens = frames[run.frame]?.tokens ?? [];
    const found = withoutTitles(tokens, run);
    const person =
      bySurname(text, surnames.get(surnameOf(found.words)) ?? [], found, kinshipOf(tokens, run)) ??
      byGivenName(given, found) ??
      loneGivenName(text, tokens, run, found) ??
      loneSurname(text, tokens, run, found, surnames);
    if (person === null) continue;
    if (person.mentions === 0 && person.given) addTo(given, person.given, person);
    note(person, run, found);
  }
  mentions.sort((a, b) => a.span.start - b.span.start);
  return {
    people: [...new Set(mentions.map((mention) => mention.person))],
    mentions,
    byEnd: new Map(
      mentions.flatMap((mention) =>
        [mention.span.end, nameEnd(frames[mention.frame]?.tokens[mention.to])].map((end) => [end, mention] as const),
      ),
    ),
  };
}

/** Surnames that stand behind several given names: Mrs Price is not Tom Price. */
function sharedSurnames(frames: readonly Frame[], runs: readonly Run[]): ReadonlySet<string> {
  const given = new Map<string, string>();
  const shared = new Set<string>();
  for (const run of runs) {
    const { words, hasTitle } = withoutTitles(frames[run.frame]?.tokens ?? [], run);
    if (words.length !== 2 || hasTitle) continue;
    const [first, surname] = [bare(words[0]), bare(words[1])];
    const known = given.get(surname);
    if (known !== undefined && known !== first) shared.add(surname);
    given.set(surname, first);
  }
  return shared;
}

/** Reads the run as a name of two words or more; null when nothing says that it is a person's. */
function fullName(tokens: readonly Token[], run: Run, titled: ReadonlyMap<string, Gender>): Found | null {
  const found = withoutTitles(tokens, run);
  const given = found.words.findIndex((word, i) => i < found.words.length - 1 && isGivenName(bare(word)));
  const words =
    given > 0 && !found.hasTitle && !/^\p{Lu}$/u.test(found.words[given - 1]?.text.replace('.', '') ?? '')
      ? found.words.slice(given)
      : found.words;
  if (words.length < 2 || words.length > 4 || words.some((word) => isThing(word))) return null;
  const byTitle = words.length === 2 ? titled.get(bare(words.at(-1))) : undefined;
  const byName = found.gender !== 'unknown' ? found.gender : genderOf(bare(found.words[given]));
  const gender = byName !== 'unknown' ? byName : (byTitle ?? 'unknown');
  if (given < 0 && !found.hasTitle && byTitle === undefined && !readsLikePerson(tokens, run)) return null;
  return { ...found, words, gender };
}

export const isGivenName = (word: string): boolean => MEN.has(word) || WOMEN.has(word) || EITHER.has(word);

const genderOf = (givenName: string): Gender =>
  MEN.has(givenName) ? 'man' : WOMEN.has(givenName) ? 'woman' : 'unknown';

export const isThing = (word: Token): boolean =>
  NOT_PERSONS.has(bare(word)) || /^\p{Lu}{2,}$/u.test(word.text) || /\d/.test(word.text);

export function newPerson(text: string, found: Found): Person {
  const first = found.words[0];
  const last = found.words.at(-1);
  const nameAt = { start: first?.span.start ?? 0, end: nameEnd(last) };
  const given = found.words.length > 1 ? bare(first) : null;
  return {
    name: text.slice(nameAt.start, nameAt.end),
    nameAt,
    surname: surnameOf(found.words),
    given,
    gender: found.gender,
    offices: [],
    mentions: 0,
    firstAt: nameAt.start,
    isUsual: false,
    isKnighted: false,
    isKin: false,
    isRelative: false,
    isGone: false,
    isShared: false,
  };
}

function mentionOf(person: Person, run: Run, found: Found): Mention {
  const last = found.words.at(-1);
  const span = { start: found.words[0]?.span.start ?? 0, end: nameEnd(last) };
  return { person, span, frame: run.frame, from: run.from, to: run.to, possessive: last?.possessive ?? false };
}

export function addTo(lists: Map<string, Person[]>, key: string, person: Person): void {
  const list = lists.get(key);
  if (list) list.push(person);
  else lists.set(key, [person]);
}
