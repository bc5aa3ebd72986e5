import { pattern } from '../../text/pattern.js';
import { type CalendarUnit, type From, fixedDate, type Meaning } from './meaning.js';
import { type Found, family, rule } from './rule.js';
import { ENDS_PHRASE, SEASON, YEAR } from './vocabulary.js';

const KIND_OF_YEAR = '(?:(?:fiscal|calendar|financial|full|whole|entire) )?';
const LONG = `week|weekend|month|quarter|year|decade|century|${SEASON}`;
const SEASON_CODES = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' } as const;

/** Weeks, months, years and their like, by their distance from now or from what was told before. */
export const UNITS = family('week weekend month quarter year decade century spring summer autumn fall winter', 6, [
  // last week; this year; the current quarter; next summer; early this month
  rule(
    `(?:(?:earlier|later|sometime) (?:in )?)?(?:the )?(?<which>this|last|next|current|coming|latest|(?<=this )past|this past|this coming|previous|preceding|following|prior|that(?: same)?|(?<=the )same|present) ${KIND_OF_YEAR}(?<unit>${LONG})(?: or so)?`,
    (found) => (isName(found) ? 'no-time' : countedUnit(found)),
  ),
  // the week before last
  rule('the (?<unit>week|weekend|month|year) before last', ({ part }) => ({
    kind: 'unit',
    unit: part('unit') as CalendarUnit,
    steps: -2,
    from: 'publication',
  })),
  // the year before; the month after: counted from what was told
  rule(`the (?<unit>week|month|year) (?<way>before|after)`, ({ part, after }) => {
    if (!ENDS_PHRASE.test(after)) return null;
    const unit = part('unit') as CalendarUnit;
    if (unit === 'year' && part('way') === 'before') return { kind: 'year-before', span: 'any' };
    return { kind: 'unit', unit, steps: part('way') === 'before' ? -1 : 1, from: 'told' };
  }),
  // the week; the quarter; the year: some that the copy speaks of
  rule(
    `(?:(?:earlier|later) (?:in )?)?the ${KIND_OF_YEAR}(?<unit>week|weekend|month|quarter|year|decade|century)`,
    (found) => {
      const unit = found.part('unit');
      // the year 2000; the Week in Westminster; the week of; the month before
      if (/^\s(?:1\d|20)\d\d\b/.test(found.after) || /^the\s[A-Z]/.test(found.words)) return null;
      if (/^\s(?:ahead|to come)\b/.test(found.after)) return null;
      // the year ended Sept. 30: a stretch of accounts
      if (unit === 'year' && /^\s(?:that\s)?end(?:ed|ing|s)\b/.test(found.after))
        return { kind: 'fixed', type: 'DURATION', value: 'P1Y' };
      if (unit === 'week' || unit === 'weekend' || unit === 'quarter' || unit === 'year') return { kind: 'some', unit };
      return { kind: 'unit', unit: unit as CalendarUnit, steps: 0, from: 'publication' };
    },
  ),
  // around the year end; last year’s end: no day, since copy means the weeks before as often
  rule("(?:the )?(?:(?<which>this|last|next) )?(?:year end|year['’]s end)", ({ part }) => ({
    kind: 'unit',
    unit: 'year',
    steps: part('which') === 'last' ? -1 : part('which') === 'next' ? 1 : 0,
    from: 'publication',
  })),
  // the summer of 1998; spring 2012
  rule(`(?:the )?(?<season>${SEASON})(?: of)? (?<year>${YEAR})(?!\\d|[,.]\\d)`, ({ part }) =>
    fixedDate(`${part('year')}-${SEASON_CODES[part('season') as keyof typeof SEASON_CODES]}`),
  ),
  // over the summer; in winter; by spring; the summer's drought
  rule(`(?:the )?(?<season>${SEASON})`, ({ part, words, before, after }) => {
    if (
      !/\b(?:in|over|during|since|until|by|through|throughout|for|from|spent|spend|spends|spending|all)\s$/i.test(
        before,
      )
    )
      return null;
    // the fall of the Wall, in spring water
    if (/^\s(?:of|in|from|to|water|back)\b/.test(after) || (part('season') === 'fall' && !/^the/i.test(words)))
      return null;
    return seasonUnit(part('season'), 0);
  }),
]);

function countedUnit({ part, words, before }: Found): Meaning | null {
  const which = part('which');
  const unit = part('unit');
  if (/\bago\s$/i.test(before)) return null;
  const steps = /last|past|previous|preceding|prior|latest/.test(which)
    ? -1
    : /next|coming|following/.test(which)
      ? 1
      : 0;
  const from: From = /^(?:that|same)|previous|preceding|following|prior/.test(which) ? 'told' : 'publication';
  // `the last decade`, `the next year`: a stretch up to now or from now
  if (
    /^(?:(?:earlier|later)\s)?the\s/i.test(words) &&
    /^(?:last|next|coming)$/.test(which) &&
    /week$|month|year|decade/.test(unit)
  )
    return {
      kind: 'fixed',
      type: 'DURATION',
      value: { week: 'P1W', month: 'P1M', year: 'P1Y', decade: 'P10Y' }[unit] ?? 'PX',
    };
  return unit in SEASON_CODES ? seasonUnit(unit, steps) : { kind: 'unit', unit: unit as CalendarUnit, steps, from };
}

const seasonUnit = (name: string, steps: number): Meaning => ({
  kind: 'unit',
  unit: (name === 'fall' ? 'autumn' : name) as CalendarUnit,
  steps,
  from: 'publication',
});

const NAME_BEFORE = pattern()`["“'\u0060’]$|\p{L}\s$`;

/** `on “This Week”`, `Last Week Tonight`: programmes. */
const isName = ({ words, before }: Found): boolean =>
  /^(?:This|Last|Next)\s(?:Week|Year|Month|Century)/.test(words) && NAME_BEFORE.test(before);
