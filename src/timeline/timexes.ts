import { isRealDay } from '../calendar/calendar.js';
import type { Timex } from '../domain/timex.js';
import { mentionsIn } from './expressions/find.js';
import type { Mention } from './expressions/meaning.js';
import { underspecified } from './expressions/underspecified.js';
import type { Reference } from './reference.js';
import { countingDay } from './resolve/dateline.js';
import { doubtOf } from './resolve/doubt.js';
import { resolve } from './resolve/resolve.js';
import { isDayOfSaying, sayingsOf } from './resolve/speech-days.js';
import type { CountingDay, Surroundings } from './resolve/surroundings.js';
import { NOTHING_TOLD, toldAfter } from './resolve/told.js';
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
  const first = inOrder(text, mentions, () => counting);
  const doubt = counting.reference && doubtOf(text, first, counting.reference);
  const doubted = doubt === null ? counting : { ...counting, how: `${counting.how ?? ''}${doubt}` };
  const sayings = sayingsOf(text, first);
  if (doubt === null && sayings.every((saying) => saying === null)) return first;
  return inOrder(text, mentions, (i) => {
    const day = sayings[i]?.day;
    return day === undefined ? doubted : { reference: onDay(day, counting.reference), how: ', when it was said' };
  });
}

const onDay = (day: string, reference: Reference | null): Reference =>
  reference ? { ...reference, day } : { day, zone: 'UTC', basis: 'inferred', because: [] };

/** @param countingFor the day that the mention at an index counts from */
function inOrder(text: string, mentions: readonly Mention[], countingFor: (index: number) => CountingDay): Timex[] {
  let told = NOTHING_TOLD;
  return mentions.map((mention, i) => {
    const { reference, how } = countingFor(i);
    const place = { reference, how, told, at: mention.span.start };
    const around = { ...place, ...verbOf(text, mention), beside: dayBeside(text, mentions, i, place) };
    const date = timexOf(mention, around);
    told = toldAfter(told, mention, date, isDayOfSaying(text, mention.span));
    return date;
  });
}

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

const verbOf = (text: string, { span }: Mention): Pick<Surroundings, 'tense' | 'isPlainlyPast'> => ({
  tense: tenseAt(text, span),
  isPlainlyPast: isPlainlyPast(text, span),
});

function timexOf({ span, meaning, mod }: Mention, around: Surroundings): Timex {
  const ends =
    meaning.kind === 'stretch' ? ([timexOf(meaning.from, around), timexOf(meaning.to, around)] as const) : null;
  return { span, ...resolve(meaning, around), says: underspecified(meaning), mod, ends };
}
