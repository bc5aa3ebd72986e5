import { MONTHS, WEEKDAYS } from '../calendar/calendar.js';
import type { Article } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import { pattern } from '../text/pattern.js';
import { type EventWord, recurrenceOf } from './happenings.js';
import { type NamesTogether, namesTogether, nameWords, OFFICE } from './names-together.js';

/** An event word, its sentence and the article that prints it. */
export type ToldOf = Readonly<{ article: Article; sentence: Span; word: EventWord | null }>;

/**
 * Whether two tellings of one happening have the same person or thing in it, as far as the words next to the event word
 * say. `Dick` and `the commissioner` are the same where one of the two articles prints them side by side. `same-kind`: a
 * thing of one word, `the line`, which may be another line.
 */
export type CompareSubjects = (a: ToldOf, b: ToldOf) => 'same' | 'same-kind' | 'different' | 'unknown';

/** Reads every article and every sentence once, however often they are compared. */
export function subjectComparer(): CompareSubjects {
  const subjects = new Map<ToldOf, Subject>();
  const names = new Map<Article, NamesTogether>();
  const subject = (one: ToldOf): Subject => {
    const known = subjects.get(one) ?? subjectOf(one);
    subjects.set(one, known);
    return known;
  };
  const together = ({ article }: ToldOf): NamesTogether => {
    const known = names.get(article) ?? namesTogether(article.text);
    names.set(article, known);
    return known;
  };
  return (a, b) => {
    const [one, other] = [subject(a), subject(b)];
    if (one.name && other.name) {
      const [first, second] = [one.name, other.name];
      // `the Tarn shop`, `a Tarn drowning`: the name is that of the place of both
      if (one.thing && other.thing && one.thing !== other.thing) return 'unknown';
      if (first.some((word) => second.includes(word))) return 'same';
      return [a, b].some((told) => together(told).areOneName(first, second)) ? 'same' : 'different';
    }
    if (one.office && other.office) return one.office === other.office ? 'same' : 'different';
    const [name, office] = [one.name ?? other.name, one.office ?? other.office];
    if (name && office && [a, b].some((told) => together(told).holdsOffice(name, office))) return 'same';
    return one.thing !== null && one.thing === other.thing ? 'same-kind' : 'unknown';
  };
}

/**
 * What stands nearest before the event word, or behind one that is done to something: a name, an office, or, of what
 * comes once to a thing, the thing as the copy calls it (`the line`, or with its name: `the Holt line`).
 */
type Subject = Readonly<{ name: readonly string[] | null; office: string | null; thing: string | null }>;

const NO_ONE: Subject = { name: null, office: null, thing: null };

const ANY_OFFICE = new RegExp(`\\b(?:${OFFICE})\\b`, 'gi');
const NAME = pattern('g')`\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)*`;
const NOT_IN_NAMES = new Set(
  [
    ...MONTHS,
    ...WEEKDAYS,
    ...'The A An On In At By He She It They We I Then But And His Her Its Their After Before When While As For From Last Earlier This That'.split(
      ' ',
    ),
  ].map((word) => word.toLowerCase()),
);

function subjectOf({ article: { text }, sentence, word }: ToldOf): Subject {
  if (!word) return NO_ONE;
  const allBefore = text.slice(sentence.start, word.span.start);
  if (recurrenceOf(word.happening) === 'thing') {
    const behind = text.slice(word.span.end, Math.min(sentence.end, word.span.end + 60));
    return (word.form === 'verb' && !PASSIVE.test(allBefore) && doneTo(behind)) || thingBefore(allBefore);
  }
  // `Police arrested Ivo Lund`
  const behind = TAKES_PERSON.has(word.happening) && word.form === 'verb' && !PASSIVE.test(allBefore);
  const taken = behind ? PERSON_BEHIND.exec(text.slice(word.span.end, sentence.end)) : null;
  const person = telling(taken?.[1] ?? '');
  if (person.length > 0) return { ...NO_ONE, name: person };
  // People are named further off: `Dick said, in a letter, that she was resigning`.
  // `BP suspended its dividend`: no person bears capitals only.
  const names = namesIn(allBefore, (printed) => !ALL_CAPITALS.test(printed));
  const name = names.findLast(({ at }) => !isAgent(allBefore, at)) ?? names.at(-1);
  const office = [...allBefore.matchAll(ANY_OFFICE)].at(-1);
  // `Mr Khan said the commissioner resigned`: the nearer of the two
  if (name && (!office || name.at > office.index)) return { ...NO_ONE, name: name.words };
  return { ...NO_ONE, office: office?.[0].toLowerCase() ?? null };
}

const PERSON_BEHIND = pattern()`^\s(\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+)+)`;
const ALL_CAPITALS = pattern()`^\p{Lu}+(?:['’]s)?$`;

/** What one does to another. */
const TAKES_PERSON: ReadonlySet<string> = new Set(['arrest', 'sack', 'suspend', 'convict', 'acquit', 'appoint']);

/** Of `Birnbaum, who was appointed by Obama, took office`, it was Obama who did the one and Birnbaum who did the other. */
const isAgent = (before: string, at: number): boolean =>
  /,\s+who\s+(?:was|were|had\s+been)\s[^,]*\bby\s+$/.test(before.slice(0, at)) && before.slice(at).includes(',');

const PASSIVE = /\b(?:was|were|been|be|being|is|are)\s+(?:\w+ly\s+)?$/;

/** `The company launched the Marl Tunnel`, `opened the line`; null where nothing follows that it is done to. */
function doneTo(behind: string): Subject | null {
  if (NOT_DONE_TO.test(behind)) return null;
  const name = telling(NAME_DONE_TO.exec(behind)?.[1] ?? '');
  if (name.length > 0) return { ...NO_ONE, name };
  const thing = THING_DONE_TO.exec(behind)?.[1];
  return thing ? { ...NO_ONE, thing } : null;
}

const NAME_DONE_TO = pattern()`^\s+(?:the|its|his|her|their|an?|\p{L}+['’]s?)?\s*(?:[\p{Ll}-]+\s+){0,2}((?:\p{N}[\p{N}/.-]*\s+)?\p{Lu}[\p{L}\p{N}'’-]+(?:\s+[\p{Lu}\p{N}][\p{L}\p{N}'’-]*)*)`;
const THING_DONE_TO = pattern()`^\s+(?:the|its|his|her|their|an?)\s+(?:[\p{Ll}-]+\s+)?(\p{Ll}{3,})`;

/** `Closed on 5 May`, `closed, it said`, `closed because`. */
const NOT_DONE_TO =
  /^\s*(?:[,.;:]|(?:on|in|at|after|before|by|for|with|from|to|during|since|until|of|as|when|while|because|last|this|next|and|but)\b)/i;

/** `The Holt Bridge was`, `the line`; `which led to the closure` names nothing. */
function thingBefore(before: string): Subject {
  const near = /(?:\S+\s+){0,3}$/.exec(before)?.[0] ?? '';
  const name = namesIn(near, () => true).at(-1);
  if (name) return { ...NO_ONE, name: name.words, thing: HEAD.exec(near.slice(name.at))?.[1] ?? null };
  return { ...NO_ONE, thing: THING_BEFORE.exec(before)?.[1] ?? null };
}

const THING_BEFORE = pattern()`\b[Tt]he\s+(?:[\p{Ll}-]+\s+)?(\p{Ll}{3,})\s+(?:(?:was|were|has|had|have|been|is|are)\s+)*$`;

/** The noun that a name before it describes: `Tarn baker’s shop`, `Holt line was`. */
const HEAD = pattern()`^\p{Lu}[^,;:]*?\s(?!\p{Ll}*ly\s|(?:who|which|that|and|or|has|had|have|was|were|is|are|been|also|then|later|first|just|never)\s)(\p{Ll}{3,})\s+(?:(?:was|were|has|had|have|been|is|are)\s+)*$`;

const namesIn = (stretch: string, isName: (printed: string) => boolean) =>
  [...stretch.matchAll(NAME)]
    .filter(([printed]) => isName(printed))
    .map((match) => ({ at: match.index, words: telling(match[0]) }))
    .filter(({ words }) => words.length > 0);

const telling = (name: string): readonly string[] => nameWords(name).filter((word) => !NOT_IN_NAMES.has(word));
