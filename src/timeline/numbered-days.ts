import { daysInMonth, MONTHS } from '../calendar/calendar.js';
import type { Meaning, Mention } from './mention.js';

/** The names of months, in full and as news copy shortens them, as the source of a pattern. */
export const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';

/** 31 February: passed over by the finder of calendar words; we show that it was printed, and that it is no day. */
export function impossibleDays(text: string): Mention[] {
  const dayAndMonth = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?<d>\\d\\d)(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<m>${MONTH})\\.?|(?<m2>${MONTH})\\.?\\s+(?<d2>\\d\\d)(?:st|nd|rd|th)?(?![\\p{N}:]))(?:,?\\s+(?<y>(?:19|20)\\d\\d))?(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return [...text.matchAll(dayAndMonth)].flatMap((match) => {
    const month = monthNamed(match.groups?.m ?? match.groups?.m2 ?? '');
    const day = Number(match.groups?.d ?? match.groups?.d2);
    if (day <= daysInMonth(Number(match.groups?.y ?? 2000), month) || day > 31) return [];
    return [at(match, NO_SUCH_DAY)];
  });
}

/** 2022-02-17, 17/02/2022. Where both numbers could be the month, nothing in the words says which is. */
export function numberedDays(text: string): Mention[] {
  const numbered = /(?<![\d/.-])(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})([/.-])(\d{1,2})\5((?:19|20)?\d\d))(?![\d/-]|\.\d)/g;
  return [...text.matchAll(numbered)].flatMap((match) => {
    const [, isoYear, isoMonth, isoDay, a, mark, b, short] = match;
    if (isoYear) return numberedDay(match, Number(isoYear), Number(isoMonth), Number(isoDay));
    const [first, second] = [Number(a), Number(b)];
    // 10.30.22 and 1-2-98 are more often times and scores than dates
    if (mark !== '/' && short?.length !== 4) return [];
    const year = short?.length === 2 ? (Number(short) > 50 ? 1900 : 2000) + Number(short) : Number(short);
    if (first > 12 || first === second) return numberedDay(match, year, second, first);
    if (second > 12) return numberedDay(match, year, first, second);
    const because = 'day and month could stand in either order';
    return [at(match, { kind: 'open', type: 'DATE', value: `${year}-XX-XX`, because })];
  });
}

const NO_SUCH_DAY: Meaning = {
  kind: 'open',
  type: 'DATE',
  value: 'XXXX-XX-XX',
  because: 'there is no such day in the calendar',
};

const monthNamed = (name: string): number => 1 + MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3)));

const at = (match: RegExpMatchArray & { index: number }, meaning: Meaning): Mention => ({
  span: { start: match.index, end: match.index + match[0].length },
  meaning,
});

function numberedDay(match: RegExpMatchArray & { index: number }, year: number, month: number, day: number): Mention[] {
  if (month < 1 || month > 12 || day < 1 || day > 31) return [];
  if (day > daysInMonth(year, month)) return [at(match, NO_SUCH_DAY)];
  return [at(match, { kind: 'calendar', year, month, day, weekday: null, clock: '' })];
}
