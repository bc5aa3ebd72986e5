import { dayString, daysApart, isRealDay, MONTHS, monthOf, yearOf } from '../../calendar/calendar.js';
import type { Meaning } from '../expressions/meaning.js';
import { isForward } from '../tense.js';
import { countedFrom, inferred, type Resolved, type Surroundings, undated, VERB_ALLOWS } from './surroundings.js';

/** `On the 12th`: that of the nearest month, of those on the side of the verb where it has one. */
export function dayOfMonth({ day }: Extract<Meaning, { kind: 'day-of-month' }>, around: Surroundings): Resolved {
  const from = around.reference?.day;
  if (from === undefined) return undated('DATE', `XXXX-XX-${String(day).padStart(2, '0')}`);
  const nearest = MONTHS_NEAR.map((months) => dayIn(from, months, day))
    .filter(isRealDay)
    .sort((a, b) => daysApart(a, from) - daysApart(b, from));
  const isMeant = (one: string): boolean =>
    around.tense === null || (isForward(around.tense) ? one >= from : one <= from);
  const value = nearest.find(isMeant) ?? nearest[0] ?? from;
  const month = `${MONTHS[monthOf(value) - 1]} ${yearOf(value)}`;
  const which = `the nearest${value === nearest[0] ? '' : VERB_ALLOWS}`;
  return inferred('DATE', value, `no month is printed; ${month} is ${which}, ${countedFrom(around)}`);
}

/** From the month of the day counted from: of two months side by side at least one has the 31st, so there is one on either side. */
const MONTHS_NEAR = [-2, -1, 0, 1, 2];

function dayIn(from: string, months: number, day: number): string {
  const month = 12 * yearOf(from) + monthOf(from) - 1 + months;
  return dayString(Math.floor(month / 12), (month % 12) + 1, day);
}
