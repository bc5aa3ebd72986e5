import type { LoudChange } from '../domain/verdict.js';
import { GRAMMAR } from '../text/grammar-words.js';
import { isChange, type Step } from './align.js';
import { isNegatedInBrackets, negationsOf } from './negations.js';
import { numbersIn } from './numbers.js';
import { type Item, wordingOf } from './wording.js';

/** Which of the changes are of a kind that turns a meaning round, each kind once, in the order of the union. */
export function loudChanges(steps: readonly Step[]): readonly LoudChange[] {
  const changed = runsOf(steps, isChange);
  return KINDS.filter(
    (kind) =>
      changed.some((run) => turns(kind, run)) ||
      (kind === 'negation' ? marksSwallowOne(steps) : bracketsHide(kind, steps)),
  );
}

/** A marked cut may leave a `not` out, and a bracket may put one in: allowed by the ladder, and as bad as any change. */
function marksSwallowOne(steps: readonly Step[]): boolean {
  const marked = runsOf(steps, ({ kind }) => kind === 'cut' || kind === 'bracketed');
  const isHidden = ({ kind, asked, printed }: Step): boolean =>
    kind === 'through' &&
    asked !== null &&
    printed !== null &&
    isNegatedInBrackets(asked) !== isNegatedInBrackets(printed);
  return marked.some((run) => turns('negation', run)) || steps.some(isHidden);
}

/** What brackets put in the place of another number, name or modal, where both sides have one: `[£9,000]` for £1,500. */
function bracketsHide(kind: LoudChange, steps: readonly Step[]): boolean {
  const opened = (items: readonly Item[]): readonly Item[] => items.flatMap(inBrackets);
  return runsOf(steps, (step) => step.kind === 'bracketed').some((run) => {
    const [asked, printed] = [opened(run.asked), opened(run.printed)];
    switch (kind) {
      case 'number':
        return differ(signedNumbers(asked), signedNumbers(printed));
      case 'modal':
        return differ(modalsOf(asked).map(inPresent), modalsOf(printed).map(inPresent));
      case 'name':
        return areOthers(namesIn(asked), namesIn(printed));
      default:
        return false;
    }
  });
}

/** The words that a bracket holds, of which one with a capital is a name: `[German]`, not `[The]`. */
function inBrackets(item: Item): readonly Item[] {
  if (item.kind !== 'bracket') return [item];
  return wordingOf(item.text.slice(1, -1)).map((word) =>
    word.capital === 'first' && !GRAMMAR.has(word.folded) ? { ...word, capital: 'name' } : word,
  );
}

/** He said they `[would]` go, who said “we will go”. */
const PRESENT: ReadonlyMap<string, string> = new Map([
  ['would', 'will'],
  ['could', 'can'],
  ['might', 'may'],
  ['should', 'shall'],
]);
const inPresent = (modal: string): string => PRESENT.get(modal) ?? modal;

const differ = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && b.length > 0 && !sameSet(a, b);
const areOthers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((name) => b.includes(name));

const KINDS: readonly LoudChange[] = ['negation', 'number', 'modal', 'conjunction', 'name'];

/** Words of both sides that stand in one place: what was asked, and what is printed instead. */
type Run = Readonly<{ asked: readonly Item[]; printed: readonly Item[] }>;

/** The steps that follow on each other and are of one sort, together. */
function runsOf(steps: readonly Step[], isOfSort: (step: Step) => boolean): readonly Run[] {
  const runs: { asked: Item[]; printed: Item[] }[] = [];
  let open = false;
  for (const step of steps) {
    const { asked, printed } = step;
    if (!isOfSort(step)) {
      open = false;
      continue;
    }
    if (!open) runs.push({ asked: [], printed: [] });
    open = true;
    if (asked) runs.at(-1)!.asked.push(asked);
    if (printed) runs.at(-1)!.printed.push(printed);
  }
  return runs;
}

function turns(kind: LoudChange, { asked, printed }: Run): boolean {
  switch (kind) {
    case 'negation':
      return denials(asked) % 2 !== denials(printed) % 2;
    case 'number':
      return !sameSet(signedNumbers(asked), signedNumbers(printed));
    case 'modal':
      return !sameSet(modalsOf(asked), modalsOf(printed));
    case 'conjunction':
      return !sameSet(among(asked, CONJUNCTIONS), among(printed, CONJUNCTIONS));
    case 'name':
      return !sameSet(namesIn(asked), namesIn(printed));
    default:
      throw new Error(kind satisfies never);
  }
}

/** `not, I repeat, not` denies once. */
function denials(items: readonly Item[]): number {
  return items.reduce((sum, item, i) => {
    const isAgain = items[i - 1]?.folded === 'repeat' && items[i - 2]?.folded === 'i';
    const isFollowed = items[i + 1]?.folded === 'i' && items[i + 2]?.folded === 'repeat' && items[i + 3] === undefined;
    return isAgain || isFollowed ? sum : sum + negationsOf(item);
  }, 0);
}

const signedNumbers = (items: readonly Item[]): readonly string[] =>
  numbersIn(items.map(({ minus, folded, tie }) => `${minus ? '-' : ''}${folded}${tie === '/' ? tie : ''}`));

const MODALS = new Set('will would shall should can could may might must ought'.split(' '));
const CONTRACTED = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
  ['cannot', 'can'],
]);

/** `won't` is a `will`, `they'd` a `would`: what a contraction hides counts like what is spelt out. */
function modalsOf(items: readonly Item[]): readonly string[] {
  return items.flatMap(({ folded, capital }) => {
    // A month.
    if (folded === 'may' && capital === 'name') return [];
    if (MODALS.has(folded)) return [folded];
    const bare = folded.replace(/n't$/, '');
    const spelt = CONTRACTED.get(bare) ?? bare;
    if (spelt !== folded && MODALS.has(spelt)) return [spelt];
    if (folded.endsWith("'ll")) return ['will'];
    return folded.endsWith("'d") ? ['would'] : [];
  });
}

const CONJUNCTIONS = new Set(
  'and or but if unless because although though while whereas until till before after since so yet nor than whether when once except'.split(
    ' ',
  ),
);

const among = (items: readonly Item[], set: ReadonlySet<string>): readonly string[] =>
  items.filter((item) => !item.hyphenated && set.has(item.folded)).map((item) => item.folded);

/** Words with a capital, save those that have one only for standing first. */
function namesIn(items: readonly Item[]): readonly string[] {
  return items.filter((item) => item.capital === 'name').map((item) => item.folded);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join(' ') === [...b].sort().join(' ');
}
