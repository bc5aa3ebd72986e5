/** Counts hashed features; exact, and lean enough for tens of millions of them. */
export class FeatureCounts {
  #keys = new Int32Array(1 << 16);
  #counts = new Int32Array(1 << 16);
  #used = 0;

  add(features: ArrayLike<number>): void {
    for (let i = 0; i < features.length; i++) this.#bump(features[i] ?? 0, 1);
  }

  /** The features seen at least so often, in ascending order. */
  keys(atLeast: number): Int32Array {
    return this.#keys.filter((_, slot) => (this.#counts[slot] ?? 0) >= Math.max(1, atLeast)).sort();
  }

  #bump(key: number, by: number): void {
    const last = this.#keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 5) & last;
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & last;
    if (this.#counts[slot] === 0) this.#used++;
    this.#keys[slot] = key;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + by;
    if (this.#used * 2 > last) this.#grow();
  }

  #grow(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    this.#keys = new Int32Array(keys.length * 2);
    this.#counts = new Int32Array(keys.length * 2);
    this.#used = 0;
    for (let slot = 0; slot < keys.length; slot++) {
      const count = counts[slot] ?? 0;
      if (count > 0) this.#bump(keys[slot] ?? 0, count);
    }
  }
}
