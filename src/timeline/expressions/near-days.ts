import { pattern } from '../../text/pattern.js';
import { partOfDay } from './clock.js';
import { family, rule } from './rule.js';
import { ENDS_PHRASE, PART_OF_DAY } from './vocabulary.js';

const DAYS = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 } as const;

const NAME_BEHIND = pattern()`^(?:-|\s\p{Lu})`;

/** The day of publication and those next to it. */
export const NEAR_DAYS = family('day today yesterday tomorrow tonight then', 5, [
  // today; earlier today; yesterday morning; late yesterday; not the programme, nor the newspaper
  rule(
    `(?:(?:earlier|later|late|early|${PART_OF_DAY}) )?(?<day>today|yesterday|tomorrow|tonight)(?:(?:['’]s)? (?<clock>${PART_OF_DAY}))?`,
    ({ part, words, before, after }) => {
      if (/\b(?:USA|VOA|BBC|Radio 4|the)\s$/i.test(before) && /Today$/.test(words)) return 'no-time';
      if (/^\s(?:programme|program|show)\b/i.test(after) && /Today$/.test(words)) return 'no-time';
      const day = part('day') as keyof typeof DAYS;
      return { kind: 'day', days: DAYS[day], from: 'publication', clock: partOfDay(words) };
    },
  ),
  // the day before yesterday; the day after tomorrow
  rule('the day (?<way>before yesterday|after tomorrow)', ({ part }) => ({
    kind: 'day',
    days: part('way').startsWith('before') ? -2 : 2,
    from: 'publication',
    clock: '',
  })),
  // until then; never the then president
  rule('(?<=\\b(?:until|by) )then', ({ after }) =>
    NAME_BEHIND.test(after) ? null : { kind: 'day', days: 0, from: 'told', clock: '' },
  ),
  // earlier in the day
  rule('(?:earlier|later) in the day', () => ({ kind: 'day', days: 0, from: 'told', clock: '' })),
  // the next day; the day before; that same day; later that day
  rule(
    '(?:(?:earlier|later) (?:in )?)?(?:the (?<way>next|following|previous|preceding|same|very same) day|the day (?<side>before|after)|that (?:very |same )?(?<it>day))',
    ({ part, words, after }) => {
      // `the day before the vote`: counted from the vote, whose day the words do not give; `that day care`
      if (part('side') && !ENDS_PHRASE.test(after)) return null;
      if (part('it') && /^\s(?:care|centre|center|job|in)\b/.test(after) && !/(?:later|earlier)/i.test(words))
        return null;
      const way = part('way') + part('side');
      const days = /next|following|after/.test(way) ? 1 : /previous|preceding|before/.test(way) ? -1 : 0;
      return { kind: 'day', days, from: 'told', clock: '' };
    },
  ),
]);
