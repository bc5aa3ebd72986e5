import type { Saying } from './sayings.js';

/** Of words that stand in more sayings than this, only the rarest of a saying are looked up. */
const COMMON = 60;
const LOOKED_UP = 6;
/** And none that stands in more than this: what is made of such words alone is a turn of phrase. */
const TOO_COMMON = 400;

/** Sayings by their numbers, as worth comparing with one another when they share one of their rarer words. */
export class Pairs {
  /** By word: which sayings hold it. */
  private readonly holding = new Map<string, number[]>();
  /** By common word: which sayings are looked up by it all the same. */
  private readonly lookedUpBy = new Map<string, number[]>();

  constructor(private readonly sayings: readonly Saying[]) {
    sayings.forEach(({ keys }, i) => {
      for (const key of keys) note(this.holding, key, i);
    });
    sayings.forEach((_, i) => {
      for (const key of this.rarerOf(i)) if (this.standsIn(key) > COMMON) note(this.lookedUpBy, key, i);
    });
  }

  /** The sayings that are worth comparing with one. */
  of(i: number): ReadonlySet<number> {
    const found = new Set<number>();
    for (const key of this.rarerOf(i)) for (const j of this.holding.get(key)!) found.add(j);
    for (const key of this.sayings[i]!.keys) for (const j of this.lookedUpBy.get(key) ?? []) found.add(j);
    found.delete(i);
    return found;
  }

  /** Every pair worth comparing among some, once, the lower number first; `among` is in order. */
  among(among: readonly number[]): readonly (readonly [number, number])[] {
    const isAmong = new Uint8Array(this.sayings.length);
    for (const i of among) isAmong[i] = 1;
    // The place of the first times the number of sayings, and the place of the second.
    const pairs = new Set<number>();
    const { length } = this.sayings;
    for (const i of among) {
      const rarestFirst = this.rarerOf(i).sort((a, b) => this.standsIn(a) - this.standsIn(b));
      for (const key of rarestFirst) {
        for (const j of this.holding.get(key)!) {
          if (j !== i && isAmong[j] === 1) pairs.add(Math.min(i, j) * length + Math.max(i, j));
        }
      }
    }
    return Array.from(pairs, (pair) => [Math.floor(pair / length), pair % length] as const);
  }

  /** The words by which a saying is looked up. */
  private rarerOf(i: number): string[] {
    const { keys } = this.sayings[i]!;
    const rare: string[] = [];
    const common: string[] = [];
    for (const key of keys) {
      const sayings = this.standsIn(key);
      if (sayings <= COMMON) rare.push(key);
      else if (sayings <= TOO_COMMON) common.push(key);
    }
    if (rare.length >= LOOKED_UP) return rare;
    return [...rare, ...common.sort((a, b) => this.standsIn(a) - this.standsIn(b)).slice(0, LOOKED_UP - rare.length)];
  }

  private readonly standsIn = (key: string): number => this.holding.get(key)!.length;
}

function note(places: Map<string, number[]>, key: string, i: number): void {
  const held = places.get(key);
  if (held) held.push(i);
  else places.set(key, [i]);
}
