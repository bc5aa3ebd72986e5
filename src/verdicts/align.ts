import type { Item } from './wording.js';

/** One step of laying the words asked about along the words printed. */
export type Step = Readonly<{
  /**
   * `same` and `through` (the same but for letters in brackets) take one of each; `replaced` too. `cut`: dropped or
   * added where a mark says so. `bracketed`: put in or taken out by a bracket. `filler`: empty words on one side only.
   */
  kind: 'same' | 'through' | 'replaced' | 'asked-only' | 'printed-only' | 'cut' | 'bracketed' | 'filler';
  asked: Item | null;
  printed: Item | null;
}>;

/** The cheapest way to lay them along each other; what stands before `first` and from `end` on is printed besides. */
export type Laid = Readonly<{
  /** Indexes into the printed items. */
  first: number;
  end: number;
  steps: readonly Step[];
}>;

// What a step costs. A changed word outweighs any number of marked cuts and of words left over that a quotation can
// hold. At equal numbers of changes, words left out explain more than words replaced, and those more than words put in.
const LEFT_OUT = 1;
const REPLACED = 1.001;
const PUT_IN = 1.002;
const FILLER = 0.05;
const BRACKET = 0.01;
/** A word beyond the ends of what was asked; dearer than a cut, so that a cut reaches as far as it can. */
const BEYOND = 2e-6;
const CUT = 1e-6;
const MARK = 1e-7;

/** Words that one bracket may stand for. */
const BRACKET_STANDS_FOR = 8;

/**
 * Lays the items asked about along the stretch of the printed items that is nearest to them: word edit distance with
 * free ends in `printed` (Sellers 1980), in which a marked cut takes up words of the other side, and a bracket a few.
 *
 * @returns null when the nearest stretch shares no word with what was asked
 */
export function layAlong(asked: readonly Item[], printed: readonly Item[]): Laid | null {
  const { pausing, printedPausing, cutting } = withPauses(asked, printed);
  const found = laidAlong(pausing, printedPausing);
  if (found === null || changesIn(found) === 0) return found;
  const cut = cutting && laidAlong(cutting, printedPausing);
  const best = cut && changesIn(cut) < changesIn(found) ? cut : found;
  const shortened = best.steps.some(({ kind }) => kind === 'replaced') ? leavingOut(pausing, printedPausing) : null;
  return withWholeContraction(shortened ?? best, printedPausing);
}

/** With no word changed, where all that is asked stands in this order and less than as much is left out between. */
function leavingOut(asked: readonly Item[], printed: readonly Item[]): Laid | null {
  const laid = laidAlong(asked, printed, false);
  const count = (kind: Step['kind']): number => laid?.steps.filter((step) => step.kind === kind).length ?? 0;
  if (laid === null || count('replaced') + count('asked-only') > 0) return null;
  return count('printed-only') < count('same') ? laid : null;
}

/** `We'll` beside `will` is laid along the `We` before it too. */
function withWholeContraction({ first, end, steps }: Laid, printed: readonly Item[]): Laid {
  const [step, ...more] = steps;
  const before = printed[first - 1];
  const isSplit =
    step?.kind === 'replaced' && before !== undefined && step.asked?.folded.startsWith(`${before.folded}'`);
  if (!isSplit) return { first, end, steps };
  return { first: first - 1, end, steps: [{ kind: 'printed-only', asked: null, printed: before }, step, ...more] };
}

export const isChange = ({ kind }: Step): boolean =>
  kind === 'replaced' || kind === 'asked-only' || kind === 'printed-only';

const changesIn = ({ steps }: Laid): number => steps.filter(isChange).length;

/** @param mayChange whether words may be replaced or put in, and not only left out */
function laidAlong(asked: readonly Item[], printed: readonly Item[], mayChange = true): Laid | null {
  const [putIn, replaced] = mayChange ? [PUT_IN, REPLACED] : [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const width = printed.length + 1;
  const cost = new Float64Array((asked.length + 1) * width);
  const move = new Uint8Array(cost.length);
  for (let j = 1; j < width; j++) cost[j] = j * BEYOND;
  for (let i = 1; i <= asked.length; i++) {
    const item = asked[i - 1]!;
    for (let j = 0; j < width; j++) {
      const held = printed[j - 1];
      let best = cost[(i - 1) * width + j]! + costAlone(item, held, putIn);
      let by = UP;
      if (held) {
        const across = cost[i * width + j - 1]! + costAlone(held, item, LEFT_OUT);
        if (across < best) [best, by] = [across, ACROSS];
        const both = cost[(i - 1) * width + j - 1]! + costTogether(item, held, replaced);
        if (both <= best) [best, by] = [both, BOTH];
      }
      cost[i * width + j] = best;
      move[i * width + j] = by;
    }
  }
  let end = 0;
  const last = asked.length * width;
  const inAll = (j: number): number => cost[last + j]! + (printed.length - j) * BEYOND;
  for (let j = 1; j < width; j++) if (inAll(j) < inAll(end)) end = j;
  return Number.isFinite(cost[last + end]) ? traced(asked, printed, move, end) : null;
}

type WithPauses = Readonly<{
  pausing: readonly Item[];
  printedPausing: readonly Item[];
  /** With the marks as cuts that have the same word on one side only; null when there are none. */
  cutting: readonly Item[] | null;
}>;

/**
 * Marks that both print beside the same word are pauses of the speaker, in the order in which they stand. One that has
 * the same word on one side only may also be a cut that reaches as far as a pause.
 */
function withPauses(asked: readonly Item[], printed: readonly Item[]): WithPauses {
  const shared = new Set<Item>();
  const doubtful = new Set<Item>();
  let from = 0;
  for (const [i, item] of asked.entries()) {
    if (item.kind !== 'cut') continue;
    const before = (j: number): boolean => isSame(asked[i - 1], printed[j - 1]);
    const behind = (j: number): boolean => isSame(asked[i + 1], printed[j + 1]);
    const at = printed.findIndex((held, j) => j >= from && held.kind === 'cut' && (before(j) || behind(j)));
    if (at === -1) continue;
    shared.add(item).add(printed[at]!);
    if (!before(at) || !behind(at)) doubtful.add(item);
    from = at + 1;
  }
  const marked = (items: readonly Item[], pauses: (item: Item) => boolean): readonly Item[] =>
    items.map((item) => (pauses(item) ? { ...item, kind: 'pause' } : item));
  return {
    pausing: marked(asked, (item) => shared.has(item)),
    printedPausing: marked(printed, (item) => shared.has(item)),
    cutting: doubtful.size === 0 ? null : marked(asked, (item) => shared.has(item) && !doubtful.has(item)),
  };
}

const isSame = (a: Item | undefined, b: Item | undefined): boolean => a?.folded === b?.folded;

const UP = 1;
const ACROSS = 2;
const BOTH = 3;

function traced(asked: readonly Item[], printed: readonly Item[], move: Uint8Array, end: number): Laid | null {
  const steps: Step[] = [];
  let i = asked.length;
  let j = end;
  while (i > 0) {
    const by = move[i * (printed.length + 1) + j];
    if (by === BOTH) steps.push(stepTogether(asked[--i]!, printed[--j]!));
    else if (by === ACROSS) steps.push(stepAlone(printed[--j]!, asked[i - 1]!, 'printed'));
    else steps.push(stepAlone(asked[--i]!, printed[j - 1], 'asked'));
  }
  const laid = { first: j, end, steps: openEnded(narrowBrackets(steps.reverse())) };
  return laid.steps.some((step) => step.kind === 'same') ? laid : null;
}

/** The cost of `item` standing on its own side only, next to `other` of the other side; `change` when nothing marks it. */
function costAlone(item: Item, other: Item | undefined, change: number): number {
  if (item.kind === 'cut' || item.kind === 'pause') return MARK;
  if (other?.kind === 'cut') return CUT;
  if (item.kind === 'bracket' || other?.kind === 'bracket') return BRACKET;
  return item.filler ? FILLER : change;
}

function costTogether(a: Item, b: Item, change: number): number {
  if (a.kind === b.kind && a.folded === b.folded) return 0;
  if (matchesThrough(a, b) || matchesThrough(b, a)) return BRACKET;
  return a.kind === 'word' && b.kind === 'word' ? change : Number.POSITIVE_INFINITY;
}

/** `[T]he` is `the`; `walk[ed]` is `walk`, `walks` or `walked`. */
function matchesThrough(a: Item, b: Item): boolean {
  if (a.unbracketed === null || b.kind !== 'word') return false;
  return b.folded === a.folded || (a.unbracketed.length > 2 && b.folded.startsWith(a.unbracketed));
}

function stepTogether(asked: Item, printed: Item): Step {
  const same = asked.folded === printed.folded && asked.unbracketed === printed.unbracketed;
  const kind = same ? 'same' : asked.unbracketed !== null || printed.unbracketed !== null ? 'through' : 'replaced';
  return { kind, asked, printed };
}

function stepAlone(item: Item, other: Item | undefined, side: 'asked' | 'printed'): Step {
  const step = side === 'asked' ? { asked: item, printed: null } : { asked: null, printed: item };
  if (item.kind === 'cut' || item.kind === 'pause' || other?.kind === 'cut') return { kind: 'cut', ...step };
  if (item.kind === 'bracket' || other?.kind === 'bracket') return { kind: 'bracketed', ...step };
  if (item.filler) return { kind: 'filler', ...step };
  return { kind: side === 'asked' ? 'asked-only' : 'printed-only', ...step };
}

/** A cut lies between words that both print: what is asked beyond the last of them is not held, whatever mark is there. */
function openEnded(steps: readonly Step[]): readonly Step[] {
  const isShared = ({ kind }: Step): boolean => kind === 'same' || kind === 'through';
  const first = steps.findIndex(isShared);
  const last = steps.findLastIndex(isShared);
  return steps.map((step, i) => {
    const isOutside = (i < first || i > last) && step.asked?.kind === 'word';
    return isOutside && step.kind === 'cut' ? { ...step, kind: 'asked-only' } : step;
  });
}

/** A bracket stands for some words, not for a passage: beyond that its words count as changed. */
function narrowBrackets(steps: readonly Step[]): readonly Step[] {
  let run = 0;
  return steps.map((step) => {
    const alone = step.asked ?? step.printed;
    run = step.kind === 'bracketed' && alone?.kind === 'word' ? run + 1 : 0;
    if (run <= BRACKET_STANDS_FOR) return step;
    return { ...step, kind: step.asked ? 'asked-only' : 'printed-only' };
  });
}
