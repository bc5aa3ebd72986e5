const monthNames = words('January February March April May June July August September October November December');
const dayNames = words('Sunday Monday Tuesday Wednesday Thursday Friday Saturday');

/** A stretch of calendar days, both included, as `YYYY-MM-DD`. */
export type Days = Readonly<{ from: string; to: string }>;

/** A day or a year as copy writes it, and the days that it comes to. */
export type Mention = Readonly<{
  /** In UTF-16 code units of the sentence. */
  start: number;
  end: number;
  form: 'month day' | 'day month' | 'weekday' | 'yesterday' | 'year';
  /** Month names are cut short, `Jan.`; always false for other forms. */
  short: boolean;
  /** The year is written out. */
  withYear: boolean;
  days: Days;
}>;

/** A form in which one day can be written. */
export type DayForm = Exclude<Mention['form'], 'year'>;

const month = `(?<month>${monthNames.map((name) => (name.length > 4 ? `${name}|${name.slice(0, 3)}\\.?|${name.slice(0, 4)}\\.?` : name)).join('|')})`;
const shapes: readonly Readonly<{ form: DayForm; shape: RegExp }>[] = [
  {
    form: 'month day',
    shape: new RegExp(`\\b${month} (?<date>\\d{1,2})(?!\\w| ?[\\d:-])(?: ?, (?<year>(?:19|20)\\d\\d)\\b)?`, 'gu'),
  },
  {
    form: 'day month',
    shape: new RegExp(`(?<![\\d:,.-] ?)\\b(?<date>\\d{1,2}) ${month}\\b(?: (?<year>(?:19|20)\\d\\d)\\b)?`, 'gu'),
  },
  {
    form: 'weekday',
    shape: new RegExp(
      `\\b(?<!(?:[Ll]ast|[Nn]ext|[Tt]his|[Ee]very|[Ee]ach|Black|Good|Easter|Bloody|a) )(?<weekday>${dayNames.join('|')})\\b(?! ?'?s\\b)`,
      'gu',
    ),
  },
  { form: 'yesterday', shape: /\b(?:yesterday|Yesterday)\b(?! ?'s)/gu },
];

/**
 * The days that a sentence names, in text order. A weekday is the last such day up to publication, publication
 * included, and a day without a year the nearest to publication, as news copy mostly means them.
 */
export function daysNamed(sentence: string, published: string): Mention[] {
  return shapes
    .flatMap(({ form, shape }) =>
      [...sentence.matchAll(shape)].flatMap(({ 0: words, index, groups = {} }) => {
        const day = dayMeant(form, groups, published);
        if (day === null) return [];
        const short = groups.month !== undefined && !monthNames.includes(groups.month);
        return [
          {
            start: index,
            end: index + words.length,
            form,
            short,
            withYear: groups.year !== undefined,
            days: { from: day, to: day },
          },
        ];
      }),
    )
    .sort((one, two) => one.start - two.start);
}

/** Years that a sentence gives as the time of something: `in 2003`, `since 2003`. */
export function yearsNamed(sentence: string): Mention[] {
  return [...sentence.matchAll(/(?<=\b(?:[Ii]n|since) )(?:19|20)\d\d\b/gu)].map(({ 0: year, index }) => ({
    start: index,
    end: index + 4,
    form: 'year',
    short: false,
    withYear: true,
    days: { from: `${year}-01-01`, to: `${year}-12-31` },
  }));
}

/** Anything that tells of a time, a named day or not: to see whether a sentence has more than one. */
const timeWords = new RegExp(
  `\\b(?:${monthNames.filter((name) => name !== 'May' && name !== 'March').join('|')}|${dayNames.join('|')}|(?:19|20)\\d\\d|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|ago|earlier|later|[Ll]ast|[Nn]ext|[Ss]ince|[Uu]ntil|days?|weeks?|months?|years?|anniversary)\\b`,
  'u',
);

export const tellsOfTime = (words: string): boolean => timeWords.test(words);

/** `day` as copy would write it in the given form: `Jan. 12`, `12 January 2010`, `Tuesday`. */
export function written(day: string, like: Readonly<{ form: DayForm; short: boolean; withYear: boolean }>): string {
  const date = Number(day.slice(8));
  const name = monthNames[Number(day.slice(5, 7)) - 1] ?? '';
  const monthName = like.short && name.length > 4 ? `${name.slice(0, 3)}.` : name;
  switch (like.form) {
    case 'month day':
      return `${monthName} ${date}${like.withYear ? ` , ${day.slice(0, 4)}` : ''}`;
    case 'day month':
      return `${date} ${monthName}${like.withYear ? ` ${day.slice(0, 4)}` : ''}`;
    case 'weekday':
      return weekdayOf(day);
    case 'yesterday':
      return 'yesterday';
    default:
      return like.form satisfies never;
  }
}

export const weekdayOf = (day: string): string => dayNames[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

export const monthOf = (day: string): string => monthNames[Number(day.slice(5, 7)) - 1] ?? '';

/** @param days may be negative */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from `one` to `two`; negative when `two` is earlier. */
export const daysBetween = (one: string, two: string): number =>
  Math.round((Date.parse(two.slice(0, 10)) - Date.parse(one.slice(0, 10))) / 86_400_000);

function dayMeant(form: DayForm, groups: Partial<Record<string, string>>, published: string): string | null {
  const today = published.slice(0, 10);
  if (form === 'yesterday') return daysAfter(today, -1);
  if (groups.weekday !== undefined) {
    const back = [0, 1, 2, 3, 4, 5, 6].find((days) => weekdayOf(daysAfter(today, -days)) === groups.weekday) ?? 0;
    return daysAfter(today, -back);
  }
  const number = monthNames.findIndex((name) => name.startsWith((groups.month ?? '').slice(0, 3))) + 1;
  const year = Number(today.slice(0, 4));
  const years = groups.year === undefined ? [year - 1, year, year + 1] : [Number(groups.year)];
  const days = years
    .map((each) => `${each}-${String(number).padStart(2, '0')}-${(groups.date ?? '').padStart(2, '0')}`)
    .filter((day) => !Number.isNaN(Date.parse(day)) && daysAfter(day, 0) === day);
  return days.sort((one, two) => Math.abs(daysBetween(one, today)) - Math.abs(daysBetween(two, today)))[0] ?? null;
}

function words(list: string): readonly string[] {
  return list.split(' ');
}
