import { todayIn } from '../calendar/zoned-days.js';
import type { AnswerOf, DoubtedDate, TimelineEvent, TimelineRow, UndatedEvent } from '../domain/answer.js';
import type { Filing } from '../domain/filing.js';
import type { Storyline } from '../domain/storyline.js';
import type { TimelineQuestion } from './archive.js';
import { labelOf } from './labels.js';
import { statedReference } from './references.js';
import type { Scope } from './scope.js';

/** More rows than this are counted, not shown. */
const MOST_ROWS = 12;

const MOST_UNDATED = 5;

/**
 * A storyline's dated rows, its disagreements, and the articles in which nothing is dated.
 *
 * @param at when it is asked, since a day of publication after it may be wrong
 */
export function timelineOf(
  storyline: Storyline,
  question: TimelineQuestion,
  scope: Scope,
  at: Date,
): AnswerOf<'timeline'> {
  const { about } = question;
  const laidOut = about === null ? scope.layOut(storyline) : scope.layOutAbout(storyline, about);
  const { rows, countedFrom, undatedEvents, undated, filings } = laidOut;
  const ahead = datedAhead(filings, at);
  const inDoubt = new Set(ahead.map(({ label }) => label.article));
  // A day that rests on one in doubt speaks against none.
  const conflicts = [...laidOut.conflicts, ...laidOut.nearConflicts]
    .map((one) => ({
      ...one,
      sides: one.sides.filter(({ because, says }) => because.length === 0 || !inDoubt.has(says.article)),
    }))
    .filter(({ sides }) => sides.length > 1);
  const wanted = rows
    .map((row) => (row.because.length > 0 && inDoubt.has(row.says.article) ? inTheFuture(row) : row))
    .filter((row) => within(row, question, scope.zone))
    .filter((row) => shown(row, question, conflicts));
  // What has no date may lie anywhere between its bounds.
  const notDated = undatedEvents.filter(
    ({ between }) => question.show !== 'conflicts' && mayLieWithin(between, question, scope.zone),
  );
  return {
    kind: 'timeline',
    slug: storyline.slug,
    title: storyline.title,
    searched: !scope.storylines.includes(storyline),
    about,
    leftOut: rows.length - wanted.length,
    rows: question.exportAs === null ? weightiest(wanted, MOST_ROWS) : wanted,
    conflicts: question.show === 'agreed' ? [] : conflicts,
    countedFrom,
    doubtedDates: [...ahead, ...laidOut.doubtedDates],
    undatedEvents: question.exportAs === null ? notDated.slice(0, MOST_UNDATED) : notDated,
    moreUndated: question.exportAs === null ? Math.max(0, notDated.length - MOST_UNDATED) : 0,
    // Of an article in which nothing names them, nothing is known about its dates.
    undated: about === null ? undated.map(labelOf) : [],
    mayBelong: laidOut.mayBelong.map(labelOf),
    articles: filings.length,
    more: question.exportAs === null ? Math.max(0, wanted.length - MOST_ROWS) : 0,
    exportAs: question.exportAs,
  };
}

function datedAhead(filings: readonly Filing[], at: Date): readonly DoubtedDate[] {
  return filings.flatMap(({ article }) => {
    const reference = statedReference(article);
    if (!reference || reference.day <= todayIn(reference.zone, at)) return [];
    return [{ label: labelOf(article), day: reference.day, because: ['it lies in the future'] }];
  });
}

const inTheFuture = (row: TimelineEvent): TimelineEvent => ({
  ...row,
  because: [...row.because, ', which may be wrong: it lies in the future'],
});

/** The rows that the storyline makes most of, in order of time. */
function weightiest(rows: readonly TimelineEvent[], count: number): readonly TimelineEvent[] {
  const shown = new Set([...rows].sort((a, b) => b.weight - a.weight).slice(0, count));
  return rows.filter((row) => shown.has(row));
}

const within = ({ days }: TimelineRow, question: TimelineQuestion, zone: string): boolean =>
  mayLieWithin(days, question, zone);

/** @param days null at an end that nothing bounds */
function mayLieWithin(days: UndatedEvent['between'], { from, to }: TimelineQuestion, zone: string): boolean {
  const starts = from === null || days.to === null || days.to >= todayIn(zone, from);
  return starts && (to === null || days.from === null || days.from <= todayIn(zone, to));
}

function shown(
  row: TimelineEvent,
  { show }: TimelineQuestion,
  conflicts: readonly Readonly<{ sides: readonly TimelineEvent[] }>[],
): boolean {
  if (show === null || show === 'all') return true;
  // A side of a conflict has the tellings of its row, whichever of them it shows.
  const disputed = conflicts.some(({ sides }) => sides.some(({ tellings }) => tellings === row.tellings));
  return show === 'conflicts' ? disputed : !disputed;
}
