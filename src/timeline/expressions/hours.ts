import { MONTH_DAY, namedDay } from './calendar-days.js';
import { clockAt } from './clock.js';
import { countOf, NUMBER_WORDS } from './counts.js';
import type { Clock } from './meaning.js';
import { type Found, family, type Rule, rule } from './rule.js';
import { DAY_NUMBER, MONTH, PART_OF_DAY, WEEKDAY, weekdayOfName } from './vocabulary.js';

const ZONES =
  'GMT|UTC|BST|CET|CEST|EET|MSK|IST|JST|AEST|[ECMP][SD]T|ET|CT|PT|local time|(?:Eastern|Pacific|Central)(?: (?:Standard |Daylight )?Time)?';
const ZONE = `(?: (?:${ZONES})\\b| \\((?:${ZONES})\\))?`;
const HALF_OF_DAY = '[ap]\\.m\\.?|[ap]m\\b';
const HOUR = `(?<twelve>(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d)?(?: |-)?(?:${HALF_OF_DAY}))|(?<colon>(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?)|(?<military>[0-2]\\d[0-5]\\d(?= ?(?:GMT|UTC|BST|CET|[ECMP][SD]T|hours)\\b))|(?<oclock>(?:1[0-2]|[1-9]|${NUMBER_WORDS}) o['’]clock)|(?<word>noon|midnight|midday)`;
const ON_A_DAY = `(?:,? (?:on )?(?:(?<near>today|yesterday|tomorrow)|(?<alone>${WEEKDAY})(?:,? (?:${PART_OF_DAY}))?(?!,? [A-Z][a-z]{2,8}\\.? \\d|,? (?:the )?${DAY_NUMBER} (?:of )?(?:${MONTH}))|${MONTH_DAY}))?`;

/** An hour counts only with a sign that it is one: a.m., o’clock, GMT, or `at` before a colon. Otherwise `2:15` may be a score. */
export const HOURS = family('0 noon midnight midday clock morning afternoon evening night', 3, [
  // 9 a.m.; 10:35 a.m. Friday; 5 p.m. EST Nov. 9; noon; 0735 GMT
  rule(`(?:${HOUR})${ZONE}(?: in the (?<part>morning|afternoon|evening))?${ON_A_DAY}`, (found) => {
    const clock = clockOf(found);
    return clock === null ? null : onItsDay(found, clock);
  }),
  // 4 in the morning; ten at night
  rule(
    `(?<bare>1[0-2]|[1-9]|${NUMBER_WORDS}) (?:in the (?<part>morning|afternoon|evening)|at (?<night>night))`,
    (found) => {
      const hour = countOf(found.part('bare'));
      if (hour === null || hour > 12 || !/\b(?:at|by|until|till|before|after|around|about|to)\s$/i.test(found.before))
        return null;
      return onItsDay(found, clockAt(ofTwelve(hour, found.part('part') === 'morning' ? 'a' : 'p'), 0));
    },
  ),
]);

function onItsDay(found: Found, clock: Clock): ReturnType<Rule['read']> {
  const near = found.part('near');
  if (near) {
    const days = near === 'yesterday' ? -1 : near === 'tomorrow' ? 1 : 0;
    return { kind: 'day', days, from: 'publication', clock };
  }
  if (found.part('alone')) {
    const weekday = weekdayOfName(found.part('alone'));
    return { kind: 'weekday', weekday, which: 'bare', weeks: null, shift: 0, from: 'publication', clock };
  }
  return found.part('month') ? namedDay(found, clock) : { kind: 'hour', clock };
}

/** @returns null when nothing shows that the figures are an hour */
function clockOf({ part, words, before }: Found): Clock | null {
  const word = part('word');
  if (word) {
    // high noon is a scene
    if (/\bhigh\s$/i.test(before)) return null;
    return word === 'midnight' ? 'T24:00' : 'T12:00';
  }
  const figures = /^(\d{1,2})[:.]?(\d\d)?/.exec(words);
  const half = /(?:\d|\s|-)([ap])\.?m/i.exec(part('twelve'))?.[1]?.toLowerCase() ?? halfBy(part('part'));
  if (part('oclock')) {
    const hour = countOf(part('oclock').replace(/\so['’]clock/, ''));
    return hour === null || hour > 12 ? null : clockAt(ofTwelve(hour, half), 0);
  }
  if (!figures) return null;
  const [hour, minute] = [Number(figures[1]), Number(figures[2] ?? 0)];
  if (part('military')) return hour < 24 ? clockAt(hour, minute) : null;
  const signed =
    part('twelve') !== '' ||
    /\b(?:GMT|UTC|BST|CET|[ECMP][SD]T|local time)\b/i.test(words) ||
    /\b(?:at|by|until|till|from|around|about|before|after|since|from\s\d{1,2}[:.]\d\d\sto)\s$/i.test(before);
  return signed ? clockAt(ofTwelve(hour, half), minute) : null;
}

const halfBy = (part: string): string | null => (part === '' ? null : part === 'morning' ? 'a' : 'p');

function ofTwelve(hour: number, half: string | null): number {
  if (half === 'p') return hour < 12 ? hour + 12 : hour;
  return half === 'a' && hour === 12 ? 0 : hour;
}
