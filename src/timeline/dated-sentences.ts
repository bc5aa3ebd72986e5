import { type Article, isCopy } from '../domain/article.js';
import { contains, type Span } from '../domain/span.js';
import type { DatedSentence, Timex } from '../domain/timex.js';
import { sentences } from '../text/sentences.js';
import { datesTheSaying, eventWordFor } from './dated-clause.js';
import type { Reference } from './reference.js';
import { timexes } from './timexes.js';
import { inToldOrder } from './told-order.js';

/**
 * The sentences of an article's copy that carry a date or an hour, in text order, each with the one that dates it best.
 * Words such as `now` and `recently` date nothing.
 *
 * @param reference the day to count from; null leaves `X` in the values that need one
 */
export function datedSentences(article: Article, reference: Reference | null): readonly DatedSentence[] {
  const { text } = article;
  const dates = timexes(text, reference).filter(
    ({ type, value }) => /^(?:DATE|TIME)$/.test(type) && !value.endsWith('_REF'),
  );
  const found = article.paragraphs
    .filter(({ role }) => isCopy(role))
    .flatMap(({ span }) => sentences(text, span))
    .flatMap((sentence) => {
      const timex = bestDate(
        text,
        sentence,
        dates.filter((date) => contains(sentence, date.span)),
      );
      if (!timex) return [];
      return [{ sentence, timex, happening: eventWordFor(text, sentence, timex.span)?.happening ?? null }];
    });
  return inToldOrder(article, found);
}

function bestDate(text: string, sentence: Span, dates: readonly Timex[]): Timex | null {
  const ranked = dates.map((date) => ({
    date,
    rank: [
      // `said on Wednesday that the talks on Jan. 3 …`: Wednesday dates only the saying
      datesTheSaying(text, sentence, date.span) ? 1 : 0,
      eventWordFor(text, sentence, date.span) === null ? 1 : 0,
      date.value.includes('XXXX-XX-XX') ? 1 : 0,
      coarseness(date.value),
    ],
  }));
  return ranked.sort((a, b) => compare(a.rank, b.rank))[0]?.date ?? null;
}

/** 0 for a day, then a weekend, a week, a month and coarser. */
function coarseness(value: string): number {
  const shape = value.replace(/[\dX]/g, '9');
  const grains = [/^9999-99-99(?:T|$)|^9999-W99-9/, /-WE$/, /^9999-W99$/, /^9999-99$/, /^9999-(?:Q9|\D\D)$/, /^9999$/];
  const grain = grains.findIndex((pattern) => pattern.test(shape));
  return grain === -1 ? grains.length : grain;
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((n, i) => n - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
