import { parentPort } from 'node:worker_threads';
import { mergeBatches } from './merge-batches.js';
import type { Job, JobDone } from './merger-in-worker.js';
import { readSnapshot } from './read-snapshot.js';
import { writeSnapshot } from './write-snapshot.js';

// Started by merger-in-worker.ts. What it is sent and what it sends back lies in shared memory and is not copied.
parentPort?.on('message', (job: Job) => parentPort?.postMessage(done(job)));

function done(job: Job): JobDone {
  switch (job.kind) {
    case 'merge':
      return { kind: 'merge', number: job.number, segment: mergeBatches(job.order) };
    case 'save':
      return { kind: 'save', number: job.number, saved: writeSnapshot(job.path, job.snapshot) };
    case 'read':
      return { kind: 'read', number: job.number, read: readSnapshot(job.path) };
    default:
      return job satisfies never;
  }
}
