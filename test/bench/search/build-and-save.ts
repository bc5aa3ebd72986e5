import { statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { EngineMaker, ToBuild } from './engines/engine.js';

/** What one engine costs. Seconds and bytes; null where there is no such thing. */
export type Costs = Readonly<{
  buildSeconds: number;
  /** What this process has spent of them in the processor, whatever else went on; the engine may have a process of its own. */
  processorSeconds: number;
  /** What the heap and its array buffers have grown by; the texts themselves not counted. */
  memory: number;
  /** The most that the process has ever had, texts and all. */
  peak: number;
  onDisk: number | null;
  saveSeconds: number | null;
  saved: number | null;
}>;

/** Builds one engine in this process, which has to have been started with `--expose-gc`. */
export async function buildAndSave(maker: EngineMaker, what: ToBuild): Promise<Costs> {
  const before = await inUse();
  const startedMs = performance.now();
  const usedBefore = process.cpuUsage();
  const engine = await maker.build(what);
  const buildSeconds = (performance.now() - startedMs) / 1000;
  const used = process.cpuUsage(usedBefore);
  const memory = (await inUse()) - before;
  const path = join(what.folder, `${maker.name}.saved`);
  const savingMs = performance.now();
  await engine.save?.(path);
  const saveSeconds = engine.save ? (performance.now() - savingMs) / 1000 : null;
  const costs = {
    buildSeconds,
    processorSeconds: (used.user + used.system) / 1e6,
    memory,
    peak: process.resourceUsage().maxRSS * 1024,
    onDisk: engine.onDisk,
    saveSeconds,
    saved: engine.save ? statSync(path).size : null,
  };
  await engine.close();
  return costs;
}

async function inUse(): Promise<number> {
  // Freeing array buffers takes a second collection, and a moment.
  for (let n = 0; n < 3; n++) {
    globalThis.gc?.();
    await setTimeout(50);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
