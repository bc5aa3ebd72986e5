import { daysInMonth } from '../../calendar/calendar.js';
import { type Clock, type Meaning, openDate, type YearWord } from './meaning.js';
import { type Found, family, rule } from './rule.js';
import {
  COUNTED,
  DAY_NUMBER,
  MONTH,
  MONTH_KEYS,
  monthOfName,
  ORDINAL,
  ordinalOf,
  SHORT_WEEKDAY,
  WEEKDAY,
  weekdayOfName,
  YEAR,
} from './vocabulary.js';

const WITH_WEEKDAY = `(?:(?<weekday>${WEEKDAY}|${SHORT_WEEKDAY})(?: ?,)?(?: the)? )?`;
const WITH_YEAR = `(?:(?: ?,| of)?(?: |(?<=,))(?<year>${YEAR})(?!\\d|-\\d)${COUNTED}| (?:of )?(?<yearword>this|last|next) year)?`;

/** A day by the name of its month, as a part of other rules: its groups are weekday, month, day, year, yearword. */
export const MONTH_DAY = `${WITH_WEEKDAY}(?<month>${MONTH})\\.? (?:the )?(?<day>${DAY_NUMBER}|${ORDINAL}(?! quarter))(?!:?\\d|\\.\\d|,\\d{3})${WITH_YEAR}`;

export const CALENDAR_DAYS = family(MONTH_KEYS, 5, [
  // Feb. 3, 1999; Thursday, January 25; March the third; June 5 last year
  rule(MONTH_DAY, (found) => namedDay(found, '')),
  // 3 June 1961; Monday 3 June; the 3rd of June
  rule(
    `${WITH_WEEKDAY}(?:the )?(?<day>${DAY_NUMBER}|${ORDINAL})(?: day)? (?:of )?(?<month>${MONTH})${WITH_YEAR}`,
    (found) => (/[$£€#.,/-]$/.test(found.before) ? null : namedDay(found, '')),
  ),
]);

/** @param found with the groups of `MONTH_DAY` */
export function namedDay(found: Found, clock: Clock): Meaning | null {
  const name = found.part('month');
  // `may 3`, `march 3`: verbs
  if (/\b(?:may|march)\b/.test(found.words)) return null;
  const month = monthOfName(name);
  const day = ordinalOf(found.part('day'));
  const year = yearIn(found);
  if (day > 31 || day === 0) return null;
  if (day > daysInMonth(typeof year === 'number' ? year : 2000, month)) return NO_SUCH_DAY;
  const weekday = found.part('weekday');
  return { kind: 'calendar', year, month, day, weekday: weekday ? weekdayOfName(weekday) : null, clock };
}

/** 31 February: we show that it was printed, and that it is no day. */
export const NO_SUCH_DAY = openDate('XXXX-XX-XX', 'there is no such day in the calendar');

/** The groups `year` and `yearword`, whichever took part. */
export function yearIn(found: Found): YearWord {
  if (found.part('year')) return Number(found.part('year'));
  const word = found.part('yearword');
  return word === 'this' || word === 'last' || word === 'next' ? word : null;
}
