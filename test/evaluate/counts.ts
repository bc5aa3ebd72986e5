/** So many right of so many; `right` may be a part of one, as the share of a segment that was covered. */
export type Share = Readonly<{ right: number; of: number }>;

/** What was counted in one document, or in many added up, by the name of the count. */
export type Counts = ReadonlyMap<string, Share>;

/** Counts of one document while it is gone through. */
export type Tally = Map<string, Share>;

export function count(tally: Tally, name: string, right: number | boolean, of = 1): void {
  const { right: before, of: ofBefore } = tally.get(name) ?? NOTHING;
  tally.set(name, { right: before + Number(right), of: ofBefore + of });
}

/** What `name` came to; nothing of nothing when it was never counted. */
export function counted(counts: Counts, name: string): Share {
  return counts.get(name) ?? NOTHING;
}

export function addUp(documents: readonly Counts[]): Counts {
  const sum: Tally = new Map();
  for (const counts of documents) for (const [name, { right, of }] of counts) count(sum, name, right, of);
  return sum;
}

const NOTHING: Share = { right: 0, of: 0 };
