import type { Span } from '../domain/span.js';
import { sentences } from '../text/sentences.js';
import type { Mark, MarkShape } from './marks.js';
import { pairsOfOtherStyle } from './two-styles.js';

/** A region while its pieces are being found. */
export type Building = {
  inner: Span[];
  printed: Span[];
  mark: MarkShape;
  /** Of the mark that opens it. */
  isStraight: boolean;
  unbalanced: boolean;
};

/** `regions` leaves out the one carried in; `open` is the one that the paragraph leaves open. */
export type PairedParagraph = Readonly<{ regions: Building[]; open: Building | null }>;

type Opened = Readonly<{ mark: Mark; region: Building; printedFrom: number }>;

/**
 * Pairs the marks of one paragraph.
 *
 * @param carried the region that the paragraph before left open, when this one opens with a mark
 * @param goesOn the mark with which the next paragraph of copy opens; null when it opens with none
 */
export function pairParagraph(
  text: string,
  within: Span,
  marks: readonly Mark[],
  carried: Building | null,
  goesOn: Mark | null,
): PairedParagraph {
  const nests = nestsCleanly(marks, goesOn !== null && goesOn.shape !== 'single');
  const partners = singlePartners(text, marks);
  const innerPair = pairsOfOtherStyle(marks, goesOn);
  const regions: Building[] = [];
  let open: Opened | null = null;
  let depth = 0;
  /** Everything before it is paired already. */
  let done = within.start;

  for (const [m, mark] of marks.entries()) {
    if (mark.span.start < done) continue;
    if (open === null) {
      const isLeftOpen = goesOn?.shape === 'single' && mark.shape === 'single' && opensSpeech(text, within, mark);
      if (mark.shape === 'single' ? partners.has(mark) || isLeftOpen : turnOf(mark, false, nests) === 'open') {
        const region = carried && mark === marks[0] ? carried : newRegion(mark, regions);
        open = { mark, region, printedFrom: Math.max(done, openedAt(text, within, mark)) };
        if (mark.shape !== 'single' && mark.glyph === 'close') region.unbalanced = true;
        depth = 1;
      } else if (mark.shape !== 'single') {
        closeUnopened(text, within, mark, done, regions);
        done = mark.span.end;
      }
      continue;
    }
    if (open.mark.shape === 'single' ? partners.get(open.mark) !== mark : mark.shape !== open.mark.shape) continue;
    const inner = nests ? null : innerPair(open.mark, m);
    if (inner !== null) {
      done = inner.span.end;
      continue;
    }
    const turn = open.mark.shape === 'single' ? 'close' : turnOf(mark, true, nests);
    if (turn === 'open' && nests) {
      depth++;
    } else if (turn === 'open') {
      // Opened again before it was closed: what was open ends here.
      open.region.unbalanced = true;
      addPiece(text, open, mark.span.start, mark.span.start);
      open = { mark, region: newRegion(mark, regions), printedFrom: mark.span.start };
    } else if (--depth <= 0 || !nests) {
      if (open.mark.shape !== 'single' && mark.glyph === 'open') open.region.unbalanced = true;
      addPiece(text, open, mark.span.start, mark.span.end);
      open = null;
      done = mark.span.end;
    }
  }
  if (open === null) return { regions, open: null };
  addPiece(text, open, within.end, within.end);
  return { regions, open: open.region };
}

const WORDS = /[\p{L}\p{N}]/u;

function newRegion({ shape, glyph }: Mark, regions: Building[]): Building {
  const region: Building = { inner: [], printed: [], mark: shape, isStraight: glyph === 'either', unbalanced: false };
  regions.push(region);
  return region;
}

/** `Ann Price, Institute for Piers.”`: the name below a quotation, inside its mark. */
const NAME_LINE = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:, [^.!?“”"]{2,80})?\.?$/u;

/** A single mark that stands before a double one turned the wrong way is printed with it: ‘”inundated”. */
function openedAt(text: string, within: Span, mark: Mark): number {
  const { start } = mark.span;
  return mark.glyph === 'close' && start > within.start && /[‘']/.test(text[start - 1] ?? '') ? start - 1 : start;
}

/** Whether a single mark stands where a quotation begins that runs on: at the paragraph's start, behind a colon or a comma. */
function opensSpeech(text: string, within: Span, { span, canOpen, glyph }: Mark): boolean {
  const before =
    text
      .slice(Math.max(within.start, span.start - 4), span.start)
      .trimEnd()
      .at(-1) ?? ':';
  return canOpen && glyph !== 'close' && /[:,]/.test(before);
}

/** A closing mark that nothing opened: the words before it, as far back as they can belong to it. */
function closeUnopened(text: string, within: Span, mark: Mark, done: number, regions: Building[]): void {
  const { start, end } = mark.span;
  if (!WORDS.test(text.slice(done, start))) {
    const last = regions.at(-1);
    if (last) last.unbalanced = true;
    return;
  }
  if (mark.glyph === 'either' && /\d/.test(text[start - 1] ?? '')) return; // 6": a sign for inches
  if (done === within.start && end === within.end && NAME_LINE.test(text.slice(done, Math.min(start, done + 120))))
    return;
  const from = done === within.start ? done : (sentences(text, { start: done, end: start }).at(-1)?.start ?? done);
  const region = newRegion(mark, regions);
  region.unbalanced = true;
  addPiece(text, { mark: { ...mark, span: { start: from, end: from } }, region, printedFrom: from }, start, end);
}

function addPiece(text: string, { mark, region, printedFrom }: Opened, innerEnd: number, printedEnd: number): void {
  let { end: start } = mark.span;
  let end = innerEnd;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  if (!WORDS.test(text.slice(start, end))) return;
  region.inner.push({ start, end });
  region.printed.push({ start: Math.min(printedFrom, start), end: printedEnd > innerEnd ? printedEnd : end });
}

function turnOf(mark: Mark, isOpen: boolean, nests: boolean): 'open' | 'close' {
  if (nests && mark.glyph !== 'either') return mark.glyph;
  if (mark.glyph === 'open') return isOpen && mark.canClose && !mark.canOpen ? 'close' : 'open';
  if (mark.glyph === 'close') return !isOpen && mark.canOpen && !mark.canClose ? 'open' : 'close';
  if (isOpen) return mark.canOpen && !mark.canClose ? 'open' : 'close';
  return mark.canClose && !mark.canOpen ? 'close' : 'open';
}

/** Whether every mark says which way it turns and each is answered, so that depth can be counted. */
function nestsCleanly(marks: readonly Mark[], goesOn: boolean): boolean {
  let depth = 0;
  for (const mark of marks) {
    if (mark.shape === 'single') continue;
    if (mark.glyph === 'either' || (mark.glyph === 'open' ? !mark.canOpen : !mark.canClose)) return false;
    depth += mark.glyph === 'open' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0 || (depth === 1 && goesOn);
}

/** The single mark that closes each single mark that opens; an apostrophe has none. */
function singlePartners(text: string, marks: readonly Mark[]): ReadonlyMap<Mark, Mark> {
  const partners = new Map<Mark, Mark>();
  let close: Mark | null = null;
  let plural: Mark | null = null;
  let doublesSince = 0;
  for (const mark of marks.toReversed()) {
    if (mark.shape !== 'single') {
      doublesSince++;
      // Past one double mark the closing single may belong to other words; past a pair it may enclose them.
      if (doublesSince > 2) close = plural = null;
    } else if (mark.canOpen) {
      const partner = close ?? (mark.glyph === 'open' ? plural : null);
      if (partner !== null && (doublesSince === 0 || (doublesSince === 2 && mark.glyph === 'open')))
        partners.set(mark, partner);
      close = plural = null;
    } else if (
      /s/.test(text[mark.span.start - 1] ?? '') &&
      /^\s\p{Ll}/u.test(text.slice(mark.span.end, mark.span.end + 2))
    ) {
      // The workers’ rights: closes a quotation only where nothing better does.
      plural = mark;
      if (close === null) doublesSince = 0;
    } else {
      close = mark;
      doublesSince = 0;
    }
  }
  return partners;
}
