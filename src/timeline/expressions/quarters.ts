import { fixedDate, type Meaning, type PartOfYear, type YearWord } from './meaning.js';
import { type Found, family, rule } from './rule.js';
import { YEAR } from './vocabulary.js';

const NTH = '(?<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th)';
const OF_YEAR = `(?: (?:of |in )?(?:fiscal )?(?:(?<year>${YEAR})(?!\\d)|(?<yearword>this|last|next) year|(?<it>the year)))?`;
const YEAR_FIRST = `(?:(?:(?<firstword>this|last|next) year(?:['’]s)?|(?:fiscal )?(?<firstyear>${YEAR})(?:['’]s)?) )?(?:fiscal_)?`;
const RESULTS =
  '(?= (?:profits?|net|earnings|loss|losses|results?|sales|revenues?|income|growth|gross|figures|pretax|pre-tax|operating))';

/** Quarters and halves of years. Of a fiscal year only the number is known, and that is what we give. */
export const QUARTERS = family('quarter half period ago earlier q h month week time', 6, [
  // the third quarter; third-quarter; last year’s fourth quarter; the 1988 second quarter; the first quarter of 1990
  rule(`(?:the )?${YEAR_FIRST}${NTH} (?:fiscal )?quarter${OF_YEAR}`, quarterOf),
  rule(`${YEAR_FIRST}${NTH}-quarter(?!_final)${OF_YEAR}`, quarterOf),
  // Q3 2019; H1 2019; the first half of 1990; first-half profit
  rule(`Q(?<nth>[1-4])(?: (?<year>${YEAR})(?!\\d))?`, quarterOf),
  rule(`H(?<nth>[12]) (?<year>${YEAR})(?!\\d)`, halfOf),
  rule(
    `(?:the )?(?<nth>first|second|last|latter) half of (?:(?<year>${YEAR})(?!\\d)|(?<yearword>this|last|next) year|(?<it>the year))`,
    halfOf,
  ),
  rule(`(?<nth>first|second)-half${RESULTS}`, halfOf),
  // the year-ago quarter; the same period last year; the 1988 period
  rule(
    '(?:the )?(?:comparable |corresponding )?year_(?:ago|earlier) (?:(?:first|second|third|fourth)_)?(?:period|quarter)',
    () => ({
      kind: 'year-before',
      span: 'quarter',
    }),
  ),
  // the week-ago period; a month-earlier figure
  rule('(?:the )?(?<unit>week|month)_(?:ago|earlier)_(?:period|week|month|figure|total|level)', ({ part }) => ({
    kind: 'unit',
    unit: part('unit') as 'week' | 'month',
    steps: -1,
    from: 'publication',
  })),
  // this time last year: the month
  rule('this time (?:last year|a year ago)', () => ({
    kind: 'distance',
    unit: 'month',
    steps: -12,
    from: 'publication',
  })),
  // year-ago results; a year-earlier loss
  rule('year-(?:ago|earlier)', () => ({ kind: 'year-before', span: 'any' })),
  rule(
    `(?:the )?(?:same|corresponding|comparable|like|equivalent|year_earlier|year_ago) (?<unit>period|quarter|month|week|time)(?: (?:of |in )?(?:(?<last>last year|a year (?:ago|earlier)|the (?:previous|year_earlier|prior) year)|(?<year>${YEAR})(?!\\d)))?`,
    ({ part, words }) => {
      if (part('year')) return fixedDate(part('year'));
      return part('last') || /year.(?:ago|earlier)/i.test(words) ? { kind: 'year-before', span: 'quarter' } : null;
    },
  ),
  rule(`(?:the )?(?<year>${YEAR}) (?:period|quarter)`, ({ part }) => fixedDate(part('year'))),
  // last year’s quarter
  rule("last year['’]s (?:quarter|period)", () => ({ kind: 'year-before', span: 'quarter' })),
  // the latest period; the latest quarter
  rule('the latest period', () => ({ kind: 'unit', unit: 'quarter', steps: -1, from: 'publication' })),
]);

const NUMBERS: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  last: 4,
};

function quarterOf(found: Found): Meaning | null {
  const nth = found.part('nth');
  const year = yearOf(found);
  // `the last quarter`: the one just over; `the last quarter of 2019`: the fourth. Quarter-finals are played.
  if (nth === 'last' && year === null) return { kind: 'unit', unit: 'quarter', steps: -1, from: 'publication' };
  if (/^[-\s]?finals?\b/.test(found.after)) return null;
  const number = NUMBERS[nth] ?? Number.parseInt(nth, 10);
  return { kind: 'part-of-year', part: `Q${number}` as PartOfYear, year };
}

function halfOf(found: Found): Meaning {
  return { kind: 'part-of-year', part: /^(?:first|1)$/.test(found.part('nth')) ? 'H1' : 'H2', year: yearOf(found) };
}

function yearOf({ part }: Found): YearWord {
  const printed = part('year') || part('firstyear');
  if (printed) return Number(printed);
  const word = part('yearword') || part('firstword') || (part('it') ? 'this' : '');
  return word === 'this' || word === 'last' || word === 'next' ? word : null;
}
