import type { Speaker } from '../domain/quotation.js';
import type { Span } from '../domain/span.js';
import type { Frame, Token } from './frames.js';
import { type Gender, type Mention, type NameTable, nameEnd, type Person } from './name-table.js';
import { headOf, isCapitalised, type Phrase } from './noun-phrases.js';
import { type Holding, holderOf } from './offices.js';
import type { Organisations } from './organisations.js';
import {
  ARTICLES,
  BODIES,
  DETERMINERS,
  DOCUMENTS,
  FEMININE,
  MASCULINE,
  PHRASE_JOINTS,
  PRONOUNS,
  ROLES,
} from './word-lists.js';

/** A speaker as understood at one place in the copy. */
export type Resolved = Readonly<{
  speaker: Speaker;
  person: Person | null;
  /** True of a person, named or not: what he or she can stand for. */
  isSomebody: boolean;
  gender: Gender;
  confidence: number;
}>;

/** What the reader knows of the people and bodies in an article, and whom it has met so far. */
export type Cast = Readonly<{
  text: string;
  names: NameTable;
  holdings: readonly Holding[];
  organisations: Organisations;
  /** Sources and subjects met so far, in text order; the reader adds to it. */
  met: Met[];
  /** Those of them who speak for others, in text order. */
  spokespeople: Resolved[];
}>;

/** Notes who has just spoken or been spoken of, for the pronouns that follow. */
export function meet(cast: Cast, resolved: Resolved, paragraph: number): void {
  cast.met.push({ resolved, paragraph });
  if (/\bspokes(?:man|woman|person)\b/i.test(describe(cast, resolved))) cast.spokespeople.push(resolved);
}

export type Met = Readonly<{ resolved: Resolved; paragraph: number }>;

/** Who the source phrase means. Never a guess across articles: an office or a pronoun that this one leaves open stays unnamed. */
export function resolve(cast: Cast, frame: Frame, phrase: Phrase): Resolved {
  const { tokens } = frame;
  const first = tokens[phrase.from];
  const pronoun = first && phrase.from === phrase.to ? (SUBJECT_OF[first.lower] ?? first.lower) : '';
  if (PRONOUNS.has(pronoun)) return resolvePronoun(cast, frame, phrase, pronoun);

  const head = headOf(tokens, phrase);
  const person = personAt(cast, tokens, phrase, head);
  if (person) return ofPerson(person, 1);

  const words = tokens.slice(phrase.from, head + 1).filter((token) => token.kind === 'word');
  const noun = words.at(-1)?.lower ?? '';
  const own = tokens.slice(phrase.from, phrase.to + 1);
  const account = cast.organisations.accountOf(words);
  if (account) return unpersonal('account', account.name, account.at, 0.97);
  const gender: Gender = MASCULINE.has(noun) ? 'man' : FEMININE.has(noun) ? 'woman' : 'unknown';
  const printed = withoutArticle(cast.text, own);
  const definite = /^(?:the|that|this)$/.test(words[0]?.lower ?? '') || (isCapitalised(words[0]) && ROLES.has(noun));
  if (ROLES.has(noun)) {
    const earlier = /^spokes/.test(noun) ? spokespersonBefore(cast, words, noun) : null;
    if (earlier) return { ...earlier, confidence: 0.9 };
    const holder = definite ? holderOf(own, noun, cast.holdings) : null;
    if (holder) return ofPerson(holder, 0.92);
    // Whoever asks is not who answers: “A reporter asked her about it. He replied” means neither the reporter nor her.
    const isSomebody = !/^(?:reporter|interviewer|moderator|journalist|host|presenter)s?$/.test(noun);
    return {
      speaker: { kind: 'unnamed', ...printed, office: null },
      person: null,
      isSomebody,
      gender,
      confidence: definite ? 0.85 : 0.95,
    };
  }
  if (DOCUMENTS.has(noun)) return unpersonal('document', printed.name, printed.nameAt, 0.95);
  const organisation = cast.organisations.fullest(words);
  if (organisation) return unpersonal('organisation', organisation.name, organisation.at, 0.95);
  if (BODIES.has(noun) || isCapitalised(words.at(-1)))
    return unpersonal('organisation', printed.name, printed.nameAt, 0.9);
  return {
    speaker: { kind: 'unnamed', ...printed, office: null },
    person: null,
    isSomebody: false,
    gender,
    confidence: 0.85,
  };
}

export function ofPerson(person: Person, confidence: number): Resolved {
  const speaker: Speaker = {
    kind: 'person',
    name: person.name,
    nameAt: person.nameAt,
    office: person.offices[0] ?? null,
  };
  return { speaker, person, isSomebody: true, gender: person.gender, confidence };
}

const SUBJECT_OF: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they', him: 'he' };

/** A pronoun further than this from the last fitting source is left unnamed. */
const PARAGRAPHS_BACK = 4;

function resolvePronoun(cast: Cast, frame: Frame, phrase: Phrase, pronoun: string): Resolved {
  const fits = (candidate: Resolved): boolean => {
    if (pronoun === 'he' || pronoun === 'she') {
      if (candidate.speaker.kind !== 'person' && !candidate.isSomebody) return false;
      return candidate.gender === 'unknown' || candidate.gender === (pronoun === 'he' ? 'man' : 'woman');
    }
    return pronoun === 'it' && candidate.speaker.kind !== 'person' && candidate.speaker.kind !== 'unnamed';
  };
  const recent = cast.met.findLast((met) => frame.paragraph - met.paragraph > PARAGRAPHS_BACK || fits(met.resolved));
  if (recent && fits(recent.resolved)) {
    const known = recent.resolved.gender !== 'unknown' || pronoun === 'it';
    return { ...recent.resolved, confidence: known ? 0.9 : 0.8 };
  }
  const start = frame.tokens[phrase.from]?.span.start ?? 0;
  if (pronoun === 'he' || pronoun === 'she') {
    const mention = mentionBefore(cast.names.mentions, start, pronoun === 'he' ? 'man' : 'woman');
    if (mention) return ofPerson(mention.person, 0.75);
  }
  const printed = withoutArticle(cast.text, frame.tokens.slice(phrase.from, phrase.to + 1));
  return {
    speaker: { kind: 'unnamed', ...printed, office: null },
    person: null,
    isSomebody: pronoun !== 'it',
    gender: 'unknown',
    confidence: 0.7,
  };
}

/** The last person of that gender named in the 600 characters before `at`. */
function mentionBefore(mentions: readonly Mention[], at: number, gender: Gender): Mention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) {
    const mention = mentions[i];
    if (mention === undefined || at - mention.span.end >= 600) return null;
    if (mention.person.gender === gender) return mention;
  }
  return null;
}

/** The person whose name ends the phrase's own words: never the one in `Trump spokeswoman` or `Trump’s campaign`. */
function personAt(cast: Cast, tokens: readonly Token[], phrase: Phrase, head: number): Person | null {
  const apposed = tokens.slice(phrase.from, phrase.to).some((token) => token.kind === 'comma');
  const endingAt = (at: number): Person | null => cast.names.byEnd.get(nameEnd(tokens[at]))?.person ?? null;
  if (apposed) return endingAt(phrase.to) ?? endingAt(head);
  for (let i = phrase.from; i < head; i++) {
    // Joel Pollak of Breitbart California: the name before the preposition, however the rest reads.
    const next = tokens[i + 1];
    const person = next?.kind === 'word' && PHRASE_JOINTS.has(next.lower) ? endingAt(i) : null;
    if (person) return person;
  }
  // Khan left the room: a name with other words behind it that are no role, no body and no thing.
  const noun = tokens[head]?.lower ?? '';
  if (!isCapitalised(tokens[head]) && !ROLES.has(noun) && !BODIES.has(noun) && !DOCUMENTS.has(noun)) {
    const mention = phrase.from < head ? cast.names.byEnd.get(nameEnd(tokens[phrase.from])) : undefined;
    if (mention && !mention.possessive && phrase.from === 0) return mention.person;
  }
  return endingAt(head);
}

/** “The spokesman”, “a force spokesman”: the one already quoted, unless this one speaks for somebody else by name. */
function spokespersonBefore(cast: Cast, words: readonly Token[], noun: string): Resolved | null {
  const named = words.slice(0, -1).some((token) => isCapitalised(token) && !ARTICLES.has(token.lower));
  if (named) return null;
  const generic = words.slice(0, -1).every((token) => DETERMINERS.has(token.lower) || BODIES.has(token.lower));
  if (!generic) return null;
  const met = cast.spokespeople.at(-1);
  if (!met) return null;
  const other = MASCULINE.has(noun) ? 'woman' : FEMININE.has(noun) ? 'man' : null;
  return met.gender === other ? null : met;
}

function describe(cast: Cast, resolved: Resolved): string {
  const office = resolved.speaker.office;
  return `${resolved.speaker.name} ${office ? cast.text.slice(office.start, office.end) : ''}`;
}

function unpersonal(
  kind: 'account' | 'organisation' | 'document',
  name: string,
  nameAt: Span,
  confidence: number,
): Resolved {
  return {
    speaker: { kind, name, nameAt, office: null },
    person: null,
    isSomebody: false,
    gender: 'unknown',
    confidence,
  };
}

function withoutArticle(text: string, tokens: readonly Token[]): Readonly<{ name: string; nameAt: Span }> {
  const start = tokens.length > 1 && ARTICLES.has(tokens[0]?.lower ?? '') ? 1 : 0;
  const last = tokens.at(-1);
  const nameAt = {
    start: tokens[start]?.span.start ?? 0,
    end: last?.kind === 'word' ? nameEnd(last) : (last?.span.end ?? 0),
  };
  return { name: text.slice(nameAt.start, nameAt.end), nameAt };
}
