import { type Fact, type Facts, type Family, featureRows, hashOf, itemsOf, MARGIN } from './facts.js';
import { emptyTable, find, insert } from './kept-sums.js';
import { type LinearModel, positionOf } from './linear-model.js';

/** Sums of the weights of each item's features, `width` of the model an item. */
export type Scorer = (facts: Facts) => Float64Array;

/**
 * Scores by `model`. Most of the time of reading goes here, and most of that into looking features up one by one: what has
 * been summed up for the same facts before is kept. That is exact, since weights out of a file are whole numbers, which
 * add up to the same in any order. While a model learns its weights are not; then they are added up feature by feature.
 * The arrays are read without looking whether a number is there, which the bounds of the loops see to.
 */
export function scorer(model: LinearModel, families: readonly Family[]): Scorer {
  const { width, unit, values } = model;
  if (!(values instanceof Int16Array)) return (facts) => scoresByFeature(model, families, facts);
  const adders = families.map((family) =>
    family.key.length > 0 ? keptAdder(model, family) : singleAdder(model, family),
  );
  return (facts) => {
    const sums = new Int32Array(itemsOf(facts) * width);
    for (const add of adders) add(facts, sums);
    const scores = new Float64Array(sums.length);
    for (let s = 0; s < sums.length; s++) scores[s] = (sums[s] as number) * unit;
    return scores;
  };
}

function scoresByFeature(model: LinearModel, families: readonly Family[], facts: Facts): Float64Array {
  const { width, unit, values } = model;
  const rows = featureRows(families, facts);
  const scores = new Float64Array(itemsOf(facts) * width);
  for (let item = 0; item * width < scores.length; item++)
    for (let f = rows.starts[item] as number; f < (rows.starts[item + 1] as number); f++) {
      const position = positionOf(model, rows.values[f] as number);
      if (position < 0) continue;
      for (let k = 0; k < width; k++) (scores[item * width + k] as number) += values[position * width + k] as number;
    }
  return scores.map((score) => score * unit);
}

/** Adds what one family weighs to the sums of all items. */
type Adder = (facts: Facts, sums: Int32Array) => void;

function singleAdder(model: LinearModel, { shares, only }: Family): Adder {
  const isUnknown = sieveOf(model.keys);
  return ({ values, width: step }, sums) => {
    for (const { away, features } of shares)
      for (let row = (MARGIN + away) * step, to = 0; to < sums.length; row += step, to += model.width) {
        if (only !== null && values[row + only.fact] !== only.value) continue;
        for (const feature of features) {
          const hash = hashOf(feature, values, row, step);
          if (!isUnknown(hash)) addFeature(model, hash, sums, to);
        }
      }
  };
}

/** Tells most of the features that are not among `keys`, and none of those that are: a bit for each, in little memory. */
function sieveOf(keys: Int32Array): (hash: number) => boolean {
  const words = new Int32Array(1 << 14);
  for (const key of keys) (words[(key >>> 5) & (words.length - 1)] as number) |= 1 << key;
  return (hash) => (((words[(hash >>> 5) & (words.length - 1)] as number) >>> hash) & 1) === 0;
}

function addFeature(model: LinearModel, hash: number, sums: Int32Array, to: number): void {
  const position = positionOf(model, hash);
  if (position < 0) return;
  const { width, values } = model;
  const from = position * width;
  for (let k = 0; k < width; k++) (sums[to + k] as number) += values[from + k] as number;
}

function keptAdder(model: LinearModel, { shares, only, key }: Family): Adder {
  const { width } = model;
  const [first, last] = [Math.min(...shares.map(({ away }) => away)), Math.max(...shares.map(({ away }) => away))];
  const aways = Int32Array.from(shares, ({ away }) => away);
  const places = new Int32Array(key.length);
  const table = emptyTable(key.length, shares.length * width);
  const reckon = (kept: number, values: Int32Array, row: number, step: number): void => {
    for (const [s, { features }] of shares.entries())
      for (const feature of features)
        addFeature(model, hashOf(feature, values, row, step), table.entries, kept + s * width);
  };
  return ({ values, width: step }, sums) => {
    for (let f = 0; f < places.length; f++) {
      const { fact, away } = key[f] as Fact;
      places[f] = away * step + fact;
    }
    const items = sums.length / width;
    for (let item = first; item < items + last; item++) {
      const row = (MARGIN + item) * step;
      if (only !== null && values[row + only.fact] !== only.value) continue;
      let kept = find(table, places, values, row);
      if (kept < 0) {
        kept = insert(table, places, values, row);
        reckon(kept, values, row, step);
      }
      const { entries } = table;
      for (let s = 0; s < aways.length; s++, kept += width) {
        const own = item - (aways[s] as number);
        if (own < 0 || own >= items) continue;
        const to = own * width;
        for (let k = 0; k < width; k++) (sums[to + k] as number) += entries[kept + k] as number;
      }
    }
  };
}
