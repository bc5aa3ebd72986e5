import { showDays } from '../calendar/show-days.js';
import type {
  AnswerOf,
  CountedFrom,
  DateConflict,
  DoubtedDate,
  TimelineConflict,
  TimelineEvent,
  TimelineRow,
} from '../domain/answer.js';
import { hasPlaceFor, hasPlaceForUndated } from '../domain/export-format.js';
import type { ArticleId } from '../domain/ids.js';
import type { Composed, Part, Run } from './card.js';
import { certaintyMark } from './dates.js';
import { asPrinted, because, type LinkTo, named, part, passageLink, quotedWords, strong, text } from './runs.js';
import { undatedNotes, undatedParts } from './undated-events.js';

/** @param atLength with the reason of every date; at a glance a row is one line */
export function timelineParts(answer: AnswerOf<'timeline'>, linkTo: LinkTo, atLength: boolean): Composed {
  const {
    title,
    searched,
    rows,
    conflicts,
    countedFrom,
    doubtedDates,
    undatedEvents,
    undated,
    mayBelong,
    articles,
    more,
  } = answer;
  const doubted = new Set(doubtedDates.map(({ label }) => label.article));
  const none = rows.length === 0 ? [part('note', text(emptyNote(answer)))] : [];
  const shown = atLength ? rows : mostTelling(rows, conflicts);
  const left = more + rows.length - shown.length;
  return {
    heading: title,
    parts: [
      ...(searched
        ? [
            part(
              'note',
              text(
                `No storyline of that name: ${articles} ${articles === 1 ? 'article holds' : 'articles hold'} these words`,
              ),
            ),
          ]
        : []),
      ...conflicts.map(({ grade, ...conflict }) =>
        grade === 'soft' ? dayApartPart(conflict) : conflictPart(conflict),
      ),
      ...countedNotes(countedFrom),
      ...doubtNotes(doubtedDates),
      ...none,
      ...shown.flatMap((row) => (atLength ? rowWithReason(row, linkTo, doubted) : [rowPart(row, linkTo, doubted)])),
      ...(left > 0 ? [part('note', text(`${left} more dated events${atLength ? '; add from: or to:' : ''}`))] : []),
      ...(atLength ? undatedParts(answer, linkTo) : undatedNotes(undatedEvents)),
      ...leftOutNote(answer),
      ...(undated.length > 0 ? [part('note', text(`Nothing dated in ${named(undated)}`))] : []),
      ...(mayBelong.length > 0 ? [part('note', text(`May belong here too: ${named(mayBelong)}`))] : []),
    ],
  };
}

/** What one glance takes in. */
const AT_A_GLANCE = 5;

/** In the order of time: disputed days first, then days of several reports, of one, and last what is no day. */
function mostTelling(rows: readonly TimelineEvent[], conflicts: readonly TimelineConflict[]): readonly TimelineEvent[] {
  const disputed = new Set(conflicts.flatMap(({ sides }) => sides.map(placeOf)));
  const rank = (row: TimelineEvent): number => {
    if (disputed.has(placeOf(row))) return 0;
    if (row.days.from !== row.days.to) return 3;
    return row.independentAtMost > 1 ? 1 : 2;
  };
  const best = new Set([...rows].sort((a, b) => rank(a) - rank(b) || b.weight - a.weight).slice(0, AT_A_GLANCE));
  return rows.filter((row) => best.has(row));
}

/** Of a row and of the side that it is of a conflict, though that may show another of its passages. */
const placeOf = ({ tellings: [{ sentence }] }: TimelineEvent): string => `${sentence.article} ${sentence.span.start}`;

function emptyNote({ articles, about, leftOut, undatedEvents }: AnswerOf<'timeline'>): string {
  if (articles === 0) return 'No article that you may see belongs to this storyline.';
  const of = about === null ? '' : ` in which ${about} takes part`;
  if (leftOut > 0) return `No dated event${of} within what you asked for; ${leftOut} outside it.`;
  const read = `${articles} ${articles === 1 ? 'article' : 'articles'}`;
  if (about === null) return `No ${undatedEvents.length > 0 ? 'event whose day is known' : 'dated event'} in ${read}.`;
  return `No dated event${of} in ${read}: about: finds people, bodies and things by name, where they take part in what is dated.`;
}

/** `Dates differ, resignation: 000 says “January 25”: ◐ Tue 25 Jan 2022 | 001 says “last Thursday”, 003 agrees: ◐ Thu 10 Feb 2022`. */
export function conflictPart({ happening, sides }: DateConflict): Part {
  return part('warning', text(`Dates differ, ${happening}: `), ...sidesRuns(sides));
}

/** What `late on Thursday` and `on Friday` may both be right about. */
function dayApartPart({ happening, sides }: DateConflict): Part {
  return part('note', text(`A day apart, ${happening}: `), ...sidesRuns(sides));
}

function sidesRuns(given: readonly TimelineRow[]): readonly Run[] {
  const sides = toldApart(given);
  return sides.flatMap((side, i): readonly Run[] => [
    text(i === 0 ? '' : ' | '),
    ...saysRuns(side),
    text(`: ${certaintyMark(side.basis)} `),
    strong(showDays(side.days)),
    text(side.sources.length === 1 ? ' (1 report)' : witnesses(side)),
  ]);
}

/** Pieces that go by one name, such as two of one outlet, each with its id too. */
function toldApart(sides: readonly TimelineRow[]): readonly TimelineRow[] {
  const byName = new Map<string, Set<ArticleId>>();
  for (const { article, text: name } of sides.flatMap(({ sources }) => sources))
    byName.set(name, (byName.get(name) ?? new Set()).add(article));
  const named = (label: TimelineRow['sources'][number]) =>
    (byName.get(label.text)?.size ?? 0) > 1 ? { ...label, text: `${label.text} (${label.article})` } : label;
  return sides.map((side) => ({ ...side, sources: side.sources.map(named) }));
}

/** Only the article that prints the words is said to say them. */
function saysRuns({ says, sources }: TimelineRow): readonly Run[] {
  const own = sources.filter((label) => label.article === says.article);
  const others = sources.filter((label) => label.article !== says.article);
  const agree = others.length === 0 ? '' : `, ${named(others)} ${others.length === 1 ? 'agrees' : 'agree'}`;
  return [text(`${named(own)} says `), quotedWords(says), text(agree)];
}

function witnesses({ sources, independentAtMost }: TimelineRow): string {
  if (sources.length === 1) return '';
  return independentAtMost === 1 ? ' (one witness)' : ` (at most ${independentAtMost} independent)`;
}

/** Which pieces state no date of their own, and from which day theirs are counted. */
function countedNotes(countedFrom: readonly CountedFrom[]): readonly Part[] {
  const origin = ({ day, dated }: CountedFrom): string => `${day} ${dated.article}`;
  return [...new Set(countedFrom.map(origin))].flatMap((group) => {
    const members = countedFrom.filter((one) => origin(one) === group);
    const [first] = members;
    if (!first) return [];
    const day = showDays({ from: first.day, to: first.day });
    const labels = named(members.map((one) => one.label));
    return [
      part(
        'note',
        text(
          `● stated, ◐ worked out: ${labels} ${members.length === 1 ? 'states' : 'state'} no date, counted from ${day}, the date of ${first.dated.text} (shared quotations)`,
        ),
      ),
    ];
  });
}

/** So many are named; of more, how many there are. */
const MOST_DOUBTS = 3;

/** `Publication date in doubt: Courier, Thu 3 May 2035: it lies in the future`. */
function doubtNotes(doubts: readonly DoubtedDate[]): readonly Part[] {
  const notes = doubts.slice(0, MOST_DOUBTS).map(({ label, day, because: reason }) => {
    const published = `${label.text}, ${showDays({ from: day, to: day })}`;
    return part('note', text(`Publication date in doubt: ${published}: `), ...because(reason));
  });
  const left = doubts.length - notes.length;
  return left > 0 ? [...notes, part('note', text(`${left} more publication dates in doubt`))] : notes;
}

/** What the file that was asked for has no place for. */
function leftOutNote({ exportAs, rows, undatedEvents }: AnswerOf<'timeline'>): readonly Part[] {
  if (exportAs === null) return [];
  const coarse = rows.filter((row) => !hasPlaceFor(exportAs, row)).length;
  const without = hasPlaceForUndated(exportAs) ? 0 : undatedEvents.length;
  const counted = (count: number, what: string): readonly string[] =>
    count === 0 ? [] : [`${count} ${count === 1 ? 'event' : 'events'} without ${what}`];
  const left = [...counted(coarse, 'a day'), ...counted(without, 'a date')];
  const name = exportAs === 'ics' ? 'calendar' : 'TimelineJS';
  return left.length === 0
    ? []
    : [part('note', text(`Not in the ${name} file: ${left.join(', ')}; csv and md hold them`))];
}

/**
 * One line: the date, the clause that carries it, its sources.
 *
 * @param doubted articles whose own day may be wrong, and with it what is counted from it
 */
export function rowPart(row: TimelineRow, linkTo: LinkTo, doubted: ReadonlySet<ArticleId> = NONE): Part {
  return rowShowing(row, quotedNot(row.clause), linkTo, doubted);
}

const NONE: ReadonlySet<ArticleId> = new Set();

function rowWithReason(row: TimelineRow, linkTo: LinkTo, doubted: ReadonlySet<ArticleId>): readonly Part[] {
  const whole = rowShowing(row, [asPrinted(row.sentence)], linkTo, doubted);
  if (row.because.length === 0) return [whole];
  return [whole, part('detail', quotedWords(row.says), text(': '), ...because(row.because))];
}

function rowShowing(row: TimelineRow, words: readonly Run[], linkTo: LinkTo, doubted: ReadonlySet<ArticleId>): Part {
  const [first] = row.sources;
  const isCounted = row.because.length > 0;
  const inDoubt = isCounted && doubted.has(row.says.article) ? ' · date in doubt' : '';
  return part(
    'row',
    strong(`${certaintyMark(row.basis)} ${showDays(row.days)}`),
    text(' '),
    ...words,
    text(` · ${named(row.sources)}${witnesses(row)}${inDoubt}`),
    ...(first ? passageLink(first, row.sentence, linkTo) : []),
  );
}

const quotedNot = ({ pieces, cut }: TimelineRow['clause']): readonly Run[] => [asPrinted(pieces[0], cut)];
