import { contentWords, sharedCount } from './content-words.js';
import { eventWordFor } from './dated-clause.js';
import { disjoint } from './days.js';
import { isUnrealised, recurrenceOf } from './happenings.js';
import type { EventRow, RowSource } from './rows.js';
import { compareSubjects } from './subjects.js';
import { looksForward } from './tense.js';

/** One happening and the dates given for it, each with its sources; at least two, in order of time. */
export type RowConflict = Readonly<{ happening: string; sides: readonly EventRow[] }>;

/**
 * The happenings whose dates cannot all be right. A pair is left out whenever the copy leaves room for two events: other
 * subjects, a plan or a denial, or a kind of event that comes again. A flag too few costs less than a false one.
 *
 * @param rows of one storyline; never of several
 */
export function conflictsOf(rows: readonly EventRow[]): readonly RowConflict[] {
  const groups: EventRow[][] = [];
  const settled = rows.flatMap((row) =>
    row.happening === null ? [] : [{ row, happening: row.happening, told: row.all.filter(hasHappened) }],
  );
  for (const one of settled) {
    const { row } = one;
    const opposed = settled.filter((other) => isOpposed(one, other)).map((other) => other.row);
    if (opposed.length === 0) continue;
    const group = groups.find((rowsOfGroup) => rowsOfGroup.some((other) => opposed.includes(other)));
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => ({ happening: group[0]?.happening ?? '', sides: group }));
}

/** A row with those of its sources that tell of something that has come about. */
type Settled = Readonly<{ row: EventRow; happening: string; told: readonly RowSource[] }>;

function isOpposed(a: Settled, b: Settled): boolean {
  if (a.happening !== b.happening || !disjoint(a.row.days, b.row.days)) return false;
  const pairs = a.told.flatMap((one) => b.told.map((other) => [one, other] as const));
  if (!pairs.some(([one, other]) => hasCommonGround(a.happening, one, other))) return false;
  return pairs.every(([one, other]) => compareSubjects(telling(one), telling(other)) !== 'different');
}

/** What makes it likely that two tellings are of one event, by the kind of event. */
function hasCommonGround(happening: string, one: RowSource, other: RowSource): boolean {
  const recurrence = recurrenceOf(happening);
  switch (recurrence) {
    case 'person':
      return compareSubjects(telling(one), telling(other)) === 'same';
    case 'thing':
      return shared(one, other).count >= 2;
    case 'repeated': {
      // Half of the telling words and at least five: one account of one post, with another day.
      const { count, ofLonger } = shared(one, other);
      return count >= 5 && ofLonger >= 0.5;
    }
    default:
      return recurrence satisfies never;
  }
}

const telling = ({ article, sentence, timex }: RowSource) => ({ article, sentence, date: timex.span });

function hasHappened({ article: { text }, sentence, timex }: RowSource): boolean {
  const word = eventWordFor(text, sentence, timex.span);
  return word !== null && !isUnrealised(text, word, sentence) && !looksForward(text, timex.span);
}

function shared(a: RowSource, b: RowSource): Readonly<{ count: number; ofLonger: number }> {
  const [one, other] = [contentWords(a.article.text, a.sentence), contentWords(b.article.text, b.sentence)];
  const count = sharedCount(one, other);
  return { count, ofLonger: count / Math.max(1, one.size, other.size) };
}
