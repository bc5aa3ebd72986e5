import { showDays } from '../calendar/show-days.js';
import type {
  AnswerOf,
  CountedFrom,
  DateConflict,
  TimelineEvent,
  TimelineRow,
  UndatedEvent,
} from '../domain/answer.js';
import type { Composed, Part, Run } from './card.js';
import { certaintyMark } from './dates.js';
import { asPrinted, because, type LinkTo, named, part, passageLink, quotedWords, strong, text } from './runs.js';

/** @param atLength with the reason of every date; at a glance a row is one line */
export function timelineParts(answer: AnswerOf<'timeline'>, linkTo: LinkTo, atLength: boolean): Composed {
  const { title, searched, rows, conflicts, countedFrom, undatedEvents, undated, mayBelong, articles, more } = answer;
  const none = rows.length === 0 ? [part('note', text(emptyNote(articles)))] : [];
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
      ...none,
      ...shown.flatMap((row) => (atLength ? rowWithReason(row, linkTo) : [rowPart(row, linkTo)])),
      ...(left > 0 ? [part('note', text(`${left} more dated events${atLength ? '; add from: or to:' : ''}`))] : []),
      ...(atLength ? undatedEvents.map((event) => undatedPart(event, linkTo)) : undatedNote(undatedEvents)),
      ...(undated.length > 0 ? [part('note', text(`Nothing dated in ${named(undated)}`))] : []),
      ...(mayBelong.length > 0 ? [part('note', text(`May belong here too: ${named(mayBelong)}`))] : []),
    ],
  };
}

/** What one glance takes in. */
const AT_A_GLANCE = 5;

/** In the order of time: disputed days first, then days of several reports, of one, and last what is no day. */
function mostTelling(rows: readonly TimelineEvent[], conflicts: readonly DateConflict[]): readonly TimelineEvent[] {
  const disputed = new Set(conflicts.flatMap(({ sides }) => sides.map(placeOf)));
  const rank = (row: TimelineEvent): number => {
    if (disputed.has(placeOf(row))) return 0;
    if (row.days.from !== row.days.to) return 3;
    return row.independentAtMost > 1 ? 1 : 2;
  };
  const best = new Set([...rows].sort((a, b) => rank(a) - rank(b) || b.weight - a.weight).slice(0, AT_A_GLANCE));
  return rows.filter((row) => best.has(row));
}

const placeOf = ({ sentence }: TimelineRow): string => `${sentence.article} ${sentence.span.start}`;

function emptyNote(articles: number): string {
  if (articles === 0) return 'No article that you may see belongs to this storyline.';
  return `No dated event in ${articles} ${articles === 1 ? 'article' : 'articles'}.`;
}

/** `Dates differ, resignation: 000 says “January 25”: ◐ Tue 25 Jan 2022 | 001 says “last Thursday”, 003 agrees: ◐ Thu 10 Feb 2022`. */
export function conflictPart({ happening, sides }: DateConflict): Part {
  return part('warning', text(`Dates differ, ${happening}: `), ...sidesRuns(sides));
}

/** What `late on Thursday` and `on Friday` may both be right about. */
function dayApartPart({ happening, sides }: DateConflict): Part {
  return part('note', text(`A day apart, ${happening}: `), ...sidesRuns(sides));
}

function sidesRuns(sides: readonly TimelineRow[]): readonly Run[] {
  return sides.flatMap((side, i): readonly Run[] => [
    text(i === 0 ? '' : ' | '),
    ...saysRuns(side),
    text(`: ${certaintyMark(side.basis)} `),
    strong(showDays(side.days)),
    text(side.sources.length === 1 ? ' (1 report)' : witnesses(side)),
  ]);
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

/** `○ no date printed Pell resigned. · 004 · not before Fri 4 Feb 2022, not after Thu 17 Feb 2022`. */
function undatedPart({ label, sentence, between }: UndatedEvent, linkTo: LinkTo): Part {
  return part(
    'row',
    strong('○ no date printed'),
    text(' '),
    asPrinted(sentence),
    text(` · ${label.text}${betweenWords(between)}`),
    ...passageLink(label, sentence, linkTo),
  );
}

function betweenWords({ from, to }: UndatedEvent['between']): string {
  const day = (one: string): string => showDays({ from: one, to: one });
  const words = [
    ...(from === null ? [] : [`not before ${day(from)}`]),
    ...(to === null ? [] : [`not after ${day(to)}`]),
  ];
  return words.length === 0 ? '' : ` · ${words.join(', ')}`;
}

function undatedNote(events: readonly UndatedEvent[]): readonly Part[] {
  const happenings = [...new Set(events.flatMap(({ happening }) => happening ?? []))];
  return happenings.length > 0 ? [part('note', text(`Told without a date: ${happenings.join(', ')}`))] : [];
}

/** One line: the date, the clause that carries it, its sources. */
export function rowPart(row: TimelineRow, linkTo: LinkTo): Part {
  return rowShowing(row, quotedNot(row.clause), linkTo);
}

function rowWithReason(row: TimelineRow, linkTo: LinkTo): readonly Part[] {
  const whole = rowShowing(row, [asPrinted(row.sentence)], linkTo);
  if (row.because.length === 0) return [whole];
  return [whole, part('detail', quotedWords(row.says), text(': '), ...because(row.because))];
}

function rowShowing(row: TimelineRow, words: readonly Run[], linkTo: LinkTo): Part {
  const [first] = row.sources;
  return part(
    'row',
    strong(`${certaintyMark(row.basis)} ${showDays(row.days)}`),
    text(' '),
    ...words,
    text(` · ${named(row.sources)}${witnesses(row)}`),
    ...(first ? passageLink(first, row.sentence, linkTo) : []),
  );
}

const quotedNot = ({ pieces, cut }: TimelineRow['clause']): readonly Run[] => [asPrinted(pieces[0], cut)];
