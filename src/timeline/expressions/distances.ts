import { COUNT, countOf, NUMBER, NUMBER_WORDS } from './counts.js';
import { unitNamed } from './lengths.js';
import { type DistanceUnit, type Meaning, openDate } from './meaning.js';
import { family, rule } from './rule.js';
import { UNIT, WEEKDAY } from './vocabulary.js';

const BACK = 'ago|earlier|previously|beforehand';
const AHEAD = 'later|from now|hence|afterwards?|on';

/** So long before or after now, or what was told before. */
export const DISTANCES = family('ago earlier previously beforehand later now hence afterward on', 9, [
  // two weeks ago; a few days earlier; ten years later; an hour and a half ago
  rule(
    `(?:the )?(?:(?:${NUMBER})(?: (?:to|or) |-to-|-|–))?(?<count>${COUNT})_(?:(?:full|long|short|whole|calendar|more) )?(?<unit>${UNIT})s?(?<half> and a half)?(?: or (?:so|more|two))? (?<way>${BACK}|${AHEAD})`,
    ({ part, after }) => {
      const way = part('way').replaceAll(/\s/g, ' ');
      // `two years on the board`: a stretch
      if (way === 'on' && !/^\s?[,.;:—–]/.test(after)) return null;
      // `five hours later than planned` is a difference
      if (/^\sthan\b/.test(after)) return null;
      return distance(part('count'), unitNamed(part('unit')), part('half') !== '', way);
    },
  ),
  // ten years ago this month; a year ago Monday: a month or a year, since seldom the very day is meant
  rule(
    `(?<count>\\d{1,3}|${NUMBER_WORDS}|an?) years? ago (?:(?<month>this month)|this week|(?:on )?${WEEKDAY})`,
    ({ part }) => {
      const count = countOf(part('count'));
      if (count === null) return null;
      return part('month')
        ? { kind: 'distance', unit: 'month', steps: -12 * count, from: 'publication' }
        : { kind: 'distance', unit: 'year', steps: -count, from: 'publication' };
    },
  ),
  // a year ago yesterday; two months ago today: the day is left open too
  rule(
    `(?<count>\\d{1,3}|${NUMBER_WORDS}|an?) (?<unit>year|month)s? ago (?<near>yesterday|tomorrow|today)`,
    ({ part }) => {
      const count = countOf(part('count'));
      const unit = part('unit') as 'year' | 'month';
      if (count === null || (unit === 'year' && part('near') === 'today')) return null;
      return { kind: 'distance', unit, steps: -count, from: 'publication' };
    },
  ),
  // years ago; months later
  rule(
    '(?:many |some |long )?(?<unit>second|minute|hour|day|week|month|year|decade|centurie)s (?<way>ago|earlier|later)',
    ({ part }) => tooVague(part('way')),
  ),
  // moments ago, long ago, a while ago, a short time later
  rule(
    '(?:(?:just )?moments|not (?:so |too )?long|so long|long|(?:a |some |quite a )?(?:(?:little|short|long) )?(?:while|time)) (?<way>ago|later|earlier)',
    ({ part }) => tooVague(part('way')),
  ),
]);

/** A few days ago, years later: before or after, and no more than that. */
function tooVague(way: string): Meaning {
  const value = new RegExp(`^(?:${BACK})$`).test(way) ? 'PAST_REF' : 'FUTURE_REF';
  return openDate(value, 'the words give no number to count with');
}

function distance(count: string, unit: string, half: boolean, way: string): Meaning {
  const number = countOf(count);
  if (number === null || number > 9999) return tooVague(way);
  const sign = new RegExp(`^(?:${BACK})$`).test(way) ? -1 : 1;
  const from = way === 'ago' || way === 'from now' || way === 'hence' ? 'publication' : 'told';
  const many = number + (half ? 0.5 : 0);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return {
        kind: 'open',
        type: 'TIME',
        value: from === 'told' ? 'XXXX-XX-XX' : sign < 0 ? 'PAST_REF' : 'FUTURE_REF',
        because: 'counted from an hour that is not printed',
      };
    case 'fortnight':
      return { kind: 'distance', unit: 'week', steps: sign * Math.round(2 * many), from };
    case 'weekend':
      return { kind: 'distance', unit: 'week', steps: sign * Math.round(many), from };
    case 'decade':
      return { kind: 'distance', unit: 'decade', steps: sign * Math.round(many), from };
    case 'century':
      return { kind: 'distance', unit: 'century', steps: sign * Math.round(many), from };
    default:
      if (unit === 'year' && many === 1 && sign < 0) return { kind: 'year-before', span: 'any' };
      if (unit === 'year' && !Number.isInteger(many))
        return { kind: 'distance', unit: 'month', steps: sign * Math.round(12 * many), from };
      return { kind: 'distance', unit: unit as DistanceUnit, steps: sign * Math.round(many), from };
  }
}
