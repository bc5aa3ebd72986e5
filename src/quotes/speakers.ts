import { type Cast, ofPerson, ofSeveral, ofThing, printedName, type Resolved, unnamed } from './cast.js';
import type { Frame, Token } from './frames.js';
import { namedTogether } from './joint-sources.js';
import type { Person } from './name-table.js';
import { nameEnd } from './name-words.js';
import { headOf, isCapitalised, type Phrase } from './noun-phrases.js';
import type { Body } from './organisations.js';
import { type Owner, ownerOf, WRITINGS } from './owners.js';
import type { Gender } from './person-signs.js';
import { phraseEndingAt } from './phrase-ending.js';
import { phraseStartingAt } from './phrase-starting.js';
import { pronounAt, resolvePronoun } from './pronouns.js';
import { resolveRole } from './role-phrases.js';
import { calledAgain } from './roles-for-names.js';
import { BODIES, DOCUMENTS, FEMININE, HONORIFICS, MASCULINE, PHRASE_JOINTS, ROLES } from './word-lists.js';

/** Who the source phrase means. Never a guess across articles: an office that this one leaves open stays unnamed, a pronoun open. */
export function resolve(cast: Cast, frame: Frame, phrase: Phrase): Resolved {
  const { tokens } = frame;
  const pronoun = pronounAt(tokens, phrase);
  const writing = pronoun === 'it' ? writingBefore(tokens, phrase.from) : null;
  if (writing) return resolve(cast, frame, writing);
  if (pronoun) return resolvePronoun(cast, frame, phrase, pronoun);

  const head = headOf(tokens, phrase);
  if (tokens[head]?.text.startsWith('@'))
    return ofThing('account', printedName(cast.text, tokens.slice(phrase.from, head + 1)), 0.97);
  const joint = namedTogether(cast, tokens, phrase);
  if (joint) return ofSeveral(joint);
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
  const called = calledAgain(cast, frame, phrase, noun, gender);
  if (called) return ofPerson(called, 0.85);
  if (ROLES.has(noun)) {
    const definite = /^(?:the|that|this)$/.test(words[0]?.lower ?? '') || isCapitalised(words[0]);
    return resolveRole(cast, frame, { phrase, own, words, noun, gender, definite });
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
  const isTitled = bearsTitle(tokens, phrase, head) || isOfState(tokens, phrase, head);
  return endingAt(head) ?? (isTitled ? endingAt(phrase.to) : null);
}

/** `Chief Inspector of Prisons Sir Gordon Price`: a title behind the office, unlike in `a spokesman for Sir Gordon Price`. */
const bearsTitle = (tokens: readonly Token[], { to }: Phrase, head: number): boolean =>
  tokens
    .slice(head + 3, to)
    .some(({ lower }, i) => HONORIFICS.has(lower) && !PHRASE_JOINTS.has(tokens[head + 2 + i]?.lower ?? ''));

/** `Secretary of State Ann Price` */
const isOfState = (tokens: readonly Token[], { to }: Phrase, head: number): boolean =>
  tokens[head]?.lower === 'secretary' &&
  tokens[head + 2]?.lower === 'state' &&
  tokens.slice(head + 2, to + 1).every(isCapitalised);

/** `PRICE:` in a transcript: the only person of that surname. */
function inCapitals(cast: Cast, tokens: readonly Token[], { from, to }: Phrase): Person | null {
  const word = tokens[to];
  if (from !== to || word === undefined || !/^\p{Lu}{3,}$/u.test(word.text)) return null;
  const [only, another] = cast.names.people.filter(({ surname }) => surname === word.lower);
  return only && another === undefined ? only : null;
}
