import type { Paragraph, Role } from '../domain/article.js';
import { contains, overlaps, type Span } from '../domain/span.js';
import { findFileDate } from './file-date.js';
import { furniturePhrase } from './furniture.js';
import {
  couldBeListed,
  opensWithDoubleMark,
  plainWords,
  quotesAsHeadline,
  readsAsHeadline,
  wordCount,
} from './headline-cues.js';
import { splitParagraphs } from './split-paragraphs.js';

/**
 * Says what each paragraph of a text is. What is not copy is marked, never cut: the paragraphs are in order, do not
 * overlap and leave out only white space. Goes by the look of a line, its place and its neighbours.
 */
export function markParagraphs(text: string): readonly Paragraph[] {
  const date = findFileDate(text)?.span ?? null;
  const spans = splitParagraphs(text).flatMap((span) => (date ? cutOut(text, span, date) : [span]));
  const lines = spans.map((span) => lookAt(text, span, date));
  const stopsAreUsual = endsWithStops(lines);

  const marked: Paragraph[] = [];
  let lastOfStory: Role | null = null;
  let listRoom = 0;
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1] ?? null;
    const place: Place = { previous, next: lines[index + 1] ?? null, lastOfStory, inList: listRoom > 0, stopsAreUsual };
    const role: Role = line.furniture ?? roleByPlace(line, place);
    listRoom = line.opensList ? longestList : role === 'read-more' && line.furniture === null ? listRoom - 1 : 0;
    if (line.furniture === null && role !== 'read-more') lastOfStory = role;
    marked.push({ span: line.span, role });
  }
  return marked;
}

/** What can be seen of a paragraph by itself. */
type Line = Readonly<{
  span: Span;
  words: string;
  /** The role, when the words alone give it. */
  furniture: Role | null;
  opensList: boolean;
  /** `## Heading` */
  isHeading: boolean;
  readsAsHeadline: boolean;
  couldBeListed: boolean;
}>;

type Place = Readonly<{
  previous: Line | null;
  next: Line | null;
  /** The role of the last paragraph above that was not furniture. */
  lastOfStory: Role | null;
  inList: boolean;
  stopsAreUsual: boolean;
}>;

/** Lists under “Read more:” are short; past this, lines without a stop are something else. */
const longestList = 10;
/** Characters. A cross-head fits one line of a column; a link is a whole headline. */
const longestCrossHead = 56;
/** No paragraph that is not copy is longer, so nothing past here needs a look. */
const furthestLook = 2000;

function lookAt(text: string, span: Span, date: Span | null): Line {
  const printed = text.slice(span.start, Math.min(span.end, span.start + furthestLook));
  const words = plainWords(printed);
  const phrase = furniturePhrase(words);
  const isDate = date !== null && contains(date, span);
  return {
    span,
    words,
    furniture: isDate ? 'file-date' : (phrase?.role ?? null),
    opensList: !isDate && (phrase?.opensList ?? false),
    isHeading: /^#{1,6}\s/.test(printed),
    readsAsHeadline: readsAsHeadline(words),
    couldBeListed: couldBeListed(words),
  };
}

function roleByPlace(line: Line, place: Place): Role {
  const atTop = place.lastOfStory === null;
  if (line.isHeading) return atTop ? 'headline' : 'cross-head';
  if (isLabel(line.words)) return 'cross-head';
  if (atTop && place.stopsAreUsual && quotesAsHeadline(line.words)) return 'headline';
  if (place.inList && line.couldBeListed && !isWholeQuotation(line.words)) return 'read-more';
  if (!line.readsAsHeadline || !place.stopsAreUsual) return 'body';
  if (atTop) return 'headline';
  if (place.lastOfStory === 'headline' && wordCount(line.words) >= fewestStandfirstWords) return 'standfirst';
  if (belongsToCopy(line.words, place.previous?.words ?? '')) return 'body';
  return isCrossHead(line, place) ? 'cross-head' : 'link-line';
}

const fewestStandfirstWords = 6;

/** `'Independent and impartial'`, or a row of asterisks. */
function isLabel(words: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(words)) return true;
  return /^(?:‘[^‘’]+’|'[^']+')$/.test(words) && wordCount(words) <= 8;
}

/** A line without a stop that is copy all the same. */
function belongsToCopy(words: string, previous: string): boolean {
  if (opensWithDoubleMark(words) || /^[-*+•]\s/.test(words)) return true;
  // “The demands were:” and what follows it, if that is not furniture.
  if (previous.endsWith(':') && !readsAsHeadline(previous)) return true;
  return isWholeQuotation(previous) && namesSource.test(words);
}

/** `— Ada Quill` or `Ada Quill, harbour master`; a bare name could as well be a cross-head, and credits no one. */
const namesSource = /^(?:[—–-]{1,2}\s*\p{Lu}|(?:\p{Lu}[\p{L}.'’-]+\s+){1,3}\p{Lu}[\p{L}'’-]+,\s+\p{Ll})/u;

const isWholeQuotation = (words: string): boolean => /^(?:“[^“”]*”|"[^"]*"|«[^«»]*»)$/.test(words);

function isCrossHead(line: Line, { previous, next }: Place): boolean {
  if (next === null || line.words.length > longestCrossHead || line.words.includes(':')) return false;
  const oneOfSeveral = [previous, next].some((other) => other?.furniture === null && other.readsAsHeadline);
  return !oneOfSeveral;
}

/** In notes and transcripts without stops, the lack of one says nothing. */
function endsWithStops(lines: readonly Line[]): boolean {
  const longer = lines.filter(({ furniture, words }) => furniture === null && wordCount(words) >= 5);
  const stopped = longer.filter(({ words, readsAsHeadline: unstopped }) => !unstopped || /\?$/.test(words));
  return stopped.length * 3 >= longer.length;
}

/** The paragraph as it stands before, in and after `date`, which it may hold. */
function cutOut(text: string, span: Span, date: Span): readonly Span[] {
  if (!overlaps(span, date)) return [span];
  const before = trimmed(text, { start: span.start, end: date.start });
  const after = trimmed(text, { start: date.end, end: span.end });
  return [...before, date, ...after];
}

function trimmed(text: string, { start, end }: Span): readonly Span[] {
  const printed = text.slice(start, end);
  const words = printed.trim();
  const from = start + printed.indexOf(words);
  return words === '' ? [] : [{ start: from, end: from + words.length }];
}
