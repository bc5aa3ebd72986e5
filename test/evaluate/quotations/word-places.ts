import type { Span } from '../../../src/domain/span.js';

/**
 * The words of a text, counted from 0, and which of them lie wholly inside a span. Everything that quotations share
 * is counted in these, so that marks and punctuation at an edge neither win nor lose.
 */
export type WordPlaces = Readonly<{ spans: readonly Span[]; within: (span: Span) => readonly number[] }>;

// Letters and digits; an apostrophe, point or hyphen only between two of them.
const WORD = /[\p{L}\p{N}]+(?:['’.\-‑][\p{L}\p{N}]+)*/gu;

export function wordPlaces(text: string): WordPlaces {
  const spans = wordsOfSlice(text, { start: 0, end: text.length });
  return {
    spans,
    within: ({ start, end }) => {
      const inside: number[] = [];
      for (let at = firstFrom(spans, start); at < spans.length; at++) {
        const word = spans[at];
        if (!word || word.start >= end) break;
        if (word.end <= end) inside.push(at);
      }
      return inside;
    },
  };
}

/** The words of what a span cuts out, also of a word that it cuts through. */
export function wordsOfSlice(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

/** The first word that starts at `start` or later, by halving. */
function firstFrom(spans: readonly Span[], start: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function shared(some: readonly number[], others: readonly number[]): number {
  const among = new Set(others);
  return some.filter((word) => among.has(word)).length;
}

/** 0 to 1, in words. */
export function wordF1(some: readonly number[], others: readonly number[]): number {
  const both = shared(some, others);
  return both === 0 ? 0 : (2 * both) / (some.length + others.length);
}
