import { todayIn } from './calendar/zoned-days.js';
import type { Answer, AnswerOf } from './domain/answer.js';
import type { ExportFormat } from './domain/export-format.js';
import { slug } from './domain/ids.js';
import { exportTimeline } from './exports/exported.js';
import { altText } from './pictures/alt-text.js';
import { png } from './pictures/render.js';
import { timelineSvg } from './pictures/timeline-svg.js';
import type { Attachment } from './platforms/platform.js';

/** What a chat takes of a picture's description; the card says the same at more length. */
const ALT_TEXT = 1000;
/** Characters; a name on disk has at most 255 bytes, of which a letter may take four. */
const LONGEST_NAME = 60;

/**
 * The picture of a timeline, light and dark, unless it has no dated event; then the file that was asked for. Nothing for
 * other answers.
 *
 * @param at when it is asked; the picture draws a line for that day in `zone`
 */
export function timelineFiles(answer: Answer, at: Date, zone: string): readonly Attachment[] {
  if (answer.kind !== 'timeline') return [];
  const named = { ...answer, slug: slug(answer.slug.slice(0, LONGEST_NAME)) };
  return [
    ...(named.rows.length > 0 ? picturesOf(named, todayIn(zone, at)) : []),
    ...(named.exportAs ? [exported(named, named.exportAs, at)] : []),
  ];
}

function picturesOf(answer: AnswerOf<'timeline'>, today: string): readonly Attachment[] {
  const alt = altText(answer, ALT_TEXT);
  return (['light', 'dark'] as const).map((theme) => ({
    name: `${answer.slug}${theme === 'dark' ? '-dark' : ''}.png`,
    type: 'image/png',
    bytes: png(timelineSvg(answer, today, theme)),
    alt,
  }));
}

function exported(answer: AnswerOf<'timeline'>, format: ExportFormat, at: Date): Attachment {
  const { name, type, text } = exportTimeline(answer, format, at);
  return { name, type, bytes: new TextEncoder().encode(text), alt: null };
}
