import type { Article } from '../domain/article.js';
import { cite, type Excerpt } from '../domain/citation.js';
import { contains, hull, type Span } from '../domain/span.js';

/** What fits on one line of a chat beside a date and its sources. Characters. */
const ONE_LINE = 95;
/** A clause shorter than this tells too little on its own. */
const TELLING = 45;

/**
 * The stretch of a sentence around its date, and its event word where there is room, that fits on one line: whole clauses
 * first (they end at a comma, a semicolon, a colon, a dash or a quotation mark), then whole words.
 */
export function clauseAround(article: Article, sentence: Span, date: Span, event: Span | null): Excerpt {
  // a date in the line above dates the sentence without standing in it
  const own = contains(sentence, date) ? date : (event ?? { start: sentence.start, end: sentence.start });
  const told = event ? hull([event, own]) : own;
  const span = shortened(article.text, sentence, told.end - told.start <= ONE_LINE ? told : own);
  const before = span.start > sentence.start;
  const after = span.end < sentence.end;
  return {
    pieces: [cite(article, span)],
    breaks: [],
    cut: before ? (after ? 'both' : 'before') : after ? 'after' : 'none',
  };
}

function shortened(text: string, sentence: Span, focus: Span): Span {
  const fits = (span: Span): boolean => span.end - span.start <= ONE_LINE;
  if (fits(sentence)) return sentence;
  const starts = [sentence.start, ...boundaries(text, sentence, /[,;:—–“"]\s+(?=\S)/g)].filter(
    (at) => at <= focus.start,
  );
  const ends = [...matchesIn(text, sentence, /(?<=\S)[,;:—–](?=\s)/g), sentence.end].filter((at) => at >= focus.end);
  const clauses = starts.flatMap((start) => ends.map((end) => ({ start, end }))).filter(fits);
  const longest = clauses.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  return longest && longest.end - longest.start >= TELLING ? longest : wordsAround(text, sentence, focus);
}

/** As many whole words on both sides as fit, more before the date than after it: events stand before their dates. */
function wordsAround(text: string, sentence: Span, focus: Span): Span {
  const room = Math.max(0, ONE_LINE - (focus.end - focus.start));
  const starts = [sentence.start, ...boundaries(text, sentence, /\s+(?=\S)/g)].filter((at) => at <= focus.start);
  const start = starts.find((at) => focus.start - at <= room * 0.75) ?? focus.start;
  const left = ONE_LINE - (focus.end - start);
  const ends = [...matchesIn(text, sentence, /(?<=\S)\s/g), sentence.end].filter((at) => at >= focus.end);
  return { start, end: ends.filter((at) => at - focus.end <= left).at(-1) ?? focus.end };
}

/** Where in the text each match ends. */
function boundaries(text: string, { start, end }: Span, pattern: RegExp): readonly number[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => start + match.index + match[0].length);
}

/** Where in the text each match begins. */
function matchesIn(text: string, { start, end }: Span, pattern: RegExp): readonly number[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => start + match.index);
}
