import { type Facts, type Family, hashOf, itemsOf, type KeyFact, MARGIN } from './facts.js';
import { rowOf, type Sums } from './sums.js';

/** A family's keys: three numbers each, of which two hold a fact and the third as many others as fit into it. */
export type Kept = {
  readonly family: Family;
  /** Those in the first and second number, and those in the third, with room for where they stand from a row. */
  readonly first: Wide;
  readonly second: Wide;
  readonly packed: readonly KeyFact[];
  readonly places: Int32Array;
  readonly bits: Int32Array;
  /** How far away the items are from which a row each counts. */
  readonly aways: Int32Array;
  /** Open addressing, at most a quarter full: where in the sums an entry begins, 0 where free. */
  slots: Int32Array;
  used: number;
};

/** `mask` is nought where there is no such fact. */
type Wide = Readonly<{ fact: number; away: number; mask: number }>;

const KEY = 3;
const FEWEST_SLOTS = 1 << 8;
/** The least value that a packed fact has. */
const LEAST = -8;

export function emptyKept(family: Family): Kept {
  const packed: KeyFact[] = [];
  const wide: Wide[] = [];
  let bits = 0;
  for (const one of family.key) {
    if (bits + one.bits > 31) wide.push({ ...one, mask: -1 });
    else {
      packed.push(one);
      bits += one.bits;
    }
  }
  const none = { fact: 0, away: 0, mask: 0 };
  const [first = none, second = none, third] = wide;
  if (third) {
    throw new RangeError(
      `a family's key has ${wide.length} facts that fill a number each (${wide.map(({ fact }) => fact).join(', ')}); ` +
        'expected two at most: give the others fewer bits',
    );
  }
  return {
    family,
    first,
    second,
    packed,
    places: new Int32Array(packed.length),
    bits: Int32Array.from(packed, (one) => one.bits),
    aways: Int32Array.from(family.shares, ({ away }) => away),
    slots: new Int32Array(FEWEST_SLOTS),
    used: 0,
  };
}

export function forget(kept: Kept): void {
  kept.slots = new Int32Array(FEWEST_SLOTS);
  kept.used = 0;
}

/**
 * Notes for each item where the rows of the family's features begin, `perItem` places an item, those of the family from
 * `column` on. `look` is room to work in, of no meaning before or after. Waiting for memory is what takes the time, so that
 * one thing is done for all items before the next: the processor then fetches many lines at once. The arrays are read
 * without looking whether a number is there, which the bounds of the loops see to.
 */
export function noteRows(
  kept: Kept,
  sums: Sums,
  facts: Facts,
  noted: Int32Array,
  perItem: number,
  column: number,
  look: LookUp,
): void {
  const { aways } = kept;
  const { stride } = sums;
  const items = itemsOf(facts);
  const [from, to] = [Math.min(...aways), Math.max(...aways)];
  const asked = makeKeys(kept, facts, from, items + to, look);
  lookUp(kept, sums, asked, look);
  const { keys, found } = look;
  for (let n = 0; n < asked; n++) {
    const item = keys[n * ASKED] as number;
    const entry = (found[n] as number) || entryOf(kept, sums, facts, keys, n);
    for (let s = 0, at = entry + KEY; s < aways.length; s++, at += stride) {
      const own = item - (aways[s] as number);
      if (own >= 0 && own < items) noted[own * perItem + column + s] = at;
    }
  }
}

/** What is looked up together. The arrays grow with what is asked for. */
export type LookUp = {
  /** What is asked for: the item, whether its facts fit into a key, and the key's three numbers. */
  keys: Int32Array;
  /** By what is asked for: its slot, then the entry there, 0 where that is another's. */
  found: Int32Array;
};

export const emptyLookUp = (): LookUp => ({ keys: new Int32Array(0), found: new Int32Array(0) });

/** Numbers in `keys` for what is asked for. */
const ASKED = 5;

/** @returns how many are asked for */
function makeKeys(kept: Kept, { values, width }: Facts, from: number, to: number, look: LookUp): number {
  const { first, second, packed, places, bits, slots, family } = kept;
  const { only } = family;
  if (look.found.length < to - from) {
    look.found = new Int32Array(2 * (to - from));
    look.keys = new Int32Array(ASKED * look.found.length);
  }
  const { keys, found } = look;
  for (const [f, { fact, away }] of packed.entries()) places[f] = away * width + fact;
  const [firstPlace, secondPlace] = [first.away * width + first.fact, second.away * width + second.fact];
  let asked = 0;
  for (let item = from; item < to; item++) {
    const row = (MARGIN + item) * width;
    if (only !== null && values[row + only.fact] !== only.value) continue;
    const a = (values[row + firstPlace] as number) & first.mask;
    const b = (values[row + secondPlace] as number) & second.mask;
    let c = 0;
    let outside = 0;
    for (let f = 0; f < places.length; f++) {
      const value = (values[row + (places[f] as number)] as number) - LEAST;
      const own = bits[f] as number;
      outside |= value >> own;
      c = (c << own) | value;
    }
    const at = asked * ASKED;
    keys[at] = item;
    keys[at + 1] = outside;
    keys[at + 2] = a;
    keys[at + 3] = b;
    keys[at + 4] = c;
    found[asked++] = slotOf(slots, a, b, c);
  }
  return asked;
}

function lookUp({ slots }: Kept, sums: Sums, asked: number, { keys, found }: LookUp): void {
  for (let n = 0; n < asked; n++) found[n] = slots[found[n] as number] as number;
  for (let n = 0; n < asked; n++) if (!holds(sums, found[n] as number, keys, n)) found[n] = 0;
}

function holds({ values }: Sums, entry: number, keys: Int32Array, n: number): boolean {
  const at = n * ASKED;
  return (
    entry !== 0 &&
    values[entry] === keys[at + 2] &&
    values[entry + 1] === keys[at + 3] &&
    values[entry + 2] === keys[at + 4] &&
    keys[at + 1] === 0
  );
}

function entryOf(kept: Kept, sums: Sums, facts: Facts, keys: Int32Array, n: number): number {
  const at = n * ASKED;
  const row = (MARGIN + (keys[at] as number)) * facts.width;
  const [a, b, c] = [keys[at + 2] as number, keys[at + 3] as number, keys[at + 4] as number];
  // What does not fit into a key is summed up each time.
  if (keys[at + 1] !== 0) return addEntry(kept, sums, facts, row, 0, 0, 0);
  const { slots } = kept;
  let slot = slotOf(slots, a, b, c);
  for (;;) {
    const entry = slots[slot] as number;
    if (entry === 0) break;
    if (holds(sums, entry, keys, n)) return entry;
    slot = (slot + 1) & (slots.length - 1);
  }
  const entry = addEntry(kept, sums, facts, row, a, b, c);
  if (4 * ++kept.used > slots.length) grow(kept, sums);
  fill(kept.slots, sums, entry);
  return entry;
}

function slotOf(slots: Int32Array, a: number, b: number, c: number): number {
  let hash = Math.imul(Math.imul(a, 0x85ebca6b) ^ c, 0x9e3779b1) ^ Math.imul(b, 0xcc9e2d51);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 16)) & (slots.length - 1);
}

function fill(slots: Int32Array, { values }: Sums, entry: number): void {
  let slot = slotOf(slots, values[entry] as number, values[entry + 1] as number, values[entry + 2] as number);
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  slots[slot] = entry;
}

function grow(kept: Kept, sums: Sums): void {
  const before = kept.slots;
  kept.slots = new Int32Array(2 * before.length);
  for (const entry of before) if (entry !== 0) fill(kept.slots, sums, entry);
}

/** Sums up the features that hang on the facts of a row. @returns where the entry begins */
function addEntry({ family }: Kept, sums: Sums, facts: Facts, row: number, a: number, b: number, c: number): number {
  const { stride } = sums;
  const entry = sums.used;
  sums.used += KEY + family.shares.length * stride;
  if (sums.used > sums.values.length) {
    const before = sums.values;
    sums.values = new Int32Array(Math.ceil(1.5 * sums.used));
    sums.values.set(before);
  }
  const { values } = sums;
  values.fill(0, entry, sums.used);
  values[entry] = a;
  values[entry + 1] = b;
  values[entry + 2] = c;
  let to = entry + KEY;
  for (const { features } of family.shares) {
    for (const feature of features) {
      const from = rowOf(sums, hashOf(feature, facts.values, row, facts.width));
      for (let k = 0; k < stride; k++) (values[to + k] as number) += values[from + k] as number;
    }
    to += stride;
  }
  return entry;
}
