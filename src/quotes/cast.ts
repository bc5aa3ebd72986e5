import type { Speaker } from '../domain/quotation.js';
import type { Span } from '../domain/span.js';
import type { Frame, Token } from './frames.js';
import type { NameTable, Person } from './name-table.js';
import { nameEnd } from './name-words.js';
import type { Holding } from './offices.js';
import type { Body, Organisations } from './organisations.js';
import type { Gender } from './person-signs.js';
import { ARTICLES } from './word-lists.js';

/** A speaker as understood at one place in the copy. */
export type Resolved = Readonly<{
  speaker: Speaker;
  person: Person | null;
  /** True of a person, named or not: what he or she can stand for. */
  isSomebody: boolean;
  gender: Gender;
  /** True of a pronoun that the article leaves open, which is nobody's name. */
  isOpen: boolean;
  /** `letter` in `Smith’s letter said`, lower case; null when the speaker is not reached through what they wrote. */
  writing: string | null;
  confidence: number;
}>;

/** What the reader knows of the people and bodies in an article, and whom it has met so far. */
export type Cast = Readonly<{
  text: string;
  names: NameTable;
  /** Offices that the article states, and those the reader infers on its way. */
  holdings: Holding[];
  organisations: Organisations;
  /** Sources and subjects met so far, in text order; the reader adds to it. */
  met: Met[];
  /** Sentences read so far that hold words of the newsroom's own, in text order. */
  sentences: Sentence[];
  /** Words addressed to somebody, in text order. */
  messages: Message[];
  /** Those of them who speak for others, in text order. */
  spokespeople: Resolved[];
  /** Accounts met so far that are named by their owner, `the Leeds account of the union`, in text order. */
  accounts: OwnedAccount[];
}>;

/** A sentence and who acts or speaks in it, those whom it only mentions left out. */
export type Sentence = Readonly<{ span: Span; leads: ReadonlySet<Person> }>;

/** `at`: where its reporting clause begins in the text; `others`: who else stands in that sentence. */
export type Message = Readonly<{ writer: Resolved; at: number; others: readonly Person[] }>;

/** `at`: where the sentence begins in the text. */
export type Met = Readonly<{ resolved: Resolved; paragraph: number; at: number }>;
export type OwnedAccount = Readonly<{ owner: string; account: Body }>;

/** Notes who has just spoken or been spoken of, for the pronouns that follow. */
export function meet(cast: Cast, resolved: Resolved, { paragraph, span }: Frame): void {
  if (resolved.isOpen) return;
  // What follows a letter need not stand in it.
  cast.met.push({ resolved: { ...resolved, writing: null }, paragraph, at: span.start });
  const office = resolved.speaker.office;
  const described = `${resolved.speaker.name} ${office ? cast.text.slice(office.start, office.end) : ''}`;
  if (/\bspokes(?:man|woman|person)\b/i.test(described)) cast.spokespeople.push(resolved);
}

export function ofPerson(person: Person, confidence: number): Resolved {
  const speaker: Speaker = {
    kind: 'person',
    name: person.name,
    nameAt: person.nameAt,
    office: person.offices[0] ?? null,
  };
  const { gender, isShared: isOpen } = person;
  return { person, isSomebody: true, gender, isOpen, writing: null, speaker, confidence };
}

/** Several who speak as one: what they say is to be had of each. */
export const ofSeveral = (names: Body): Resolved => ofThing('person', names, 0.95);

export function ofThing(
  kind: 'person' | 'account' | 'organisation' | 'document',
  { name, at }: Readonly<{ name: string; at: Span }>,
  confidence: number,
): Resolved {
  const speaker: Speaker = { kind, name, nameAt: at, office: null };
  return { person: null, isSomebody: false, gender: 'unknown', isOpen: false, writing: null, speaker, confidence };
}

export function unnamed(
  { name, at }: Body,
  { isSomebody, gender }: Readonly<Pick<Resolved, 'isSomebody' | 'gender'>>,
  confidence: number,
): Resolved {
  const speaker: Speaker = { kind: 'unnamed', name, nameAt: at, office: null };
  return { person: null, isSomebody, gender, isOpen: false, writing: null, speaker, confidence };
}

/** The words as printed, without a leading article. */
export function printedName(text: string, tokens: readonly Token[]): Body {
  const start = tokens.length > 1 && ARTICLES.has(tokens[0]?.lower ?? '') ? 1 : 0;
  const last = tokens.at(-1);
  const at = {
    start: tokens[start]?.span.start ?? 0,
    end: last?.kind === 'word' ? nameEnd(last) : (last?.span.end ?? 0),
  };
  return { name: text.slice(at.start, at.end), at };
}
