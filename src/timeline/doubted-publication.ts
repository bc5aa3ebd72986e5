import { daysApart, inWords } from '../calendar/calendar.js';
import type { Article } from '../domain/article.js';
import { cite, type Reason } from '../domain/citation.js';
import type { Timex } from '../domain/timex.js';
import { timexesOf } from './dated-sentences.js';
import type { Reference } from './reference.js';
import { datelineDay, USUAL_LAG } from './resolve/dateline.js';
import { laterPast } from './resolve/doubt.js';

/** `dateline`: words count from the other day that it prints. `told-later`: from which day they count nothing says. */
type Doubt = Readonly<{ kind: 'dateline' | 'told-later'; because: Reason }>;

/**
 * Why an article's stated day of publication may be wrong, by its own copy: another day in its dateline, or a later one
 * told as past. Null where nothing speaks against it.
 */
export function doubtOfPublication(article: Article, reference: Reference | null): Doubt | null {
  if (reference?.basis !== 'stated') return null;
  const dateline = datelineDay(article.text, reference);
  if (dateline !== null && daysApart(dateline, reference.day) > USUAL_LAG) {
    return { kind: 'dateline', because: [`its dateline says ${inWords(dateline)}`] };
  }
  const later = laterPastIn(article, reference);
  return later && { kind: 'told-later', because: ['it tells of ', cite(article, later.span), ' as past'] };
}

/** Kept with the article: a date may speak against the day though no event is told of it. */
const found = new WeakMap<Article, Readonly<{ day: string; later: Timex | null }>>();

function laterPastIn(article: Article, reference: Reference): Timex | null {
  const known = found.get(article);
  if (known?.day === reference.day) return known.later;
  const later = laterPast(article.text, timexesOf(article, reference), reference.day);
  found.set(article, { day: reference.day, later });
  return later;
}
