import { addDays, inWords, isRealDay } from '../calendar/calendar.js';
import type { Article } from '../domain/article.js';
import { cite, type Reason } from '../domain/citation.js';
import type { DateGround } from '../domain/timex.js';
import type { SentenceDates } from './dated-sentences.js';
import { NEWS_DAYS, type Reference } from './reference.js';

/** The day that a piece tells of where a sentence prints none. */
export type ToldDay = Readonly<{ day: string; ground: DateGround; because: Reason }>;

/**
 * The day of a piece's news: the day that its opening prints, when it lies in the week up to publication; else the day
 * of publication. A likelihood, so it never makes a row.
 *
 * @param opening the sentences that say what the news is
 * @returns null for a piece of no date
 */
export function toldDay(
  article: Article,
  opening: readonly SentenceDates[],
  reference: Reference | null,
): ToldDay | null {
  if (!reference) return null;
  const earliest = addDays(reference.day, -NEWS_DAYS);
  const printed = opening
    .flatMap(({ dates }) => dates)
    .map(({ timex }) => ({ timex, day: timex.value.slice(0, 10) }))
    .find(({ timex, day }) => isRealDay(day) && !timex.value.includes('/') && earliest <= day && day <= reference.day);
  if (!printed) {
    return {
      day: reference.day,
      ground: 'publication',
      because: [`no date is printed; published on ${inWords(reference.day)}`],
    };
  }
  return {
    day: printed.day,
    ground: 'telling',
    because: [
      'no date of its own; the piece tells of ',
      cite(article, printed.timex.span),
      `, ${inWords(printed.day)}`,
    ],
  };
}
