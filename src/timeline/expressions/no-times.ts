import { NUMBER_WORDS } from './counts.js';
import { family, rule } from './rule.js';

const none = (): 'no-time' => 'no-time';

/** Words of time that tell none: ages, titles, sayings. Each keeps the other rules off what it covers. */
export const NO_TIMES = family(
  'old quarter war noon night good year month week star evening second minute hour day decade someday clock 24 silence new july monday tuesday wednesday thursday friday saturday sunday',
  6,
  [
    // a 15-year-old; the six-month-old boy; 44 years old; aged 3 months
    rule(
      `(?:an? )?(?:\\d{1,3}(?:½|[.-]\\d(?:/\\d)?)?|${NUMBER_WORDS})_(?:year|month|week|day|hour)s?_olds?|an? (?:year|month|week|day)_olds?`,
      none,
    ),
    // more than a quarter of; a quarter to
    rule(
      '(?:(?:more|less) than |about |nearly |almost |over )?(?:a|one|three) quarters?(?= (?:of|to|past|mile|inch|point|billion|million|percent)\\b)',
      none,
    ),
    // the Six-Day War; the Hundred Years’ War; the 9/11 commission
    rule(
      "(?:Six_Day|Seven Years['’]?|Thirty Years['’]?|Hundred Years['’]?|Eighty Years['’]?|October|Yom Kippur|Winter) War",
      ({ words }) => (/[A-Z]\w+\s?W/.test(words) ? 'no-time' : null),
    ),
    rule(
      'High Noon|(?:Saturday|Sunday|Monday) Night (?:Live|Football|Fever)|Good Morning (?:America|Britain)|Man of the Year|Person of the Year|Player of the (?:Year|Month|Week)|(?:The )?Morning Star|Evening (?:Standard|News|Post|Times)|Nine O.Clock News|Born on the Fourth of July|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.s Child',
      none,
    ),
    rule(
      "(?:second|minute|hour|day|week|month|year|decade) (?:by|after|in,?) (?:second|minute|hour|day|week|month|year|decade)(?: out)?|one day(?= (?:when|you|we|he|she|they|I)\\b)|some ?day|the other day|day and night|night and day|round the clock|around the clock|24/7|minute['’]s silence",
      none,
    ),
  ],
);
