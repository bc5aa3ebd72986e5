import type { Paragraph } from '../domain/article.js';

/**
 * The copy with the single marks of quotations that run over several paragraphs turned into double ones, each
 * paragraph opening with one and only the last closing: a lone single mark reads as an apostrophe else. Every character
 * stays in its place.
 */
export function withDoubleOuterMarks(text: string, paragraphs: readonly Paragraph[]): string {
  const changed = [...text];
  // Spans count UTF-16 units, as does this array where no character takes two.
  if (changed.length !== text.length) return text;
  for (let i = 0; i < paragraphs.length; i++) {
    const { span } = paragraphs[i]!;
    const open = openedAndLeftOpen(text.slice(span.start, span.end));
    if (open === null || !opensWithMark(text, paragraphs[i + 1])) continue;
    changed[span.start + open] = '“';
    while (opensWithMark(text, paragraphs[i + 1])) {
      const { start, end } = paragraphs[++i]!.span;
      changed[start] = '“';
      const close = closesAt(text.slice(start, end), 1);
      if (close === null) continue;
      changed[start + close] = '”';
      break;
    }
  }
  return changed.join('');
}

const opensWithMark = (text: string, paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined && text[paragraph.span.start] === '‘';

/** Where in a paragraph the last single mark stands that opens something and is not closed; null when all are. */
function openedAndLeftOpen(paragraph: string): number | null {
  const last = [...paragraph.matchAll(/(?<![\p{L}\p{N}])‘(?=\S)/gu)].at(-1)?.index;
  return last !== undefined && closesAt(paragraph, last + 1) === null ? last : null;
}

/** Where the first single mark stands that closes something; the apostrophe of `the workers’ rights` does not. */
function closesAt(paragraph: string, from: number): number | null {
  for (const { index } of paragraph.slice(from).matchAll(/(?<=\S)’(?![\p{L}\p{N}])/gu)) {
    const at = from + index;
    const isPlural = /\p{L}{3,}s$/u.test(paragraph.slice(0, at)) && /^\s\p{Ll}/u.test(paragraph.slice(at + 1, at + 3));
    if (!isPlural) return at;
  }
  return null;
}
