import { MONTHS, WEEKDAYS } from '../calendar/calendar.js';
import type { Article } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import { eventWordFor } from './dated-clause.js';
import { recurrenceOf } from './happenings.js';

/** A dated sentence and the article that prints it. */
export type Telling = Readonly<{ article: Article; sentence: Span; date: Span }>;

/**
 * Whether two tellings of one happening have the same person or thing in it, as far as the words next to the event word
 * say. `Dick` and `the commissioner` are the same where one of the two articles prints them side by side.
 */
export function compareSubjects(a: Telling, b: Telling): 'same' | 'different' | 'unknown' {
  const [one, other] = [subjectOf(a), subjectOf(b)];
  const texts = [a.article.text, b.article.text];
  if (one.name && other.name) return isOneName(one.name, other.name, texts) ? 'same' : 'different';
  if (one.office && other.office) return one.office === other.office ? 'same' : 'different';
  const [name, office] = [one.name ?? other.name, one.office ?? other.office];
  return name && office && texts.some((text) => holds(text, name, office)) ? 'same' : 'unknown';
}

/** What stands nearest before the event word: a name, or an office. */
type Subject = Readonly<{ name: readonly string[] | null; office: string | null }>;

const OFFICE =
  'commissioner|minister|secretary|chancellor|mayor|president|chairman|chairwoman|chair|chief|director|leader|governor|judge|bishop|headteacher|manager|coach|officer|spokesman|spokeswoman|spokesperson|engineer|captain|king|queen|prince|princess';
const IS_OFFICE = new RegExp(`^(?:${OFFICE})$`);
const ANY_OFFICE = new RegExp(`\\b(?:${OFFICE})\\b`, 'gi');
const NAME = /\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)*/gu;
const NOT_IN_NAMES = new Set(
  [
    ...MONTHS,
    ...WEEKDAYS,
    ...'The A An On In At By He She It They We I Then But And His Her Its Their After Before When While As For From Last Earlier This That Mr Mrs Ms Miss Dr Sir Dame Lord Lady Prof Professor Rev'.split(
      ' ',
    ),
  ].map((word) => word.toLowerCase()),
);

function subjectOf({ article: { text }, sentence, date }: Telling): Subject {
  const word = eventWordFor(text, sentence, date);
  if (!word) return { name: null, office: null };
  const allBefore = text.slice(sentence.start, word.span.start);
  // People are named further off (`Dick said, in a letter, that she was resigning`); `which led to the closure` names nothing.
  const before = recurrenceOf(word.happening) === 'thing' ? (/(?:\S+\s+){0,3}$/.exec(allBefore)?.[0] ?? '') : allBefore;
  const name = [...before.matchAll(NAME)]
    .map((match) => ({ at: match.index, words: nameWords(match[0]) }))
    .findLast(({ words }) => words.length > 0);
  const office = [...before.matchAll(ANY_OFFICE)].at(-1);
  // `Mr Khan said the commissioner resigned`: the nearer of the two
  if (name && (!office || name.at > office.index)) return { name: name.words, office: null };
  return { name: null, office: office?.[0].toLowerCase() ?? null };
}

const nameWords = (name: string): string[] =>
  name
    .split(/\s+/)
    .map((word) => word.replace(/['’]s?$/, '').toLowerCase())
    .filter((word) => !NOT_IN_NAMES.has(word) && !IS_OFFICE.test(word));

/** `Dame Cressida` and `Dick` are one where an article prints `Cressida Dick`. */
function isOneName(a: readonly string[], b: readonly string[], texts: readonly string[]): boolean {
  if (a.some((word) => b.includes(word))) return true;
  return texts.some((text) =>
    [...text.matchAll(NAME)].some((match) => {
      const full = nameWords(match[0]);
      return a.some((word) => full.includes(word)) && b.some((word) => full.includes(word));
    }),
  );
}

/** Whether a text prints an office beside a name: `Commissioner Dame Cressida Dick`, `Ken Marsh, the chairman`. */
function holds(text: string, name: readonly string[], office: string): boolean {
  const words = name.map((word) => word.replace(/[^\p{L}\p{N}'’-]/gu, '')).join('|');
  return new RegExp(
    `\\b${office},?\\s+(?:\\S+\\s+){0,2}(?:${words})\\b|\\b(?:${words}),\\s+(?:\\S+\\s+){0,4}${office}\\b`,
    'iu',
  ).test(text);
}
