import { pattern } from '../../text/pattern.js';
import { COUNT, countOf, NUMBER } from './counts.js';
import { durationValue, unitNamed } from './lengths.js';
import { fixedSet, type Meaning } from './meaning.js';
import { type Found, family, rule } from './rule.js';
import { UNIT } from './vocabulary.js';

const OF_A_STRETCH =
  '(?:the (?:(?:first|last|past|next|coming|previous|final|same|preceding|following|latest|full|entire|remaining|other|opening|closing) )?|(?:first|last|past|next|coming|previous|final|another|these|those|the year_earlier|the year_ago) )?';
const SORT =
  '(?:(?:full|more|consecutive|straight|whole|additional|extra|long|trading|business|working|calendar|entire|crucial|solid|short|further) )?';
const PLURALS = 'seconds|minutes|hours|days|weeks|fortnights|months|years|decades|centuries';

/** How long something lasts; the value is a length, and dates nothing. */
export const DURATIONS = family(
  'second minute min hour hr day week fortnight weekend month quarter year decade century centurie while time period minutelong hourlong daylong weeklong monthlong yearlong',
  8,
  [
    // two weeks; the past three years; two and a half hours; another ten minutes; two to three weeks; a year or two
    rule(
      `(?<stretch>${OF_A_STRETCH})(?:(?<from>${NUMBER})(?: (?:to|or|and) |-to-|-|–))?(?<count>${COUNT}) ${SORT}(?<unit>${UNIT})s?(?<half> and a half)?(?: or (?:so|more|two))?`,
      lengthHere,
    ),
    // a four-day strike; two- to three-year terms: what stands before the number belongs to the noun
    rule(`(?:(?<from>${NUMBER})(?:-(?: ?to )|-))?(?<count>${COUNT})-${SORT}(?<unit>${UNIT})s?`, lengthHere),
    // half a century; half-hour
    rule('(?:an? )?half_(?:an? )?(?<unit>hour|day|year|century|decade|minute)', ({ part }) =>
      fixedLength(0.5, part('unit')),
    ),
    rule('the next (?<unit>day|week|month|year) or (?:so|two)', ({ part }) => fixedLength(1, part('unit'))),
    // the past decade; the coming week; the past year or so
    rule(
      'the (?:past|coming) (?<unit>day|week|weekend|fortnight|month|quarter|year|decade|century)(?: or so)?',
      ({ part }) => fixedLength(1, part('unit')),
    ),
    // the coming months; the first hours; the weeks ahead
    rule(
      `the (?:past|coming|next|last|first|final|early|intervening|ensuing) (?<unit>${PLURALS})(?: (?:and|or) (?:${PLURALS}))?|the (?<ahead>${PLURALS}) (?:ahead|to come)`,
      ({ part }) => fixedLength(null, unitNamed(part('unit') || part('ahead'))),
    ),
    // for weeks; over the years; within days; weeks or months; days before the vote
    rule(
      `(?:the |many |some )?(?<unit>${PLURALS})(?: (?:and|or|to) (?:even )?(?:${PLURALS}))?`,
      ({ part, words, before, after }) => {
        if (/^\sold\b/.test(after) || JOINED_BEFORE.test(before) || AS.test(before)) return null;
        const many = /^(?:many|some)\s|\s(?:or|to)\s/i.test(words);
        const bounded = /^\s(?:before|after)\b/.test(after) && !/^(?:second|minute)/.test(part('unit'));
        // months of talks; not the days of the poll tax, nor the final hours of
        const filled =
          !/^the\s/i.test(words) && LONG_UNITS.test(part('unit')) && FILLED.test(after) && !DESCRIBED.test(before);
        return many || bounded || filled || LASTS.test(before) ? fixedLength(null, unitNamed(part('unit'))) : null;
      },
    ),
    // months-long; a year-long
    rule('(?<unit>second|minute|hour|day|week|month|year|decade|centurie|century)(?<many>s)?-?long', ({ part }) =>
      fixedLength(part('many') ? null : 1, unitNamed(part('unit'))),
    ),
    rule(`(?<unit>${PLURALS})-old`, ({ part }) => fixedLength(null, unitNamed(part('unit')))),
    // some time; a while; a long time
    rule('some time|(?:a|a (?:long|short|little)) while|a (?:long|short|brief) period', ({ after }) =>
      /^\s(?:in|this|next|ago|later|on)\b/.test(after) ? null : fixedLength(null, ''),
    ),
  ],
);

/** `The third strike in as many weeks`. */
const AS = /\bin\sas\s$/i;

/** `Centuries of mining`: how long it went on. */
const LONG_UNITS = /^(?:hours|days|weeks|months|years|decades|centuries)$/;
const FILLED = pattern()`^\sof\s(?!(?:the|a|an|his|her|its|their|this|that|age)\b)\p{Ll}`;
const DESCRIBED = pattern()`(?:\p{L}+[’']s?|\b(?:his|her|its|their|our|those|these|no|early|late|last|first|final|past|next|recent|golden|school|student|teenage|formative|\d+|-))\s?$`;

/** A number or a word that a hyphen ties to what follows. */
const JOINED_BEFORE = pattern()`(?:\d|\p{L}{3,}-)$`;

/** What stands before a bare `weeks` that tells how long. */
const LASTS =
  /\b(?:for|within|over|after|in|take|takes|took|taken|lasts?|lasted|spent|spend|waited|(?:matter|couple|period|end) of)\s(?:the\s)?$/i;

function lengthHere(found: Found): Meaning | null {
  return isLength(found) ? lengthOf(found) : null;
}

/** An age, a rate or a rank is no length. */
function isLength({ words, part, before, after }: Found): boolean {
  if (AS.test(before)) return false;
  const count = part('count');
  const unit = part('unit');
  if (/^(?:-|\s)old\b/.test(after) || /^[\s-]of[\s-]age\b/.test(after)) return false;
  if (/^an?$|^one$/.test(count) && unit === 'second') return false;
  // a quarter of them; three quarters
  if (unit === 'quarter' && !/past|last|next|consecutive|straight|first|final/i.test(words)) return false;
  const plural = /s(?:\sand\sa\shalf|\sor\s(?:so|more|two))?$/.test(words);
  if (/^(?:few|many|several|some|numerous)$/.test(count) && !plural) return false;
  // in 1998 days: a year ends before the next word
  if (/^(?:1[89]|20)\d\d$/.test(count) && !plural) return false;
  return !/(?:[$£€#]|\d[.,/-])$/.test(before);
}

function lengthOf({ part, before, after, words }: Found): Meaning | null {
  const count = part('count');
  const unit = unitNamed(part('unit'));
  if (
    /^an?$/.test(count) &&
    part('stretch') === '' &&
    part('half') === '' &&
    words.length < 12 &&
    isRate(before) &&
    !COUNTED_ON.test(after)
  )
    return fixedSet(durationValue(1, unit));
  const number = countOf(part('from') || count);
  return fixedLength(number === null ? null : number + (part('half') ? 0.5 : 0), unit);
}

/** `three times a day`, `£5 a week`, `700 seats a week`; but `it takes a week`. */
const isRate = (before: string): boolean => COUNTED_THINGS.test(before.toLowerCase()) && !NO_THINGS.test(before);
/** `It comes a decade after the strike`. */
const COUNTED_ON = /^\s(?:after|before|since|into)\b/;
const COUNTED_THINGS = pattern()`(?:\d|\p{L}{2,}s|per\s?cent|million|billion|trillion|thousand|hundred|once|twice)\s$`;
const NO_THINGS =
  /\b(?:is|was|has|as|this|us|less|perhaps|takes|lasts|spends|needs|leaves|gives|gets|loses|costs|does|goes|says)\s$/i;

const fixedLength = (count: number | null, unit: string): Meaning => ({
  kind: 'fixed',
  type: 'DURATION',
  value: durationValue(count, unit),
});
