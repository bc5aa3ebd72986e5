import type { TlsTimeline } from './topics.js';

const DAY_MS = 86_400_000;

/** What is told of each day, in the order of the timeline; what stands twice for a day is joined. */
export type Summaries = ReadonlyMap<string, string>;

export function summariesOf(timeline: TlsTimeline): Summaries {
  const summaries = new Map<string, string>();
  for (const { date, summary } of timeline) {
    const day = date.slice(0, 10);
    summaries.set(day, `${summaries.get(day) ?? ''} ${summary}`.trim());
  }
  return summaries;
}

export function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;
}

/** Steps from one day told of to the next, and how many of them go to the very next day. */
export function steps(days: readonly string[]): Readonly<{ all: number; adjacent: number }> {
  const sorted = [...new Set(days)].sort();
  const apart = sorted.slice(1).map((day, before) => daysApart(day, sorted[before] ?? day));
  return { all: apart.length, adjacent: apart.filter((gap) => gap === 1).length };
}
