import { mix } from '../../learning/hash.js';
import {
  type Columns,
  NO_RULE,
  RULE_ACCORDING,
  RULE_NOUN,
  RULE_SOURCE,
  RULE_STRONG,
  RULE_WEAK,
  UNSEEN_CUE,
} from './columns.js';
import { FACT, FACTS } from './fact-names.js';
import { PART } from './parts-of-speech.js';
import { ACCORDING, CLOSING, COMMA, OPENING, SEMICOLON, SUBORDINATING } from './signal-words.js';
import { SHAPES } from './word-types.js';

/** Notes what the sentence around each token says of it, in the rows of facts. */
export function noteClues(columns: Columns, values: Int32Array): void {
  const { length, frame } = columns;
  for (let from = 0; from < length; ) {
    let to = from + 1;
    while (to < length && frame[to] === frame[from]) to++;
    lookAhead(columns, values, from, to);
    lookBack(columns, values, from, to);
    from = to;
  }
  const { label } = columns.surroundings;
  if (label === 0) return;
  for (let i = 0, row = 0; i < length; i++, row += FACTS)
    values[row + FACT.labelled] = i < label ? 1 : i === label ? 2 : 3;
}

const isComma = (word: number): boolean => word === COMMA || word === SEMICOLON;
const isVerb = (part: number): boolean => part === PART.VERB || part === PART.AUX;

/** Whether the token is likely to be a cue, by its lexicon or by the rules. */
function isLikelyCue({ cueLevel, part, rule, word }: Columns, i: number): boolean {
  const level = cueLevel[i] ?? 0;
  const own = rule[i] ?? NO_RULE;
  return (
    (level >= 4 && level !== UNSEEN_CUE && part[i] === PART.VERB) ||
    word[i] === ACCORDING ||
    (own >= RULE_STRONG && own <= RULE_ACCORDING && own !== RULE_WEAK && own !== RULE_NOUN)
  );
}

/** 1 to 6, in widening steps. */
const stepped = (distance: number): number => (distance < 4 ? distance : distance < 7 ? 4 : distance < 15 ? 5 : 6);

const described = (distance: number, commas: number, verbs: number, quotations: number): number =>
  1 + ((stepped(distance) * 3 + Math.min(commas, 2)) * 3 + Math.min(verbs, 2)) * 2 + Math.min(quotations, 1);

/** From the first token of the sentence to the last: what has gone before. */
function lookAhead(columns: Columns, values: Int32Array, from: number, to: number): void {
  const { word, part, stem, rule, shape } = columns;
  let cue = -1;
  let commas = 0;
  let verbs = 0;
  let quotations = 0;
  let opener = 0;
  let ruleAt = -1;
  let ruleCommas = 0;
  let depth = 0;
  let section = 0;
  let allVerbs = 0;
  let behind = 0;
  for (let i = from, row = from * FACTS; i < to; i++, row += FACTS) {
    const isMark = shape[i] === SHAPES.punctuation;
    if (isMark && OPENING.has(word[i] ?? 0)) depth = 1;
    values[row + FACT.depth] = depth;
    if (isMark && CLOSING.has(word[i] ?? 0)) depth = 0;
    values[row + FACT.edge] = Math.min(i - from, 3) * 4;
    values[row + FACT.section] = Math.min(section, 3);
    values[row + FACT.verbsBefore] = Math.min(allVerbs, 3);
    values[row + FACT.since] = opener;
    values[row + FACT.quotationBehind] = behind;
    if (cue >= 0) {
      values[row + FACT.left] = described(i - cue, commas, verbs, quotations);
      values[row + FACT.leftRough] = 1 + Math.min(commas, 1) * 3 + Math.min(verbs, 2);
      values[row + FACT.leftStem] = stem[cue] ?? 0;
      values[row + FACT.leftCommas] = Math.min(commas, 2);
      values[row + FACT.nearest] = stepped(i - cue);
    }
    if (ruleAt >= 0)
      values[row + FACT.ruled] = 1 + (stepped(i - ruleAt) * 3 + Math.min(ruleCommas, 2)) * 6 + (rule[ruleAt] ?? 0);
    if (isLikelyCue(columns, i)) {
      cue = i;
      commas = verbs = quotations = 0;
      opener = 1;
    } else {
      if (isComma(word[i] ?? 0)) commas++;
      if (isVerb(part[i] ?? 0)) verbs++;
      if (shape[i] === SHAPES.quotation) quotations++;
    }
    if (isVerb(part[i] ?? 0)) allVerbs++;
    if (!isMark && SUBORDINATING.has(word[i] ?? 0)) opener = word[i] ?? 0;
    if (isComma(word[i] ?? 0)) {
      section++;
      ruleCommas++;
    }
    if ((rule[i] ?? 0) > RULE_SOURCE) {
      ruleAt = i;
      ruleCommas = 0;
    }
    if (shape[i] === SHAPES.quotation) behind = Math.min(2, behind + 1);
  }
}

/** From the last token of the sentence to the first: what comes after. */
function lookBack(columns: Columns, values: Int32Array, from: number, to: number): void {
  const { word, part, stem, rule, shape } = columns;
  let cue = -1;
  let commas = 0;
  let verbs = 0;
  let ruleAt = -1;
  let ruleCommas = 0;
  let allVerbs = 0;
  let ahead = 0;
  let hasCue = 0;
  let hasQuotation = 0;
  let hasRule = 0;
  for (let i = to - 1, row = i * FACTS; i >= from; i--, row -= FACTS) {
    const toEnd = Math.min(to - 1 - i, 3);
    values[row + FACT.edge] = (values[row + FACT.edge] ?? 0) + toEnd;
    values[row + FACT.edgeParity] = toEnd & 1;
    values[row + FACT.verbsAfter] = Math.min(allVerbs, 3);
    values[row + FACT.quotationAhead] = ahead;
    if (cue >= 0) {
      values[row + FACT.right] = described(cue - i, commas, verbs, 0);
      values[row + FACT.hasRight] = 1;
      values[row + FACT.rightRough] = 1 + Math.min(commas, 1) * 3 + Math.min(verbs, 2);
      values[row + FACT.rightStem] = stem[cue] ?? 0;
      values[row + FACT.rightCommas] = Math.min(commas, 2);
      const before = values[row + FACT.nearest] ?? 0;
      const after = stepped(cue - i);
      if (before === 0 || after < before) values[row + FACT.nearest] = -after;
    }
    const ruleBefore = values[row + FACT.ruled] ?? 0;
    if (ruleAt >= 0 && ruleBefore === 0)
      values[row + FACT.ruled] = 500 + (stepped(ruleAt - i) * 3 + Math.min(ruleCommas, 2)) * 6 + (rule[ruleAt] ?? 0);
    else if (ruleAt >= 0) values[row + FACT.ruled] = mix(ruleBefore, stepped(ruleAt - i) < 4 ? 1 : 2);
    if (isLikelyCue(columns, i)) {
      values[row + FACT.nearest] = 100;
      cue = i;
      commas = verbs = 0;
      hasCue = 1;
    } else {
      if (isComma(word[i] ?? 0)) commas++;
      if (isVerb(part[i] ?? 0)) verbs++;
    }
    if (isVerb(part[i] ?? 0)) allVerbs++;
    if (isComma(word[i] ?? 0)) ruleCommas++;
    if ((rule[i] ?? 0) > RULE_SOURCE) {
      ruleAt = i;
      ruleCommas = 0;
      hasRule = 1;
    }
    if (shape[i] === SHAPES.quotation) {
      ahead = Math.min(2, ahead + 1);
      hasQuotation = 1;
    }
  }
  const sentence = hasCue + 2 * hasQuotation + 4 * hasRule;
  for (let i = from; i < to; i++) values[i * FACTS + FACT.sentence] = sentence;
}
