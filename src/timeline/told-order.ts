import { addDays, inWords, isRealDay } from '../calendar/calendar.js';
import type { Article } from '../domain/article.js';
import type { DatedSentence } from '../domain/timex.js';

/**
 * Puts the weekdays of one telling in the order in which they are told. `She wrote last Friday. … Then, last Thursday,
 * she resigned`: read on a Thursday, that Friday would fall after the resignation it leads up to, so it moves back a week.
 *
 * @param dated in text order
 */
export function inToldOrder(article: Article, dated: readonly DatedSentence[]): readonly DatedSentence[] {
  return dated.map((first, i) => {
    const second = dated[i + 1];
    if (!second || !areNearWeekdays(article, first, second)) return first;
    const [earlier, later] = [first.timex.value, second.timex.value];
    if (earlier <= later) return first;
    if (!saysThen(article, second)) {
      if (!goesOnWithDay(article, first, second)) return first;
      const doubt = `; or a week before, if told in order: what is told next is of ${inWords(later)}`;
      return { ...first, timex: { ...first.timex, because: [...first.timex.because, doubt] } };
    }
    const because = [
      ...first.timex.because,
      `; moved back a week: ${inWords(earlier)} would follow what is told next, which is of ${inWords(later)}`,
    ];
    return { ...first, timex: { ...first.timex, value: addDays(earlier, -7), because } };
  });
}

/** How far apart the two may stand: a sentence or two between them. */
const NEAR = 320;

/** `Then it emerged that she had met him on Sunday` is told next, but looks back. */
function saysThen({ text }: Article, { sentence: { start, end } }: DatedSentence): boolean {
  const words = text.slice(start, end);
  return /^[“"‘']?(?:then|after that|afterwards|later)\b/i.test(words) && !/\bhad\b/.test(words);
}

/** `They voted on Monday. On Friday the hall was occupied.` */
function goesOnWithDay({ text }: Article, first: DatedSentence, { sentence, timex }: DatedSentence): boolean {
  const between = text.slice(first.sentence.end, sentence.start);
  const opening = text.slice(sentence.start, timex.span.start);
  return (
    /^\s?$/.test(between) && /^(?:On\s)?$/.test(opening) && !/\bhad\b/.test(text.slice(sentence.start, sentence.end))
  );
}

function areNearWeekdays({ text, paragraphs }: Article, first: DatedSentence, second: DatedSentence): boolean {
  if (!isWeekday(text, first) || !isWeekday(text, second)) return false;
  if (second.sentence.start - first.sentence.end > NEAR) return false;
  const paragraphAt = (at: number): number => paragraphs.findIndex(({ span }) => span.start <= at && at < span.end);
  const [one, other] = [paragraphAt(first.sentence.start), paragraphAt(second.sentence.start)];
  // The same paragraph, or the next of one quotation, which opens with its mark again.
  const next = paragraphs[other];
  return (
    one === other ||
    (other === one + 1 && next !== undefined && /^\s*[“"‘]/.test(text.slice(next.span.start, next.span.end)))
  );
}

function isWeekday(text: string, { timex }: DatedSentence): boolean {
  if (timex.basis === 'stated' || !isRealDay(timex.value)) return false;
  return /^(?:(?:last|this|on)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(
    text.slice(timex.span.start, timex.span.end),
  );
}
