import type { Article } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import { pattern } from '../text/pattern.js';
import { type EventWord, eventWords, isUnrealised } from './happenings.js';

/** That one event of a sentence came before another, and the word that says so. */
export type Ordered = Readonly<{ earlier: EventWord; later: EventWord; because: Span }>;

/**
 * The order that a sentence gives to the events in it: `X after Y`, `X, following Y`, `Y before X`, `after Y, X`. Of what
 * never came about nothing is said.
 */
export function orderIn(text: string, sentence: Span): readonly Ordered[] {
  const copy = text.slice(sentence.start, sentence.end);
  if (!/\b(?:[Aa]fter|[Ff]ollowing|[Bb]efore|[Ss]ince)\b/.test(copy)) return [];
  const words = eventWords(text, sentence).filter((word) => !isUnrealised(text, word, sentence));
  return [...copy.matchAll(CONNECTIVE)].flatMap((match) => {
    const at = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    const governed = words.find((word) => word.span.start >= at.end && word.span.start - at.end < REACH);
    if (!governed || /[.;:“”"]/.test(text.slice(at.end, governed.span.start))) return [];
    const opens = match.index < 3;
    const other = opens
      ? words.find(
          (word) =>
            word.span.start > governed.span.end &&
            word.form === 'verb' &&
            /,/.test(text.slice(governed.span.end, word.span.start)),
        )
      : words.findLast((word) => word.span.end <= at.start);
    if (!other || /[.;:“”"]/.test(text.slice(Math.min(other.span.end, at.end), Math.max(at.start, other.span.start))))
      return [];
    const isBefore = match[0].toLowerCase() === 'before';
    return [{ earlier: isBefore ? other : governed, later: isBefore ? governed : other, because: at }];
  });
}

/** Where an event word stands, among all articles. */
export const placeOf = ({ id }: Article, { span }: EventWord): string => `${id} ${span.start}`;

const CONNECTIVE = pattern('g')`(?<![\p{L}\p{N}])(?:[Aa]fter|[Ff]ollowing|[Bb]efore|[Ss]ince)(?![\p{L}\p{N}])`;
/** Characters between the connective and the event that it governs. */
const REACH = 60;
