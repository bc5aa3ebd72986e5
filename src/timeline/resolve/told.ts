import { isRealDay } from '../../calendar/calendar.js';
import type { Meaning, Mention } from '../expressions/meaning.js';
import type { Resolved } from './surroundings.js';

/** The dates that a text has printed before a place, from which `two days later` and `that evening` count. */
export type Told = Readonly<{
  /** The last date of any grain. */
  date: ToldDate | null;
  /** The last that was a day. */
  day: ToldDate | null;
  /** The last day that the words alone gave: `3 May 2031`. */
  stated: string | null;
  /** The last day of a saying: `said on Monday`. */
  said: ToldDate | null;
  /** The last quarter, as `1989-Q3`. */
  quarter: ToldDate | null;
  /** The last day, month or year that heads an entry of a chronology, of a year printed in it or in one before. */
  entry: ToldDate | null;
  /** The last stretch of accounts that was no quarter: nine months, a year. */
  otherPeriod: number;
}>;

/** A value, and where in the text its expression ends. */
export type ToldDate = Readonly<{ value: string; at: number }>;

export const NOTHING_TOLD: Told = {
  date: null,
  day: null,
  stated: null,
  said: null,
  quarter: null,
  entry: null,
  otherPeriod: -1,
};

/** How far back a date still governs, in code units: `two days later` a few sentences, an hour or year one sentence. */
const NEAR = 500;
export const SAME_SENTENCE = 160;
/** Copy about a company's quarter stays with it for long. */
export const SAME_ACCOUNT = 1500;

export const near = (date: ToldDate | null, at: number, within = NEAR): ToldDate | null =>
  date !== null && at - date.at <= within ? date : null;

/** What else bears on a date: whether it is that of a saying, and whether it heads an entry of a chronology. */
export type DateRole = Readonly<{ isSaying: boolean; isEntry: boolean }>;

export function toldAfter(told: Told, { span, meaning }: Mention, date: Resolved, role: DateRole): Told {
  const { value, type } = date;
  // What is only compared with does not move the telling.
  if (meaning.kind === 'year-before') return told;
  const at = span.end;
  if (/^P[369]M$|^P1Y$/.test(value)) return { ...told, otherPeriod: at };
  if (type !== 'DATE' && type !== 'TIME') return told;
  const end = value.split('/').at(-1) ?? value;
  if (!/^\d{4}(?:-|$)/.test(end) || end.includes('X')) return told;
  const one: ToldDate = { value: end, at };
  const day = isRealDay(end.slice(0, 10)) ? { value: end.slice(0, 10), at } : told.day;
  const isQuarter = /^\d{4}-Q\d$/.test(end);
  return {
    date: one,
    day,
    stated: day !== told.day && date.basis === 'stated' && day ? day.value : told.stated,
    said: role.isSaying && day !== told.day ? day : told.said,
    quarter: isQuarter ? one : told.quarter,
    entry: role.isEntry && /^\d{4}(?:-\d\d(?:-|$)|$)/.test(end) ? entryOf(told, meaning, date, one) : told.entry,
    otherPeriod: meaning.kind === 'some' && meaning.unit === 'year' ? at : told.otherPeriod,
  };
}

/** Null where only the day of publication tells its year. */
function entryOf(told: Told, meaning: Meaning, { basis }: Resolved, one: ToldDate): ToldDate | null {
  const isOfItsYear = basis === 'stated' || (meaning.kind === 'calendar' && typeof meaning.year === 'number');
  return isOfItsYear || told.entry ? { ...one, value: one.value.slice(0, 10) } : null;
}
