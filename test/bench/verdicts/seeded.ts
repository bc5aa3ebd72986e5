/** A seeded source of choices: the same seed gives the same choices, on every machine. */
export type Seeded = Readonly<{
  /** From 0 up to, not including, 1. */
  fraction: () => number;
  /** A whole number from `from` to `to`, both included. */
  between: (from: number, to: number) => number;
  /** One of a list that is not empty. */
  pick: <T>(list: readonly T[]) => T;
  /** True in `share` (0 to 1) of the calls. */
  chance: (share: number) => boolean;
  /** A new list in another order. */
  shuffled: <T>(list: readonly T[]) => T[];
}>;

/** @see Tommy Ettinger's mulberry32, a 32-bit generator in the public domain */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('pick was given an empty list; it needs at least one item');
    return list[between(0, list.length - 1)] as T;
  };
  const chance = (share: number): boolean => fraction() < share;
  const shuffled = <T>(list: readonly T[]): T[] => {
    const order = [...list];
    for (let last = order.length - 1; last > 0; last--) {
      const other = between(0, last);
      [order[last], order[other]] = [order[other] as T, order[last] as T];
    }
    return order;
  };
  return { fraction, between, pick, chance, shuffled };
}
