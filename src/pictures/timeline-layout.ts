import { daysApart } from '../calendar/calendar.js';
import { showDays } from '../calendar/show-days.js';
import type { AnswerOf, TimelineEvent } from '../domain/answer.js';
import { legible } from './legible.js';
import { widthOf, wrap } from './lettering.js';

/** What stands on the spine: a day, worked out or stated; a month or coarser, of which no day is known; a time from one to another; what sources dispute. */
export type Mark = 'stated' | 'inferred' | 'within' | 'stretch' | 'disputed';

/** Something laid out; `top` and `height` in units from the top of the picture. */
export type Laid = Readonly<{ top: number; height: number }> &
  Readonly<
    | { kind: 'year'; year: string }
    | { kind: 'gap'; words: string }
    | { kind: 'today'; words: string }
    | { kind: 'event'; date: readonly string[]; mark: Mark; lines: readonly string[]; sources: readonly string[] }
    | { kind: 'fold'; words: string }
  >;

/** A mark and what it means; `left` and `line` in the lines below the timeline. */
export type LegendEntry = Readonly<{ mark: Mark; meaning: string; left: number; line: number }>;

export type Layout = Readonly<{
  width: number;
  height: number;
  title: readonly string[];
  items: readonly Laid[];
  legend: readonly LegendEntry[];
}>;

/** Units; a phone shows a picture in chat about as wide, so a size here is a size on the screen. */
export const WIDTH = 400;
export const MARGIN = 16;
export const SPINE = 116;
export const TEXT_LEFT = 136;
const TEXT_WIDTH = WIDTH - MARGIN - TEXT_LEFT;

export const SIZES = { title: 18, year: 14, date: 13, words: 14, sources: 12, note: 12 } as const;
const LEADING = 1.35;

/** More rows are folded into one line that counts them. */
const MOST_EVENTS = 12;
/** Days; a longer time without anything is said, since its length is not drawn. */
const GAP = 14;

/** Of what was cut, the last ends in a mark that says so. */
const linesOf = ({ lines, cut }: ReturnType<typeof wrap>): readonly string[] =>
  lines.map((line, i) => (cut && i === lines.length - 1 ? `${line}…` : line));

/** Lays a timeline down a narrow column, in the order of time. `today` is a day as `YYYY-MM-DD`. */
export function layOut(answer: AnswerOf<'timeline'>, today: string): Layout {
  const { title, rows, conflicts, more } = answer;
  const doubted = new Set(answer.doubtedDates.map(({ label }) => label.article));
  const disputed = new Map(
    conflicts.flatMap(({ grade, sides }) =>
      sides.map((side) => [placeOf(side), grade === 'soft' ? 'a day apart' : 'dates differ']),
    ),
  );
  const shown = weightiest(rows, disputed);
  const heading = linesOf(
    wrap(legible(title).text, { width: WIDTH - 2 * MARGIN, size: SIZES.title, weight: 'bold', most: 2 }),
  );
  const items: Laid[] = [];
  let top = MARGIN + heading.length * SIZES.title * LEADING + 10;
  const put = (height: number, item: Unplaced): void => {
    items.push({ ...item, top, height } as Laid);
    top += height;
  };
  let yearAbove: string | null = null;
  for (const [i, row] of shown.entries()) {
    const before = shown[i - 1];
    const year = row.days.from.slice(0, 4);
    const passesToday = row.days.from > today && (before === undefined || before.days.from <= today);
    if (before && row.days.from > before.days.to && daysApart(before.days.to, row.days.from) > GAP)
      put(26, { kind: 'gap', words: laterBy(before, row) });
    if (passesToday) put(24, { kind: 'today', words: `today, ${showDays({ from: today, to: today })}` });
    // What only lies within a season or some years is of no one of them; its own words say which.
    if (yearAbove !== year && row.days.called === undefined && row.days.to.slice(0, 4) === year) {
      put(26, { kind: 'year', year });
      yearAbove = year;
    }
    const inDoubt = row.because.length > 0 && doubted.has(row.says.article);
    const event = eventOf(row, disputed.get(placeOf(row)) ?? null, inDoubt);
    const lines = Math.max(event.date.length, event.lines.length + event.sources.length * 0.9);
    put(lines * SIZES.words * LEADING + 16, event);
  }
  const folded = more + rows.length - shown.length;
  if (folded > 0) put(24, { kind: 'fold', words: `${folded} more in the list` });
  const differ = shown.some((row) => disputed.get(placeOf(row)) === 'dates differ');
  const legend = legendFor(items, differ ? 'dates differ' : 'a day apart');
  const lines = 1 + (legend.at(-1)?.line ?? 0);
  return { width: WIDTH, height: Math.ceil(top + 12 + lines * LEGEND_LINE), title: heading, items, legend };
}

export const LEGEND_LINE = 18;

/**
 * Only the marks that the picture shows, in as many lines as they need.
 *
 * @param dispute what sets the disputed apart
 */
function legendFor(items: readonly Laid[], dispute: string): readonly LegendEntry[] {
  const shown = new Set(items.flatMap((item) => (item.kind === 'event' ? [item.mark] : [])));
  const entries: LegendEntry[] = [];
  let left = MARGIN;
  let line = 0;
  for (const [mark, meaning] of [...MEANINGS, ['disputed', dispute] as const]) {
    if (!shown.has(mark)) continue;
    const width = BESIDE_MARK + widthOf(meaning, SIZES.note, 'regular');
    if (left > MARGIN && left + width > WIDTH - MARGIN) {
      left = MARGIN;
      line++;
    }
    entries.push({ mark, meaning, left, line });
    left += width + 16;
  }
  return entries;
}

/** From the left of a mark to its meaning. */
export const BESIDE_MARK = 17;

const MEANINGS: readonly (readonly [Mark, string])[] = [
  ['stated', 'day stated'],
  ['inferred', 'day worked out'],
  ['within', 'no day known'],
  ['stretch', 'from … to'],
];

type Unplaced = Readonly<{ [K in Laid['kind']]: Omit<Extract<Laid, { kind: K }>, 'top' | 'height'> }[Laid['kind']]>;

const placeOf = ({ tellings: [{ sentence }] }: TimelineEvent): string => `${sentence.article} ${sentence.span.start}`;

/** Disputed rows first, then by what the storyline makes of them; in the order of time. */
function weightiest(rows: readonly TimelineEvent[], disputed: ReadonlyMap<string, string>): readonly TimelineEvent[] {
  const rank = (row: TimelineEvent): number => (disputed.has(placeOf(row)) ? Number.POSITIVE_INFINITY : row.weight);
  const kept = new Set([...rows].sort((a, b) => rank(b) - rank(a) || 0).slice(0, MOST_EVENTS));
  return rows.filter((row) => kept.has(row));
}

/** @param dispute how its sources differ; null where they do not */
function eventOf(row: TimelineEvent, dispute: string | null, inDoubt: boolean): Extract<Unplaced, { kind: 'event' }> {
  const { pieces, cut } = row.clause;
  const before = cut === 'before' || cut === 'both' ? '…' : '';
  const after = cut === 'after' || cut === 'both' ? '…' : '';
  const words = wrap(`${before}${legible(pieces[0].exact).text}${after}`, {
    width: TEXT_WIDTH,
    size: SIZES.words,
    weight: 'bold',
    most: 3,
  });
  const lines = linesOf(words);
  const labels = [...new Set(row.sources.map((label) => legible(label.text).text))].join(', ');
  const witnesses = row.sources.length > 1 && row.independentAtMost === 1 ? ' (one witness)' : '';
  const said = wrap(
    `${labels}${witnesses}${dispute === null ? '' : ` · ${dispute}`}${inDoubt ? ' · date in doubt' : ''}`,
    {
      width: TEXT_WIDTH,
      size: SIZES.sources,
      weight: 'regular',
      most: 2,
    },
  );
  const date = wrap(dateBelowYear(row), { width: SPINE - MARGIN - 18, size: SIZES.date, weight: 'bold', most: 3 });
  return { kind: 'event', date: date.lines, mark: markOf(row, dispute !== null), lines, sources: said.lines };
}

/** The year stands above, so a day goes without it. */
function dateBelowYear({ days }: TimelineEvent): string {
  const shown = showDays(days);
  return days.from === days.to ? shown.slice(0, -' 2000'.length) : shown;
}

function markOf({ basis, extent }: TimelineEvent, isDisputed: boolean): Mark {
  if (isDisputed) return 'disputed';
  switch (extent) {
    case 'day':
      return basis === 'stated' ? 'stated' : 'inferred';
    case 'days':
    case 'stretch':
      return 'stretch';
    case 'within':
      return 'within';
    default:
      return extent satisfies never;
  }
}

/**
 * `11 weeks later`: days up to two weeks, then weeks, months, years, rounded to the nearest; `at least` where either is of
 * no known day.
 */
export function laterBy(before: Timed, row: Timed): string {
  const isExact = before.extent !== 'within' && row.extent !== 'within';
  const days = daysApart(before.days.to, row.days.from);
  const [count, unit] =
    days < 14
      ? [days, 'day']
      : days < 92
        ? [days / 7, 'week']
        : days < 730
          ? [days / 30.44, 'month']
          : [days / 365.25, 'year'];
  // `at least` may not be rounded up
  const rounded = isExact ? Math.round(count) : Math.floor(count);
  return `${isExact ? '' : 'at least '}${rounded} ${unit}${rounded === 1 ? '' : 's'} later`;
}

type Timed = Pick<TimelineEvent, 'days' | 'extent'>;
