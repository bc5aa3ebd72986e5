import { type Content, cosine } from '../likeness.js';

/** A sentence that may be shown for a day, and how surely it is of that day, 0 to 1. */
export type Candidate = Readonly<{ content: Content; length: number; share: number }>;

/** Words. Shorter tells too little, longer takes the room of two. */
const SHORTEST = 5;
const LONGEST = 38;
/** Cosine above which two sentences say one thing. */
const SAYS_THE_SAME = 0.5;
/** Nearest to the centre first; further off, nothing is worth trying. */
const MOST_TRIED = 60;

/**
 * The sentences that together come nearest to what all candidates say (centroid, chosen greedily as in news-tls), no
 * two of them alike.
 *
 * @returns indexes into `candidates`, the most central first; fewer than `count` where nothing else is different enough
 */
export function summary(candidates: readonly Candidate[], count: number): readonly number[] {
  const centre = centreOf(candidates);
  const tried = candidates
    .map(({ content, length }, i) => ({ i, content, fits: length >= SHORTEST && length <= LONGEST }))
    .filter(({ fits }) => fits)
    .map((one) => ({ ...one, near: cosine(one.content.weights, centre) }))
    .sort((a, b) => b.near - a.near || a.i - b.i)
    .slice(0, MOST_TRIED);
  const chosen: (typeof tried)[number][] = [];
  const sum = new Map<string, number>();
  while (chosen.length < count) {
    const open = tried.filter(
      (one) =>
        !chosen.includes(one) &&
        !chosen.some((other) => cosine(other.content.weights, one.content.weights) > SAYS_THE_SAME),
    );
    const [best] = open
      .map((one) => ({ one, near: nearnessWith(sum, one.content, centre) }))
      .sort((a, b) => b.near - a.near || a.one.i - b.one.i);
    if (!best) break;
    chosen.push(best.one);
    addTo(sum, best.one.content, 1);
  }
  return chosen.map(({ i }) => i);
}

function centreOf(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const { content, share } of candidates) addTo(sum, content, share);
  const length = lengthOf(sum) || 1;
  return new Map([...sum].map(([stem, weight]) => [stem, weight / length]));
}

function nearnessWith(
  sum: ReadonlyMap<string, number>,
  { weights }: Content,
  centre: ReadonlyMap<string, number>,
): number {
  const both = new Map(sum);
  for (const [stem, weight] of weights) both.set(stem, (both.get(stem) ?? 0) + weight);
  return cosine(both, centre) / (lengthOf(both) || 1);
}

function addTo(sum: Map<string, number>, { weights }: Content, share: number): void {
  for (const [stem, weight] of weights) sum.set(stem, (sum.get(stem) ?? 0) + share * weight);
}

function lengthOf(weights: ReadonlyMap<string, number>): number {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return Math.sqrt(squares);
}
