import { PART_OF_DAY, partOfDay } from './clock.js';
import { COUNT, countOf } from './counts.js';
import { type CalendarUnit, type Phrase, phrase } from './mention.js';

const STEP = { this: 0, current: 0, last: -1, past: -1, next: 1, coming: 1 } as const;
const stepOf = (word: string): number => STEP[word.toLowerCase() as keyof typeof STEP] ?? 0;
const QUARTERS = ['first', 'second', 'third', 'fourth'];
const ROUGHLY = '(?:(?:earlier|later|sometime)\\s+(?:in\\s+)?|(?:early|late|mid|the\\s+end\\s+of)[-\\s])?';

/** Wordings that count from the day of publication: yesterday, last week, ten days ago, the third quarter. */
export const NEAR_PHRASES: readonly Phrase[] = [
  // today, yesterday morning; not the programme, nor the newspaper
  phrase(
    `(?<!USA\\s|ago\\s)(?:(?:earlier|later|late|early)\\s+)?(?<day>today|yesterday|tomorrow|tonight)(?:\\s+(?:${PART_OF_DAY}))?(?!\\s+(?:programme|show))`,
    (words) => {
      const day = words.groups?.day?.toLowerCase();
      return {
        kind: 'day-from-now',
        days: day === 'yesterday' ? -1 : day === 'tomorrow' ? 1 : 0,
        clock: partOfDay(words[0]),
      };
    },
  ),
  // this morning, last night
  phrase(`(?<which>this|last)\\s+(?:morning|afternoon|evening|night)`, (words) => ({
    kind: 'day-from-now',
    days: stepOf(words.groups?.which ?? ''),
    clock: partOfDay(words[0]),
  })),
  // last week, earlier this month, the current quarter
  phrase(
    // `50 years ago this month` is of another year
    `(?<!\\bago\\s)${ROUGHLY}(?:the\\s+)?(?<which>this|last|next|current|coming|(?<=this\\s)past)\\s+(?<unit>weekend|week|month|quarter|year|decade|century|spring|summer|autumn|fall|winter)`,
    (words) => {
      const unit = words.groups?.unit?.toLowerCase() ?? '';
      return {
        kind: 'unit-from-now',
        unit: (unit === 'fall' ? 'autumn' : unit) as CalendarUnit,
        steps: stepOf(words.groups?.which ?? ''),
      };
    },
  ),
  // two weeks ago; a few days ago names no day
  phrase(
    `(?:(?:about|nearly|almost|more\\s+than|less\\s+than|over)\\s+)?(?<count>${COUNT})\\s+(?<unit>day|week|month|year|decade)s?\\s+ago`,
    (words) => {
      const count = countOf(words.groups?.count ?? '');
      const unit = words.groups?.unit?.toLowerCase();
      if (count === null || !Number.isInteger(count) || count > 9999)
        return { kind: 'open', type: 'DATE', value: 'PAST_REF', because: 'the words give no number to count with' };
      if (unit === 'decade') return { kind: 'distance', unit: 'year', steps: -10 * count };
      return { kind: 'distance', unit: unit as 'day' | 'week' | 'month' | 'year', steps: -count };
    },
  ),
  // two days later, the previous year: counted from something that the words do not name
  phrase(`(?<count>${COUNT})\\s+(?:day|week|month|year)s?\\s+(?:later|earlier|before(?=[.,;]))`, () =>
    elsewhere('XXXX-XX-XX'),
  ),
  phrase('the\\s+(?:previous|following|next|same)\\s+(?:day|week|month)|the\\s+day\\s+(?:before|after)(?=[.,;])', () =>
    elsewhere('XXXX-XX-XX'),
  ),
  phrase('the\\s+(?:previous|following|same)\\s+year', () => elsewhere('XXXX')),
  // the third quarter of 1997, last year's fourth quarter
  phrase(
    `(?:the\\s+)?(?:(?<before>this|last|next)\\s+year(?:['’]s)?\\s+)?(?<quarter>${QUARTERS.join('|')})[-\\s]quarter(?!-?final)(?:\\s+(?:of\\s+)?(?:(?<year>(?:19|20)\\d\\d)|(?<after>this|last|next)\\s+year))?`,
    (words) => ({
      kind: 'quarter',
      quarter: 1 + QUARTERS.indexOf(words.groups?.quarter?.toLowerCase() ?? ''),
      year: words.groups?.year
        ? Number(words.groups.year)
        : (((words.groups?.before ?? words.groups?.after)?.toLowerCase() as 'this' | 'last' | 'next' | undefined) ??
          null),
    }),
  ),
];

function elsewhere(value: string): ReturnType<Phrase['read']> {
  return { kind: 'open', type: 'DATE', value, because: 'counted from another event, which the words do not date' };
}
