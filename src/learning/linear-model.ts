/** Weights by hashed feature. A feature that it does not know weighs nothing. */
export type LinearModel = Readonly<{
  /** Numbers a feature: one a label, or one in all. */
  width: number;
  /** Hashes of the known features, ascending. */
  keys: Int32Array;
  /** `width` numbers for each key, in the order of the keys; each times `unit` is a weight. */
  values: Float32Array | Int16Array;
  unit: number;
  /** Open addressing, in pairs: a key, and its position plus one; 0 where free. */
  slots: Int32Array;
}>;

/** @param keys ascending, each once; `values` holds `width` numbers for each */
export function linearModel<Values extends Float32Array | Int16Array>(
  width: number,
  keys: Int32Array,
  values: Values,
  unit = 1,
): LinearModel & Readonly<{ values: Values }> {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const slots = new Int32Array(2 * size);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    let slot = slotOf(key, slots.length);
    while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1);
    slots[slot] = key;
    slots[slot + 1] = i + 1;
  }
  return { width, keys, values, unit, slots };
}

/** A model of `keys` (ascending) in which every weight is nought. */
export const emptyModel = (width: number, keys: Int32Array): LinearModel & Readonly<{ values: Float32Array }> =>
  linearModel(width, keys, new Float32Array(width * keys.length));

const slotOf = (key: number, length: number): number => (Math.imul(key, 0x9e3779b1) >>> 6) & (length - 2);

/** The position of a feature among the keys; -1 when the model does not know it. */
export function positionOf({ slots }: LinearModel, key: number): number {
  const last = slots.length - 1;
  let slot = slotOf(key, slots.length);
  for (;;) {
    const position = (slots[slot + 1] as number) - 1;
    if (position < 0 || slots[slot] === key) return position;
    slot = (slot + 2) & last;
  }
}

/** The positions of those of `features` that the model knows, in their order. */
export function positionsOf(model: LinearModel, features: ArrayLike<number>): Int32Array {
  const found = new Int32Array(features.length);
  let count = 0;
  for (let i = 0; i < features.length; i++) {
    const position = positionOf(model, features[i] ?? 0);
    if (position >= 0) found[count++] = position;
  }
  return found.slice(0, count);
}

/** The sum of the weights of `features`, for models that hold one weight a feature. */
export function scoreOf(model: LinearModel, features: ArrayLike<number>): number {
  let score = 0;
  for (let i = 0; i < features.length; i++) {
    const position = positionOf(model, features[i] ?? 0);
    if (position >= 0) score += model.values[position] ?? 0;
  }
  return score * model.unit;
}
