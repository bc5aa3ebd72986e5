import { pattern } from '../../text/pattern.js';
import { countOf, NUMBER_WORDS } from './counts.js';
import { fixedDate } from './meaning.js';
import { type Found, family, rule } from './rule.js';
import { COUNTED, YEAR } from './vocabulary.js';

/** Years by their number. */
export const YEARS = family('0 nineteen two bc ad', 3, [
  // 1998; the year 2000; fiscal 1990; mid-1996
  rule(
    `(?:(?:the )?(?:(?:fiscal|calendar|financial)(?: year)?|year) )?(?<year>${YEAR})${COUNTED}(?![-–/]\\d)`,
    (found) => (isYearHere(found) ? fixedDate(found.part('year')) : null),
  ),
  // the 1999 fiscal year; FY2020
  rule(
    `(?:the )?(?<year>${YEAR}) (?:fiscal|financial|calendar|tax) year|FY ?(?<short>${YEAR})(?:[-–/]\\d\\d)?`,
    ({ part }) => fixedDate(part('year') || part('short')),
  ),
  // nineteen ninety-six; the year two thousand
  rule(
    `(?:the year )?nineteen (?:hundred (?:and )?)?(?<rest>${NUMBER_WORDS})(?! (?:second|minute|hour|day|week|month|year)s?\\b)`,
    ({ part }) => {
      const rest = countOf(part('rest'));
      return rest !== null && rest > 9 && rest < 100 ? fixedDate(String(1900 + rest)) : null;
    },
  ),
  rule(`(?:the year )two thousand(?: (?:and )?(?<rest>${NUMBER_WORDS}))?`, ({ part }) => {
    const rest = part('rest') === '' ? 0 : countOf(part('rest'));
    return rest !== null && rest < 100 ? fixedDate(String(2000 + rest)) : null;
  }),
  // in ’98; the class of '92: the century is not printed
  rule("['’‘](?<short>\\d\\d)", ({ part, before }) =>
    /\b(?:in|since|of|until|from|by|summer|winter|spring|early|late)\s$/i.test(before)
      ? fixedDate(`XX${part('short')}`)
      : null,
  ),
  // 44 BC; AD 79
  rule('(?<year>\\d{1,4}) B\\.?C\\.?(?:E\\b\\.?)?', ({ part }) => fixedDate(`BC${part('year').padStart(4, '0')}`)),
  rule('A\\.?D\\.? ?(?<year>\\d{2,4})|(?<ce>\\d{2,4}) (?:A\\.?D\\b\\.?|C\\.?E\\b\\.?)', ({ part, words }) =>
    /AD|A\.D|CE|C\.E/.test(words) ? fixedDate((part('year') || part('ce')).padStart(4, '0')) : null,
  ),
]);

/** A lone number of four digits is a year only where news copy puts years; elsewhere it may count anything. */
function isYearHere({ words, part, before, after }: Found): boolean {
  if (/(?:[\d$£€#][\d.,/-]?|no\.? ?|numbers? |room |flight |channel |route |highway |page )$/i.test(before))
    return false;
  if (words.length > 4) return true;
  if (STREET_BEHIND.test(after)) return false;
  if (NUMBERED_THING.test(before)) return false;
  const year = Number(part('year'));
  // Blade Runner 2049: a title; so far ahead, copy says `in 2049`
  if (year >= FAR_AHEAD && TITLE.test(before)) return false;
  if (year >= 1900) return !/^\s?(?:GMT|UTC|hours|hrs)\b/.test(after);
  return year >= 1500
    ? /\b(?:in|of|since|until|by|from|before|after|between|around|to|and|the|early|late)[\s-]$/i.test(before) ||
        /^\s?[-)]/.test(after)
    : /\b(?:in|since|year)\s$/i.test(before) && !THINGS_AFTER.test(after);
}

/** In 1066 Street: a name, or the number of a house. */
const STREET_BEHIND =
  /^\s(?:[A-Z][a-z]+\s)?(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Boulevard|Terrace|Crescent|Close|Square)(?![a-z])/;
/** Clauses, prices and heads that are counted. */
const NUMBERED_THING = /\b(?:clause|section|article|paragraph|regulation|(?:sold|bought) for|population(?: of)?) $/i;
const THINGS_AFTER = pattern()`^\s\p{L}+s\b`;
const TITLE = pattern()`(?<!(?:^|[.?!:“"]) ?)\b(?!(?:In|By|Since|Until|From|To|And)\b)\p{Lu}[\p{L}’'-]{1,20} $`;
const FAR_AHEAD = 2030;
