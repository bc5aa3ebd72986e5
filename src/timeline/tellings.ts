import { isRealDay } from '../calendar/calendar.js';
import type { Article } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import type { Days, Timex } from '../domain/timex.js';
import { type SentenceDate, sentenceDates } from './dated-sentences.js';
import { daysToldBy } from './days.js';
import { type EventWord, eventWords } from './happenings.js';
import type { Reference } from './reference.js';
import { type ToldDay, toldDay } from './told-day.js';

/** An event as one sentence tells it. */
export type Telling = Readonly<{
  article: Article;
  sentence: Span;
  /** Where its place in the article is: sentences of copy from 0. */
  place: number;
  word: EventWord | null;
  /** The date that the copy gives it, and the days which that is; null where it prints none that can be worked out. */
  timex: Timex | null;
  days: Days | null;
  /** The day of the piece's news; null for a piece of no date. */
  news: ToldDay | null;
}>;

/** A telling whose date can be worked out. */
export type DatedTelling = Telling & Readonly<{ timex: Timex; days: Days }>;

export const isDated = (telling: Telling): telling is DatedTelling => telling.timex !== null && telling.days !== null;

/** How many sentences say what the news is. */
const OPENING_SENTENCES = 3;

/**
 * What an article's copy tells, sentence by sentence in text order: first the event that the sentence's date belongs to,
 * then those of its other dates, then every other event word without a date. A sentence with neither date nor event
 * word is told once, with no word.
 */
export function tellingsOf(article: Article, reference: Reference | null): readonly Telling[] {
  const { text } = article;
  const copy = sentenceDates(article, reference);
  const news = toldDay(article, copy.slice(0, OPENING_SENTENCES), reference);
  return copy.flatMap(({ sentence, dates: [best, ...others] }, place) => {
    const base = { article, sentence, place, news };
    const told = best
      ? [best, ...others.filter((one, i) => isAnother(text, sentence, one, [best, ...others.slice(0, i)]))]
      : [];
    const dated = told.map(({ timex, word }, i): Telling => {
      const isOfAccounts = isFiscal(text, timex);
      const isOpen = isSupposed(text, sentence, timex) || isOfAccounts;
      const days = isOpen ? null : daysToldBy(timex, reference?.day ?? null);
      return {
        ...base,
        word: isWordOf(told.slice(0, i), word) ? null : word,
        timex: isOfAccounts ? { ...timex, because: ['a year of accounts begins when its keeper likes'] } : timex,
        days,
      };
    });
    const undated = eventWords(text, sentence)
      .filter((word) => !told.some((one) => one.word?.span.start === word.span.start))
      .map((word): Telling => ({ ...base, word, timex: null, days: null }));
    const all = [...dated, ...undated];
    return all.length > 0 ? all : [{ ...base, word: null, timex: null, days: null }];
  });
}

/** `I would do it again tomorrow`: a manner of speaking. */
const isSupposed = (text: string, sentence: Span, { span }: Timex): boolean =>
  /^(?:tomorrow|today|tonight)$/i.test(text.slice(span.start, span.end)) &&
  /\b(?:I|we|you)(?:['’]d|\s+would)\b[^.;]*$/i.test(text.slice(sentence.start, span.start));

/**
 * `The fiscal first quarter`: of which months, each company has its own answer. A day, a week and a month are what they are,
 * whatever stands beside them: `the fiscal row on 12 March 2021`.
 */
function isFiscal(text: string, { span, value }: Timex): boolean {
  if (/^[\dX]{4}-(?:[\dX]{2}|W)/.test(value)) return false;
  const words = text.slice(span.start, span.end);
  const after = text.slice(span.end, span.end + LOOK_AROUND);
  if (FISCAL.test(words) || FISCAL_BEHIND.test(after)) return true;
  if (/\b(?:quarter|half)\b/i.test(words) && OF_FISCAL.test(after)) return true;
  return (
    !/^(?:this|last|next|earlier)\s/i.test(words) &&
    FISCAL_BEFORE.test(text.slice(Math.max(0, span.start - LOOK_AROUND), span.start))
  );
}

const LOOK_AROUND = 60;
const FISCAL = /\b(?:fiscal|(?:financial|tax|accounting)\syear|FY\s?\d)/i;
const FISCAL_BEFORE = /\b(?:fiscal|(?:fiscal|financial|tax|accounting)\syear(?:\s(?:of|ended|ending|to))?)\s$/i;
const FISCAL_BEHIND = /^\s(?:fiscal|financial|tax|accounting)\syear\b/i;
/** `The third quarter of its 2022 financial year`. */
const OF_FISCAL = /^\s(?:of|in)\s(?:[\w’'–/-]+\s){0,2}(?:fiscal|financial|tax|accounting)\syear\b/i;

/**
 * A further date of a sentence tells of a further event when an event word of its own stands with it, or a verb of its
 * own, joined to the rest: `died on 12 November and was buried on 2 December`.
 */
function isAnother(text: string, sentence: Span, one: SentenceDate, before: readonly SentenceDate[]): boolean {
  const { word, ofSaying, timex } = one;
  if (ofSaying) return false;
  if (word !== null && !isWordOf(before, word)) return true;
  const day = timex.value.slice(0, 10);
  if (!isRealDay(day) || before.some((other) => other.timex.value.slice(0, 10) === day)) return false;
  return before.some((other) => {
    const [first, second] = other.timex.span.start < timex.span.start ? [other, one] : [one, other];
    const between = text.slice(first.timex.span.end, second.timex.span.start);
    const isOwn = second.word !== null && second.word.span.start > first.timex.span.end;
    const hasVerb = isOwn || PAST_VERB.test(between);
    const opens = first.word ? true : PAST_VERB.test(text.slice(sentence.start, first.timex.span.start));
    return hasVerb && opens && JOINED.test(between);
  });
}

const isWordOf = (dates: readonly SentenceDate[], word: EventWord | null): boolean =>
  word !== null && dates.some((one) => one.word?.span.start === word.span.start);

/** Between two dates: a clause of equal standing, in which nothing else is told, nor anything to come. */
const JOINED =
  /^,?\s(?:and|but)\s(?:(?!\b(?:due|to|will|would|could|may|might|expected|planned|scheduled|set)\b)[^,;:()“”"])*\s(?:on|in|at)\s$/;
const PAST_VERB = /\b(?:was|were|had|\p{Ll}{2,}ed)\b/u;
