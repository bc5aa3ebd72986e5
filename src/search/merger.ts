import { type MergeOrder, mergeBatches } from './merge-batches.js';
import { type ReadSnapshot, readSnapshot } from './read-snapshot.js';
import type { Segment } from './segment.js';
import type { Saved, Snapshot } from './snapshot.js';
import { writeSnapshot } from './write-snapshot.js';

/** Does the long work of an index: sorts what has come, writes what is sorted to disk, and reads it again. */
export interface Merger {
  merge(order: MergeOrder): Promise<Segment>;
  save(path: string, snapshot: Snapshot): Promise<Saved>;
  read(path: string): Promise<ReadSnapshot>;
  close(): Promise<void>;
}

/** Does it at once, and keeps everyone else waiting meanwhile: for commands that answer once, and for tests. */
export const mergerHere: Merger = {
  merge: async (order) => mergeBatches(order),
  save: async (path, snapshot) => writeSnapshot(path, snapshot),
  read: async (path) => readSnapshot(path),
  close: async () => {},
};
