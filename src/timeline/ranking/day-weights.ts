import { addDays, daysApart } from '../../calendar/calendar.js';
import type { ArticleId } from '../../domain/ids.js';

/** That an article, published on one day, tells of another. Days as `YYYY-MM-DD`. */
export type DayTold = Readonly<{ article: ArticleId; published: string; day: string }>;

/**
 * How much a storyline makes of each day: every article that tells of it counts once, and for more the later it was
 * written, as what is still told weeks on is what mattered.
 */
export function dayWeights(told: readonly DayTold[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const counted = new Set<string>();
  for (const { article, published, day } of told) {
    const key = `${day} ${article}`;
    if (counted.has(key)) continue;
    counted.add(key);
    weights.set(day, (weights.get(day) ?? 0) + weightOf(published, day));
  }
  return weights;
}

/** One article's part in the weight of a day. What is yet to come counts for half. */
export const weightOf = (published: string, day: string): number =>
  day > published ? 0.5 : 1 + Math.log2(1 + Math.min(MOST_DAYS, daysApart(published, day)));

/** Beyond this the past is background: told for another's sake. */
const MOST_DAYS = 180;

/** Takes off a day's weight for either day beside it that is shown already: papers give one event two days. */
const BESIDE_SHOWN = 0.3;

/** The days to show, at most `count`, in order of time. */
export function chosenDays(weights: ReadonlyMap<string, number>, count: number): readonly string[] {
  const left = new Map(weights);
  const chosen = new Set<string>();
  const worth = (day: string, weight: number): number =>
    [addDays(day, -1), addDays(day, 1)].reduce(
      (sum, beside) => (chosen.has(beside) ? sum * (1 - BESIDE_SHOWN) : sum),
      weight,
    );
  while (chosen.size < count && left.size > 0) {
    let best: string | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const [day, weight] of left) {
      const value = worth(day, weight);
      if (value > most) [best, most] = [day, value];
    }
    if (best === null) break;
    chosen.add(best);
    left.delete(best);
  }
  return [...chosen].sort();
}
