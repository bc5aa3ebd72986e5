import { pattern } from '../../text/pattern.js';
import { yearIn } from './calendar-days.js';
import type { Meaning } from './meaning.js';
import { type Found, family, rule } from './rule.js';
import { COUNTED, MONTH, MONTH_KEYS, monthOfName, YEAR } from './vocabulary.js';

export const MONTHS_OF_YEARS = family(MONTH_KEYS, 4, [
  // February 2020; November of last year; January this year
  rule(
    `(?<month>${MONTH})(?:,? (?:of )?(?<year>${YEAR})(?!\\d|-\\d)${COUNTED}|,? (?:of )?(?<yearword>this|last|next) year)`,
    monthOf,
  ),
  // last November; this coming May; March
  rule(`(?:(?<yearword>this|last|next)(?: past| coming)? |the month of )?(?<month>${MONTH})(?! \\d)`, (found) =>
    isMonthHere(found) ? monthOf(found) : null,
  ),
]);

function monthOf(found: Found): Meaning {
  return {
    kind: 'calendar',
    year: yearIn(found),
    month: monthOfName(found.part('month')),
    day: null,
    weekday: null,
    clock: '',
  };
}

/** May, March and the women’s names are months only where the copy speaks of time. */
function isMonthHere({ words, part, before, after }: Found): boolean {
  const name = words.slice(-part('month').length);
  if (!IS_CAPITALISED.test(name)) return false;
  // Short forms stand before a day; alone they are something else: Mar, Jan, Dec
  if (name.length <= 4 && !/^(?:May|June|July)$/i.test(name)) return false;
  // Theresa May and April Jones; a book by June Brown
  if (/^(?:April|May|June|August)$/.test(name) && BEFORE_PEOPLE_TOO.test(before) && SURNAME.test(after)) return false;
  if (part('yearword') || OF_TIME_BEFORE.test(before)) return true;
  // The June Brown Show; an April Fool
  const named = NAME_BEHIND.test(after) || NAME_BEFORE.test(before);
  if (named) return false;
  const ofAThing = OF_A_THING_BEFORE.test(before.toLowerCase());
  // the May election, a March report: a common noun follows
  if (/^(?:May|March)$/i.test(name))
    return OF_TIME_AFTER.test(after) || (ofAThing && NOUN_BEHIND.test(after) && !/^\s(?:of|on)\b/.test(after));
  // April is a name too: June tells …
  return !/^(?:April|June)$/i.test(name) || OF_TIME_AFTER.test(after) || !/^$|[.?!“"]\s$/.test(before);
}

/** Of the words before a time, those that people’s names follow as often. */
const BEFORE_PEOPLE_TOO = /\b(?:and|or|by|for|from|to|after|before|between)\s$/i;
const SURNAME = pattern()`^\s(?!(?:The|A|I|He|She|It|We|They|Mr|Mrs|Ms|Dr)\b)\p{Lu}\p{Ll}`;
const IS_CAPITALISED = pattern()`^(?:\p{Lu}\p{Ll}{2,}|\p{Lu}{4,})`;
const NAME_BEHIND = pattern()`^\s(?!(?:The|A|I|He|She|It)\s)\p{Lu}[\p{Ll}.]`;
const NAME_BEFORE = pattern()`\p{Lu}\p{Ll}+\s$`;
const NOUN_BEHIND = pattern()`^\s\p{Ll}`;
const OF_A_THING_BEFORE = pattern()`(?:\b(?:the|an?|its|his|her|their|this|that|last|as|at least|past)|\p{L}['’]s)\s$`;
const OF_TIME_BEFORE =
  /\b(?:in|since|until|till|by|from|to|into|for|during|before|after|through|around|between|or|early|late|mid|and|every|each|(?:end|start|beginning|middle|half|part|month|week|weekend) of)[\s-]{1,3}$/i;
const OF_TIME_AFTER =
  /^(?:['’]s\s|,?\s(?:and|to|or|through|until)\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|,\s(?:when|the\smonth)\b|\s(?:elections?|vote|ballot|referendum|summit|meeting|deadline)\b)/;
