import { type Facts, type Family, featureRows, hashOf, itemsOf, MARGIN } from './facts.js';
import { emptyKept, emptyLookUp, forget, noteRows } from './kept-sums.js';
import { type LinearModel, positionOf } from './linear-model.js';
import { rowOf, type Sums, sumsOf } from './sums.js';

/** Sums of the weights of each item's features, `width` of the model an item. */
export type Scorer = (facts: Facts) => Float64Array;

/** Numbers of four bytes. When the sums take up more, all that has been summed up is forgotten. */
const MOST = 4_000_000;

/**
 * Scores by `model`. Most of the time of reading goes here, and most of that into looking features up one by one: what has
 * been summed up for the same facts before is kept. That is exact, since weights out of a file are whole numbers, which
 * add up to the same in any order. While a model learns its weights are not; then they are added up feature by feature.
 *
 * First it is noted for each item where all its rows of weights stand, then they are added up at one go.
 */
export function scorer(model: LinearModel, families: readonly Family[]): Scorer {
  if (!(model.values instanceof Int16Array)) return (facts) => scoresByFeature(model, families, facts);
  const sums = sumsOf(model);
  const ownUsed = sums.used;
  const isUnknown = sieveOf(model.keys);
  const kept = families.filter(({ key }) => key.length > 0).map(emptyKept);
  const singles = families.filter(({ key }) => key.length === 0);
  const perItem =
    kept.reduce((count, { aways }) => count + aways.length, 0) +
    singles.flatMap(({ shares }) => shares.flatMap(({ features }) => features)).length;
  let noted = new Int32Array(0);
  const look = emptyLookUp();
  return (facts) => {
    if (sums.used > MOST) {
      sums.used = ownUsed;
      for (const one of kept) forget(one);
    }
    const items = itemsOf(facts);
    if (items * perItem > noted.length) noted = new Int32Array(2 * items * perItem);
    // Where the row of noughts stands.
    noted.fill(0, 0, items * perItem);
    let column = 0;
    for (const one of kept) {
      noteRows(one, sums, facts, noted, perItem, column, look);
      column += one.aways.length;
    }
    for (const { shares, only } of singles)
      for (const { away, features } of shares)
        for (const feature of features) {
          for (let item = 0, row = (MARGIN + away) * facts.width; item < items; item++, row += facts.width) {
            if (only !== null && facts.values[row + only.fact] !== only.value) continue;
            const hash = hashOf(feature, facts.values, row, facts.width);
            if (!isUnknown(hash)) noted[item * perItem + column] = rowOf(sums, hash);
          }
          column++;
        }
    return addedUp(sums, noted, perItem, items);
  };
}

/** Three labels at a time, so that their sums need not be written down in between. */
function addedUp({ model, values, stride }: Sums, noted: Int32Array, perItem: number, items: number): Float64Array {
  const { width, unit } = model;
  const scores = new Float64Array(items * width);
  for (let item = 0; item < items; item++) {
    const [from, to] = [item * perItem, (item + 1) * perItem];
    const at = item * width;
    for (let k = 0; k < stride; k += 3) {
      let first = 0;
      let second = 0;
      let third = 0;
      for (let n = from; n < to; n++) {
        const row = (noted[n] as number) + k;
        first = (first + (values[row] as number)) | 0;
        second = (second + (values[row + 1] as number)) | 0;
        third = (third + (values[row + 2] as number)) | 0;
      }
      scores[at + k] = first * unit;
      if (k + 1 < width) scores[at + k + 1] = second * unit;
      if (k + 2 < width) scores[at + k + 2] = third * unit;
    }
  }
  return scores;
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

/** Tells most of the features that are not among `keys`, and none of those that are: a bit for each, in little memory. */
function sieveOf(keys: Int32Array): (hash: number) => boolean {
  const words = new Int32Array(1 << 14);
  for (const key of keys) (words[(key >>> 5) & (words.length - 1)] as number) |= 1 << key;
  return (hash) => (((words[(hash >>> 5) & (words.length - 1)] as number) >>> hash) & 1) === 0;
}
