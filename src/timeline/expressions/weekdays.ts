import { pattern } from '../../text/pattern.js';
import { partOfDay } from './clock.js';
import { openDate, type WeekdayMeaning } from './meaning.js';
import { type Found, family, rule } from './rule.js';
import { MONTH, PART_OF_DAY, WEEKDAY, WEEKDAY_KEYS, weekdayOfName } from './vocabulary.js';

const WHICH =
  '(?:late|early) |(?:this coming|this past|last|next|this|past|coming|(?:the )?(?:previous|following|preceding)|the (?:next|same|past|last)) ';

export const WEEKDAYS_IN_COPY = family(`${WEEKDAY_KEYS} day`, 4, [
  // Friday; last Friday; Tuesday night; the previous Friday; Monday last week
  rule(
    `(?<which>${WHICH})?(?<weekday>${WEEKDAY})(?:(?:['’]s)?(?<clock> ${PART_OF_DAY}))?(?: (?<week>this|last|next) week)?(?!,? (?:${MONTH})\\.? \\d)`,
    (found) => {
      if (!isWeekdayHere(found)) return null;
      // `on the Friday, and … on the Monday`: some week that the copy speaks of, not the one of publication
      if (/\bthe\s$/i.test(found.before) && !found.part('which') && !OF_A_THING.test(found.after))
        return openDate(
          `XXXX-WXX-${weekdayOfName(found.part('weekday')) || 7}${clockOf(found)}`,
          'a weekday of a week that the copy speaks of, which the words do not date',
        );
      return weekdayOf(found);
    },
  ),
  // the Monday before last
  rule(`the (?<weekday>${WEEKDAY}) before last`, (found) => ({ ...weekdayOf(found), which: 'last', shift: -7 })),
  // the day before last Tuesday; the day after next Friday
  rule(`(?:the )?day (?<side>before|after) (?<which>last|next) (?<weekday>${WEEKDAY})`, (found) => ({
    ...weekdayOf(found),
    shift: found.part('side') === 'before' ? -1 : 1,
  })),
]);

function weekdayOf(found: Found): WeekdayMeaning {
  const which = found.part('which');
  const week = found.part('week');
  return {
    kind: 'weekday',
    weekday: weekdayOfName(found.part('weekday')),
    which: /next|coming|following/.test(which) ? 'next' : /last|past|previous|preceding/.test(which) ? 'last' : 'bare',
    weeks: week === '' ? null : week === 'last' ? -1 : week === 'next' ? 1 : 0,
    shift: 0,
    from: /previous|following|preceding|the (?:next|same)/.test(which) ? 'told' : 'publication',
    clock: clockOf(found),
  };
}

const clockOf = (found: Found): string => partOfDay(found.part('clock'));

/** `Sun`, `The Sunday Gannet`, `Mr Friday` and `Sheffield Wednesday` are names; `the Sunday service` is none. */
function isWeekdayHere({ before, after, part }: Found): boolean {
  if (part('which') || part('clock')) return !NAME_OF_PROGRAMME.test(after);
  if (NAME_OF_PAPER.test(after) || NAME_OF_PROGRAMME.test(after)) return false;
  if (FIRST_NAME.test(before) && OF_PERSON.test(after)) return false;
  if (/\b[Tt]he\s$/.test(before) && CAPITAL_BEHIND.test(after)) return false;
  return !/(?:Sheffield|Black|Good|Bloody|Ash|Easter|Palm|Cyber|Mail\son|Sun\son|Super|Fat|Shrove|Holy|Man|Mrs?\.?|Ms\.?|Miss)\s$/.test(
    before,
  );
}

/** `the Friday deadline`: a common noun follows, which the weekday only describes. */
const OF_A_THING = pattern()`^['’]s|^\s(?!(?:and|or|but|when|while|after|before|that|which|who|in|on|at|of|to|for|from|by|with|as|he|she|it|they|we|i|was|were|is|are|had|has|did|would|will)\b)\p{Ll}`;

/** `Rosa Monday quit on Tuesday`, `Rosa Monday, 43, quit`: a day or an age of their own says that it is a surname. */
const FIRST_NAME = pattern()`(?:^|[.?!”"]\s|\n)\p{Lu}\p{Ll}+\s$`;
const OF_PERSON = /^(?:,\s\d\d,|\s[a-z]+(?:\s[a-z]+){0,4}\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)/;

const CAPITAL_BEHIND = pattern()`^\s\p{Lu}`;
const NAME_OF_PAPER =
  /^\s(?:Times|Telegraph|Mirror|Mail|Express|People|Post|Herald|World|Sport|Independent|Business|Review|Football|Gazette|News)\b/;
const NAME_OF_PROGRAMME = /^\s(?:Live|Night\s(?:Live|Football)|Politics|Supplement)\b/;
