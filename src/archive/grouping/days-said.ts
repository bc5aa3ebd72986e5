import { addDays } from '../../calendar/calendar.js';
import type { Filing } from '../../domain/filing.js';
import { hull, overlaps, type Span } from '../../domain/span.js';
import { daysOf, isOneDay } from '../../timeline/days.js';
import { timexes } from '../../timeline/timexes.js';
import { statedReference } from '../references.js';
import type { Saying } from './sayings.js';

/** News tells of the days just gone; a date before these is of something else. */
const DAYS_BACK = 7;

/** Sayings are compared with many others; their days stay what they are. */
const found = new WeakMap<Saying, Readonly<{ day: string | null }>>();

/**
 * The day that the copy gives beside some words, outside quotation marks; null where their own paragraphs give none or
 * several, and in articles that state no day of publication.
 */
export function daySaid(saying: Saying): string | null {
  const already = found.get(saying);
  if (already) return already.day;
  const said = hull(saying.quotations.flatMap(({ content }) => content));
  const { paragraphs } = saying.filing.article;
  const days = new Set(
    paragraphs.filter(({ span }) => overlaps(span, said)).flatMap(({ span }) => daysIn(span, saying.filing)),
  );
  const day = days.size === 1 ? ([...days][0] ?? null) : null;
  found.set(saying, { day });
  return day;
}

function daysIn(paragraph: Span, { article, quotations }: Filing): readonly string[] {
  const reference = statedReference(article);
  if (reference === null) return [];
  const text = article.text.slice(paragraph.start, paragraph.end);
  return timexes(text, reference).flatMap(({ value, span }) => {
    const at = { start: paragraph.start + span.start, end: paragraph.start + span.end };
    const days = daysOf(value);
    if (!days || !isOneDay(days) || quotations.some(({ content }) => content.some((one) => overlaps(one, at))))
      return [];
    return days.from > reference.day || days.from < addDays(reference.day, -DAYS_BACK) ? [] : [days.from];
  });
}
