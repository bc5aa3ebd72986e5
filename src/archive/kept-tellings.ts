import type { Article } from '../domain/article.js';
import type { Reference } from '../timeline/reference.js';
import { type Telling, tellingsOf } from '../timeline/tellings.js';

/** What an article tells, when its words are counted from a day. */
export type TellingsOf = (article: Article, reference: Reference | null) => readonly Telling[];

/** Articles; as many as a storyline of a year has. */
const MOST_KEPT = 5_000;

/**
 * What articles tell, read once for as long as neither their copy nor their day changes: that is half of the time that
 * a storyline takes, and a new article leaves all others as they are. Those asked for longest ago are let go.
 */
export function keepTellings(): TellingsOf {
  const kept = new Map<Article, Readonly<{ day: string; tellings: readonly Telling[] }>>();
  return (article, reference) => {
    const day = reference ? `${reference.day} ${reference.zone} ${reference.basis}` : '';
    const before = kept.get(article);
    const held = before?.day === day ? before : { day, tellings: tellingsOf(article, reference) };
    kept.delete(article);
    kept.set(article, held);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest) kept.delete(oldest);
    return held.tellings;
  };
}
