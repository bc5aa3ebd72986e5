import { type LinearModel, positionOf } from './linear-model.js';

/**
 * Rows of whole numbers, one behind the other in one array: first a row of noughts, then one for each feature of the
 * model, then what has been summed up of them. The rows of a family's facts stand together behind the key that they
 * belong to, in the order in which they were first met: what is met often lies together.
 */
export type Sums = {
  readonly model: LinearModel;
  /** Numbers a row: the model's width, filled up to threes. */
  readonly stride: number;
  values: Int32Array;
  used: number;
};

export function sumsOf(model: LinearModel): Sums {
  const { width, keys } = model;
  const stride = 3 * Math.ceil(width / 3);
  const used = (1 + keys.length) * stride;
  const values = new Int32Array(Math.ceil(1.5 * used));
  for (let p = 0; p < keys.length; p++)
    for (let k = 0; k < width; k++) values[(1 + p) * stride + k] = model.values[p * width + k] ?? 0;
  return { model, stride, values, used };
}

/** Where the row of a feature begins; that of noughts where the model does not know it. */
export const rowOf = ({ model, stride }: Sums, hash: number): number => (1 + positionOf(model, hash)) * stride;
