import type { Fact, Family, Feature, KeyFact, Share } from '../../learning/facts.js';
import { BITS, FACT, type FactName, OF_CLASS, OF_TYPE } from './fact-names.js';

/** A fact of the token looked at, or of the token before it or behind it. */
type Named = FactName | `${FactName}-1` | `${FactName}+1`;
type Written = readonly [own: number, ...facts: Named[]];

type NamedFact = Fact & Readonly<{ name: FactName }>;

const factOf = (name: Named): NamedFact => {
  const away = name.endsWith('-1') ? -1 : name.endsWith('+1') ? 1 : 0;
  const bare = (away === 0 ? name : name.slice(0, -2)) as FactName;
  return { name: bare, fact: FACT[bare], away };
};

const share = (away: number, written: readonly Written[]): Share => ({
  away,
  features: written.map(([own, ...facts]): Feature => ({ own, facts: facts.map(factOf) })),
});
const here = (...written: Written[]): Share => share(0, written);
/** Features of a token that look at the token before it, and so on. */
const before = (...written: Written[]): Share => share(-1, written);
const behind = (...written: Written[]): Share => share(1, written);
const twoBefore = (...written: Written[]): Share => share(-2, written);
const twoBehind = (...written: Written[]): Share => share(2, written);

/** Features of facts that come together again and again. */
const kept = (...shares: Share[]): Family => ({ shares, only: null, key: keyOf(shares) });
/** Features of facts that seldom come together twice. */
const single = (...shares: Share[]): Family => ({ shares, only: null, key: [] });
const keptIf = (name: FactName, value: 0 | 1, ...written: Written[]): Family => ({
  ...kept(here(...written)),
  only: { fact: FACT[name], value },
});

/** The facts of the features, each once; where a word type or class is enough to know several, it stands for them. */
function keyOf(shares: readonly Share[]): readonly KeyFact[] {
  const all = shares.flatMap(({ features }) => features.flatMap(({ facts }) => facts as readonly NamedFact[]));
  const stands = (away: number, set: ReadonlySet<FactName>): number =>
    new Set(all.filter((one) => one.away === away && set.has(one.name)).map(({ name }) => name)).size;
  const key = new Map<string, KeyFact>();
  for (const { name, away } of all) {
    const isTyped = stands(away, OF_TYPE) > 0 && (OF_TYPE.has(name) || OF_CLASS.has(name));
    const own = isTyped ? 'type' : OF_CLASS.has(name) && stands(away, OF_CLASS) > 1 ? 'class' : name;
    key.set(`${own} ${away}`, { fact: FACT[own], away, bits: BITS[own] ?? 32 });
  }
  return [...key.values()];
}

/**
 * The features of a token. What stands in one family is looked up at one go: it is the facts of the family, all told,
 * that have to be met again for that. Which number a feature has, and of which facts it is made, the weights depend on;
 * how they are shared out among the families changes nothing but the time it takes.
 */
export const FAMILIES: readonly Family[] = [
  // The word and its neighbours.
  kept(
    here(
      [1],
      [2, 'word'],
      [3, 'stem'],
      [4, 'part'],
      [16, 'ending', 'part'],
      [30, 'shape', 'part'],
      [40, 'cue', 'part'],
    ),
    before([5, 'word'], [20, 'part']),
    behind([6, 'word'], [21, 'part']),
    twoBefore([7, 'word']),
    twoBehind([8, 'word']),
  ),
  kept(here([13, 'stem-1', 'part'], [49, 'word-1', 'cue'])),
  kept(here([14, 'stem+1', 'part'], [50, 'word+1', 'cue'])),
  single(here([9, 'word-1', 'word'], [10, 'word', 'word+1'])),
  // Word classes and shapes.
  kept(
    here(
      [22, 'part-1', 'part'],
      [23, 'part', 'part+1'],
      [24, 'part-1', 'part', 'part+1'],
      [31, 'shape-1', 'shape', 'shape+1'],
      [41, 'cue-1', 'part'],
      [42, 'cue+1', 'part'],
      [43, 'cue-1', 'cue', 'cue+1'],
      [58, 'cue', 'part-1', 'part+1'],
    ),
    before([25, 'part-1', 'part', 'part+1']),
    behind([26, 'part-1', 'part', 'part+1']),
  ),
  // Cues near the token.
  kept(here([46, 'nearest', 'part-1', 'part', 'part+1'], [47, 'nearest'], [48, 'nearest', 'part'])),
  kept(here([71, 'edge', 'part', 'nearest'], [72, 'depth', 'part', 'nearest'], [94, 'quotationNext', 'edge', 'part'])),
  single(here([56, 'left', 'word'])),
  kept(here([45, 'nearest', 'word'], [57, 'rightCommas', 'hasRight', 'word'])),
  kept(
    here(
      [51, 'left', 'part'],
      [54, 'leftStem', 'leftCommas', 'part'],
      [59, 'since', 'part'],
      [60, 'leftStem', 'since'],
    ),
  ),
  kept(here([52, 'right', 'part'], [55, 'rightStem', 'rightCommas'])),
  kept(here([63, 'left', 'right'], [73, 'verbsBefore', 'verbsAfter', 'left'])),
  // Place in the sentence and in the paragraph.
  kept(
    here(
      [53, 'leftRough', 'rightRough', 'shape', 'edgeParity'],
      [70, 'sentence', 'edgeParity'],
      [75, 'section', 'sentence'],
      [93, 'colonBefore', 'sentence'],
    ),
  ),
  kept(
    here(
      [90, 'paragraph', 'isQuotation', 'sentence'],
      [91, 'label', 'labelled', 'isQuotation'],
      [92, 'isShort', 'part', 'position'],
    ),
  ),
  // The rules' reporting clauses.
  kept(here([80, 'rule-1', 'rule', 'rule+1'], [81, 'rule', 'part'], [82, 'ruled', 'part'], [85, 'rule', 'cue'])),
  kept(here([84, 'ruled', 'part-1', 'part+1'])),
  // Quotations.
  keptIf(
    'isQuotation',
    1,
    [100, 'quoteLength', 'quoteEnd'],
    [101, 'quoteLength', 'quoteEnd', 'sentence'],
    [106, 'nearest', 'quoteLength'],
    [107, 'paragraph', 'quoteEnd'],
    [108, 'quotationBefore', 'sentence'],
    [109, 'ruled', 'quoteEnd'],
  ),
  keptIf('isQuotation', 1, [103, 'part-1', 'part+1', 'quoteRough']),
  keptIf('isQuotation', 1, [102, 'quoteFirst']),
  keptIf('isQuotation', 1, [104, 'word-1', 'quoteRough', 'quoteEnd'], [105, 'word+1', 'quoteRough', 'quoteEnd']),
  keptIf('isBeforeQuotation', 1, [110, 'word', 'quoteLength+1', 'quoteEnd+1']),
  keptIf('isBehindQuotation', 1, [111, 'word', 'quoteLength-1', 'quoteEnd-1']),
  keptIf(
    'isQuotation',
    0,
    [112, 'quotationBehind', 'quotationAhead', 'nearest'],
    [113, 'quotationBehind', 'quotationAhead', 'part'],
  ),
];
