import { Worker } from 'node:worker_threads';
import type { MergeOrder } from './merge-batches.js';
import { type Merger, mergerHere } from './merger.js';
import type { ReadSnapshot } from './read-snapshot.js';
import type { Segment } from './segment.js';
import type { Saved, Snapshot } from './snapshot.js';

export type Job = Readonly<
  | { kind: 'merge'; number: number; order: MergeOrder }
  | { kind: 'save'; number: number; path: string; snapshot: Snapshot }
  | { kind: 'read'; number: number; path: string }
>;

export type JobDone = Readonly<
  | { kind: 'merge'; number: number; segment: Segment }
  | { kind: 'save'; number: number; saved: Saved }
  | { kind: 'read'; number: number; read: ReadSnapshot }
>;

type Waiting = Readonly<{ done: (result: JobDone) => void; failed: (error: unknown) => void }>;

/**
 * Does the work in a thread of its own, which is started by the first job. Should the thread fail, for want of memory or
 * of its script, the job is done here after all. What is under way when it is closed is not done, and rejected.
 *
 * @param script the compiled `merge-worker`
 */
export function mergerInWorker(script: URL): Merger {
  let worker: Worker | null = null;
  let isClosed = false;
  let jobs = 0;
  const waiting = new Map<number, Waiting>();

  const start = (): Worker => {
    const thread = new Worker(script);
    const stopped = (error: unknown): void => {
      if (worker !== thread) return;
      worker = null;
      for (const one of waiting.values()) one.failed(error);
      waiting.clear();
    };
    thread.on('message', (result: JobDone) => {
      waiting.get(result.number)?.done(result);
      waiting.delete(result.number);
      // An idle thread keeps no process from ending.
      if (waiting.size === 0) thread.unref();
    });
    thread.on('error', stopped);
    thread.on('exit', () => stopped(new Error('the search worker has stopped')));
    return thread;
  };
  const doThere = (job: (number: number) => Job): Promise<JobDone> =>
    new Promise((done, failed) => {
      worker ??= start();
      const number = ++jobs;
      waiting.set(number, { done, failed });
      worker.ref();
      worker.postMessage(job(number));
    });
  const doneThere = async (job: (number: number) => Job): Promise<JobDone | null> => {
    try {
      if (!isClosed) return await doThere(job);
    } catch (error) {
      if (!isClosed) return null;
      throw error;
    }
    throw new Error('the search worker is closed');
  };

  return {
    merge: async (order) => {
      const result = await doneThere((number) => ({ kind: 'merge', number, order }));
      return result?.kind === 'merge' ? result.segment : mergerHere.merge(order);
    },
    save: async (path, snapshot) => {
      const result = await doneThere((number) => ({ kind: 'save', number, path, snapshot }));
      return result?.kind === 'save' ? result.saved : mergerHere.save(path, snapshot);
    },
    read: async (path) => {
      const result = await doneThere((number) => ({ kind: 'read', number, path }));
      return result?.kind === 'read' ? result.read : mergerHere.read(path);
    },
    close: async () => {
      isClosed = true;
      await worker?.terminate();
    },
  };
}
