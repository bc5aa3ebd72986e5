import { daysApart } from '../../../src/calendar/calendar.js';
import type { Days } from '../../../src/domain/timex.js';
import { conflictsOf, type RowConflict } from '../../../src/timeline/conflicts.js';
import { disjoint } from '../../../src/timeline/days.js';
import { contentsOf } from '../../../src/timeline/likeness.js';
import { documentOf, type PredictedDocument } from '../../../src/timeline/predict-document.js';
import { type EventRow, rowsOf } from '../../../src/timeline/rows.js';
import { tellingsOf } from '../../../src/timeline/tellings.js';
import type { ConflictCase, Side } from './case.js';

/** What became of one case. */
export type Outcome = Readonly<{ hit: boolean; falseAlarms: number }>;

/** Counted as the README beside this file says. */
export function outcomeOf(one: ConflictCase): Outcome {
  const docs = one.articles.map(({ id, published, text }) => documentOf(id, published, text.split('\n\n')));
  const tellings = docs.flatMap(({ article, reference }) => tellingsOf(article, reference));
  const flagged = conflictsOf(rowsOf(tellings), contentsOf(tellings));
  const { expected } = one;
  if (expected === null) return { hit: false, falseAlarms: flagged.length };
  if (one.kind === 'soft') return { hit: false, falseAlarms: flagged.filter(({ grade }) => grade === 'hard').length };
  const [shifted, other] = expected;
  const isIn = placeIn(one, docs, shifted);
  const touches = ({ sides }: RowConflict): boolean => sides.some(isIn);
  const isOneDay = gap(shifted.days, other.days) <= 1;
  const hits = flagged.filter(
    (conflict) =>
      conflict.sides.some(
        (side) =>
          isIn(side) && conflict.sides.some((against) => against !== side && !disjoint(against.days, other.days)),
      ) &&
      (conflict.grade === 'hard' || isOneDay),
  );
  return { hit: hits.length > 0, falseAlarms: flagged.filter((conflict) => !touches(conflict)).length };
}

/** Whether a row tells of its event in the sentence of a side; sentences are found by their paragraphs. */
function placeIn(one: ConflictCase, docs: readonly PredictedDocument[], side: Side): (row: EventRow) => boolean {
  const at = one.articles.findIndex(({ id }) => id === side.article);
  const paragraph = (one.articles[at]?.text.slice(0, side.sentence.start).match(/\n\n/g) ?? []).length;
  const line = docs[at]?.lines[paragraph];
  return ({ all }) =>
    all.some(
      ({ article, sentence }) =>
        article === docs[at]?.article &&
        line !== null &&
        line !== undefined &&
        line.start <= sentence.start &&
        sentence.end <= line.end,
    );
}

const gap = (a: Days, b: Days): number => Math.min(daysApart(a.to, b.from), daysApart(b.to, a.from));
