import { type DayForm, type Days, daysAfter, daysBetween, type Mention, monthOf, written } from './calendar-words.js';
import type { DatedMention } from './reports.js';

/** Other words for the date of a sentence, and the days that they come to. */
export type NewDate = Readonly<{
  how: string;
  /** What stands in the date's place; with `alone`, an `on` before the date goes too. */
  words: string;
  alone: boolean;
  days: Days;
}>;

/** Whole days by which a date is moved. */
const moves = [-30, -14, -10, -7, -5, -3, -2, -1, 1, 2, 3, 5, 7, 10, 14, 30] as const;

/** Every way to give the sentence another day, or another year, than its own. */
export function otherDays({ mention, report, sentence }: DatedMention, other: DatedMention): NewDate[] {
  const { published } = report;
  if (mention.form === 'year') return [-3, -2, -1, 1, 2].flatMap((years) => otherYear(mention, years, published));
  const words = `${report.sentences[sentence]} ${other.report.sentences[other.sentence]}`;
  return [
    ...moves
      .filter((days) => Math.abs(days) > 1 || !nearMidnight.test(words))
      .flatMap((days) => [
        ...sameForm(mention, days, published),
        ...(mention.form === 'weekday' ? dateForWeekday(mention, days, published) : []),
      ]),
    ...(mention.withYear ? [-1, 1].flatMap((years) => otherYear(mention, years, published)) : []),
  ];
}

/** Every way to give the sentence a week or a month that its own date lies well outside of. */
export function otherSpells(dated: DatedMention): NewDate[] {
  return spells(dated).filter(({ days }) => clearOf(dated.mention.days, days));
}

/** With one of these a day's difference may be no contradiction. */
const nearMidnight = /\b(?:late|early|earlier|night|overnight|midnight|evening|hours|GMT|E[DS]T|local time)\b/iu;

/** Every way to write the sentence's own date in other words, or less exactly. */
export function agreeingDates(dated: DatedMention): NewDate[] {
  const { mention, report } = dated;
  if (mention.form === 'year') return [];
  const day = mention.days.from;
  const age = daysBetween(day, report.published);
  const exact = (form: DayForm): NewDate => ({
    how: `same day as a ${form}`,
    words: written(day, { form, short: false, withYear: false }),
    alone: form === 'yesterday',
    days: mention.days,
  });
  const forms: DayForm[] = mention.form === 'weekday' || mention.form === 'yesterday' ? ['month day'] : [];
  if (mention.form !== 'weekday' && age > 0 && age < 6) forms.push('weekday');
  if (mention.form === 'weekday' && age === 1) forms.push('yesterday');
  const wide = spells(dated).filter(({ days }) => days.from < day && day < days.to);
  return [...forms.map(exact), ...wide.map((one) => ({ ...one, how: `coarser: ${one.how}` }))];
}

/** The day before or after, with a word that says how near it was: not to be flagged as a flat contradiction. */
export function softDates(dated: DatedMention): NewDate[] {
  const { mention, report } = dated;
  if (mention.form === 'year' || mention.form === 'yesterday' || !standsAlone(dated)) return [];
  const form = mention.form;
  return ([-1, 1] as const).flatMap((move) =>
    sameForm({ ...mention, form }, move, report.published).map(({ words, days }) => ({
      how: move === -1 ? 'soft: late on the day before' : 'soft: early on the day after, by another clock',
      words: move === -1 ? `late on ${words}` : `early on ${words} local time`,
      alone: true,
      days,
    })),
  );
}

function sameForm(mention: Mention, move: number, published: string): NewDate[] {
  if (mention.form === 'year') return [];
  const day = daysAfter(mention.days.from, move);
  const age = daysBetween(day, published);
  const asWeekday = mention.form === 'weekday' || mention.form === 'yesterday';
  // A weekday reaches back six days; that of publication itself could be read as a week earlier.
  if (age < (asWeekday ? 1 : 0) || (asWeekday && age > 6) || (!mention.withYear && age > 150)) return [];
  const form = mention.form === 'yesterday' ? 'weekday' : mention.form;
  const words = written(day, { ...mention, form });
  const place = mention.form === 'yesterday' ? `on ${words}` : words;
  return [{ how: `${form} ${signed(move)}`, words: place, alone: false, days: { from: day, to: day } }];
}

function dateForWeekday(mention: Mention, move: number, published: string): NewDate[] {
  return sameForm({ ...mention, form: 'month day' }, move, published).map((one) => ({
    ...one,
    how: `weekday to a date ${signed(move)}`,
    words: one.words,
  }));
}

function otherYear(mention: Mention, years: number, published: string): NewDate[] {
  const year = Number(mention.days.from.slice(0, 4)) + years;
  if (year > Number(published.slice(0, 4)) || mention.days.from.endsWith('02-29')) return [];
  const days = { from: `${year}${mention.days.from.slice(4)}`, to: `${year}${mention.days.to.slice(4)}` };
  if (days.to > published && mention.form !== 'year') return [];
  const words = mention.form === 'year' ? String(year) : written(days.from, { ...mention, form: mention.form });
  return [{ how: `year ${signed(years)}`, words, alone: false, days }];
}

/** `last week`, `last month`, `earlier this month` and bare months, as seen from publication. Weeks begin on Monday. */
function spells(dated: DatedMention): NewDate[] {
  const today = dated.report.published.slice(0, 10);
  const age = daysBetween(dated.mention.days.from, today);
  if (dated.mention.form === 'year' || age > 150 || !standsAlone(dated)) return [];
  const monday = daysAfter(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
  const first = `${today.slice(0, 7)}-01`;
  const thisMonth = daysBetween(first, today) < 5 ? [] : [{ from: first, to: today }];
  const [lastMonth, ...before] = [1, 2, 3].map((back) => monthBefore(first, back));
  const spell = (how: string, words: string, days: Days): NewDate => ({ how, words, alone: true, days });
  return [
    spell('last week', 'last week', { from: daysAfter(monday, -7), to: daysAfter(monday, -1) }),
    ...(lastMonth === undefined ? [] : [spell('last month', 'last month', lastMonth)]),
    ...thisMonth.map((days) => spell('earlier this month', 'earlier this month', days)),
    ...[...thisMonth, ...(lastMonth === undefined ? [] : [lastMonth]), ...before].map((days) =>
      spell('a month', `in ${monthOf(days.from)}`, days),
    ),
  ];
}

/** Whether `last week` could stand in the date's place: not for `the July 16 hearing`, `late Friday`, `Monday night`. */
function standsAlone({ mention, report, sentence }: DatedMention): boolean {
  const words = report.sentences[sentence] ?? '';
  const before = /(?<word>[\w'’:-]+) $/u.exec(words.slice(0, mention.start))?.groups?.word ?? '';
  const after = words.slice(mention.end);
  if (/^ (?:night|morning|afternoon|evening|midday|[a-z]+ conference|:|-)/u.test(after)) return false;
  if (/^on$/iu.test(before)) return true;
  return !/^(?:|an?|the|late|early|by|through|since|until|till|from|between|this|after|before|and|'s)$/iu.test(before);
}

function monthBefore(first: string, back: number): Days {
  const date = new Date(`${first}T00:00:00Z`);
  const from = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1)).toISOString().slice(0, 10);
  const to = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back + 1, 0)).toISOString().slice(0, 10);
  return { from, to };
}

/** Three days clear at least, so that it does not matter on which day a reader begins the week. */
const clearOf = (one: Days, two: Days): boolean =>
  daysBetween(one.to, two.from) >= 3 || daysBetween(two.to, one.from) >= 3;

const signed = (number: number): string => (number > 0 ? `+${number}` : String(number));
