import { addDays, isRealDay } from '../calendar/calendar.js';
import type { Span } from '../domain/span.js';
import { sentenceDates } from './dated-sentences.js';
import { cached, contentOver } from './likeness.js';
import { documentOf } from './predict-document.js';
import { chosenDays, type DayTold, dayWeights } from './ranking/day-weights.js';
import { summary } from './ranking/summary.js';

export type TlsTopic = Readonly<{
  topic: string;
  keywords: readonly string[];
  articles: readonly Readonly<{ id: string; published: string; text: string }>[];
  /** One a timeline that is asked for; days included. */
  wanted: readonly Readonly<{ dates: number; sentencesPerDate: number; from: string; to: string }>[];
}>;

export type TlsPrediction = Readonly<{
  topic: string;
  timelines: readonly (readonly Readonly<{ date: string; summary: string }>[])[];
}>;

/** Sentences at the head of a piece that tell of its day of publication, or of the day before, where they print none. */
const HEAD = 5;
/** How much such a sentence counts beside one that prints the day. */
const HEAD_SHARE = 0.7;

/** Timelines of a topic, each of as many days and sentences as asked, of sentences as printed. */
export function tlsPrediction({ topic, keywords, articles, wanted }: TlsTopic): TlsPrediction {
  const lines = articles.flatMap(linesOf);
  const weights = dayWeights(
    lines.flatMap(({ days, article, published }) => days.map((day): DayTold => ({ article, published, day }))),
  );
  const ofDay = linesByDay(lines);
  const contentOf = cached(contentOver(lines.map(sentenceOf)), sentenceOf);
  const isNamed = ({ printed }: Line): boolean => keywords.some((word) => printed.toLowerCase().includes(word));
  const named = new Map([...weights].filter(([day]) => (ofDay.get(day) ?? []).some(({ line }) => isNamed(line))));
  return {
    topic,
    timelines: wanted.map(({ dates, sentencesPerDate, from, to }) => {
      const within = new Map([...named].filter(([day]) => from <= day && day <= to));
      return chosenDays(within, dates).map((date) => {
        const held = ofDay.get(date) ?? [];
        const candidates = held.map(({ line, share }) => ({ content: contentOf(line), length: line.length, share }));
        const chosen = summary(candidates, sentencesPerDate).map((i) => held[i]?.line.printed ?? '');
        return { date, summary: chosen.join(' ') };
      });
    }),
  };
}

/** A line of a document: as it was given, where it stands in the article's text, and the days that it prints. */
type Line = Readonly<{
  printed: string;
  text: string;
  span: Span;
  place: number;
  /** In words. */
  length: number;
  article: DayTold['article'];
  published: string;
  days: readonly string[];
}>;

function linesOf({ id, published, text }: TlsTopic['articles'][number]): readonly Line[] {
  const given = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const { article, reference, lines } = documentOf(id, published, given);
  const dated = sentenceDates(article, reference);
  let next = 0;
  return lines.flatMap((span, place) => {
    const printed = given[place];
    if (span === null || printed === undefined) return [];
    const days = new Set<string>();
    for (; next < dated.length && (dated[next]?.sentence.start ?? 0) < span.end; next++) {
      for (const { timex } of dated[next]?.dates ?? []) {
        const day = timex.value.slice(0, 10);
        if (isRealDay(day) && !timex.value.includes('/')) days.add(day);
      }
    }
    const length = printed.split(/\s+/).length;
    return [
      {
        printed,
        text: article.text,
        span,
        place,
        length,
        article: article.id,
        published: reference.day,
        days: [...days],
      },
    ];
  });
}

function linesByDay(lines: readonly Line[]): ReadonlyMap<string, readonly Readonly<{ line: Line; share: number }>[]> {
  const ofDay = new Map<string, { line: Line; share: number }[]>();
  const put = (day: string, line: Line, share: number): void => {
    const held = ofDay.get(day);
    if (held) held.push({ line, share });
    else ofDay.set(day, [{ line, share }]);
  };
  for (const line of lines) {
    for (const day of line.days) put(day, line, 1);
    if (line.days.length > 0 || line.place >= HEAD) continue;
    put(line.published, line, HEAD_SHARE);
    put(addDays(line.published, -1), line, HEAD_SHARE);
  }
  return ofDay;
}

const sentenceOf = ({ text, span }: Line) => ({ text, within: span, without: null });
