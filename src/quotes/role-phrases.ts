import type { Speaker } from '../domain/quotation.js';
import { type Cast, ofPerson, printedName, type Resolved, unnamed } from './cast.js';
import type { Frame, Token } from './frames.js';
import type { Person } from './name-table.js';
import { nameEnd } from './name-words.js';
import { isCapitalised, type Phrase } from './noun-phrases.js';
import { held, holderOf } from './offices.js';
import type { Gender } from './person-signs.js';
import { mentionsBetween } from './rivals.js';
import { formerly, introducedBelow } from './roles-for-names.js';
import { isGivenAs } from './short-names.js';
import { ARTICLES, BODIES, DETERMINERS, FEMININE, KIN, MASCULINE, OFFICES } from './word-lists.js';

/** A noun phrase whose head is an office, a trade or a part played: `the former mayor of Hull`. */
export type RolePhrase = Readonly<{
  phrase: Phrase;
  own: readonly Token[];
  /** Those up to the head, any `of Hull` left out. */
  words: readonly Token[];
  /** The head, lower case. */
  noun: string;
  gender: Gender;
  definite: boolean;
}>;

/** Whom an office, a trade or a part played means in this article; unnamed when it tells nobody by name. */
export function resolveRole(cast: Cast, frame: Frame, role: RolePhrase): Resolved {
  const { tokens } = frame;
  const { phrase, own, words, noun, gender, definite } = role;
  const earlier = /^spokes/.test(noun) ? spokespersonBefore(cast, role) : null;
  if (earlier) return { ...earlier, confidence: 0.9 };
  const holder = definite ? holderOf(own, noun, cast.holdings) : null;
  if (holder) return ofPerson(holder, 0.92);
  const former = formerly(cast, frame, words, noun);
  if (former) return ofPerson(former, 0.78);
  const only = words[0]?.lower === 'the' ? onlyOneSoFar(cast, tokens, phrase, noun, gender) : null;
  if (only) return ofPerson(only, 0.85);
  const relative = KIN.has(noun) ? relativeOf(cast, tokens, phrase, gender) : null;
  if (relative) return ofPerson(relative, 0.85);
  const apposed = nameBefore(cast, tokens, phrase);
  if (apposed) return ofPerson(apposed, 0.95);
  // apologised to a choirmaster: whoever acts in the opening is kept for later, not whomever it mentions.
  const isMentioned = /^(?:to|of|for|at|from|in|with|by|on|about|against)$/.test(tokens[phrase.from - 1]?.lower ?? '');
  const isVague = words[0]?.lower === 'the' ? phrase.to > phrase.from + 1 : IN_FULL_BELOW.test(words[0]?.lower ?? '');
  const below = isVague && !isMentioned && !NOT_VARIED.test(noun) ? introducedBelow(cast, frame, gender) : null;
  if (below) {
    if (!cast.holdings.some((holding) => holding.person === below && holding.head === noun))
      cast.holdings.push(held(below, tokens.slice(phrase.from + 1, phrase.to + 1), noun));
    return ofPerson(below, 0.85);
  }
  const givenAs = nameGivenBehind(cast, tokens, phrase);
  if (givenAs) return ofPerson(givenAs, 0.95);
  // Whoever asks is not who answers: “A reporter asked her about it. He replied” means neither the reporter nor her.
  const isSomebody = !/^(?:reporter|interviewer|questioner|moderator|journalist|host|presenter)s?$/.test(noun);
  const printed = printedName(cast.text, own);
  return unnamed(printed, { isSomebody, gender }, definite ? 0.85 : 0.95);
}

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
  // Jane Smith, who chairs the board, …; the vicar left: she is introduced, and somebody else has acted since.
  if (/^, (?:who|the|an?|his|her|its) /.test(cast.text.slice(first.span.end, first.span.end + 8))) return null;
  const { person } = first;
  if (gender !== 'unknown' && person.gender !== 'unknown' && gender !== person.gender) return null;
  const start = tokens[phrase.from]?.span.start ?? 0;
  const other = cast.names.mentions.find((mention) => mention.person !== person);
  if (start < first.span.end || (other && other.span.start < start)) return null;
  if (!cast.met.some((met) => met.resolved.person === person)) return null;
  if (cast.met.some(({ at, resolved }) => at < start && resolved.isSomebody && isOffice(resolved.speaker))) return null;
  cast.holdings.push(held(person, tokens.slice(phrase.from + 1, phrase.to + 1), noun));
  return person;
}

/** `The head of planning`, whom nobody names. */
const isOffice = ({ kind, name }: Speaker): boolean =>
  kind === 'unnamed' &&
  name
    .split(/ (?:of|for|at) /)[0]
    ?.split(' ')
    .some((word) => OFFICES.has(word.toLowerCase()) || word === 'head') === true;

/** What an opening that keeps the name for a later sentence begins with. */
const IN_FULL_BELOW = /^(?:an?|one|former|top|leading)$/;

/** Those who speak for others, or ask, are seldom the person just named. */
const NOT_VARIED =
  /^(?:spokes\p{L}+|reporter|journalist|host|judge|lawyer|prosecutor|attorney|aide|adviser|advisor|analyst|detective|inspector)$/u;

/** “The spokesman”, “a force spokesman”: the one already quoted, unless this one speaks for somebody else by name. */
function spokespersonBefore(cast: Cast, { own, words, noun }: RolePhrase): Resolved | null {
  const met = cast.spokespeople.at(-1);
  if (!met) return null;
  // for Shelter, behind one for Tesco
  const body = own.slice(words.length).findLast(({ kind }) => kind === 'word')?.lower;
  if (body !== undefined && !met.speaker.name.toLowerCase().includes(body)) return null;
  const named = words.slice(0, -1).some((token) => isCapitalised(token) && !ARTICLES.has(token.lower));
  if (named) return null;
  const generic = words.slice(0, -1).every((token) => DETERMINERS.has(token.lower) || BODIES.has(token.lower));
  if (!generic) return null;
  const other = MASCULINE.has(noun) ? 'woman' : FEMININE.has(noun) ? 'man' : null;
  return met.gender === other ? null : met;
}
