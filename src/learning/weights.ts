import { deflateSync, inflateSync } from 'node:zlib';
import { type LinearModel, linearModel } from './linear-model.js';

/** Where weights come from; no text of the corpus is in them, only hashes. */
export type Provenance = Readonly<{
  /** Name of the corpus, as it calls itself. */
  corpus: string;
  articles: number;
  /** What was learnt from, by name: `quotations marked by hand: 6502`. */
  counts: Readonly<Record<string, number>>;
  seed: number;
  /** Day of the training, as given: `2026-11-22`. */
  day: string;
  /** Version of the features that the weights belong to. */
  features: number;
}>;

/** Models and lists of numbers, by name. */
export type Weights = Readonly<{
  provenance: Provenance;
  models: Readonly<Record<string, LinearModel>>;
  numbers: Readonly<Record<string, readonly number[]>>;
}>;

export type WeightsRead = Readonly<{ kind: 'weights'; weights: Weights } | { kind: 'unreadable'; because: string }>;

const FORMAT = 'on-the-record weights 1';

type Header = Readonly<{
  format: string;
  provenance: Provenance;
  models: readonly Readonly<{ name: string; width: number; keys: number; unit: number }>[];
  numbers: Weights['numbers'];
}>;

/** One compressed file: a line of JSON, then each model's hashes and its weights in one byte each. */
export function packWeights({ provenance, models, numbers }: Weights): Uint8Array {
  const packed = Object.entries(models).map(([name, model]) => ({ name, ...packModel(model) }));
  const header: Header = {
    format: FORMAT,
    provenance,
    models: packed.map(({ name, width, keys, unit }) => ({ name, width, keys, unit })),
    numbers,
  };
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  return deflateSync(Buffer.concat([line, ...packed.flatMap(({ hashes, bytes }) => [hashes, bytes])]), { level: 9 });
}

/** @returns the weights, or a sentence that says what is wrong with the file; never throws */
export function unpackWeights(file: Uint8Array): WeightsRead {
  const unreadable = (because: string): WeightsRead => ({ kind: 'unreadable', because });
  let bytes: Uint8Array;
  try {
    bytes = inflateSync(file);
  } catch {
    return unreadable('is damaged or no weights file: it cannot be decompressed');
  }
  const end = bytes.indexOf(10);
  const header = readHeader(bytes.subarray(0, Math.max(0, end)));
  if (header === null) return unreadable(`does not begin as weights do; expected the format “${FORMAT}”`);
  const models: Record<string, LinearModel> = {};
  let at = end + 1;
  for (const { name, width, keys, unit } of header.models) {
    const size = keys * (4 + width);
    if (at + size > bytes.length) return unreadable(`ends in the middle of the model “${name}”`);
    models[name] = unpackModel(bytes.subarray(at, at + size), width, keys, unit);
    at += size;
  }
  return { kind: 'weights', weights: { provenance: header.provenance, models, numbers: header.numbers } };
}

function readHeader(line: Uint8Array): Header | null {
  try {
    const header: unknown = JSON.parse(new TextDecoder().decode(line));
    const isOurs = typeof header === 'object' && header !== null && 'format' in header && header.format === FORMAT;
    return isOurs ? (header as Header) : null;
  } catch {
    return null;
  }
}

/** A weight takes one byte, the square root of it in units: small ones are many, and add up. Features without weight are left out. */
function packModel({ width, keys, ...model }: LinearModel): {
  width: number;
  keys: number;
  unit: number;
  hashes: Uint8Array;
  bytes: Uint8Array;
} {
  const weights = Float64Array.from(model.values, (value) => value * model.unit);
  const unit = Math.max(1e-9, weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 ** 2);
  const rounded = Int8Array.from(
    weights,
    (weight) => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / unit)),
  );
  const kept: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    let weighs = false;
    for (let k = i * width; k < (i + 1) * width; k++) if (rounded[k] !== 0) weighs = true;
    if (weighs) kept.push(i);
  }
  // Columns of like bytes lie together, so that they compress better.
  const hashes = new Uint8Array(kept.length * 4);
  const bytes = new Uint8Array(kept.length * width);
  for (const [n, i] of kept.entries()) {
    const step = ((keys[i] ?? 0) - (n === 0 ? 0 : (keys[kept[n - 1] ?? 0] ?? 0))) >>> 0;
    for (let b = 0; b < 4; b++) hashes[b * kept.length + n] = step >>> (8 * b);
    for (let k = 0; k < width; k++) bytes[k * kept.length + n] = rounded[i * width + k] ?? 0;
  }
  return { width, keys: kept.length, unit, hashes, bytes };
}

function unpackModel(packed: Uint8Array, width: number, count: number, unit: number): LinearModel {
  const keys = new Int32Array(count);
  const values = new Int16Array(count * width);
  let key = 0;
  for (let n = 0; n < count; n++) {
    let step = 0;
    for (let b = 0; b < 4; b++) step |= (packed[b * count + n] ?? 0) << (8 * b);
    key = (key + step) | 0;
    keys[n] = key;
    for (let k = 0; k < width; k++) {
      const byte = packed[(4 + k) * count + n] ?? 0;
      const signed = byte > 127 ? byte - 256 : byte;
      values[n * width + k] = signed * Math.abs(signed);
    }
  }
  return linearModel(width, keys, values, unit);
}
