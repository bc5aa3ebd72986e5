import { isCopy, type Paragraph } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import { type Mark, type MarkShape, marksIn } from './marks.js';
import { type Building, pairParagraph } from './paragraph-marks.js';

/** A stretch between quotation marks. */
export type MarkedRegion = Readonly<{
  /** The words without their marks, one span a paragraph, in text order. */
  inner: readonly Span[];
  /** The same pieces with the marks that are printed. */
  printed: readonly Span[];
  mark: MarkShape;
  /** True when a mark is missing, doubled, or turned the wrong way. */
  unbalanced: boolean;
}>;

/**
 * Pairs the quotation marks of each paragraph. A quotation left open runs to the end of its paragraph, and goes on in
 * the next paragraph of copy if that one opens with a mark (cross-heads and the like may stand between). A closing mark
 * that nothing opened reaches back to the start of its paragraph, or of its sentence when another quotation stands
 * before it. Marks inside an open quotation stay inside.
 *
 * @returns regions that never overlap, in text order by their first piece; never throws; linear time
 */
export function pairMarks(text: string, paragraphs: readonly Paragraph[]): MarkedRegion[] {
  const marks = paragraphs.map((paragraph) => marksIn(text, paragraph.span));
  const found: Building[][] = [];
  let open: Building | null = null;
  for (const [i, { span, role }] of paragraphs.entries()) {
    const own = marks[i] ?? [];
    if (!isCopy(role)) {
      const paired = pairParagraph(text, span, own, null, null);
      if (paired.open) paired.open.unbalanced = true;
      found.push(paired.regions);
      continue;
    }
    const next = nextCopy(paragraphs, i);
    const goesOn = next === null ? null : firstMark(paragraphs[next]?.span, marks[next]);
    const opensWith = firstMark(span, own);
    const carried = open !== null && opensWith !== null && isOfStyle(open, opensWith) ? open : null;
    const paired = pairParagraph(text, span, own, carried, goesOn);
    found.push(paired.regions);
    const continues = paired.open !== null && goesOn !== null && isOfStyle(paired.open, goesOn);
    open = continues ? paired.open : null;
    if (paired.open && !continues) paired.open.unbalanced = true;
  }
  return found
    .flat()
    .map((region) => withoutStageDirections(text, region))
    .flatMap((region) => speakersTurns(text, region))
    .filter((region) => region.inner.length > 0)
    .sort((a, b) => first(a) - first(b));
}

/** `"(CROSSTALK)` is a paragraph of a quoted transcript, and nobody's words. */
function withoutStageDirections(text: string, region: MarkedRegion): MarkedRegion {
  const isSpeech = ({ start, end }: Span): boolean =>
    !STAGE_DIRECTION.test(text.slice(start, Math.min(end, start + 60)));
  if (region.inner.every(isSpeech)) return region;
  const kept = region.inner.map(isSpeech);
  return {
    ...region,
    inner: region.inner.filter((_, p) => kept[p]),
    printed: region.printed.filter((_, p) => kept[p]),
  };
}

const STAGE_DIRECTION = /^[([]\p{Lu}[\p{Lu} ,-]*[.,]?[)\]][.,]?$/u;

/** `"PRICE: We will. "SHAW: You will not.`: every paragraph of a quoted transcript that opens with a name is somebody's own words. */
function speakersTurns(text: string, region: MarkedRegion): MarkedRegion[] {
  const turns: { inner: Span[]; printed: Span[] }[] = [];
  let named = false;
  for (const [p, inner] of region.inner.entries()) {
    const printed = region.printed[p] ?? inner;
    const name = TURN.exec(text.slice(inner.start, Math.min(inner.end, inner.start + 60)))?.[0].length ?? 0;
    const start = inner.start + name;
    const piece = {
      inner: { start, end: inner.end },
      printed: { start: name > 0 ? start : printed.start, end: printed.end },
    };
    const last = turns.at(-1);
    if (name === 0 && last) {
      last.inner.push(piece.inner);
      last.printed.push(piece.printed);
    } else turns.push({ inner: [piece.inner], printed: [piece.printed] });
    named ||= name > 0 && start < inner.end;
  }
  return named ? turns.map((turn) => ({ ...region, ...turn })) : [region];
}

const TURN = /^\p{Lu}[\p{Lu}.'’ -]{1,30}(?:\([^)]{1,20}\))?:\s+(?=\S)/u;

const first = (region: MarkedRegion): number => region.inner[0]?.start ?? 0;

/** Whether a paragraph that opens with this mark goes on with the quotation: “ goes on with “, never with ". */
const isOfStyle = (open: Building, { shape, glyph }: Mark): boolean =>
  (open.mark === 'single') === (shape === 'single') && (shape === 'single' || open.isStraight === (glyph === 'either'));

/** The mark that the paragraph begins with; null when it begins with none that opens. */
function firstMark(paragraph: Span | undefined, marks: readonly Mark[] | undefined): Mark | null {
  const mark = marks?.[0];
  if (mark === undefined || mark.span.start !== paragraph?.start || !mark.canOpen) return null;
  return mark.shape === 'single' && mark.glyph === 'close' ? null : mark;
}

function nextCopy(paragraphs: readonly Paragraph[], after: number): number | null {
  for (let i = after + 1; i < paragraphs.length; i++) if (isCopy(paragraphs[i]?.role ?? 'body')) return i;
  return null;
}
