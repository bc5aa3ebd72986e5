import { type Facts, MARGIN } from '../../learning/facts.js';
import { noteClues } from './clues.js';
import type { Columns } from './columns.js';
import { FACT, FACTS } from './fact-names.js';
import { SHAPES } from './word-types.js';

/** All that the features look at, for each token of the columns. */
export function factsOf(columns: Columns): Facts {
  const { length, type, word, stem, ending, part, shape, cueLevel, rule, quoteLength, quoteEnd, quoteFirst } = columns;
  const around = columns.surroundings;
  const values = new Int32Array((length + 2 * MARGIN) * FACTS);
  // Before the paragraph everything is -1, behind it -2.
  values.fill(-1, 0, MARGIN * FACTS);
  values.fill(-2, (length + MARGIN) * FACTS);
  const paragraph = 2 * around.position + (around.previousHasQuotation ? 1 : 0);
  const label = around.label === 0 ? 0 : around.labelIsCapital ? 2 : 1;
  const isQuotation = (i: number): boolean => shape[i] === SHAPES.quotation;

  for (let i = 0, row = MARGIN * FACTS; i < length; i++, row += FACTS) {
    values[row + FACT.type] = type[i] as number;
    values[row + FACT.word] = word[i] as number;
    values[row + FACT.stem] = stem[i] as number;
    values[row + FACT.ending] = ending[i] as number;
    values[row + FACT.class] = ((part[i] as number) * 8 + (cueLevel[i] as number)) * 8 + (shape[i] as number);
    values[row + FACT.part] = part[i] as number;
    values[row + FACT.shape] = shape[i] as number;
    values[row + FACT.cue] = cueLevel[i] as number;
    values[row + FACT.rule] = rule[i] as number;
    values[row + FACT.paragraph] = paragraph;
    values[row + FACT.position] = around.position;
    values[row + FACT.isShort] = length < 8 ? 1 : 0;
    values[row + FACT.label] = label;
    values[row + FACT.colonBefore] = around.previousEndsInColon ? 1 : 0;
    values[row + FACT.quotationBefore] = around.previousEndsInQuotation ? 1 : 0;
    values[row + FACT.quotationNext] = around.nextOpensWithQuotation ? 1 : 0;
    if (isQuotation(i)) {
      values[row + FACT.isQuotation] = 1;
      values[row + FACT.quoteLength] = quoteLength[i] as number;
      values[row + FACT.quoteRough] = Math.min(quoteLength[i] as number, 4);
      values[row + FACT.quoteEnd] = quoteEnd[i] as number;
      values[row + FACT.quoteFirst] = quoteFirst[i] as number;
    } else {
      if (i + 1 < length && isQuotation(i + 1)) values[row + FACT.isBeforeQuotation] = 1;
      if (i > 0 && isQuotation(i - 1)) values[row + FACT.isBehindQuotation] = 1;
    }
  }
  noteClues(columns, values.subarray(MARGIN * FACTS));
  return { values, width: FACTS };
}
