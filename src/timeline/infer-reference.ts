import { inWords, isRealDay } from '../calendar/calendar.js';
import type { Article } from '../domain/article.js';
import type { Citation } from '../domain/citation.js';
import type { DatedSentence } from '../domain/timex.js';
import { datedSentences } from './dated-sentences.js';
import { daysOf, disjoint } from './days.js';
import { doubtOfPublication } from './doubted-publication.js';
import type { Reference } from './reference.js';

/**
 * The day of publication of an undated article, taken from dated articles that print a quotation it prints too.
 * Pieces that share fresh words tend to come out on one day; that is all it rests on, so the result is `inferred`.
 *
 * @param shared passages that `undated` (a) and one of `dated` (b) both print; the caller finds them
 * @returns null when nothing is shared, when the dated articles are of different days, or when the undated article's
 *   own weekdays or dates speak against the day
 */
export function inferReference(
  undated: Article,
  dated: readonly Readonly<{ article: Article; reference: Reference }>[],
  shared: readonly Readonly<{ a: Citation; b: Citation }>[],
): Reference | null {
  // A day that was itself worked out is no ground for another, nor one that its own copy speaks against.
  const sources = dated.flatMap(({ article, reference }) => {
    const passage = shared.find(({ a, b }) => a.article === undated.id && b.article === article.id);
    return passage && reference.basis === 'stated' && !doubtOfPublication(article, reference)
      ? [{ article, reference, passage }]
      : [];
  });
  const [first] = sources;
  if (!first || sources.some(({ reference }) => reference.day !== first.reference.day)) return null;
  const { day, zone } = first.reference;
  const because = ['prints ', first.passage.a, ', as does ', first.passage.b, `, which is dated ${inWords(day)}`];
  const reference: Reference = { day, zone, basis: 'inferred', because };
  const own = datedSentences(undated, reference);
  if (tellsOfLater(own, day)) return null;
  if (sources.some((source) => weekdaysDisagree(undated, own, source.article, source.reference))) return null;
  return reference;
}

/** A full date after the day itself, told as an event: the piece came out later. */
const tellsOfLater = (own: readonly DatedSentence[], day: string): boolean =>
  own.some(({ timex }) => timex.basis === 'stated' && isRealDay(timex.value) && timex.value > day);

/** Both name a weekday for one happening, and not the same. */
function weekdaysDisagree(
  undated: Article,
  own: readonly DatedSentence[],
  article: Article,
  reference: Reference,
): boolean {
  const theirs = datedSentences(article, reference).filter((sentence) => namesWeekday(article, sentence));
  return own
    .filter((sentence) => namesWeekday(undated, sentence))
    .some((mine) =>
      theirs.some((other) => {
        const [a, b] = [daysOf(mine.timex.value), daysOf(other.timex.value)];
        return (
          mine.happening !== null && mine.happening === other.happening && a !== null && b !== null && disjoint(a, b)
        );
      }),
    );
}

const namesWeekday = ({ text }: Article, { timex }: DatedSentence): boolean =>
  timex.basis === 'inferred' &&
  /day\b/i.test(text.slice(timex.span.start, timex.span.end)) &&
  /^\d{4}-\d\d-\d\d/.test(timex.value);
