import { todayIn } from '../calendar/zoned-days.js';
import type { AnswerOf, TimelineEvent, TimelineRow } from '../domain/answer.js';
import type { Storyline } from '../domain/storyline.js';
import type { TimelineQuestion } from './archive.js';
import { labelOf } from './labels.js';
import type { Scope } from './scope.js';
import { timelineIn } from './storylines.js';

/** More rows than this are counted, not shown. */
const MOST_ROWS = 12;

const MOST_UNDATED = 5;

/** A storyline's dated rows, its disagreements, and the articles in which nothing is dated. */
export function timelineOf(storyline: Storyline, question: TimelineQuestion, scope: Scope): AnswerOf<'timeline'> {
  const { about } = question;
  const laidOut = about === null ? scope.layOut(storyline) : timelineIn(storyline, scope.visible, scope.known, about);
  const conflicts = [...laidOut.conflicts, ...laidOut.nearConflicts];
  const { rows, countedFrom, undatedEvents, undated, filings } = laidOut;
  const wanted = rows
    .filter((row) => within(row, question, scope.zone))
    .filter((row) => shown(row, question, conflicts));
  return {
    kind: 'timeline',
    slug: storyline.slug,
    title: storyline.title,
    searched: !scope.storylines.includes(storyline),
    rows: question.exportAs === null ? weightiest(wanted, MOST_ROWS) : wanted,
    conflicts: question.show === 'agreed' ? [] : conflicts,
    countedFrom,
    undatedEvents: undatedEvents.slice(0, MOST_UNDATED),
    undated: undated.map(labelOf),
    mayBelong: laidOut.mayBelong.map(labelOf),
    articles: filings.length,
    more: question.exportAs === null ? Math.max(0, wanted.length - MOST_ROWS) : 0,
    exportAs: question.exportAs,
  };
}

/** The rows that the storyline makes most of, in order of time. */
function weightiest(rows: readonly TimelineEvent[], count: number): readonly TimelineEvent[] {
  const shown = new Set([...rows].sort((a, b) => b.weight - a.weight).slice(0, count));
  return rows.filter((row) => shown.has(row));
}

function within(row: TimelineRow, { from, to }: TimelineQuestion, zone: string): boolean {
  const starts = from === null || row.days.to >= todayIn(zone, from);
  return starts && (to === null || row.days.from <= todayIn(zone, to));
}

function shown(
  row: TimelineRow,
  { show }: TimelineQuestion,
  conflicts: readonly Readonly<{ sides: readonly TimelineRow[] }>[],
): boolean {
  const disputed = conflicts.some((conflict) =>
    conflict.sides.some(
      (side) => side.sentence.span.start === row.sentence.span.start && side.sentence.article === row.sentence.article,
    ),
  );
  return show === null || show === 'all' || (show === 'conflicts' ? disputed : !disputed);
}
