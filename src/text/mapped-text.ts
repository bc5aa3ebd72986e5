import type { Span } from '../domain/span.js';

/** A text and, for each of its characters, where it stands in what it was taken from; one more for its end. */
export type MappedText = Readonly<{ text: string; origin: Uint32Array }>;

/** @param signs what is taken away, all of a match but its group `kept` */
export function without(source: string, signs: RegExp): MappedText {
  const kept: string[] = [];
  const origins: number[] = [];
  const keep = (text: string, at: number): void => {
    kept.push(text);
    for (let i = 0; i < text.length; i++) origins.push(at + i);
  };
  let from = 0;
  for (const match of source.matchAll(signs)) {
    keep(source.slice(from, match.index), from);
    from = match.index + match[0].length;
    const stays = match.groups?.kept;
    if (stays !== undefined) keep(stays, match.index + match[0].lastIndexOf(stays));
  }
  keep(source.slice(from), from);
  return { text: kept.join(''), origin: Uint32Array.from([...origins, source.length]) };
}

/** Where in the source a stretch of the text stands, with what was taken away inside it. */
export function inSource({ origin }: MappedText, { start, end }: Span): Span {
  const from = origin[start] ?? 0;
  return { start: from, end: end > start ? (origin[end - 1] ?? 0) + 1 : from };
}

/** Where in the text the first character stands that was at a place of the source or behind it. */
export function placeOf({ text, origin }: MappedText, at: number): number {
  let [from, to] = [0, text.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((origin[middle] ?? 0) < at) from = middle + 1;
    else to = middle;
  }
  return from;
}
