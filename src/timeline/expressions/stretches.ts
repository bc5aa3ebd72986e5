import { yearIn } from './calendar-days.js';
import { type CalendarMeaning, fixedDate, type Meaning, type Mention, type YearWord } from './meaning.js';
import { type Found, family, rule } from './rule.js';
import {
  COUNTED,
  DAY_NUMBER,
  MONTH,
  MONTH_KEYS,
  monthOfName,
  ordinalOf,
  WEEKDAY,
  WEEKDAY_KEYS,
  weekdayOfName,
  YEAR,
} from './vocabulary.js';

const TO = '(?: ?(?:-|–|—) ?| (?:to|until|till|through|and) )';
const FROM = '(?:(?<=\\bfrom )|between )';
const DAY = `${DAY_NUMBER}(?![:.]\\d|\\d)`;
const WITH_YEAR = `(?:,? (?<year>${YEAR})(?!\\d))?`;

/** From one date to another. Each end is an expression of its own in TIMEX3; to us they are one stretch. */
export const STRETCHES = family(`0 ${MONTH_KEYS} ${WEEKDAY_KEYS}`, 3, [
  // between 2016 and 2018
  rule(`between (?<first>${YEAR}) and (?<last>${YEAR})(?!\\d|-\\d)${COUNTED}`, years),
  // from 2016 to 2018; 2016–18
  rule(`(?<first>${YEAR})(?: to | until |-|–)(?<last>${YEAR}|(?<=[-–])\\d\\d?)(?!\\d|-\\d)${COUNTED}`, years),
  // from 7 to 9 February 2022; 30 December to 2 January 2022
  rule(
    `${FROM}?(?:the )?(?<first>(?<day>${DAY})(?: (?<month>${MONTH}))?)${TO}(?:the )?(?<last>(?<lastday>${DAY}) (?<lastmonth>${MONTH})${WITH_YEAR})`,
    days,
  ),
  // Feb. 7-9; from January 30 to February 2, 2022
  rule(
    `${FROM}?(?<first>(?<month>${MONTH})\\.? (?<day>${DAY}))${TO}(?<last>(?:(?<lastmonth>${MONTH})\\.? )?(?<lastday>${DAY})(?: (?:of )?(?<yearword>this|last|next) year|${WITH_YEAR}))`,
    days,
  ),
  // from December 2022 to January 2023
  rule(
    `${FROM}?(?<first>(?<month>${MONTH}) (?<firstyear>${YEAR}))${TO}(?<last>(?<lastmonth>${MONTH}) (?<year>${YEAR})(?!\\d))`,
    (found) => {
      if (isList(found)) return null;
      const [, to] = ends(found, null, null);
      return stretch(found, calendar(Number(found.part('firstyear')), monthOfName(found.part('month')), null), to);
    },
  ),
  // from Monday to Thursday
  rule(
    `(?<=\\bfrom )(?<first>${WEEKDAY}) (?:to|until|till|through) (?<last>${WEEKDAY})(?! (?:week|fortnight)\\b)`,
    (found) => stretch(found, weekday(found.part('first')), weekday(found.part('last'))),
  ),
  // Monday-Friday
  rule(`(?<first>${WEEKDAY})(?:-|–)(?<last>${WEEKDAY})`, (found) =>
    stretch(found, weekday(found.part('first')), weekday(found.part('last'))),
  ),
  // July-September; November–December 2019
  rule(
    `(?<first>(?<month>${MONTH}))(?:-|–|-to-)(?<last>(?<lastmonth>${MONTH})(?:,? (?<year>${YEAR})(?!\\d))?)(?! \\d|-\\d)`,
    (found) => stretch(found, ...ends(found, null, null)),
  ),
  // from May to July 2019; between January and March
  rule(
    `${FROM}(?<first>(?<month>${MONTH}))${TO}(?<last>(?<lastmonth>${MONTH})(?:,? (?<year>${YEAR})(?!\\d)|,? (?:of )?(?<yearword>this|last|next) year)?)(?! \\d)`,
    (found) => (isList(found) ? null : stretch(found, ...ends(found, null, null))),
  ),
]);

function years(found: Found): Meaning | null {
  const [first, printed] = [found.part('first'), found.part('last')];
  const last = first.slice(0, 4 - printed.length) + printed;
  if (last <= first || Number(first) < 1500 || /[$£€#\d]$/.test(found.before)) return null;
  return stretch(found, fixedDate(first), fixedDate(last));
}

/** `3 and 5 May`: a list, unless `between` opens it; see listed-days.ts. */
const isList = ({ words }: Found): boolean => /\sand\s/i.test(words) && !/^between\s/i.test(words);

function days(found: Found): Meaning | null {
  if (isList(found)) return null;
  const [first, last] = [ordinalOf(found.part('day')), ordinalOf(found.part('lastday'))];
  if (first < 1 || last < 1 || first > 31 || last > 31) return null;
  const [from, to] = ends(found, first, last);
  return from.month === to.month && first >= last ? null : stretch(found, from, to);
}

function ends(found: Found, first: number | null, last: number | null): [CalendarMeaning, CalendarMeaning] {
  const [one, other] = [found.part('month'), found.part('lastmonth')];
  const from = monthOfName(one || other);
  const to = monthOfName(other || one);
  const year = yearIn(found);
  // 30 December to 2 January 2022: the year is printed once, and is that of the end
  const begun = typeof year === 'number' && from > to ? year - 1 : year;
  return [calendar(begun, from, first), calendar(year, to, last)];
}

const calendar = (year: YearWord, month: number, day: number | null): CalendarMeaning => ({
  kind: 'calendar',
  year,
  month,
  day,
  weekday: null,
  clock: '',
});

const weekday = (name: string): Meaning => ({
  kind: 'weekday',
  weekday: weekdayOfName(name),
  which: 'bare',
  weeks: null,
  shift: 0,
  from: 'publication',
  clock: '',
});

/** @param found with the groups `first` and `last`, the words of either end */
function stretch(found: Found, from: Meaning, to: Meaning): Meaning {
  const words = found.words.toLowerCase();
  const [first, last] = [found.part('first'), found.part('last')];
  return {
    kind: 'stretch',
    from: endAt(found.start + words.indexOf(first), first, from),
    to: endAt(found.start + words.lastIndexOf(last), last, to),
  };
}

const endAt = (start: number, words: string, meaning: Meaning): Mention => ({
  span: { start, end: start + words.length },
  meaning,
  mod: null,
});
