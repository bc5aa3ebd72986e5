/** The mean of several states of the same weights. */
export type Mean = Readonly<{ add: (weights: Float32Array) => void; writeTo: (weights: Float32Array) => void }>;

export function startMean(length: number): Mean {
  const sums = new Float64Array(length);
  let count = 0;
  return {
    add: (weights) => {
      count++;
      for (let i = 0; i < length; i++) sums[i] = (sums[i] ?? 0) + (weights[i] ?? 0);
    },
    writeTo: (weights) => {
      if (count > 0) for (let i = 0; i < length; i++) weights[i] = (sums[i] ?? 0) / count;
    },
  };
}
