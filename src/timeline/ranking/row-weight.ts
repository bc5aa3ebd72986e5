import { daysApart } from '../../calendar/calendar.js';
import type { ArticleId } from '../../domain/ids.js';
import type { EventRow } from '../rows.js';
import { weightOf } from './day-weights.js';

/** What happened longer before it was told than this is background: told for another event's sake. */
const BACKGROUND_DAYS = 365;
const BACKGROUND = 0.3;
/** A sentence in which no event word is known may tell of less than an event. */
const NO_HAPPENING = 0.7;

/**
 * How much a storyline makes of an event: every article counts once, for more the later it was written; a day counts for
 * more than a month.
 *
 * @param publishedOn the day from which an article counts; null when nothing tells
 */
export function rowWeight(
  { all, undated, days, happening }: EventRow,
  publishedOn: (id: ArticleId) => string | null,
): number {
  const told = [...new Set([...all, ...undated].map(({ article }) => article.id))].map(
    (id) => publishedOn(id) ?? days.from,
  );
  const sum = told.reduce((weight, published) => weight + weightOf(published, days.from), 0);
  const first = told.reduce((earliest, published) => (published < earliest ? published : earliest));
  const isBackground = days.to < first && daysApart(days.to, first) > BACKGROUND_DAYS;
  const exact = 1 / (1 + Math.log2(1 + daysApart(days.from, days.to)) / 4);
  return sum * exact * (isBackground ? BACKGROUND : 1) * (happening === null ? NO_HAPPENING : 1);
}
