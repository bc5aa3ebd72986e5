/**
 * Sums by the numbers that they belong to. Entries, a key and its sums each, lie in the order in which they were first
 * met: what is met often is met early, so that it lies together and near. The slots, of open addressing, hold the places
 * of entries, plus one; 0 where free.
 */
export type KeptSums = {
  slots: Int32Array;
  entries: Int32Array;
  used: number;
  readonly keys: number;
  readonly size: number;
};

/** Slots at first and at most, powers of two. More than half of the most full, all is forgotten. */
const [FEWEST, MOST] = [1 << 9, 1 << 16];

export function emptyTable(keys: number, sums: number): KeptSums {
  const size = keys + sums;
  return { slots: new Int32Array(FEWEST), entries: new Int32Array((FEWEST / 2) * size), used: 0, keys, size };
}

/** Where the sums of the key begin; -1 when they are not there. The key's numbers are those of `values`, `places` on from `row`. */
export function find(table: KeptSums, places: Int32Array, values: Int32Array, row: number): number {
  const { slots, entries, size, keys } = table;
  for (let slot = hashOfKey(places, values, row) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
    const entry = slots[slot] as number;
    if (entry === 0) return -1;
    const at = (entry - 1) * size;
    let k = 0;
    while (k < keys && entries[at + k] === values[row + (places[k] as number)]) k++;
    if (k === keys) return at + k;
  }
}

/** Makes room for the sums of a key that is not there. @returns where they begin, all nought */
export function insert(table: KeptSums, places: Int32Array, values: Int32Array, row: number): number {
  if (2 * (table.used + 1) > table.slots.length) grow(table);
  const { slots, entries, size, keys } = table;
  const at = table.used * size;
  for (let k = 0; k < keys; k++) entries[at + k] = values[row + (places[k] as number)] as number;
  table.used++;
  fill(slots, hashOfKey(places, values, row), table.used);
  return at + keys;
}

function fill(slots: Int32Array, hash: number, entry: number): void {
  let slot = hash & (slots.length - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  slots[slot] = entry;
}

function hashOfKey(places: Int32Array, values: Int32Array, row: number): number {
  let hash = 0;
  for (let k = 0; k < places.length; k++)
    hash = Math.imul(hash ^ (hash >>> 15) ^ (values[row + (places[k] as number)] as number), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function grow(table: KeptSums): void {
  const { slots, entries, size, keys } = table;
  if (slots.length === MOST) {
    slots.fill(0);
    entries.fill(0);
    table.used = 0;
    return;
  }
  table.slots = new Int32Array(2 * slots.length);
  table.entries = new Int32Array(2 * entries.length);
  table.entries.set(entries);
  const places = Int32Array.from({ length: keys }, (_, k) => k);
  for (let e = 0; e < table.used; e++) fill(table.slots, hashOfKey(places, entries, e * size), e + 1);
}
