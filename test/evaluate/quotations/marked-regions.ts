import type { Span } from '../../../src/domain/span.js';

/**
 * The stretches of a text that stand in quotation marks, marks included, in text order. The scorer has its own
 * pairing, apart from the product's, so that the product is not measured with its own ruler:
 * a mark left open runs to the end of its paragraph, a paragraph is a line, marks inside marks are part of the outer.
 */
export function markedRegions(text: string): readonly Span[] {
  const regions: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const region of regionsOfLine(line)) {
      regions.push({ start: start + region.start, end: start + region.end });
    }
    start += line.length + 1;
  }
  return regions;
}

type Mark = Readonly<{ start: number; end: number; turn: 'opens' | 'closes' | 'either' }>;

function regionsOfLine(line: string): readonly Span[] {
  const marks = doubleMarks(line);
  const double = areNested(marks) ? nestedRegions(line, marks) : pairedRegions(line, marks);
  return [...double, ...singleRegions(line, double)]
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(line.slice(start, end)))
    .sort((a, b) => a.start - b.start);
}

// Two or three single marks in a row are one double mark, as some feeds send it.
const DOUBLE_MARK = /[“„«”»"‟]|'''?|```?|‘‘|’’/g;

function doubleMarks(line: string): readonly Mark[] {
  return [...line.matchAll(DOUBLE_MARK)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
    turn: /^[“„«`‘]/.test(mark) ? 'opens' : /^[”»’]/.test(mark) ? 'closes' : 'either',
  }));
}

/** Whether every mark shows its direction and as many open as close: then pairs may stand inside pairs. */
function areNested(marks: readonly Mark[]): boolean {
  const turning = (turn: Mark['turn']): number => marks.filter((mark) => mark.turn === turn).length;
  return turning('either') === 0 && turning('opens') > 0 && turning('opens') === turning('closes');
}

function nestedRegions(line: string, marks: readonly Mark[]): readonly Span[] {
  const regions: Span[] = [];
  const open: Mark[] = [];
  for (const mark of marks) {
    if (mark.turn === 'opens') {
      open.push(mark);
      continue;
    }
    const opening = open.pop();
    if (opening && open.length === 0) regions.push({ start: opening.start, end: mark.end });
  }
  const [outermost] = open;
  return outermost ? [...regions, { start: outermost.start, end: line.trimEnd().length }] : regions;
}

/** Pairs one after the other, each mark closing what the last one opened. */
function pairedRegions(line: string, marks: readonly Mark[]): readonly Span[] {
  const regions: Span[] = [];
  let open: Mark | null = null;
  for (const mark of marks) {
    if (opensHere(line, mark, open !== null)) {
      if (open) regions.push({ start: open.start, end: endBefore(line, open.end, mark.start) });
      open = mark;
    } else if (open) {
      regions.push({ start: open.start, end: mark.end });
      open = null;
    } else if (regions.length === 0 && mark.start > 0) {
      // Closed but never opened: the quotation goes on from the paragraph before.
      regions.push({ start: 0, end: mark.end });
    }
  }
  return open ? [...regions, { start: open.start, end: line.trimEnd().length }] : regions;
}

/** A mark that shows no direction has it from what stands beside it; in doubt it does what is due. */
function opensHere(line: string, mark: Mark, isOpen: boolean): boolean {
  if (mark.turn !== 'either') return mark.turn === 'opens';
  const before = line[mark.start - 1] ?? ' ';
  const after = line[mark.end] ?? ' ';
  const mayOpen = /[\s([—–-]/.test(before);
  const mayClose = /[\s)\]—–\-.,;:!?]/.test(after);
  if (isOpen) return mark.start > 0 && /\s/.test(before) && !mayClose;
  return mayOpen || !mayClose;
}

/** The end of what lies between, without the space at its end. */
function endBefore(line: string, from: number, to: number): number {
  return from + line.slice(from, to).trimEnd().length;
}

const ELISION = /^'(?:tis|twas|em|til|cause|bout|n)\b/i;

/** Single marks outside the double ones, where they can be no apostrophe. */
function singleRegions(line: string, double: readonly Span[]): readonly Span[] {
  const isInDouble = (at: number): boolean => double.some(({ start, end }) => at >= start && at < end);
  const regions: Span[] = [];
  let passed = 0;
  for (const { index: start } of line.matchAll(/[‘']/g)) {
    if (start < passed || isInDouble(start) || !opensSingle(line, start)) continue;
    const closing = closingSingle(line, start + 1, isInDouble);
    if (closing === null) continue;
    passed = closing + 1;
    regions.push({ start, end: passed });
  }
  return regions;
}

function opensSingle(line: string, at: number): boolean {
  const mark = line[at];
  if (line[at + 1] === mark || line[at - 1] === mark) return false;
  return (
    /[\s([—–]/.test(line[at - 1] ?? ' ') &&
    /[\p{L}$]/u.test(line[at + 1] ?? '') &&
    !ELISION.test(line.slice(at, at + 8))
  );
}

/** Null when none closes before a double quotation begins, or at all. */
function closingSingle(line: string, from: number, isInDouble: (at: number) => boolean): number | null {
  for (let at = from; at < line.length && !isInDouble(at); at++) {
    const mark = line[at];
    if (mark !== '’' && mark !== "'") continue;
    const after = line[at + 1] ?? ' ';
    const isOwners = line[at - 1] === 's' && /\s\p{L}/u.test(line.slice(at + 1, at + 3));
    if (!/[\p{L}\p{N}]/u.test(after) && after !== mark && !isOwners) return at;
  }
  return null;
}
