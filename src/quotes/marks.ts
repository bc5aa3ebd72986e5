import type { Span } from '../domain/span.js';

export type MarkShape = 'double' | 'single' | 'guillemet';

/** One quotation mark as printed: one glyph, or two that stand for one (`''`, ``` `` ```). */
export type Mark = Readonly<{
  span: Span;
  shape: MarkShape;
  /** What the glyph says by itself; straight marks say nothing. */
  glyph: 'open' | 'close' | 'either';
  /** True where the characters around it let it open, or close, a quotation. */
  canOpen: boolean;
  canClose: boolean;
}>;

/** The quotation marks of one paragraph in text order; apostrophes and inch signs are left out. Linear time. */
export function marksIn(text: string, paragraph: Span): Mark[] {
  const found: Mark[] = [];
  for (const m of text.slice(paragraph.start, paragraph.end).matchAll(GLYPHS)) {
    const start = paragraph.start + m.index;
    const span = { start, end: start + m[0].length };
    const before = span.start > paragraph.start ? (text[span.start - 1] ?? ' ') : ' ';
    const after = span.end < paragraph.end ? (text[span.end] ?? ' ') : ' ';
    const mark =
      m[0].length === 1 && SINGLE.test(m[0]) ? single(text, span, before, after) : double(m[0], span, before, after);
    if (mark !== null) found.push(mark);
  }
  const [first, second] = found.filter(({ shape }) => shape === 'double');
  if (first && second && first === found[0] && opensWrongly(first, second, paragraph))
    found[0] = { ...first, canOpen: true, canClose: false };
  return found;
}

/** `” … we won,” he said.`: a mark at the paragraph's start that can open nothing by its looks, before one that closes. */
const opensWrongly = (first: Mark, second: Mark, paragraph: Span): boolean =>
  first.span.start === paragraph.start &&
  !first.canOpen &&
  second.glyph !== 'open' &&
  second.canClose &&
  !second.canOpen;

const GLYPHS = /``|'{2,3}|‘‘|’’|[“”„‟"«»‹›‘’']/g;
const SINGLE = /[‘’']/;
const OPENS_AFTER = /[\s([{/―—–\-‘'“"]/;
const CLOSES_BEFORE = /[\s)\]}/―—–\-.,;:!?…’'”"]/;
const WORD = /[\p{L}\p{N}]/u;

function double(glyphs: string, span: Span, before: string, after: string): Mark | null {
  const canOpen = OPENS_AFTER.test(before) && !/\s/.test(after);
  const canClose = CLOSES_BEFORE.test(after) && !/\s/.test(before);
  // 6" and 5'10": a sign for inches, unless something is there to close, which the pairing cannot know of a digit either.
  if (glyphs === '"' && /\d/.test(before) && WORD.test(after)) return null;
  const shape = /[«»‹›]/.test(glyphs) ? 'guillemet' : 'double';
  const glyph = /[“„«‹`‘]/.test(glyphs) ? 'open' : /[”»›’]/.test(glyphs) ? 'close' : 'either';
  return { span, shape, glyph, canOpen, canClose };
}

function single(text: string, span: Span, before: string, after: string): Mark | null {
  const glyph = text[span.start] === '‘' ? 'open' : text[span.start] === '’' ? 'close' : 'either';
  const canOpen =
    glyph !== 'close' &&
    OPENS_AFTER.test(before) &&
    /[\p{L}\p{N}$£€“"[…]/u.test(after) &&
    !ELISION.test(text.slice(span.start, span.start + 9));
  const canClose = glyph !== 'open' && !/\s/.test(before) && !WORD.test(after);
  return canOpen || canClose ? { span, shape: 'single', glyph, canOpen, canClose } : null;
}

/** Words printed with a leading apostrophe. */
const ELISION =
  /^[‘'](?:\d\ds?\b|(?:tis|twas|twere|em|til|till|cause|bout|round|n|nuff|cos|cuz|ere|im|er|ave|ad|ello|tude)\b)/i;
