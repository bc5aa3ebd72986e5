import type { Span } from '../domain/span.js';
import type { LoudChange, Verdict, WordChange } from '../domain/verdict.js';
import { unlinked, withoutLinks } from '../text/links.js';
import { inSource } from '../text/mapped-text.js';
import { isChange, layAlong, type Step } from './align.js';
import { loudChanges } from './loud.js';
import { isAnswer } from './negations.js';
import { withSense } from './sense.js';
import { withUnits } from './units.js';
import { type Item, wordingOf } from './wording.js';

/** How a printed quotation stands to some words asked about. */
export type Judgement = Readonly<{
  verdict: Verdict;
  comparison: readonly WordChange[];
  /** Changes that turn a meaning round, among them a negation that a marked cut or a bracket swallows. */
  loud: readonly LoudChange[];
  /** The stretch of the printed text that was compared. */
  where: Span;
  /** Words that have to change; marked and empty ones do not count. */
  changes: number;
  /** The printed words that a marked cut leaves out, each run of a piece as one stretch. */
  leftOut: readonly Span[];
}>;

/**
 * Judges `printed` (its pieces in text order, each with its place in the article) by the words asked about. The worst
 * rung that applies decides; everything else is in the comparison.
 *
 * @returns null when they share no word
 */
export function judge(asked: string, printed: readonly Piece[]): Judgement | null {
  const items = printed.flatMap(({ text, start }) => itemsOf(text, start));
  const wording = itemsOf(asked, 0);
  const laid = layAlong(wording, items);
  if (laid === null) return null;
  const { first, end } = laid;
  const steps = withSense(laid.steps);
  const where = { start: items[first]!.span.start, end: items[end - 1]!.span.end };
  const changes = steps.filter(isChange).length;
  const ends = [ending(items.slice(0, first), wording[0]), ending(items.slice(end), wording.at(-1))];
  const verdict = changes > 0 ? 'altered' : (unaltered(steps, ends) ?? byTypography(asked, printed));
  const comparison = steps.flatMap(wordChanges);
  return { verdict, comparison, loud: loudChanges(steps), where, changes, leftOut: leftOutOf(steps, printed) };
}

function itemsOf(text: string, start: number): readonly Item[] {
  const plain = withoutLinks(text);
  if (plain === null) return withUnits(wordingOf(text, start), text, start);
  return withUnits(wordingOf(plain.text), plain.text, 0).map((item) => {
    const at = inSource(plain, item.span);
    return { ...item, span: { start: start + at.start, end: start + at.end } };
  });
}

function leftOutOf(steps: readonly Step[], pieces: readonly Piece[]): readonly Span[] {
  const runs: Span[] = [];
  let open = false;
  for (const { kind, printed } of steps) {
    const isLeftOut = kind === 'cut' && printed?.kind === 'word';
    const last = open ? runs.at(-1) : undefined;
    // What stands between two pieces is the article's own.
    const isApart = pieces.some(({ start }) => last && printed && last.end <= start && start <= printed.span.start);
    const run = isApart ? undefined : last;
    if (isLeftOut && run) runs[runs.length - 1] = { start: run.start, end: printed.span.end };
    else if (isLeftOut) runs.push(printed.span);
    open = isLeftOut || (open && kind === 'cut');
  }
  return runs;
}

/** A contiguous piece of a quotation as printed, marks excluded, and where it begins in its article. */
export type Piece = Readonly<{ text: string; start: number }>;

const isWord = (item: Item): boolean => item.kind === 'word';

/** A bracket at the very end of the words asked about stands for at most so many words there. */
const BRACKET_AT_END = 4;

/** What becomes of the words printed beyond one end of those asked about, whose last item there is `outermost`. */
function ending(beyond: readonly Item[], outermost: Item | undefined): 'nothing' | 'filler' | 'bracketed' | 'cut' {
  const left = beyond.filter(isWord);
  if (left.length === 0) return 'nothing';
  if (left.every((item) => item.filler)) return 'filler';
  return outermost?.kind === 'bracket' && left.length <= BRACKET_AT_END ? 'bracketed' : 'cut';
}

/** The rung of what differs although no word is changed; null when no word differs at all. */
function unaltered(steps: readonly Step[], ends: readonly ReturnType<typeof ending>[]): Verdict | null {
  const has = (kind: Step['kind']): boolean => steps.some((step) => step.kind === kind);
  if (has('filler') || ends.includes('filler')) return 'cleaned';
  if (ends.includes('cut')) return 'part-of';
  if (has('bracketed') || has('through') || ends.includes('bracketed')) return 'bracketed';
  return steps.some((step) => step.kind === 'cut' && (step.asked ?? step.printed)?.kind === 'word') ? 'trimmed' : null;
}

/** The same words; the very characters, or not. */
function byTypography(asked: string, printed: readonly Piece[]): Verdict {
  const only = printed.length === 1 ? printed[0] : undefined;
  return only && unlinked(only.text).trim() === unlinked(asked).trim() ? 'verbatim' : 'typography';
}

function wordChanges({ kind, asked, printed }: Step): readonly WordChange[] {
  if (kind === 'same') return [{ word: (printed ?? asked)!.text, change: 'same', marked: false }];
  const marked = kind !== 'replaced' && kind !== 'asked-only' && kind !== 'printed-only';
  const write = asked?.folded === printed?.folded ? withSigns : ({ text, tie }: Item): string => `${text}${tie}`;
  const sides: WordChange[] = [];
  if (asked) sides.push({ word: write(asked), change: 'asked-only', marked });
  if (printed) sides.push({ word: write(printed), change: 'printed-only', marked });
  return sides;
}

/** With what tells it from a word of the same letters. */
const withSigns = (item: Item): string =>
  `${item.minus ? '-' : ''}${item.text}${item.tie}${item.stop === 'question' ? '?' : isAnswer(item) ? ',' : ''}`;
