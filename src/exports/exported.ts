import type { AnswerOf } from '../domain/answer.js';
import type { ExportFormat } from '../domain/export-format.js';
import { timelineCsv } from './csv.js';
import { timelineIcs } from './icalendar.js';
import { timelineMarkdown } from './markdown.js';
import { timelineJs } from './timelinejs.js';

/** A file to be handed out, made in memory. */
export type ExportedFile = Readonly<{ name: string; type: string; text: string }>;

/** @param at when it was made; iCalendar wants to know */
export function exportTimeline(answer: AnswerOf<'timeline'>, format: ExportFormat, at: Date): ExportedFile {
  const file = (extension: string, type: string, text: string): ExportedFile => ({
    name: `${answer.slug}.${extension}`,
    type,
    text,
  });
  switch (format) {
    case 'timelinejs':
      return file('timeline.json', 'application/json', `${JSON.stringify(timelineJs(answer), null, 2)}\n`);
    case 'ics':
      return file('ics', 'text/calendar', timelineIcs(answer, at));
    case 'csv':
      return file('csv', 'text/csv', timelineCsv(answer));
    case 'md':
      return file('md', 'text/markdown', timelineMarkdown(answer));
    default:
      return format satisfies never;
  }
}
