import { type Cast, ofPerson, ofThing, printedName, type Resolved, unnamed } from './cast.js';
import type { Frame, Token } from './frames.js';
import type { Person } from './name-table.js';
import { nameEnd } from './name-words.js';
import { headOf, isCapitalised, type Phrase } from './noun-phrases.js';
import { held, holderOf } from './offices.js';
import type { Body } from './organisations.js';
import { type Owner, ownerOf, WRITINGS } from './owners.js';
import type { Gender } from './person-signs.js';
import { phraseEndingAt } from './phrase-ending.js';
import { phraseStartingAt } from './phrase-starting.js';
import { pronounAt, resolvePronoun } from './pronouns.js';
import { mentionsBetween } from './rivals.js';
import { calledAgain, introducedBelow } from './roles-for-names.js';
import { isGivenAs } from './short-names.js';
import {
  ARTICLES,
  BODIES,
  DETERMINERS,
  DOCUMENTS,
  FEMININE,
  HONORIFICS,
  KIN,
  MASCULINE,
  OFFICES,
  PHRASE_JOINTS,
  ROLES,
} from './word-lists.js';

/** Who the source phrase means. Never a guess across articles: an office that this one leaves open stays unnamed, a pronoun open. */
export function resolve(cast: Cast, frame: Frame, phrase: Phrase): Resolved {
  const { tokens } = frame;
  const pronoun = pronounAt(tokens, phrase);
  const writing = pronoun === 'it' ? writingBefore(tokens, phrase.from) : null;
  if (writing) return resolve(cast, frame, writing);
  if (pronoun) return resolvePronoun(cast, frame, phrase, pronoun);

  const head = headOf(tokens, phrase);
  const person = personAt(cast, tokens, phrase, head) ?? inCapitals(cast, tokens, phrase);
  if (person) return ofPerson(person, 1);

  const words = tokens.slice(phrase.from, head + 1).filter((token) => token.kind === 'word');
  const noun = words.at(-1)?.lower ?? '';
  const own = tokens.slice(phrase.from, phrase.to + 1);
  const printed = printedName(cast.text, own);
  const owner = noun === 'account' || WRITINGS.has(noun) ? ownerOf(frame, phrase, head) : null;
  if (owner && noun === 'account') return ownedAccount(cast, owner, printed);
  const author = owner && resolve(cast, owner.frame, owner.phrase);
  if (author && (author.isOpen || !/^(?:unnamed|document)$/.test(author.speaker.kind)))
    return { ...author, writing: noun, confidence: author.confidence * 0.95 };
  const account = cast.organisations.accountOf(words);
  if (account) return ofThing('account', account, 0.97);
  const gender: Gender = MASCULINE.has(noun) ? 'man' : FEMININE.has(noun) ? 'woman' : 'unknown';
  const definite = /^(?:the|that|this)$/.test(words[0]?.lower ?? '') || (isCapitalised(words[0]) && ROLES.has(noun));
  const called = calledAgain(cast, frame, phrase, noun, gender);
  if (called) return ofPerson(called, 0.85);
  if (ROLES.has(noun)) {
    const earlier = /^spokes/.test(noun) ? spokespersonBefore(cast, words, noun) : null;
    if (earlier) return { ...earlier, confidence: 0.9 };
    const holder = definite ? holderOf(own, noun, cast.holdings) : null;
    if (holder) return ofPerson(holder, 0.92);
    const only = words[0]?.lower === 'the' ? onlyOneSoFar(cast, tokens, phrase, noun, gender) : null;
    if (only) return ofPerson(only, 0.85);
    const relative = KIN.has(noun) ? relativeOf(cast, tokens, phrase, gender) : null;
    if (relative) return ofPerson(relative, 0.85);
    const apposed = nameBefore(cast, tokens, phrase);
    if (apposed) return ofPerson(apposed, 0.95);
    const isVague = words[0]?.lower === 'the' ? phrase.to > phrase.from + 1 : IN_FULL_BELOW.test(words[0]?.lower ?? '');
    const below = isVague && !NOT_VARIED.test(noun) ? introducedBelow(cast, frame, gender) : null;
    if (below) return ofPerson(below, 0.85);
    const givenAs = nameGivenBehind(cast, tokens, phrase);
    if (givenAs) return ofPerson(givenAs, 0.95);
    // Whoever asks is not who answers: “A reporter asked her about it. He replied” means neither the reporter nor her.
    const isSomebody = !/^(?:reporter|interviewer|moderator|journalist|host|presenter)s?$/.test(noun);
    return unnamed(printed, { isSomebody, gender }, definite ? 0.85 : 0.95);
  }
  if (DOCUMENTS.has(noun)) return ofThing('document', printed, 0.95);
  const organisation = cast.organisations.fullest(words) ?? lastBody(cast, frame, words);
  if (organisation) return ofThing('organisation', organisation, 0.95);
  if (noun === 'account') return ofThing('account', printed, 0.9);
  if (words.length === 1 && ROLES.has(noun.replace(/s$/, '')))
    return unnamed(printed, { isSomebody: true, gender }, 0.85);
  if (BODIES.has(noun) || isCapitalised(words.at(-1))) return ofThing('organisation', printed, 0.9);
  // “The choice was”, “the streets chanted”: a noun that is no office, body or document seldom speaks.
  return unnamed(printed, { isSomebody: false, gender }, 0.78);
}

/** Reading out a letter from Smith, Jones said it …: the letter. */
function writingBefore(tokens: readonly Token[], at: number): Phrase | null {
  const noun = tokens.findLastIndex((token, i) => i < at && token.kind === 'word' && WRITINGS.has(token.lower));
  const own = noun < 0 ? null : phraseEndingAt(tokens, noun);
  // In a letter it said: there somebody writes.
  return own && tokens[own.from - 1]?.lower !== 'in' ? phraseStartingAt(tokens, own.from) : null;
}

/** `The club`, `the company`: the last body met, when only a name can say which. */
function lastBody(cast: Cast, { paragraph }: Frame, words: readonly Token[]): Body | null {
  const [article, noun, another] = words;
  if (article?.lower !== 'the' || another || !UNLIKE_THEIR_NAMES.test(noun?.lower ?? '')) return null;
  const met = cast.met
    .slice(-100)
    .findLast(
      ({ resolved: { speaker } }) =>
        speaker.kind === 'organisation' && /^\p{Lu}.* \p{Lu}|^\p{Lu}\S*\p{Lu}/u.test(speaker.name),
    );
  if (met === undefined || paragraph - met.paragraph > 3) return null;
  const { name, nameAt } = met.resolved.speaker;
  return { name, at: nameAt };
}

/** Bodies whose names seldom hold the noun. */
const UNLIKE_THEIR_NAMES =
  /^(?:club|company|firm|charity|retailer|airline|operator|developer|manufacturer|supermarket|brewery|publisher)$/;

/** Jane Smith, president of the union, the largest in town, said: the name before a bare office is its holder's. */
function nameBefore(cast: Cast, tokens: readonly Token[], phrase: Phrase): Person | null {
  const isBare = !isCapitalised(tokens[phrase.from]) && !DETERMINERS.has(tokens[phrase.from]?.lower ?? '');
  if (!isBare || tokens[phrase.from - 1]?.kind !== 'comma') return null;
  return cast.names.byEnd.get(nameEnd(tokens[phrase.from - 2]))?.person ?? null;
}

/** `his wife`: the only wife, or daughter, whom the article has named before. */
function relativeOf(cast: Cast, tokens: readonly Token[], { from, to }: Phrase, gender: Gender): Person | null {
  if (to !== from + 1 || !/^(?:his|her|their)$/.test(tokens[from]?.lower ?? '') || gender === 'unknown') return null;
  const start = tokens[from]?.span.start ?? 0;
  const near = mentionsBetween(cast.names.mentions, start - 10_000, start).map(({ person }) => person);
  const [only, another] = new Set(near.filter((person) => person.isRelative && person.gender === gender));
  return only && another === undefined ? only : null;
}

/** `a woman who gave her name only as Bramble` */
function nameGivenBehind(cast: Cast, tokens: readonly Token[], phrase: Phrase): Person | null {
  if (tokens[phrase.to + 1]?.lower !== 'who') return null;
  const at = tokens.findIndex((_, i) => i > phrase.to + 2 && i < phrase.to + 9 && isGivenAs(tokens, i));
  return at < 0 ? null : (cast.names.byEnd.get(nameEnd(tokens[at]))?.person ?? null);
}

/** An account known by its owner takes the fullest name printed: its own, or else the owner's. */
function ownedAccount(cast: Cast, owner: Owner, printed: Body): Resolved {
  const resolved = resolve(cast, owner.frame, owner.phrase);
  if (resolved.isOpen) return resolved;
  const { name, nameAt, kind } = resolved.speaker;
  if (owner.namedBehind) {
    cast.accounts.push({ owner: name, account: printed });
    return ofThing('account', printed, 0.97);
  }
  const known = cast.accounts.findLast((one) => one.owner === name)?.account ?? cast.organisations.accountBy(name);
  if (known) return ofThing('account', known, 0.95);
  const isNamed = /^(?:organisation|person|account)$/.test(kind) && /\p{Lu}/u.test(name);
  return ofThing('account', isNamed ? { name, at: nameAt } : printed, 0.9);
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
  return endingAt(head) ?? (bearsTitle(tokens, phrase, head) ? endingAt(phrase.to) : null);
}

/** `Chief Inspector of Prisons Sir Gordon Price`: a title behind the office, unlike in `a spokesman for Sir Gordon Price`. */
const bearsTitle = (tokens: readonly Token[], { to }: Phrase, head: number): boolean =>
  tokens
    .slice(head + 3, to)
    .some(({ lower }, i) => HONORIFICS.has(lower) && !PHRASE_JOINTS.has(tokens[head + 2 + i]?.lower ?? ''));

/** `PRICE:` in a transcript: the only person of that surname. */
function inCapitals(cast: Cast, tokens: readonly Token[], { from, to }: Phrase): Person | null {
  const word = tokens[to];
  if (from !== to || word === undefined || !/^\p{Lu}{3,}$/u.test(word.text)) return null;
  const [only, another] = cast.names.people.filter(({ surname }) => surname === word.lower);
  return only && another === undefined ? only : null;
}

/**
 * Jane Smith opened the pier. The mayor said: an office that the article gives to nobody is that of the only person it
 * has named and let act so far. Noted, so that the office keeps its holder further down.
 */
function onlyOneSoFar(
  cast: Cast,
  tokens: readonly Token[],
  phrase: Phrase,
  noun: string,
  gender: Gender,
): Person | null {
  if (!OFFICES.has(noun) || NOT_VARIED.test(noun)) return null;
  if (tokens[phrase.to + 1]?.kind === 'comma' || cast.holdings.some((holding) => holding.head === noun)) return null;
  const [first] = cast.names.mentions;
  if (first === undefined || first.person.offices.length > 0) return null;
  const { person } = first;
  if (gender !== 'unknown' && person.gender !== 'unknown' && gender !== person.gender) return null;
  const start = tokens[phrase.from]?.span.start ?? 0;
  const other = cast.names.mentions.find((mention) => mention.person !== person);
  if (start < first.span.end || (other && other.span.start < start)) return null;
  if (!cast.met.some((met) => met.resolved.person === person)) return null;
  cast.holdings.push(held(person, tokens.slice(phrase.from + 1, phrase.to + 1), noun));
  return person;
}

/** What an opening that keeps the name for a later sentence begins with. */
const IN_FULL_BELOW = /^(?:an?|one|former|top|leading)$/;

/** Those who speak for others, or ask, are seldom the person just named. */
const NOT_VARIED =
  /^(?:spokes\p{L}+|reporter|journalist|host|judge|lawyer|prosecutor|attorney|aide|adviser|advisor|analyst|detective|inspector)$/u;

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
