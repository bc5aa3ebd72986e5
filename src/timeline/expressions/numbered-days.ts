import { daysInMonth } from '../../calendar/calendar.js';
import { NO_SUCH_DAY } from './calendar-days.js';
import { type Meaning, openDate } from './meaning.js';
import { family, rule } from './rule.js';

/** Days in figures, and by their number in a month that is not printed. Where both numbers could be the month, nothing in the words says which is. */
export const NUMBERED_DAYS = family('0', 1, [
  // 2022-02-17
  rule('(?<![\\d/.-])(?<year>[12]\\d{3})-(?<month>\\d\\d)-(?<day>\\d\\d)(?![/-]|\\.\\d)', ({ part }) =>
    dayOf(Number(part('year')), Number(part('month')), Number(part('day'))),
  ),
  // 17/02/2022, 17.2.2022, 03/04/22
  rule(
    '(?<![\\d/.-])(?<first>\\d{1,2})(?<mark>[/.-])(?<second>\\d{1,2})\\k<mark>(?<year>(?:19|20)?\\d\\d)(?![/-]|\\.\\d)',
    ({ part }) => {
      const [first, second, printed] = [Number(part('first')), Number(part('second')), part('year')];
      // 10.30.22 and 1-2-98 are more often times and scores than dates
      if (part('mark') !== '/' && printed.length !== 4) return null;
      const year = printed.length === 2 ? (Number(printed) > 50 ? 1900 : 2000) + Number(printed) : Number(printed);
      if (first > 12 || first === second) return dayOf(year, second, first);
      if (second > 12) return dayOf(year, first, second);
      const because = 'day and month could stand in either order';
      return openDate(`${year}-XX-XX`, because);
    },
  ),
  // on the 12th; never the 12th floor, nor the 12th of many
  rule('(?<=\\bon )the (?<day>[12]?\\dth|[23]?1st|2?2nd|2?3rd|30th)', ({ part, before, after }) => {
    const day = Number.parseInt(part('day'), 10);
    if (day < 1 || /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+on\s$/i.test(before)) return null;
    return ENDS_PHRASE.test(after) && !ON_A_COURSE.test(before + after) ? { kind: 'day-of-month', day } : null;
  }),
]);

/** What may follow a day that is no number of something. */
const ENDS_PHRASE =
  /^(?:\s?(?:[.,;:)”"]|$)|\s(?:and|but|at|when|by|before|because|as|that|which|he|she|they|it|we|I)\b)/;

/** `A birdie on the 17th`: holes, laps and floors have numbers too. */
const ON_A_COURSE =
  /\b(?:birdie|bogey|eagle|holed?|putt|tee|fairway|bunker|golf\w*|lap|furlong|fence|inning|floor|storey)s?\b/i;

function dayOf(year: number, month: number, day: number): Meaning | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (day > daysInMonth(year, month)) return NO_SUCH_DAY;
  return { kind: 'calendar', year, month, day, weekday: null, clock: '' };
}
