import type { Span } from '../../domain/span.js';

/**
 * What speaks against showing a sentence by itself, as a sub-editor would count it: it opens by leaning on the one
 * before, it is too short or too long for one line of a timeline, or it is a caption, a dateline or a summary that copy
 * ran together. 0 is best.
 */
export function leaning(text: string, { start, end }: Span): number {
  const sentence = text.slice(start, end);
  const length = sentence.split(/\s+/).length;
  return (
    (LEANS.test(sentence) ? 1 : 0) +
    (length < SHORTEST || length > LONGEST ? 1 : 0) +
    (NOT_PROSE.test(sentence) ? 2 : 0)
  );
}

/** Words. */
const SHORTEST = 6;
const LONGEST = 40;
const LEANS = /^[“"‘']?(?:he|she|it|they|we|this|that|these|those|but|and|also|then|so|however|meanwhile|there)\b/i;
const NOT_PROSE = /\||photograph|picture credit|\bNEW:|\(Reuters\) -|\bRT @|\bfile photo\b|…$|\.\.\.$/i;
