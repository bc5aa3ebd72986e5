import type { FeatureRows } from '../../learning/chain.js';
import { mix } from '../../learning/hash.js';
import { cluesOf } from './clues.js';
import { type Columns, SHAPES } from './columns.js';
import { PART } from './parts-of-speech.js';

/** The hashed features of each token of the columns. */
export function featuresOf(columns: Columns): FeatureRows {
  const { length, word, stem, part, shape, cueLevel, rule, ending, quoteLength, quoteEnd, quoteFirst } = columns;
  const around = columns.surroundings;
  const clues = cluesOf(columns);
  const values = new Int32Array(length * MOST);
  const starts = new Int32Array(length + 1);
  let count = 0;
  const put = (hash: number): void => {
    values[count++] = hash;
  };
  const paragraph = 2 * around.position + (around.previousHasQuotation ? 1 : 0);
  const label = around.label === 0 ? 0 : around.labelIsCapital ? 2 : 1;

  for (let i = 0; i < length; i++) {
    const at = (column: Int32Array | Uint8Array, offset: number): number =>
      i + offset < 0 ? -1 : i + offset >= length ? -2 : (column[i + offset] ?? 0);
    const w = word[i] ?? 0;
    const s = stem[i] ?? 0;
    const p = part[i] ?? 0;
    const sh = shape[i] ?? 0;
    const cue = cueLevel[i] ?? 0;
    const w1 = at(word, -1);
    const w2 = at(word, -2);
    const n1 = at(word, 1);
    const n2 = at(word, 2);
    const p1 = at(part, -1);
    const p2 = at(part, -2);
    const q1 = at(part, 1);
    const q2 = at(part, 2);
    const c1 = at(cueLevel, -1);
    const d1 = at(cueLevel, 1);
    const r = rule[i] ?? 0;
    const r1 = at(rule, -1);
    const r2 = at(rule, 1);
    const near = clues.nearest[i] ?? 0;
    const left = clues.left[i] ?? 0;
    const right = clues.right[i] ?? 0;
    const leftStem = clues.leftStem[i] ?? 0;
    const rightStem = clues.rightStem[i] ?? 0;
    const leftCommas = clues.leftCommas[i] ?? 0;
    const rightCommas = clues.rightCommas[i] ?? 0;
    const sentence = clues.sentence[i] ?? 0;
    const edge = clues.edge[i] ?? 0;
    const since = clues.since[i] ?? 0;
    const ruled = clues.ruled[i] ?? 0;

    put(mix(1, 0));
    // The word and its neighbours.
    put(mix(2, w));
    put(mix(3, s));
    put(mix(4, p));
    put(mix(5, w1));
    put(mix(6, n1));
    put(mix(7, w2));
    put(mix(8, n2));
    put(mix(mix(9, w1), w));
    put(mix(mix(10, w), n1));
    put(mix(mix(13, at(stem, -1)), p));
    put(mix(mix(14, at(stem, 1)), p));
    put(mix(mix(16, ending[i] ?? 0), p));
    // Word classes.
    put(mix(20, p1));
    put(mix(21, q1));
    put(mix(mix(22, p1), p));
    put(mix(mix(23, p), q1));
    put(mix(mix(mix(24, p1), p), q1));
    put(mix(mix(mix(25, p2), p1), p));
    put(mix(mix(mix(26, p), q1), q2));
    // Shape.
    put(mix(mix(30, sh), p));
    put(mix(mix(mix(31, at(shape, -1)), sh), at(shape, 1)));
    // Cues, near and at hand.
    put(mix(mix(40, cue), p));
    put(mix(mix(41, c1), p));
    put(mix(mix(42, d1), p));
    put(mix(mix(mix(43, c1), cue), d1));
    put(mix(mix(45, near), w));
    put(mix(mix(mix(mix(46, near), p1), p), q1));
    put(mix(47, near));
    put(mix(mix(48, near), p));
    put(mix(mix(49, w1), cue));
    put(mix(mix(50, n1), cue));
    put(mix(mix(51, left), p));
    put(mix(mix(52, right), p));
    put(mix(mix(mix(mix(53, clues.leftRough[i] ?? 0), clues.rightRough[i] ?? 0), sh), edge & 1));
    put(mix(mix(mix(54, leftStem), leftCommas), p));
    put(mix(mix(55, rightStem), rightCommas));
    put(mix(mix(56, left), w));
    put(mix(mix(mix(57, rightCommas), right === 0 ? 0 : 1), w));
    put(mix(mix(mix(58, cue), p1), q1));
    put(mix(mix(59, since), p));
    put(mix(mix(60, leftStem), since));
    put(mix(mix(63, left), right));
    // Place in the sentence.
    put(mix(mix(70, sentence), edge & 1));
    put(mix(mix(mix(71, edge), p), near));
    put(mix(mix(mix(72, clues.depth[i] ?? 0), p), near));
    put(mix(mix(mix(73, clues.verbsBefore[i] ?? 0), clues.verbsAfter[i] ?? 0), left));
    put(mix(mix(75, clues.section[i] ?? 0), sentence));
    // The rules' reporting clauses.
    put(mix(mix(mix(80, r1), r), r2));
    put(mix(mix(81, r), p));
    put(mix(mix(82, ruled), p));
    put(mix(mix(mix(84, ruled), p1), q1));
    put(mix(mix(85, r), cue));
    // The paragraph.
    put(mix(mix(mix(90, paragraph), p === PART.QUOTATION ? 1 : 0), sentence));
    put(mix(mix(mix(91, label), clues.labelled[i] ?? 0), p === PART.QUOTATION ? 1 : 0));
    put(mix(mix(mix(92, length < 8 ? 1 : 0), p), around.position));
    put(mix(mix(93, around.previousEndsInColon ? 1 : 0), sentence));
    put(mix(mix(mix(94, around.nextOpensWithQuotation ? 1 : 0), edge), p));
    if (sh === SHAPES.quotation) {
      const long = quoteLength[i] ?? 0;
      const end = quoteEnd[i] ?? 0;
      put(mix(mix(100, long), end));
      put(mix(mix(mix(101, long), end), sentence));
      put(mix(102, quoteFirst[i] ?? 0));
      put(mix(mix(mix(103, p1), q1), Math.min(long, 4)));
      put(mix(mix(mix(104, w1), Math.min(long, 4)), end));
      put(mix(mix(mix(105, n1), Math.min(long, 4)), end));
      put(mix(mix(106, near), long));
      put(mix(mix(107, paragraph), end));
      put(mix(mix(108, around.previousEndsInQuotation ? 1 : 0), sentence));
      put(mix(mix(109, ruled), end));
    } else {
      if (n1 === word[i + 1] && at(shape, 1) === SHAPES.quotation)
        put(mix(mix(mix(110, w), quoteLength[i + 1] ?? 0), quoteEnd[i + 1] ?? 0));
      if (i > 0 && at(shape, -1) === SHAPES.quotation)
        put(mix(mix(mix(111, w), quoteLength[i - 1] ?? 0), quoteEnd[i - 1] ?? 0));
      put(mix(mix(mix(112, clues.quotationBehind[i] ?? 0), clues.quotationAhead[i] ?? 0), near));
      put(mix(mix(mix(113, clues.quotationBehind[i] ?? 0), clues.quotationAhead[i] ?? 0), p));
    }
    starts[i + 1] = count;
  }
  return { values: values.slice(0, count), starts };
}

/** More features than any token has. */
const MOST = 90;
