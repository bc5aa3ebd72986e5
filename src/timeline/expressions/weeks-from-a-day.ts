import { countOf, NUMBER } from './counts.js';
import type { Meaning } from './meaning.js';
import { type Found, family, rule } from './rule.js';
import { WEEKDAY, WEEKDAY_KEYS, weekdayOfName } from './vocabulary.js';

const NEAR = { yesterday: -1, today: 0, tomorrow: 1 } as const;
const NEAR_DAY = Object.keys(NEAR).join('|');
const WEEKS = `(?<count>an?|${NUMBER}) (?<unit>week|fortnight)s?`;

/** Days told by whole weeks from another day, as British copy has them. */
export const WEEKS_FROM_A_DAY = family(`week fortnight ${WEEKDAY_KEYS} yesterday today tomorrow`, 4, [
  // Thursday week; Monday fortnight: so long after the Thursday to come
  rule(`(?:next )?(?<weekday>${WEEKDAY}) (?<unit>week|fortnight)`, (found) =>
    /\b(?:last|this|every|each)\s$/i.test(found.before) ? null : weekday(found, 'next', 1),
  ),
  // tomorrow week; today fortnight
  rule(`(?<near>${NEAR_DAY}) (?<unit>week|fortnight)`, (found) =>
    nearDay(found, found.part('near') === 'yesterday' ? -1 : 1),
  ),
  // a week last Friday; two weeks ago on Friday: so long before the Friday just gone
  rule(`${WEEKS} (?:ago )?last (?<weekday>${WEEKDAY})`, (found) => weekday(found, 'last', -1)),
  rule(`${WEEKS} ago (?:on )?(?<weekday>${WEEKDAY})`, (found) => weekday(found, 'last', -1)),
  // a week on Friday; a fortnight next Monday
  rule(`${WEEKS} (?:on|next) (?<weekday>${WEEKDAY})`, (found) => (isLength(found) ? null : weekday(found, 'next', 1))),
  // two weeks ago today; a week ago yesterday
  rule(`${WEEKS} ago (?<near>${NEAR_DAY})`, (found) => nearDay(found, -1)),
  // a year ago today: that day of another year
  rule(`(?<count>an?|${NUMBER}) years? ago today`, ({ part }) => {
    const count = countOf(part('count'));
    return count === null ? null : { kind: 'year-day', years: -count };
  }),
  // a week tomorrow; a fortnight today; a week yesterday
  rule(`${WEEKS} (?<near>${NEAR_DAY})`, (found) =>
    isLength(found) ? null : nearDay(found, found.part('near') === 'yesterday' ? -1 : 1),
  ),
]);

/** `For a week on Friday`, `twice a week on Friday`: how long, or how often. */
const isLength = ({ before, after }: Found): boolean =>
  /\b(?:for|in|within|after|over|of|every|past|last|next|first|takes?|took|lasted|spent|once|twice|times|\d+)\s$/i.test(
    before,
  ) || /^\s(?:since|that)\b/.test(after);

function weekday(found: Found, which: 'last' | 'next', way: 1 | -1): Meaning | null {
  const days = daysIn(found);
  if (days === null) return null;
  const day = weekdayOfName(found.part('weekday'));
  return { kind: 'weekday', weekday: day, which, weeks: null, shift: way * days, from: 'publication', clock: '' };
}

function nearDay(found: Found, way: 1 | -1): Meaning | null {
  const days = daysIn(found);
  if (days === null) return null;
  const near = NEAR[found.part('near') as keyof typeof NEAR];
  return { kind: 'day', days: near + way * days, from: 'publication', clock: '' };
}

/** The days of the weeks told; a week or fortnight without a number is one. */
function daysIn({ part }: Found): number | null {
  const count = countOf(part('count') || 'a');
  return count === null ? null : count * (part('unit') === 'fortnight' ? 14 : 7);
}
