import { addDays, inWords, isRealDay } from '../calendar/calendar.js';
import type { Span } from '../domain/span.js';
import type { Timex } from '../domain/timex.js';
import { pattern } from '../text/pattern.js';
import { mentionsIn } from './expressions/find.js';
import type { Meaning, Mention } from './expressions/meaning.js';
import { underspecified } from './expressions/underspecified.js';
import { NEWS_DAYS, type Reference } from './reference.js';
import { countingDay } from './resolve/dateline.js';
import { laterPast } from './resolve/doubt.js';
import { headsEntry, standsAlone } from './resolve/entries.js';
import { endsOf, resolve } from './resolve/resolve.js';
import { isDayOfSaying, sayingsOf } from './resolve/speech-days.js';
import type { CountingDay, Surroundings } from './resolve/surroundings.js';
import { NOTHING_TOLD, type Told, toldAfter } from './resolve/told.js';
import { countingWhenSaid, withoutDay } from './resolve/when-said.js';
import { isForward, isPlainlyAhead, isPlainlyPast, tenseAt, tenseOfEntry } from './tense.js';

/**
 * The time expressions of a text, in order, never overlapping. What cannot be worked out keeps `X` in its value.
 *
 * Two passes: the words are read by themselves (`expressions/`), then in their place in this text (`resolve/`).
 *
 * @param reference the day to count from; null when the piece has no date
 */
export function timexes(text: string, reference: Reference | null): readonly Timex[] {
  const mentions = mentionsIn(text);
  const counting = countingDay(text, reference);
  const verbs = mentions.map((mention) => verbOf(text, mention));
  const first = inOrder(text, mentions, verbs, () => counting, []);
  const later = counting.reference && laterPast(text, first, counting.reference.day);
  const doubt = later && `, which may be wrong: the copy tells of ${inWords(later.value)} as past`;
  const doubted = doubt === null ? counting : { ...counting, how: `${counting.how ?? ''}${doubt}` };
  const sayings = sayingsOf(text, first, counting.reference?.day ?? null);
  const firstSaid = sayings.findIndex((saying) => saying !== null);
  if (doubt === null && firstSaid === -1) return first;
  const countingFor = (i: number): CountingDay => {
    const [saying, mention] = [sayings[i], mentions[i]];
    return saying && mention ? countingWhenSaid(saying.value, mention.meaning, counting.reference) : doubted;
  };
  // What stands before the first saying counts as it did.
  const known = doubt === null ? first.slice(0, firstSaid) : [];
  return inOrder(text, mentions, verbs, countingFor, known).map((date, i) => {
    const [saying, mention] = [sayings[i], mentions[i]];
    return saying && mention ? withoutDay(date, saying.value, mention.meaning) : date;
  });
}

/**
 * @param verbs of each mention
 * @param countingFor the day that the mention at an index counts from
 * @param known the dates of the first mentions
 */
function inOrder(
  text: string,
  mentions: readonly Mention[],
  verbs: readonly Verb[],
  countingFor: (index: number) => CountingDay,
  known: readonly Timex[],
): Timex[] {
  let before = NOTHING_TOLD;
  const dateOf = (mention: Mention, i: number, isEntry: boolean): Timex => {
    const counting = countingFor(i);
    const at = mention.span.start;
    const told = {
      ...before,
      date: carriesOn(text, mention, before) ? before.date : null,
      day: isOfNews(text, mention, before, counting) ? null : before.day,
      entry: isEntry ? before.entry : null,
    };
    const place = { ...counting, told, at };
    return timexOf(mention, { ...place, ...(verbs[i] ?? NO_VERB), beside: dayBeside(text, mentions, i, place) });
  };
  return mentions.map((mention, i) => {
    const isEntry = headsEntry(text, mention.span);
    const date = known[i] ?? dateOf(mention, i, isEntry);
    before = toldAfter(before, mention, date, { isSaying: isDayOfSaying(text, mention.span), isEntry });
    return date;
  });
}

/**
 * Whether what counts from a date told may count from that of a paragraph before: `Three days later, …` carries its
 * account on, while `the company said three days later` counts from something of its own.
 */
function carriesOn(text: string, { meaning, span }: Mention, { date }: Told): boolean {
  if (meaning.kind !== 'distance' || meaning.from !== 'told') return true;
  const opens = text.lastIndexOf('\n\n', span.start);
  return date === null || date.at > opens || OPENING_WORD.test(text.slice(opens, span.start));
}

/** `Overnight` is the night of the news where the last day told stands in a paragraph before, and is no news any more. */
const isOfNews = (text: string, { span }: Mention, { day }: Told, { reference }: CountingDay): boolean =>
  day !== null &&
  reference !== null &&
  /^overnight$/i.test(text.slice(span.start, span.end)) &&
  day.at <= text.lastIndexOf('\n\n', span.start) &&
  addDays(day.value, NEWS_DAYS) < reference.day;

const OPENING_WORD = pattern()`^\s*(?:\p{L}+\s)?$`;

/** The day that follows an hour with no more than a bracket or a preposition between: `9 a.m. (0800 GMT) on Friday`. */
function dayBeside(text: string, mentions: readonly Mention[], i: number, place: Place): string | null {
  const hour = mentions[i];
  const day = mentions.slice(i + 1, i + 3).find(({ meaning }) => meaning.kind !== 'hour');
  if (!hour || !isOfSomeDay(hour.meaning) || !day || day.span.start - hour.span.end > 24) return null;
  if (!/^\)?,?\s(?:\([^)]*\)\s)?(?:on\s)?$/.test(text.slice(hour.span.end, day.span.start))) return null;
  const { value } = resolve(day.meaning, { ...place, ...verbOf(text, day), beside: null });
  return isRealDay(value.slice(0, 10)) ? value.slice(0, 10) : null;
}

/** An hour or a part of the day, whose day the words do not tell: `at 9 a.m.`, `overnight`. */
const isOfSomeDay = (meaning: Meaning): boolean =>
  meaning.kind === 'hour' || (meaning.kind === 'day' && meaning.from === 'told' && meaning.days === 0);

type Place = Omit<Surroundings, keyof Verb | 'beside'>;

type Verb = Pick<Surroundings, 'tense' | 'isPlainlyPast' | 'isPlainlyAhead'>;

const NO_VERB: Verb = { tense: null, isPlainlyPast: false, isPlainlyAhead: false };

function verbOf(text: string, { span, meaning }: Mention): Verb {
  if (!isLedByVerb(meaning)) return NO_VERB;
  if (headsEntry(text, span) && (meaning.kind === 'calendar' || standsAlone(text, span)))
    return { ...NO_VERB, tense: tenseOfEntry(text, span) };
  const tense = tenseAt(text, span);
  if (isForward(tense) && isBesideNoun(text, span, meaning)) return NO_VERB;
  return {
    tense,
    isPlainlyPast: tense === 'back' && isPlainlyPast(text, span),
    isPlainlyAhead: tense === 'forward' && isPlainlyAhead(text, span),
  };
}

/** `Will step back until the April 20 explosion is explained`: what is to come is told of the noun, not of the date. */
function isBesideNoun(text: string, { start, end }: Span, meaning: Meaning): boolean {
  if (meaning.kind !== 'calendar' || meaning.year !== null) return false;
  const isDetermined =
    DETERMINER.test(text.slice(Math.max(0, start - 12), start)) || /^the\s/i.test(text.slice(start, end));
  return isDetermined && NOUN_BEHIND.test(text.slice(end, end + 24));
}

const DETERMINER = /(?:\b(?:the|an?|its|his|her|their|our|this|that)|\p{L}['’]s?)\s$/iu;
const NOUN_BEHIND =
  /^\s(?!(?:and|or|to|in|at|on|when|which|who|that|for|by|of|from|with|was|were|is|are|had|has|have|will|would|as|but|after|before|until|till|through|while)\b)\p{Ll}{3}/u;

/** Whether the verb may settle what is meant: not of `3 June 1961`, nor of `yesterday`. */
function isLedByVerb(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'fixed':
    case 'open':
    case 'hour':
    case 'day':
    case 'distance':
    case 'year-before':
    case 'year-day':
      return false;
    case 'some':
      return meaning.unit === 'weekend';
    case 'calendar':
    case 'feast':
    case 'part-of-year':
      return typeof meaning.year !== 'number';
    case 'stretch':
    case 'weekday':
    case 'unit':
    case 'day-of-month':
      return true;
    default:
      return meaning satisfies never;
  }
}

function timexOf({ span, meaning, mod }: Mention, around: Surroundings): Timex {
  const ends = meaning.kind === 'stretch' ? endsIn(meaning, around) : null;
  return { span, ...resolve(meaning, around), says: underspecified(meaning), mod, ends };
}

function endsIn({ from, to }: Extract<Meaning, { kind: 'stretch' }>, around: Surroundings): NonNullable<Timex['ends']> {
  const [start, end] = endsOf(from.meaning, to.meaning, around);
  return [
    { ...timexOf(from, around), ...start },
    { ...timexOf(to, around), ...end },
  ];
}
