import { partOfDay } from './clock.js';
import type { From } from './meaning.js';
import { family, rule } from './rule.js';
import { ENDS_PHRASE, WEEKDAY, weekdayOfName } from './vocabulary.js';

const PART = '(?:mid_?)?(?:morning|afternoon|evening|night)';

export const PARTS_OF_DAYS = family('morning afternoon evening night overnight midmorning midafternoon hour', 5, [
  // this morning; last night; late last night; that evening; the following afternoon
  rule(
    `(?:(?:late|early|earlier|later) )?(?<which>this|last|that(?: same)?|the (?:same|next|following|previous)) (?:late |early )?(?<clock>${PART})`,
    ({ part, words, after }) => {
      if (/^\s(?:train|bus|shift|school|sky|club)\b/.test(after)) return null;
      const which = part('which');
      const from: From = /^(?:this|last)/.test(which) ? 'publication' : 'told';
      const days = /last|previous/.test(which) ? -1 : /next|following/.test(which) ? 1 : 0;
      return { kind: 'day', days, from, clock: partOfDay(words) };
    },
  ),
  // the night before; the morning after
  rule('the (?<clock>morning|afternoon|evening|night) (?<side>before|after)', ({ part, after }) =>
    ENDS_PHRASE.test(after)
      ? { kind: 'day', days: part('side') === 'before' ? -1 : 1, from: 'told', clock: partOfDay(part('clock')) }
      : null,
  ),
  // the early hours of Saturday; the small hours
  rule(
    `the (?:early|small) (?:morning )?hours(?: of (?:(?<weekday>${WEEKDAY})(?: morning)?|(?<near>yesterday|today|this morning)|(?:the|that) morning))?`,
    ({ part }) => {
      const clock = 'TMO';
      if (part('near')) return { kind: 'day', days: part('near') === 'yesterday' ? -1 : 0, from: 'publication', clock };
      if (!part('weekday')) return { kind: 'day', days: 0, from: 'told', clock };
      const weekday = weekdayOfName(part('weekday'));
      return { kind: 'weekday', weekday, which: 'bare', weeks: null, shift: 0, from: 'publication', clock };
    },
  ),
  // in the morning; the early morning of; by evening: a part of a day told before
  rule(`(?:the )?(?:(?:early|late)_)?(?<clock>${PART}|overnight)`, ({ words, before, after }) => {
    const named = /^the\s/i.test(words) && /\b(?:in|during|by|through|throughout|of|for|over|on)\s$/i.test(before);
    // by early afternoon
    const bounded = /^(?:early|late)\s/i.test(words) && /\b(?:in|by|until|since|from|through)\s$/i.test(before);
    if (!named && !bounded && !/overnight|^mid/i.test(words)) return null;
    if (/^\s(?:train|bus|shift|school|sky|club|before|after|of)\b/.test(after) && !/overnight/i.test(words))
      return null;
    return { kind: 'day', days: 0, from: 'told', clock: partOfDay(words) };
  }),
]);
