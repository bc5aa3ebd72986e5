import { type Counts, count, type Tally } from '../counts.js';
import { f1 } from '../measures.js';
import { type Grams, gramsOf, inCommon, likeness, printedWords, sizeOf } from './rouge.js';
import { daysApart, type Summaries, steps, summariesOf } from './summaries.js';
import type { TlsTimeline } from './topics.js';

/**
 * Counts of one timeline, each from 0 to 1 of 1, so that their sums are averages over timelines: `dates` and `dates
 * within a day` by precision and recall, then `concat`, `agreement` and `align` by ROUGE-1 and ROUGE-2. The shares of
 * adjacent days are counted in days.
 *
 * @see Martschat and Markert 2017, "Improving ROUGE for Timeline Summarization"
 */
export function countedTimeline(gold: TlsTimeline, predicted: TlsTimeline): Counts {
  const tally: Tally = new Map();
  const [sought, found] = [summariesOf(gold), summariesOf(predicted)];
  countDates(tally, [...sought.keys()], [...found.keys()]);
  for (const length of [1, 2]) {
    const both = { sought: measured(sought, length), found: measured(found, length) };
    countConcat(tally, `concat ROUGE-${length}`, sought, found, length);
    countSide(tally, `agreement ROUGE-${length} precision`, both.found, (one) => agreeing(one, both.sought));
    countSide(tally, `agreement ROUGE-${length} recall`, both.sought, (one) => agreeing(one, both.found));
    countSide(tally, `align ROUGE-${length} precision`, both.found, (one) => aligned(one, both.sought));
    countSide(tally, `align ROUGE-${length} recall`, both.sought, (one) => aligned(one, both.found));
  }
  return tally;
}

function countDates(tally: Tally, sought: readonly string[], found: readonly string[]): void {
  const within = (most: number, days: readonly string[], others: readonly string[]): number =>
    days.length === 0
      ? 0
      : days.filter((day) => others.some((other) => daysApart(day, other) <= most)).length / days.length;
  for (const [name, most] of [
    ['dates', 0],
    ['dates within a day', 1],
  ] as const) {
    count(tally, `${name} precision`, within(most, found, sought));
    count(tally, `${name} recall`, within(most, sought, found));
  }
  count(tally, 'dates by timeline', f1(within(0, found, sought), within(0, sought, found)) ?? 0);
  for (const [side, days] of [
    ['gold', sought],
    ['predicted', found],
  ] as const) {
    const { all, adjacent } = steps(days);
    count(tally, `adjacent days ${side}`, adjacent, all);
  }
}

/** What is told of a day, ready to be compared. */
type Told = Readonly<{ day: string; grams: Grams; printed: Grams }>;

function measured(summaries: Summaries, length: number): readonly Told[] {
  return [...summaries]
    .map(([day, text]) => ({ day, grams: gramsOf(text, length), printed: printedWords(text) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** All summaries of a timeline as one text, without a look at the days. */
function countConcat(tally: Tally, name: string, sought: Summaries, found: Summaries, length: number): void {
  const [goldGrams, foundGrams] = [sought, found].map((one) => gramsOf([...one.values()].join('\n'), length));
  if (!goldGrams || !foundGrams) return;
  const common = inCommon(goldGrams, foundGrams);
  count(tally, `${name} precision`, common / (sizeOf(foundGrams) || 1));
  count(tally, `${name} recall`, common / (sizeOf(goldGrams) || 1));
}

/** The share of all that one side tells which `credit` finds on the other. */
function countSide(tally: Tally, name: string, side: readonly Told[], credit: (one: Told) => number): void {
  const all = side.reduce((sum, { grams }) => sum + sizeOf(grams), 0);
  const credited = side.reduce((sum, one) => sum + credit(one), 0);
  count(tally, name, credited / (all || 1));
}

function agreeing({ day, grams }: Told, others: readonly Told[]): number {
  const same = others.find((other) => other.day === day);
  return same ? inCommon(grams, same.grams) : 0;
}

/**
 * What is shared with the day of the other side that is nearest and most alike, worth less the more days lie between.
 * Several days may go to one.
 */
function aligned(one: Told, others: readonly Told[]): number {
  let best: Told | null = null;
  let leastCost = Number.POSITIVE_INFINITY;
  for (const other of others) {
    const cost = (1 - 1 / (daysApart(one.day, other.day) + 1)) * (1 - likeness(one.printed, other.printed));
    if (cost < leastCost) [best, leastCost] = [other, cost];
  }
  return best ? inCommon(one.grams, best.grams) / (1 + daysApart(one.day, best.day)) : 0;
}
