import { COUNT, countOf } from './counts.js';
import { type Phrase, phrase } from './mention.js';

const YEAR = '(?:1[6-9]|20)\\d\\d';
/** What follows a number that only looks like a year. */
const COUNTED =
  '(?!,\\d|\\.\\d|%|\\s+(?:people|officers|members|homes|jobs|shares|points|pounds|dollars|euros|miles|metres|feet|tonnes|tons|votes|seats|copies|pupils|patients|cars|words|per\\s?cent)\\b)';
const UNIT = 'second|minute|hour|day|week|weekend|month|quarter|year|decade|centur(?:y|ies)';
const ABOUT =
  '(?:(?:about|around|nearly|almost|more\\s+than|less\\s+than|fewer\\s+than|at\\s+least|at\\s+most|over(?!\\s+the)|up\\s+to|some|roughly|just\\s+over|just\\s+under)\\s+)?';
const OF_A_STRETCH = '(?:(?:the\\s+)?(?:first|last|past|next|coming|previous|final)\\s+)?';

/** Wordings whose value needs no day to count from: years, decades, durations, sets, and words too vague to date anything. */
export const PLAIN_PHRASES: readonly Phrase[] = [
  // between 2016 and 2018, from 2016 to 2018, 2016–18
  phrase(
    `(?:between\\s+(?<from>${YEAR})\\s+and|(?:from\\s+)?(?<from2>${YEAR})\\s*(?:to|until|[-–])\\s*)\\s*(?<to>${YEAR}|(?<=[-–]\\s?)\\d\\d)${COUNTED}`,
    (words) => {
      const from = words.groups?.from ?? words.groups?.from2 ?? '';
      const to = words.groups?.to ?? '';
      const end = to.length === 2 ? from.slice(0, 2) + to : to;
      return end > from ? { kind: 'fixed', type: 'DATE', value: `${from}/${end}` } : null;
    },
  ),
  phrase(`(?<year>${YEAR})${COUNTED}(?![-/–]\\d)`, (words) =>
    isYearHere(words) ? { kind: 'fixed', type: 'DATE', value: words.groups?.year ?? '' } : null,
  ),
  // the 1990s; a bare ’90s does not say which century
  phrase(`(?:the\\s+)?(?:(?:early|late|mid)[-\\s])?(?<decade>(?:1[6-9]|20)\\d)0['’]?s`, (words) => ({
    kind: 'fixed',
    type: 'DATE',
    value: words.groups?.decade ?? '',
  })),
  phrase(`(?:the\\s+)(?:(?:early|late|mid)[-\\s])?['’‘]?(?<decade>[1-9])0['’]?s`, (words) => ({
    kind: 'open',
    type: 'DATE',
    value: `XX${words.groups?.decade}`,
    because: 'the words give no century',
  })),
  // less than two weeks, the past three years, a four-day; never an age
  phrase(
    `${ABOUT}${OF_A_STRETCH}(?<count>${COUNT})[-\\s](?:(?:full|more|consecutive|straight|whole)\\s+)?(?<unit>${UNIT})s?(?!-old|\\s+old|\\s+ago)`,
    (words) => {
      const count = words.groups?.count?.toLowerCase() ?? '';
      const unit = words.groups?.unit?.toLowerCase() ?? '';
      const plural = /s$/.test(words[0]);
      if (/^an?$/.test(count) && (unit === 'second' || isRate(words))) return null;
      if (/^(?:recent|few|many|several)$/.test(count) && !plural) return null;
      return { kind: 'fixed', type: 'DURATION', value: durationOf(countOf(count), unit) };
    },
  ),
  phrase('the\\s+past\\s+(?<unit>day|week|month|quarter|year|decade|century)', (words) => ({
    kind: 'fixed',
    type: 'DURATION',
    value: durationOf(1, words.groups?.unit?.toLowerCase() ?? ''),
  })),
  phrase('(?<=\\bfor\\s)(?<unit>minute|hour|day|week|month|year|decade|centurie)s', (words) => ({
    kind: 'fixed',
    type: 'DURATION',
    value: durationOf(null, words.groups?.unit?.toLowerCase() ?? ''),
  })),
  phrase(
    'daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|(?:every|each)\\s+(?:day|week|month|quarter|year)',
    (words) => ({
      kind: 'fixed',
      type: 'SET',
      value: `P1${SET_UNITS[/dai|day|week|month|quarter|year|annu/i.exec(words[0])?.[0].toLowerCase() ?? ''] ?? 'X'}`,
    }),
  ),
  phrase('now(?!\\s+that)|currently|nowadays|at\\s+present', () => ({
    kind: 'fixed',
    type: 'DATE',
    value: 'PRESENT_REF',
  })),
  phrase('recently|the\\s+past(?=[.,;])|in\\s+the\\s+past(?!\\s+\\w)|long\\s+ago', () => ({
    kind: 'fixed',
    type: 'DATE',
    value: 'PAST_REF',
  })),
  phrase('(?:the\\s+)?near\\s+future|the\\s+future|(?<=\\bin\\s)future', () => ({
    kind: 'fixed',
    type: 'DATE',
    value: 'FUTURE_REF',
  })),
];

const SET_UNITS: Readonly<Record<string, string>> = {
  dai: 'D',
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  annu: 'Y',
};

/** A lone number of four digits is a year only where news copy puts years; elsewhere it may count anything. */
function isYearHere(words: RegExpMatchArray): boolean {
  const before = (words.input ?? '').slice(Math.max(0, (words.index ?? 0) - 16), words.index);
  return (
    Number(words[0]) >= 1900 || /\b(?:in|of|since|until|by|from|before|after|between|around|to|year)\s+$/i.test(before)
  );
}

/** `three times a day`, `£5 a week`. */
function isRate(words: RegExpMatchArray): boolean {
  const before = (words.input ?? '').slice(Math.max(0, (words.index ?? 0) - 24), words.index);
  return /(?:\d|per\s?cent|percent|million|billion|times|once|twice|hours?|days?|pounds|dollars|cents)\s+$/i.test(
    before,
  );
}

/** @param count null when the words name no number */
function durationOf(count: number | null, unit: string): string {
  const n = count === null ? 'X' : String(count);
  if (/^(?:second|minute|hour)/.test(unit)) return `PT${n}${unit[0]?.toUpperCase()}`;
  if (unit === 'weekend') return `P${count === null ? 'X' : 2 * count}D`;
  if (unit === 'decade') return `P${count === null ? 'X' : 10 * count}Y`;
  if (unit.startsWith('centur')) return `P${count === null ? 'X' : 100 * count}Y`;
  return `P${n}${unit[0]?.toUpperCase()}`;
}
