import { contains, type Span } from '../../../src/domain/span.js';
import { markedRegions } from './marked-regions.js';
import { type WordPlaces, wordPlaces, wordsOfSlice } from './word-places.js';

/** A text as it is measured: its words, and its stretches in quotation marks. */
export type MeasuredText = Readonly<{ text: string; words: WordPlaces; regions: readonly Span[] }>;

export type Kind = 'direct' | 'mixed' | 'indirect';

export const KINDS: readonly Kind[] = ['direct', 'mixed', 'indirect'];

export function measuredText(text: string): MeasuredText {
  return { text, words: wordPlaces(text), regions: markedRegions(text) };
}

/** `direct` when every word of the content stands in quotation marks, `mixed` when some do, else `indirect`. */
export function kindOf({ text, regions }: MeasuredText, content: readonly Span[]): Kind {
  const words = content.flatMap((span) => wordsOfSlice(text, span));
  const marked = words.filter((word) => regions.some((region) => contains(region, word)));
  if (marked.length === 0) return 'indirect';
  return marked.length === words.length ? 'direct' : 'mixed';
}

/** The stretches of the content that stand in quotation marks, trimmed, in text order, touching ones joined. */
export function quotedPieces({ text, regions }: MeasuredText, content: readonly Span[]): readonly Span[] {
  const pieces = content
    .flatMap((span) => regions.map((region) => overlap(span, region)))
    .filter(({ start, end }) => end > start)
    .map((span) => trimmed(text, span))
    .filter((span) => wordsOfSlice(text, span).length > 0)
    .sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && piece.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, piece.end) };
    } else joined.push(piece);
  }
  return joined;
}

/** Without the space, marks and punctuation at either end; signs of money, per cent and accounts stay. */
export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && !/[\p{L}\p{N}$£€#@%]/u.test(text[start] ?? '')) start++;
  while (end > start && !/[\p{L}\p{N}$£€%]/u.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

const overlap = (a: Span, b: Span): Span => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
});
