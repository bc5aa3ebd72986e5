import type { Answer } from './domain/answer.js';
import { exportTimeline } from './exports/exported.js';
import { altText } from './pictures/alt-text.js';
import { png } from './pictures/render.js';
import { timelineSvg } from './pictures/timeline-svg.js';
import type { Attachment } from './platforms/platform.js';

/** What a chat takes of a picture's description; the card says the same at more length. */
const ALT_TEXT = 1000;

/** The picture of a timeline, light and dark, and the file that was asked for; nothing for other answers. */
export function timelineFiles(answer: Answer, at: Date): readonly Attachment[] {
  if (answer.kind !== 'timeline' || answer.rows.length === 0) return [];
  const today = at.toISOString().slice(0, 10);
  const alt = altText(answer, ALT_TEXT);
  const pictures = (['light', 'dark'] as const).map((theme) => ({
    name: `${answer.slug}${theme === 'dark' ? '-dark' : ''}.png`,
    type: 'image/png',
    bytes: png(timelineSvg(answer, today, theme)),
    alt,
  }));
  if (answer.exportAs === null) return pictures;
  const { name, type, text } = exportTimeline(answer, answer.exportAs, at);
  return [...pictures, { name, type, bytes: new TextEncoder().encode(text), alt: null }];
}
