import { namedDay } from './calendar-days.js';
import { type Found, family, type Rule, rule } from './rule.js';
import { DAY_NUMBER, MONTH, YEAR } from './vocabulary.js';

const DAY = `${DAY_NUMBER}(?![:.]?\\d)`;
const MORE = `(?:, ?(?:the )?${DAY}){0,6}`;
const WITH_YEAR = `(?:,? (?<year>${YEAR})(?!\\d))?`;

/** Days that share a month, and years that days share: each is a day of its own, and no stretch. */
export const LISTED_DAYS = family('0', 0, [
  // the 3 of `3 and 5 May 2021`; the 17 and the 18 of `17, 18 and 19 November`
  rule(`(?<day>${DAY})(?=${MORE},? and (?:the )?${DAY} (?:of )?(?<month>${MONTH})${WITH_YEAR})`, listedDay),
  // the 5 of `May 3 and 5, 2021`
  rule(
    `(?<=\\b(?<month>${MONTH})\\.? ${DAY}${MORE},? and )(?<day>${DAY})(?:,? (?<year>${YEAR})(?!\\d)|(?=[,.;:)]| (?:at|in|on|when|by|from|as|with|after|before|and)\\b))`,
    listedDay,
  ),
]);

function listedDay(found: Found): ReturnType<Rule['read']> {
  // `of 3 and 5 may be`: a verb
  if (/\d\s(?:may|march)\b/.test(found.after) || /\b(?:may|march)\s\d/.test(found.before)) return null;
  return /[$£€#.,/-]$/.test(found.before) ? null : namedDay(found, '');
}
