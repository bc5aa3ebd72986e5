import { pattern } from '../../text/pattern.js';
import { COUNT, countOf } from './counts.js';
import { durationValue } from './lengths.js';
import { fixedSet } from './meaning.js';
import { family, rule } from './rule.js';
import { MONTH, monthOfName, SEASON, WEEKDAY, WEEKDAY_KEYS, weekdayOfName } from './vocabulary.js';

const OFTEN: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  yearly: 'P1Y',
  semiannually: 'P6M',
  'semi-annually': 'P6M',
  biweekly: 'P2W',
  bimonthly: 'P2M',
  annually: 'P1Y',
};
const EACH = 'every|each|(?:once|twice|three times|four times|several times|\\d{1,2} times) (?:an?|per|every|each)';
const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};

const CAPITAL = pattern()`^\p{Lu}`;
const WORD_BEFORE = pattern()`\p{L}\s$`;

/** What comes again: the value is the time between, or the part of the calendar. */
export const SETS = family(
  `hourly daily nightly weekly fortnightly monthly yearly annually semiannually biweekly bimonthly every each once twice time ${WEEKDAY_KEYS}`,
  3,
  [
    // daily; weekly; not the paper of the name
    rule(`(?<often>${Object.keys(OFTEN).join('|')})`, ({ part, words, before }) =>
      CAPITAL.test(words) && WORD_BEFORE.test(before) ? null : fixedSet(OFTEN[part('often')] ?? 'PX'),
    ),
    // every day; each year; every two weeks; every other month; twice a week
    rule(
      `(?:${EACH}) (?:(?<count>other|few|${COUNT}) )?(?:single )?(?<unit>second|minute|hour|day|week|month|quarter|year|decade)s?`,
      ({ part, after }) => {
        if (/^\sof\b/.test(after)) return null;
        const count = part('count');
        return fixedSet(durationValue(count === '' ? 1 : count === 'other' ? 2 : countOf(count), part('unit')));
      },
    ),
    // every Friday; each March; every summer; every morning
    rule(
      `(?:every|each)(?: other)? (?<weekday>${WEEKDAY})(?<clock> (?:morning|afternoon|evening|night))?`,
      ({ part }) => fixedSet(weekdaySet(part('weekday'), part('clock'))),
    ),
    rule(`(?:every|each) (?<month>${MONTH})`, ({ part }) =>
      fixedSet(`XXXX-${String(monthOfName(part('month'))).padStart(2, '0')}`),
    ),
    rule(
      `(?:every|each) (?:(?<season>${SEASON})|(?<clock>morning|afternoon|evening|night)|(?<weekend>weekend))`,
      ({ part }) =>
        fixedSet(
          part('weekend')
            ? 'XXXX-WXX-WE'
            : part('season')
              ? `XXXX-${SEASONS[part('season')] ?? 'SU'}`
              : `XXXX-XX-XX${CLOCKS[part('clock')] ?? ''}`,
        ),
    ),
    // Fridays; Tuesday nights
    rule(`(?<weekday>${WEEKDAY})s`, ({ part }) => fixedSet(weekdaySet(part('weekday'), ''))),
    rule(`(?<weekday>${WEEKDAY}) (?<clock>morning|afternoon|evening|night)s`, ({ part }) =>
      fixedSet(weekdaySet(part('weekday'), part('clock'))),
    ),
  ],
);

const CLOCKS: Readonly<Record<string, string>> = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' };

const weekdaySet = (weekday: string, clock: string): string =>
  `XXXX-WXX-${weekdayOfName(weekday) || 7}${CLOCKS[clock.trim()] ?? ''}`;
