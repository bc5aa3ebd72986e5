import type { Expression } from './documents.js';

const MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/;
const WEEKDAY = /\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b/;
const YEAR = /\b(?:19|20)\d\d\b/;
const UNIT =
  /\b(?:week|month|year|quarter|decade|century|day|hour|minute|season|weekend|night|morning|afternoon|evening)s?\b/;

type Rule = Readonly<{ name: string; holds: (words: string, type: string) => boolean }>;

// In this order; the first that holds names the class. Words come in lower case.
const RULES: readonly Rule[] = [
  {
    name: 'day, month and year',
    holds: (words) => (YEAR.test(words) && MONTH.test(words)) || /\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/.test(words),
  },
  { name: 'day and month', holds: (words) => MONTH.test(words) && /\d/.test(words) },
  {
    name: 'last or next weekday',
    holds: (words) => WEEKDAY.test(words) && /\b(?:last|next|this|previous|past|coming)\b/.test(words),
  },
  { name: 'weekday', holds: (words) => WEEKDAY.test(words) },
  { name: 'today, yesterday', holds: (words) => /\b(?:today|tonight|yesterday|tomorrow)\b/.test(words) },
  { name: 'ago, later', holds: (words) => /\b(?:ago|earlier|later|before|after)\b/.test(words) },
  { name: 'month', holds: (words) => MONTH.test(words) },
  {
    name: 'now, recently',
    holds: (words) =>
      /\b(?:now|currently|recent(?:ly)?|future|past|present|once|former)\b/.test(words) &&
      !/\b(?:week|month|year|day|quarter)/.test(words),
  },
  { name: 'duration', holds: (words, type) => UNIT.test(words) && type === 'DURATION' },
  { name: 'set', holds: (words, type) => UNIT.test(words) && type === 'SET' },
  { name: 'last week, this year', holds: (words) => UNIT.test(words) },
  { name: 'year', holds: (words) => /^['’]?\d{2,4}s?$/.test(words) || /\b(?:19|20)\d\d/.test(words) },
];

/** What kind of phrase it is, by its words. */
export function expressionClass({ words, type }: Expression): string {
  const folded = words.toLowerCase();
  return RULES.find(({ holds }) => holds(folded, type))?.name ?? 'other';
}

export const CLASSES: readonly string[] = [...RULES.map(({ name }) => name), 'other'];
