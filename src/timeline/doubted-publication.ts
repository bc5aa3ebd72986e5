import { daysApart, inWords } from '../calendar/calendar.js';
import type { Article } from '../domain/article.js';
import { cite, type Reason } from '../domain/citation.js';
import type { Reference } from './reference.js';
import { datelineDay, USUAL_LAG } from './resolve/dateline.js';
import { laterPast } from './resolve/doubt.js';
import type { Telling } from './tellings.js';

/**
 * Why an article's stated day of publication may be wrong, by its own copy: another day in its dateline, or a later one
 * told as past. Null where nothing speaks against it.
 *
 * @param tellings of the article
 */
export function doubtOfPublication(
  article: Article,
  tellings: readonly Telling[],
  reference: Reference | null,
): Reason | null {
  if (reference?.basis !== 'stated') return null;
  const dateline = datelineDay(article.text, reference);
  if (dateline !== null && daysApart(dateline, reference.day) > USUAL_LAG) {
    return [`its dateline says ${inWords(dateline)}`];
  }
  const dates = tellings.flatMap(({ timex }) => timex ?? []);
  const later = laterPast(article.text, dates, reference.day);
  return later && ['it tells of ', cite(article, later.span), ' as past'];
}
