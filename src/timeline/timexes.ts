import { inWords, isRealDay } from '../calendar/calendar.js';
import type { Timex } from '../domain/timex.js';
import { pattern } from '../text/pattern.js';
import { mentionsIn } from './expressions/find.js';
import type { Meaning, Mention } from './expressions/meaning.js';
import { underspecified } from './expressions/underspecified.js';
import type { Reference } from './reference.js';
import { countingDay } from './resolve/dateline.js';
import { laterPast } from './resolve/doubt.js';
import { resolve } from './resolve/resolve.js';
import { isDayOfSaying, sayingsOf } from './resolve/speech-days.js';
import type { CountingDay, Surroundings } from './resolve/surroundings.js';
import { NOTHING_TOLD, type Told, toldAfter } from './resolve/told.js';
import { isPlainlyPast, tenseAt } from './tense.js';

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
  const sayings = sayingsOf(text, first);
  const firstSaid = sayings.findIndex((saying) => saying !== null);
  if (doubt === null && firstSaid === -1) return first;
  const countingFor = (i: number): CountingDay => {
    const day = sayings[i]?.day;
    return day === undefined ? doubted : { reference: onDay(day, counting.reference), how: ', when it was said' };
  };
  // What stands before the first saying counts as it did.
  return inOrder(text, mentions, verbs, countingFor, doubt === null ? first.slice(0, firstSaid) : []);
}

const onDay = (day: string, reference: Reference | null): Reference =>
  reference ? { ...reference, day } : { day, zone: 'UTC', basis: 'inferred', because: [] };

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
  let told = NOTHING_TOLD;
  const dateOf = (mention: Mention, i: number): Timex => {
    const { reference, how } = countingFor(i);
    const at = mention.span.start;
    const place = { reference, how, told: carriesOn(text, mention, told) ? told : { ...told, date: null }, at };
    return timexOf(mention, { ...place, ...(verbs[i] ?? NO_VERB), beside: dayBeside(text, mentions, i, place) });
  };
  return mentions.map((mention, i) => {
    const date = known[i] ?? dateOf(mention, i);
    told = toldAfter(told, mention, date, isDayOfSaying(text, mention.span));
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

const OPENING_WORD = pattern()`^\s*(?:\p{L}+\s)?$`;

/** The day that follows an hour with no more than a bracket or a preposition between: `9 a.m. (0800 GMT) on Friday`. */
function dayBeside(text: string, mentions: readonly Mention[], i: number, place: Place): string | null {
  const hour = mentions[i];
  const day = mentions.slice(i + 1, i + 3).find(({ meaning }) => meaning.kind !== 'hour');
  if (hour?.meaning.kind !== 'hour' || !day || day.span.start - hour.span.end > 24) return null;
  if (!/^\)?,?\s(?:\([^)]*\)\s)?(?:on\s)?$/.test(text.slice(hour.span.end, day.span.start))) return null;
  const { value } = resolve(day.meaning, { ...place, ...verbOf(text, day), beside: null });
  return isRealDay(value.slice(0, 10)) ? value.slice(0, 10) : null;
}

type Place = Omit<Surroundings, 'tense' | 'isPlainlyPast' | 'beside'>;

type Verb = Pick<Surroundings, 'tense' | 'isPlainlyPast'>;

const NO_VERB: Verb = { tense: null, isPlainlyPast: false };

function verbOf(text: string, { span, meaning }: Mention): Verb {
  if (!isLedByVerb(meaning)) return NO_VERB;
  const tense = tenseAt(text, span);
  return { tense, isPlainlyPast: tense === 'back' && isPlainlyPast(text, span) };
}

/** Whether the verb may settle what is meant: not of `3 June 1961`, nor of `yesterday`. */
function isLedByVerb(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'fixed':
    case 'open':
    case 'hour':
    case 'day':
    case 'some':
    case 'distance':
    case 'year-before':
    case 'year-day':
      return false;
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
  const ends =
    meaning.kind === 'stretch' ? ([timexOf(meaning.from, around), timexOf(meaning.to, around)] as const) : null;
  return { span, ...resolve(meaning, around), says: underspecified(meaning), mod, ends };
}
