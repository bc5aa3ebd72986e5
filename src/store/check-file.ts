import { parentPort, workerData } from 'node:worker_threads';
import { readThrough } from './sqlite.js';

// Started by open-store.ts, since reading a large file to its end would keep every question waiting.
parentPort?.postMessage(readThrough(String(workerData)));
