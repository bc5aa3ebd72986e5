import { MONTHS, WEEKDAYS } from '../../calendar/calendar.js';

/**
 * The words that the rules are made of, as sources of patterns. Nothing here repeats without a bound, so that a reading
 * takes time in proportion to the text, whatever the text.
 */

export const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|' +
  '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\\.|\\b)';
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** The key words of the families that turn on months and on weekdays. */
export const MONTH_KEYS =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec';
export const WEEKDAY_KEYS = 'monday tuesday wednesday thursday friday saturday sunday';
/** As datelines and listings shorten them; before a date only, since `Sat` and `Sun` are words of other kinds. */
export const SHORT_WEEKDAY = '(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\\b\\.?';
export const YEAR = '(?:1\\d|20)\\d\\d';
export const PART_OF_DAY = '(?:(?:early|late|mid)_?)?(?:morning|afternoon|evening|night|lunchtime)';
export const SEASON = 'spring|summer|autumn|fall|winter';
export const UNIT = 'second|minute|min|hour|hr|day|week|weekend|fortnight|month|quarter|year|decade|centur(?:y|ie)';
export const ORDINAL =
  'thirtieth|thirty-first|twentieth|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|nineteenth|' +
  'eighteenth|seventeenth|sixteenth|fifteenth|fourteenth|thirteenth|twelfth|eleventh|tenth|ninth|eighth|seventh|sixth|' +
  'fifth|fourth|third|second|first';
/** A day of the month: `3`, `3rd`; never more than 39, so that 31 at most is checked by the reader. */
export const DAY_NUMBER = '[0-3]?\\d(?:st|nd|rd|th)?';
/** What follows `the day before` where nothing does from which it would count. */
export const ENDS_PHRASE = /^\s?(?:[.,;:)—–”"]|$)/;
/** What follows a number that only looks like a year. */
export const COUNTED =
  '(?![,.]\\d|%| (?:people|officers|members|homes|jobs|shares|points|pounds|dollars|euros|miles|kilometers|kilometres|metres|meters|feet|tonnes|tons|votes|seats|copies|pupils|patients|cars|words|barrels|rooms|workers|employees|troops|soldiers|percent|per ?cent)\\b)';

const ORDINALS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth ' +
  'twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'
).split(' ');

/** @returns 1 for `first`, `1st` and `1`; 0 for words that are no ordinal */
export const ordinalOf = (words: string): number =>
  /^\d/.test(words) ? Number.parseInt(words, 10) : 1 + ORDINALS.indexOf(words.toLowerCase());

/** @returns 1 to 12 */
export const monthOfName = (name: string): number =>
  1 + MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());

/** @returns 0 for Sunday */
export const weekdayOfName = (name: string): number =>
  WEEKDAYS.findIndex((day) => day.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());
