import type { Article } from '../domain/article.js';
import { type Citation, cite, type Excerpt } from '../domain/citation.js';
import type { Quotation } from '../domain/quotation.js';
import { contains, hull, overlaps, type Span } from '../domain/span.js';
import { sentences } from '../text/sentences.js';

/** Longer quotations are cut to the sentences asked about. Characters. */
const WHOLE_UP_TO = 200;

/**
 * What a card shows of a quotation: all of it when it is short, else the sentences of a piece that hold `focus`, or whole
 * pieces where it lies in several. Pieces of one paragraph are shown as one stretch, with the cue that stands between
 * them; pieces of several paragraphs apart, so that a link line between them is never shown as said.
 *
 * @param focus the words asked about; null for the beginning
 */
export function excerptOf(article: Article, { printed }: Pick<Quotation, 'printed'>, focus: Span | null): Excerpt {
  const paragraphs = byParagraph(article, printed);
  const whole = paragraphs.map((pieces) => hull(pieces));
  const isLong = whole.reduce((sum, { start, end }) => sum + end - start, 0) > WHOLE_UP_TO;
  const shown = isLong ? paragraphs.flatMap((pieces) => aroundFocus(article.text, pieces, focus)) : whole;
  const [first = hull(printed), ...rest] = isLong && focus === null ? shown.slice(0, 1) : shown;
  const last = rest.at(-1) ?? first;
  return {
    pieces: [cite(article, first), ...rest.map((piece): Citation => cite(article, piece))],
    breaks: rest.map((piece, i) => breakBefore(article, i === 0 ? first : rest[i - 1]!, piece)),
    cut: cutOf(first.start > hull(printed).start, last.end < hull(printed).end),
  };
}

/** Whether anything but the white space between two paragraphs of copy stands between two pieces. */
function breakBefore(article: Article, before: Span, piece: Span): Excerpt['breaks'][number] {
  const between = article.paragraphs.filter((p) => p.span.start > before.end && p.span.end < piece.start);
  return between.length > 0 ? 'left-out' : 'paragraph';
}

/** The pieces of each paragraph together. */
function byParagraph(article: Article, printed: readonly Span[]): readonly (readonly Span[])[] {
  const found: Span[][] = [];
  for (const span of printed) {
    const paragraph = article.paragraphs.find((p) => contains(p.span, span));
    const before = found.at(-1);
    if (before && paragraph && contains(paragraph.span, hull(before))) before.push(span);
    else found.push([span]);
  }
  return found;
}

/**
 * What is shown of one paragraph of a long quotation, if anything. Only one piece is ever cut: cut further, two with a
 * cue between them would leave the cue without the mark that parts it from the words.
 */
function aroundFocus(text: string, pieces: readonly Span[], focus: Span | null): readonly Span[] {
  const whole = hull(pieces);
  if (whole.end - whole.start <= WHOLE_UP_TO) return focus === null || overlaps(whole, focus) ? [whole] : [];
  const focused = focus ? pieces.filter((piece) => overlaps(piece, focus)) : pieces.slice(0, 1);
  const [only] = focused;
  if (!only) return [];
  return [focused.length === 1 ? sentencesAround(text, only, focus) : hull(focused)];
}

function sentencesAround(text: string, piece: Span, focus: Span | null): Span {
  const all = sentences(text, piece);
  const wanted = focus ? all.filter((sentence) => overlaps(sentence, focus)) : all.slice(0, 1);
  return wanted.length > 0 ? hull(wanted) : piece;
}

function cutOf(before: boolean, after: boolean): Excerpt['cut'] {
  if (before) return after ? 'both' : 'before';
  return after ? 'after' : 'none';
}
