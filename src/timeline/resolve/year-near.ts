import { addDays, daysApart, isRealDay, yearOf } from '../../calendar/calendar.js';
import { isForward } from '../tense.js';
import type { Surroundings } from './surroundings.js';

/**
 * The year of a day that is printed without one: the nearest, unless its verb says that it lies on the other side of
 * the day counted from.
 *
 * @param dayIn the day in a year; a year in which it is no real day is passed over
 * @returns null when no year near has such a day: 29 February
 */
export function yearNear(from: string, dayIn: (year: number) => string, verb: Verb): number | null {
  const years = nearestFirst(from, dayIn);
  const nearest = years[0] ?? null;
  if (nearest === null) return null;
  const day = dayIn(nearest);
  const isFar = daysApart(day, from) > SURE;
  // a piece dated in one zone may tell of the next day in another
  const isOver = (verb.isPlainlyPast && day > addDays(from, 1)) || (isFar && verb.tense === 'back' && day > from);
  if (isOver) return years.find((year) => dayIn(year) <= from) ?? nearest;
  // `On 2 November`, printed on the 4th beside a verb that looks ahead, is hardly that of the next year
  const isAhead = (verb.isPlainlyAhead || (isFar && isForward(verb.tense))) && day < from;
  return isAhead ? (years.find((year) => dayIn(year) >= from) ?? nearest) : nearest;
}

type Verb = Pick<Surroundings, 'tense' | 'isPlainlyPast' | 'isPlainlyAhead'>;

/** Where the verb does not tell plainly, it moves a day only when that is further off than this. */
export const SURE = 90;

/** The years around a day in which a day is real, the nearest first. */
export function nearestFirst(from: string, dayIn: (year: number) => string): readonly number[] {
  const now = yearOf(from);
  return [now - 1, now, now + 1]
    .filter((year) => isRealDay(dayIn(year)))
    .sort((a, b) => daysApart(dayIn(a), from) - daysApart(dayIn(b), from));
}
