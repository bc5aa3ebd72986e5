import type { Article } from '../domain/article.js';
import type { Reference } from '../timeline/reference.js';
import { type Telling, tellingsOf } from '../timeline/tellings.js';

/** What an article tells, when its words are counted from a day. */
export type TellingsOf = (article: Article, reference: Reference | null) => readonly Telling[];

/** Articles; as many as a storyline of a year has. */
const MOST_KEPT = 5_000;
const MOST_DAYS = 2;

/**
 * What articles tell, read once for as long as neither their copy nor their day changes: that is half of the time that
 * a storyline takes, and a new article leaves all others as they are. Those asked for longest ago are let go.
 */
export function keepTellings(): TellingsOf {
  // By day, as a doubted day is set aside: that article is read with it and without.
  const kept = new Map<Article, Map<string, readonly Telling[]>>();
  return (article, reference) => {
    const day = reference ? `${reference.day} ${reference.zone} ${reference.basis}` : '';
    const held = kept.get(article) ?? new Map<string, readonly Telling[]>();
    const tellings = held.get(day) ?? tellingsOf(article, reference);
    if (!held.has(day) && held.size >= MOST_DAYS) held.clear();
    held.set(day, tellings);
    kept.delete(article);
    kept.set(article, held);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest) kept.delete(oldest);
    return tellings;
  };
}
