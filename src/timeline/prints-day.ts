import { MONTHS, monthOf } from '../calendar/calendar.js';
import type { Days } from '../domain/timex.js';
import { isOneDay } from './days.js';
import type { DatedTelling } from './tellings.js';

/**
 * Whether the sentence of a telling prints a date too, beside the one that it is told of: `fined in August over a 2005
 * explosion` does not date the explosion otherwise than 2005.
 */
export function printsToo(
  { article: { text }, sentence, timex: { span } }: DatedTelling,
  { days }: DatedTelling,
): boolean {
  const pattern = written(days);
  if (pattern === null) return false;
  const beside = `${text.slice(sentence.start, span.start)} | ${text.slice(span.end, sentence.end)}`;
  return pattern.test(beside);
}

/** A day or a year as copy writes it; null for other stretches. */
function written(days: Days): RegExp | null {
  if (isOneDay(days)) {
    const [month, day] = [MONTHS[monthOf(days.from) - 1]?.slice(0, 3), Number(days.from.slice(8))];
    return new RegExp(`\\b(?:${day}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}|${month}[a-z]*\\.?\\s+${day}\\b)`);
  }
  const isYear = days.from.endsWith('-01-01') && days.to === `${days.from.slice(0, 4)}-12-31`;
  return isYear ? new RegExp(`\\b${days.from.slice(0, 4)}\\b`) : null;
}
