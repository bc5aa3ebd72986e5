import type { Span } from '../domain/span.js';
import { isDay, isInstant } from './published-form.js';

/** A date that a raw file gives before its copy, and what it says. */
export type FileDate = Readonly<{
  span: Span;
  /** The date as printed. */
  printed: string;
  /** `2022-02-17` or an instant; null when the words give no day that exists. */
  published: string | null;
}>;

/**
 * Looks for `date 2022-02-17 Headline words` on the first line (the span is the prefix only) and for
 * `Published: 17 February 2022` or `date: …` as one of the first three lines. Nowhere else is a date publication's.
 */
export function findFileDate(text: string): FileDate | null {
  const lines = /\S[^\r\n]*/g;
  for (let lineNumber = 1; lineNumber <= 3; lineNumber++) {
    const line = lines.exec(text);
    if (line === null) return null;
    const words = line[0].slice(0, 200).trimEnd();
    const stated =
      (lineNumber === 1 ? gluedDate.exec(words) : null) ?? (words.length <= 80 ? ownLine.exec(words) : null);
    const printed = stated?.groups?.date;
    if (stated && printed) {
      const span = { start: line.index, end: line.index + stated[0].length };
      return { span, printed, published: readDate(printed) };
    }
  }
  return null;
}

const gluedDate = /^(?:date|published)\b\s*:?\s*(?<date>\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)(?!\S)/i;
const ownLine = /^(?:date|published|date published|publication date)\s*:\s*(?<date>(?=.*\d).*\S)$/i;

const months = 'january february march april may june july august september october november december'.split(' ');
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\s+/i;
const dayFirst = /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>[a-z]{3,9})\.?,?\s+(?<year>\d{4})(?!\d)/i;
const monthFirst = /^(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/i;

/** `17/02/2022` is not read: it is another day on the other side of the ocean. */
function readDate(printed: string): string | null {
  if (isDay(printed) || isInstant(printed)) return printed;
  const words = printed.replace(weekday, '');
  const { day, month, year } = (dayFirst.exec(words) ?? monthFirst.exec(words))?.groups ?? {};
  if (day === undefined || month === undefined || year === undefined) return null;
  const monthIndex = months.findIndex(
    (name) => name.startsWith(month.toLowerCase()) || (month.toLowerCase() === 'sept' && name === 'september'),
  );
  const value = `${year}-${String(monthIndex + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(value) ? value : null;
}
