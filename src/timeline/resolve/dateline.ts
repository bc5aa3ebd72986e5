import { dayString, daysApart, inWords, isRealDay, yearOf } from '../../calendar/calendar.js';
import { pattern } from '../../text/pattern.js';
import { MONTH, monthOfName } from '../expressions/vocabulary.js';
import type { Reference } from '../reference.js';
import type { CountingDay } from './surroundings.js';

/** `HAVANA, August 7 (Xinhua) --`, `LONDON, 7 Aug 1998 —`: a place, a day, and the mark that ends a dateline. */
const DATELINE = pattern()`^\s{0,8}(?:\p{Lu}[\p{L}.'’ -]{1,30}(?:,\s)?){1,3},\s(?:(?<month>${MONTH})\.?\s(?<day>\d{1,2})|(?<dayfirst>\d{1,2})\s(?<monthlast>${MONTH})\.?)(?:,?\s(?<year>(?:19|20)\d\d))?\s?(?:\(|--|[—–_:])`;

/**
 * The day that the copy's own dateline prints; null when it has none. Words such as `today` count from it, since the
 * copy was written on it, whatever day it came out.
 *
 * @param reference gives the year that a dateline leaves out
 */
export function datelineDay(text: string, reference: Reference | null): string | null {
  const parts = DATELINE.exec(text.slice(0, 200))?.groups;
  if (!parts) return null;
  const month = monthOfName(parts.month ?? parts.monthlast ?? '');
  const date = Number(parts.day ?? parts.dayfirst);
  if (parts.year) return realDay(Number(parts.year), month, date);
  if (!reference) return null;
  const now = yearOf(reference.day);
  const days = [now - 1, now, now + 1].map((year) => realDay(year, month, date)).filter((day) => day !== null);
  return days.sort((a, b) => daysApart(a, reference.day) - daysApart(b, reference.day))[0] ?? null;
}

/** The day that the words of a text count from: that of its dateline, else that of publication. */
export function countingDay(text: string, reference: Reference | null): CountingDay {
  const day = datelineDay(text, reference);
  if (day === null || day === reference?.day) return { reference, called: null, how: null };
  if (!reference)
    return {
      reference: { day, zone: 'UTC', basis: 'stated', because: [] },
      called: null,
      how: ', the day of its dateline',
    };
  const how =
    daysApart(day, reference.day) <= USUAL_LAG
      ? ', the day of its dateline'
      : `, the day of its dateline, though the piece is dated ${inWords(reference.day)}: one of them is wrong`;
  return { reference: { ...reference, day }, called: null, how };
}

/** Copy filed one day comes out the next, or after a weekend. */
export const USUAL_LAG = 4;

function realDay(year: number, month: number, date: number): string | null {
  const day = dayString(year, month, date);
  return isRealDay(day) ? day : null;
}
