import { mix } from '../../learning/hash.js';
import {
  type Columns,
  NO_RULE,
  RULE_ACCORDING,
  RULE_NOUN,
  RULE_SOURCE,
  RULE_STRONG,
  RULE_WEAK,
  SHAPES,
  UNSEEN_CUE,
} from './columns.js';
import { PART } from './parts-of-speech.js';
import { ACCORDING, CLOSING, COMMA, OPENING, SEMICOLON, SUBORDINATING } from './signal-words.js';

/** What the sentence around each token says of it, as small numbers: distances in steps, counts up to two or three. */
export type Clues = Readonly<{
  /** Signed distance to the nearest likely cue of the sentence; 0 where there is none. */
  nearest: Int32Array;
  /** The nearest likely cue before, and after: distance, commas, verbs and quotations between. 0 where there is none. */
  left: Int32Array;
  right: Int32Array;
  leftRough: Uint8Array;
  rightRough: Uint8Array;
  leftStem: Int32Array;
  rightStem: Int32Array;
  leftCommas: Uint8Array;
  rightCommas: Uint8Array;
  /** Whether the sentence has a likely cue, a quotation, and a clause that the rules see. */
  sentence: Uint8Array;
  /** Places from the start of the sentence and to its end, as far as they matter. */
  edge: Uint8Array;
  /** What opened the clause: a subordinating word or a cue, whichever stands nearer. */
  since: Int32Array;
  /** The nearest clause of the rules: its side, its distance and its kind. */
  ruled: Int32Array;
  /** Open brackets. */
  depth: Uint8Array;
  verbsBefore: Uint8Array;
  verbsAfter: Uint8Array;
  /** Number of the stretch between commas, from the start, and whether it holds a likely cue. */
  section: Uint8Array;
  /** Whether a label stands at the head of the paragraph: 1 in it, 2 at its colon, 3 behind. */
  labelled: Uint8Array;
  quotationBehind: Uint8Array;
  quotationAhead: Uint8Array;
}>;

export function cluesOf(columns: Columns): Clues {
  const { length, frame } = columns;
  const clues: Clues = {
    nearest: new Int32Array(length),
    left: new Int32Array(length),
    right: new Int32Array(length),
    leftRough: new Uint8Array(length),
    rightRough: new Uint8Array(length),
    leftStem: new Int32Array(length),
    rightStem: new Int32Array(length),
    leftCommas: new Uint8Array(length),
    rightCommas: new Uint8Array(length),
    sentence: new Uint8Array(length),
    edge: new Uint8Array(length),
    since: new Int32Array(length),
    ruled: new Int32Array(length),
    depth: new Uint8Array(length),
    verbsBefore: new Uint8Array(length),
    verbsAfter: new Uint8Array(length),
    section: new Uint8Array(length),
    labelled: new Uint8Array(length),
    quotationBehind: new Uint8Array(length),
    quotationAhead: new Uint8Array(length),
  };
  for (let from = 0; from < length; ) {
    let to = from + 1;
    while (to < length && frame[to] === frame[from]) to++;
    lookAhead(columns, clues, from, to);
    lookBack(columns, clues, from, to);
    from = to;
  }
  const { label } = columns.surroundings;
  if (label > 0) for (let i = 0; i < length; i++) clues.labelled[i] = i < label ? 1 : i === label ? 2 : 3;
  return clues;
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
function lookAhead(columns: Columns, clues: Clues, from: number, to: number): void {
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
  for (let i = from; i < to; i++) {
    if (OPENING.has(word[i] ?? 0)) depth = 1;
    clues.depth[i] = depth;
    if (CLOSING.has(word[i] ?? 0)) depth = 0;
    clues.edge[i] = Math.min(i - from, 3) * 4;
    clues.section[i] = Math.min(section, 3);
    clues.verbsBefore[i] = Math.min(allVerbs, 3);
    clues.since[i] = opener;
    clues.quotationBehind[i] = behind;
    if (cue >= 0) {
      clues.left[i] = described(i - cue, commas, verbs, quotations);
      clues.leftRough[i] = 1 + Math.min(commas, 1) * 3 + Math.min(verbs, 2);
      clues.leftStem[i] = stem[cue] ?? 0;
      clues.leftCommas[i] = Math.min(commas, 2);
      clues.nearest[i] = stepped(i - cue);
    }
    if (ruleAt >= 0) clues.ruled[i] = 1 + (stepped(i - ruleAt) * 3 + Math.min(ruleCommas, 2)) * 6 + (rule[ruleAt] ?? 0);
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
    if (SUBORDINATING.has(word[i] ?? 0)) opener = word[i] ?? 0;
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
function lookBack(columns: Columns, clues: Clues, from: number, to: number): void {
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
  for (let i = to - 1; i >= from; i--) {
    clues.edge[i] = (clues.edge[i] ?? 0) + Math.min(to - 1 - i, 3);
    clues.verbsAfter[i] = Math.min(allVerbs, 3);
    clues.quotationAhead[i] = ahead;
    if (cue >= 0) {
      clues.right[i] = described(cue - i, commas, verbs, 0);
      clues.rightRough[i] = 1 + Math.min(commas, 1) * 3 + Math.min(verbs, 2);
      clues.rightStem[i] = stem[cue] ?? 0;
      clues.rightCommas[i] = Math.min(commas, 2);
      const before = clues.nearest[i] ?? 0;
      const after = stepped(cue - i);
      if (before === 0 || after < before) clues.nearest[i] = -after;
    }
    const ruleBefore = clues.ruled[i] ?? 0;
    if (ruleAt >= 0 && ruleBefore === 0)
      clues.ruled[i] = 500 + (stepped(ruleAt - i) * 3 + Math.min(ruleCommas, 2)) * 6 + (rule[ruleAt] ?? 0);
    else if (ruleAt >= 0) clues.ruled[i] = mix(ruleBefore, stepped(ruleAt - i) < 4 ? 1 : 2);
    if (isLikelyCue(columns, i)) {
      clues.nearest[i] = 100;
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
  for (let i = from; i < to; i++) clues.sentence[i] = sentence;
}
