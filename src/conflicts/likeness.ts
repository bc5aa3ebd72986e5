import type { Token } from './tokens.js';

/** How much of the shorter of two renderings stands in the longer, in the same order. */
export type Likeness = Readonly<{
  /** 0 to 1: the weight of the words in common ÷ the weight of the shorter. */
  share: number;
  /** The same by the longer. */
  ofLonger: number;
  /** The same by both: 1 for two renderings of the same words. */
  ofBoth: number;
  /** The longest run of words in common. */
  run: number;
}>;

export const weightOf = (tokens: readonly Token[]): number => tokens.reduce((sum, { weight }) => sum + weight, 0);

/** By the heaviest common subsequence. 0 where either is empty. */
export function likeness(a: readonly Token[], b: readonly Token[]): Likeness {
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const runs = new Uint16Array(best.length);
  let run = 0;
  for (let i = 1; i <= a.length; i++) {
    const token = a[i - 1]!;
    for (let j = 1; j <= b.length; j++) {
      const at = i * width + j;
      const same = token.key === b[j - 1]!.key;
      const both = same ? best[at - width - 1]! + token.weight : 0;
      best[at] = Math.max(both, best[at - width]!, best[at - 1]!);
      if (!same) continue;
      runs[at] = runs[at - width - 1]! + 1;
      run = Math.max(run, runs[at]!);
    }
  }
  const common = best[best.length - 1] ?? 0;
  const [weightA, weightB] = [weightOf(a), weightOf(b)];
  const of = (weight: number): number => (weight === 0 ? 0 : common / weight);
  return {
    share: of(Math.min(weightA, weightB)),
    ofLonger: of(Math.max(weightA, weightB)),
    ofBoth: of((weightA + weightB) / 2),
    run,
  };
}

/** 0 to 1: how much of the shorter stands in the longer in whatever order. */
export function inCommon(a: readonly Token[], b: readonly Token[]): number {
  const [shorter, longer] = weightOf(a) <= weightOf(b) ? [a, b] : [b, a];
  const held = new Set(longer.map(({ key }) => key));
  const weight = weightOf(shorter);
  return weight === 0 ? 0 : weightOf(shorter.filter(({ key }) => held.has(key))) / weight;
}

/** Whether all of one stands in the other word for word. */
export const holdsWhole = (a: readonly Token[], b: readonly Token[], { run }: Likeness): boolean =>
  run > 0 && run === Math.min(a.length, b.length);
