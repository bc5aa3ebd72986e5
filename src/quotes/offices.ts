import type { Span } from '../domain/span.js';
import type { Frame, Token } from './frames.js';
import type { NameTable, Person } from './name-table.js';
import { headOf } from './noun-phrases.js';
import { phraseEndingAt } from './phrase-ending.js';
import { startsClause } from './subjects.js';
import { DETERMINERS, HONORIFICS, KIN, OFFICES, PHRASE_ENDS, ROLES } from './word-lists.js';

/** Who holds which office, as this article states it. */
export type Holding = Readonly<{
  person: Person;
  office: Span;
  head: string;
  words: ReadonlySet<string>;
  former: boolean;
}>;

/** Reads `London mayor Sadiq Khan`, `Ken Marsh, chairman of the federation,` and notes the office with the person. */
export function holdings(frames: readonly Frame[], names: NameTable): Holding[] {
  const found: Holding[] = [];
  const noted = new Map<Person, Set<string>>();
  for (const mention of names.mentions) {
    const tokens = frames[mention.frame]?.tokens ?? [];
    const before = officeBefore(tokens, mention.from, mention.to);
    const after = mention.possessive ? null : officeAfter(tokens, mention.to);
    for (const words of [before, after]) {
      if (words === null) continue;
      const holding = holdingOf(mention.person, words);
      if (holding === null) continue;
      if (OFFICES.has(holding.head)) mention.person.offices.push(holding.office);
      const known = noted.get(mention.person) ?? new Set();
      noted.set(mention.person, known);
      const printed = words.map(({ lower }) => lower).join(' ');
      if (known.has(printed)) continue;
      known.add(printed);
      found.push(holding);
    }
  }
  return found;
}

/** The only person whom the article gives this office; null when it gives it to nobody, or to several. */
export function holderOf(phrase: readonly Token[], head: string, found: readonly Holding[]): Person | null {
  const former = phrase.some((token) => /^(?:former|ex|outgoing)$/.test(token.lower));
  const told = phrase.filter(
    (token) => /^\p{Lu}/u.test(token.text) && token.lower !== head && !DETERMINERS.has(token.lower),
  );
  const fitting = found.filter(
    (holding) =>
      holding.head === head &&
      holding.former === former &&
      // “The London mayor” is not the mayor of Paris; an office stated without a place takes any.
      told.every((token) => holding.words.has(token.lower) || !anyName(holding.words)),
  );
  const people = new Set(fitting.map((holding) => holding.person));
  return people.size === 1 ? ([...people][0] ?? null) : null;
}

const anyName = (words: ReadonlySet<string>): boolean => words.has(NAMED);
const NAMED = '\u0000named';

function holdingOf(person: Person, words: readonly Token[]): Holding | null {
  const joint = words.findIndex((token) => /^(?:of|for|at|in|from|to)$/.test(token.lower));
  const head = (joint > 0 ? words.slice(0, joint) : words)
    .map(nounOf)
    .findLast((noun) => OFFICES.has(noun) || isTrade(noun));
  return head === undefined ? null : held(person, words, head);
}

/** `The farmer` is the one called so by name; a man, a friend or a neighbour may be anybody. */
const isTrade = (noun: string): boolean =>
  ROLES.has(noun) && !HONORIFICS.has(noun) && !KIN.has(noun) && !ANYBODY.has(noun);

const ANYBODY = new Set(
  (
    'man woman boy girl friend neighbour neighbor resident victim witness survivor colleague worker employee supporter voter ' +
    'official officials democrat republican officer member opponent rival star player partner ex guard soldier student patient ' +
    'passenger shopper villager tourist pupil representative rep senior expert critic reporter correspondent spokesman ' +
    'spokeswoman spokesperson judge lawyer attorney prosecutor barrister solicitor king prince queen princess'
  ).split(' '),
);

/** Lieutenant-General: a general */
const nounOf = ({ lower }: Token): string => lower.slice(lower.lastIndexOf('-') + 1);

/** The office that `words` print, `head` its noun in lower case. */
export function held(person: Person, words: readonly Token[], head: string): Holding {
  const first = words[0];
  const last = words.at(-1);
  const set = new Set(words.map((token) => token.lower));
  if (words.some((token) => token.lower !== head && /^\p{Lu}/u.test(token.text))) set.add(NAMED);
  return {
    person,
    office: { start: first?.span.start ?? 0, end: last?.span.end ?? 0 },
    head,
    words: set,
    former: set.has('former') || set.has('outgoing') || set.has('ex'),
  };
}

function officeBefore(tokens: readonly Token[], from: number, to: number): readonly Token[] | null {
  // The run of capitals may hold the office itself: Home Secretary Priti Patel.
  let end = from;
  for (let i = from; i < to; i++) if (ROLES.has(tokens[i]?.lower ?? '')) end = i + 1;
  const apposed = end === from ? apposedOffice(tokens, from, to) : null;
  if (apposed) return apposed;
  while (end > 0 && HONORIFICS.has(tokens[end - 1]?.lower ?? '')) end--;
  let start = end;
  while (start > 0 && end - start < 6) {
    const token = tokens[start - 1];
    if (token?.kind !== 'word' || token.possessive || PHRASE_ENDS.has(token.lower) || DETERMINERS.has(token.lower))
      break;
    if (start < end && !/^\p{Lu}/u.test(token.text) && !ROLES.has(token.lower) && !OFFICE_ADJECTIVES.has(token.lower))
      break;
    if (start === end && !ROLES.has(token.lower)) break;
    start--;
  }
  return start < end ? tokens.slice(start, end) : null;
}

/** `Its chairman, Ken Marsh, said`: the words before the comma, less what determines them. */
function apposedOffice(tokens: readonly Token[], from: number, to: number): readonly Token[] | null {
  const next = tokens[to + 1];
  if (tokens[from - 1]?.kind !== 'comma' || (next !== undefined && next.kind !== 'comma')) return null;
  const phrase = phraseEndingAt(tokens, from - 2);
  if (phrase === null || !startsClause(tokens, phrase.from)) return null;
  const words = tokens.slice(phrase.from, from - 1);
  const own = DETERMINERS.has(words[0]?.lower ?? '') ? words.slice(1) : words;
  return OFFICES.has(tokens[headOf(tokens, phrase)]?.lower ?? '') && own.every(isWord) ? own : null;
}

const isWord = (token: Token): boolean => token.kind === 'word';

/** Small words that belong to an office: former managing director. */
const OFFICE_ADJECTIVES = new Set(
  (
    'former outgoing incoming deputy acting interim caretaker prime vice chief police general managing executive creative artistic ' +
    'technical sporting medical finance financial marketing operations communications press branch council club company union ' +
    'party team group charity campaign committee board association federation society hospital school university town county city regional national shadow home foreign health education transport defence senior junior assistant'
  ).split(' '),
);

function officeAfter(tokens: readonly Token[], to: number): readonly Token[] | null {
  if (tokens[to + 1]?.kind !== 'comma') return null;
  let start = to + 2;
  if (/^\d\d$/.test(tokens[start]?.text ?? '') && tokens[start + 1]?.kind === 'comma') start += 2;
  if (tokens[start]?.lower === 'who' && /^(?:is|was)$/.test(tokens[start + 1]?.lower ?? '')) start += 2;
  if (/^(?:the|a|an|its|their|our|his|her)$/.test(tokens[start]?.lower ?? '')) start++;
  let end = start;
  while (end < tokens.length && end - start < 12) {
    const token = tokens[end];
    if (token?.kind !== 'word') break;
    if (PHRASE_ENDS.has(token.lower) && token.lower !== 'and' && token.lower !== 'to') break;
    end++;
  }
  const words = tokens.slice(start, end);
  const head = words.findIndex((token) => OFFICES.has(token.lower));
  const ends = tokens[end]?.kind !== 'word' || /^(?:who|which|that)$/.test(tokens[end]?.lower ?? '');
  return head >= 0 && head < 6 && ends ? words : null;
}
