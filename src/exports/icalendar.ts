import { addDays } from '../calendar/calendar.js';
import type { AnswerOf, TimelineEvent } from '../domain/answer.js';
import { hasPlaceFor } from '../domain/export-format.js';
import { basisWords, disputesOf, headlineOf, labels, oneLine, placeOf, reasonText } from './said-of-row.js';

/**
 * The events of a day, or of a first and a last day that the copy prints, as whole days (RFC 5545); what lies somewhere
 * in a week or a month has no place here. What is worked out, a stretch of time or disputed is tentative. An event keeps its identity as long as its sentence stands where it does, so that importing again changes it and adds nothing.
 */
export function timelineIcs(answer: AnswerOf<'timeline'>, at: Date): string {
  const stamp = `${at.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
  const disputes = disputesOf(answer);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//On the Record//Timeline//EN',
    `X-WR-CALNAME:${escaped(answer.title)}`,
    ...answer.rows
      .filter((row) => hasPlaceFor('ics', row))
      .flatMap((row) => eventLines(row, answer.slug, stamp, disputes.get(placeOf(row))?.words ?? null)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(row: TimelineEvent, slug: string, stamp: string, dispute: string | null): readonly string[] {
  const { days, basis, sources, because, sentence } = row;
  const link = sources.find((label) => label.article === sentence.article)?.url;
  const why = because.length > 0 ? ` (${reasonText(because)})` : '';
  const description = [
    `“${oneLine(sentence.exact)}” ${labels(sources)}`,
    `Date: ${basisWords(basis)}${why}`,
    ...(dispute ? [dispute] : []),
  ].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${slug}-${placeOf(row).replace(/[^\w.-]/g, '-')}@on-the-record`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(days.from)}`,
    `DTEND;VALUE=DATE:${compact(addDays(days.to, 1))}`,
    `SUMMARY:${escaped(headlineOf(row))}`,
    `DESCRIPTION:${escaped(description)}`,
    `STATUS:${basis === 'stated' && dispute === null ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    ...(link ? [`URL:${link.replace(/[\r\n]/g, '')}`] : []),
    'END:VEVENT',
  ];
}

const compact = (day: string): string => day.replaceAll('-', '');

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');

/** Lines are at most 75 octets; longer ones go on behind a line break and a space, between characters. */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
