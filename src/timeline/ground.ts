import { MONTHS } from '../calendar/calendar.js';
import type { DateGround, Days, Timex } from '../domain/timex.js';
import { namesNoDay } from './dated-sentences.js';
import { isOneDay } from './days.js';

/** What a date in copy rests on. @param days which it gives */
export function groundOf(text: string, timex: Timex, days: Days): DateGround {
  if (namesNoDay(text, timex)) return 'telling';
  if (!isOneDay(days)) return 'stretch';
  const printed = text.slice(timex.span.start, timex.span.end);
  return timex.basis === 'stated' || NAMES_DAY.test(printed) ? 'day' : 'weekday';
}

/** `10 February`, `Feb. 10`, `10/2`. */
const NAMES_DAY = new RegExp(
  `\\b(?:${MONTHS.map((month) => month.slice(0, 3)).join('|')})[a-z]*\\.?\\s+\\d|\\d(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTHS.map((month) => month.slice(0, 3)).join('|')})|\\d[/.-]\\d`,
  'i',
);
