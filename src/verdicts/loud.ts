import type { LoudChange } from '../domain/verdict.js';
import { isChange, type Step } from './align.js';
import { numbersIn } from './numbers.js';
import type { Item } from './wording.js';

/** Which of the changes are of a kind that turns a meaning round, each kind once, in the order of the union. */
export function loudChanges(steps: readonly Step[]): readonly LoudChange[] {
  const changed = changedRuns(steps);
  return KINDS.filter(
    (kind) => changed.some((run) => turns(kind, run)) || (kind === 'negation' && marksSwallowOne(steps)),
  );
}

/** A marked cut may leave a `not` out, and a bracket may put one in: allowed by the ladder, and as bad as any change. */
function marksSwallowOne(steps: readonly Step[]): boolean {
  const marked = steps.filter(({ kind }) => kind === 'cut' || kind === 'bracketed');
  const words = marked.flatMap(({ asked, printed }) => (asked ?? printed)?.folded.match(/[\p{L}']+/gu) ?? []);
  return words.filter(isNegation).length % 2 === 1;
}

const KINDS: readonly LoudChange[] = ['negation', 'number', 'modal', 'conjunction', 'name'];

/** Words of both sides that stand in one place: what was asked, and what is printed instead. */
type Run = Readonly<{ asked: readonly Item[]; printed: readonly Item[] }>;

function changedRuns(steps: readonly Step[]): readonly Run[] {
  const runs: { asked: Item[]; printed: Item[] }[] = [];
  let open = false;
  for (const step of steps) {
    const { asked, printed } = step;
    if (!isChange(step)) {
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
      return asked.filter(denies).length % 2 !== printed.filter(denies).length % 2;
    case 'number':
      return !sameSet(numbersIn(asked.map((item) => item.folded)), numbersIn(printed.map((item) => item.folded)));
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

const denies = ({ folded }: Item): boolean => isNegation(folded);
const isNegation = (folded: string): boolean => NEGATIONS.has(folded) || folded.endsWith("n't") || folded === 'cannot';

const NEGATIONS = new Set(
  'not no never none nobody nothing nowhere neither nor without hardly barely scarcely aint dont'.split(' '),
);

const MODALS = new Set('will would shall should can could may might must ought'.split(' '));
const CONTRACTED = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
  ['cannot', 'can'],
]);

/** `won't` is a `will`, `they'd` a `would`: what a contraction hides counts like what is spelt out. */
function modalsOf(items: readonly Item[]): readonly string[] {
  return items.flatMap(({ folded }) => {
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
