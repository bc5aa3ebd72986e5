import type { Article } from '../domain/article.js';
import { type Citation, cite, type Excerpt } from '../domain/citation.js';
import type { Quotation } from '../domain/quotation.js';
import { contains, hull, overlaps, type Span } from '../domain/span.js';
import { sentences } from '../text/sentences.js';

/** Longer quotations are cut to the sentences asked about. Characters. */
const WHOLE_UP_TO = 200;

/**
 * What a card shows of a quotation: all of it when it is short, else the sentences that hold `focus`. Pieces of one
 * paragraph are shown as one stretch, with the cue that stands between them; pieces of several paragraphs apart, so
 * that a link line between them is never shown as said.
 *
 * @param focus the words asked about; null for the beginning
 */
export function excerptOf(article: Article, quotation: Quotation, focus: Span | null): Excerpt {
  const pieces = byParagraph(article, quotation);
  const long = pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0) > WHOLE_UP_TO;
  const focused = focus ?? pieces[0] ?? hull(quotation.printed);
  const shown = long ? pieces.filter((piece) => overlaps(piece, focused)) : pieces;
  const trimmed = shown.map((piece) => (long ? sentencesAround(article.text, piece, focus) : piece));
  const [first, ...rest] = trimmed.length > 0 ? trimmed : [hull(quotation.printed)];
  const last = rest.at(-1) ?? first!;
  return {
    pieces: [cite(article, first!), ...rest.map((piece): Citation => cite(article, piece))],
    breaks: rest.map((piece, i) => breakBefore(article, i === 0 ? first! : rest[i - 1]!, piece)),
    cut: cutOf(first!.start > hull(pieces).start, last.end < hull(pieces).end),
  };
}

/** Whether anything but the white space between two paragraphs of copy stands between two pieces. */
function breakBefore(article: Article, before: Span, piece: Span): Excerpt['breaks'][number] {
  const between = article.paragraphs.filter((p) => p.span.start > before.end && p.span.end < piece.start);
  return between.length > 0 ? 'left-out' : 'paragraph';
}

function byParagraph(article: Article, quotation: Quotation): readonly Span[] {
  const pieces: Span[] = [];
  for (const span of quotation.printed) {
    const paragraph = article.paragraphs.find((p) => contains(p.span, span));
    const before = pieces.at(-1);
    if (before && paragraph && contains(paragraph.span, before)) pieces[pieces.length - 1] = hull([before, span]);
    else pieces.push(span);
  }
  return pieces;
}

function sentencesAround(text: string, piece: Span, focus: Span | null): Span {
  if (piece.end - piece.start <= WHOLE_UP_TO) return piece;
  const all = sentences(text, piece);
  const wanted = focus ? all.filter((sentence) => overlaps(sentence, focus)) : all.slice(0, 1);
  return wanted.length > 0 ? hull(wanted) : piece;
}

function cutOf(before: boolean, after: boolean): Excerpt['cut'] {
  if (before) return after ? 'both' : 'before';
  return after ? 'after' : 'none';
}
