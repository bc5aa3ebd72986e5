import { pattern } from '../../text/pattern.js';
import { family, rule } from './rule.js';

const fixed = (value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF') => ({ kind: 'fixed', type: 'DATE', value }) as const;

const WORD_BEHIND = pattern()`^\s\p{L}`;

/** Words for now, before and after that no one can date an event by. */
export const VAGUE = family(
  'quarter minute hour now currently current nowaday day presently present moment recently recent lately past future soon week month year decade',
  4,
  [
    // now; right now; currently; these days; at present
    rule(
      'now|currently|nowadays|these days|presently|(?<=\\bat )present|(?:the )?present day|(?<=\\bat )the moment',
      ({ words, after }) =>
        /^\s(?:infamous|famous|familiar)\b/.test(after) && /now$/i.test(words) ? null : fixed('PRESENT_REF'),
    ),
    rule('(?:then_)?current', ({ words }) => fixed(/^then/i.test(words) ? 'PAST_REF' : 'PRESENT_REF')),
    // recently; in recent years; the recent past; long ago
    rule(
      '(?:more )?recently|lately|(?:the |a )?recent (?:minutes|hours|days|weeks|months|quarters|years|decades)(?: (?:and|or) (?:weeks|months|years))?|past (?:days|weeks|months|years)|the recent past',
      () => fixed('PAST_REF'),
    ),
    rule('recent', ({ after }) => (WORD_BEHIND.test(after) ? fixed('PAST_REF') : null)),
    rule('the past', ({ before, after }) =>
      /^\s?(?:[.,;:)”"]|$|\s(?:and|but|that|when|who|by|to)\b)/.test(after) || /\bin\s$/i.test(before)
        ? fixed('PAST_REF')
        : null,
    ),
    // the future; the near future; in future; future losses; as soon as possible
    rule(
      '(?:(?:the|a) )?(?:(?:near|foreseeable|immediate|not-too-distant|distant) )?future',
      ({ words, before, after }) => {
        if (/^a\s/i.test(words) || /^s\b/.test(after)) return null;
        return /\b(?:futures?|stock|bright)\s$/i.test(before) ? null : fixed('FUTURE_REF');
      },
    ),
    rule('as soon as possible', () => fixed('FUTURE_REF')),
  ],
);
