import { daysApart, inWords, yearOf } from '../calendar/calendar.js';
import type { Article } from '../domain/article.js';
import { cite, type Reason } from '../domain/citation.js';
import type { Timex } from '../domain/timex.js';
import type { Reference } from './reference.js';
import { datelineDay, USUAL_LAG } from './resolve/dateline.js';
import { laterPast } from './resolve/doubt.js';
import type { Telling } from './tellings.js';
import { timexes } from './timexes.js';

/** `dateline`: words count from the other day that it prints. `told-later`: from which day they count nothing says. */
type Doubt = Readonly<{ kind: 'dateline' | 'told-later'; because: Reason }>;

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
): Doubt | null {
  if (reference?.basis !== 'stated') return null;
  const dateline = datelineDay(article.text, reference);
  if (dateline !== null && daysApart(dateline, reference.day) > USUAL_LAG) {
    return { kind: 'dateline', because: [`its dateline says ${inWords(dateline)}`] };
  }
  const later = laterPastIn(tellings, article.text, reference);
  return later && { kind: 'told-later', because: ['it tells of ', cite(article, later.span), ' as past'] };
}

/** Kept by the tellings, which are read once: a date may speak against the day though no event is told of it. */
const found = new WeakMap<readonly Telling[], Timex | null>();

function laterPastIn(tellings: readonly Telling[], text: string, reference: Reference): Timex | null {
  const known = found.get(tellings);
  if (known !== undefined) return known;
  // Only a printed year from that of publication on can speak against it, and few pieces print one.
  const printsLater = [...text.matchAll(/\b[12]\d{3}\b/g)].some(([year]) => Number(year) >= yearOf(reference.day));
  const later = printsLater ? laterPast(text, timexes(text, reference), reference.day) : null;
  found.set(tellings, later);
  return later;
}
