import type { z } from 'zod';
import { type Counts, count, type Tally } from '../counts.js';
import { type Expression, expressions, type GoldDocument, type predictedDocument } from './documents.js';
import { expressionClass } from './expression-class.js';

/** Types that are measured together, by the name of the row. */
export const ROWS: Readonly<Record<string, (type: string) => boolean>> = {
  all: () => true,
  'DATE only': (type) => type === 'DATE',
  'DATE and TIME': (type) => type === 'DATE' || type === 'TIME',
};

/**
 * Counts, by row, `<row> strict` and `<row> relaxed` by precision and recall, `<row> type` and `<row> value` of the
 * gold that was matched, `<row> day` and `<row> day given found` of the dates that have a full day; then
 * `class <name> …` over all types.
 */
export function countedTimes(gold: GoldDocument, predicted: z.infer<typeof predictedDocument> | undefined): Counts {
  const tally: Tally = new Map();
  const sought = expressions(gold.text, gold.timexes);
  const found = expressions(gold.text, predicted?.timexes ?? []);
  for (const [row, isMeant] of Object.entries(ROWS)) {
    const meant = (list: readonly Expression[]): readonly Expression[] => list.filter(({ type }) => isMeant(type));
    countRow(tally, row, meant(sought), meant(found));
  }
  return tally;
}

function countRow(tally: Tally, row: string, sought: readonly Expression[], found: readonly Expression[]): void {
  for (const one of found) {
    count(
      tally,
      `${row} relaxed precision`,
      sought.some((other) => common(one, other) > 0),
    );
    count(
      tally,
      `${row} strict precision`,
      sought.some((other) => isSame(one, other)),
    );
  }
  for (const one of sought) {
    const match = bestMatch(one, found);
    const isStrict = match !== null && isSame(one, match);
    const isValue = match !== null && match.value === one.value;
    count(tally, `${row} relaxed recall`, match !== null);
    count(tally, `${row} strict recall`, isStrict);
    if (match) {
      count(tally, `${row} type`, match.type === one.type);
      count(tally, `${row} value`, isValue);
    }
    if (one.type === 'DATE' && /^\d{4}-\d\d-\d\d$/.test(one.value)) {
      const isDay = match !== null && dayOf(match.value) === one.value;
      count(tally, `${row} day`, isDay);
      if (match) count(tally, `${row} day given found`, isDay);
    }
    if (row !== 'all') continue;
    const name = `class ${expressionClass(one)}`;
    count(tally, `${name} relaxed`, match !== null);
    count(tally, `${name} strict`, isStrict);
    count(tally, `${name} value`, isValue);
  }
}

/** The one that shares most characters; of two that share as many, one with the right value. Null without any. */
function bestMatch(sought: Expression, found: readonly Expression[]): Expression | null {
  let best: Expression | null = null;
  for (const one of found) {
    const more = common(sought, one) - (best ? common(sought, best) : 0);
    if (more > 0 || (more === 0 && best && one.value === sought.value)) best = one;
  }
  return best;
}

const common = (a: Expression, b: Expression): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

const isSame = (a: Expression, b: Expression): boolean => a.start === b.start && a.end === b.end;

const dayOf = (value: string): string => value.match(/^\d{4}-\d\d-\d\d/)?.[0] ?? '';
