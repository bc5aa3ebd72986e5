import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settledRuns } from '../../src/ingest/settled-runs.js';
import { openLog } from '../../src/log.js';

const settleMs = 100;

/** Runs that take as long as they are told, counted. */
function counted(run: () => Promise<unknown> = async () => {}) {
  let begun = 0;
  let atOnce = 0;
  let mostAtOnce = 0;
  const runs = settledRuns(
    async () => {
      begun++;
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      await run().finally(() => atOnce--);
    },
    settleMs,
    openLog('silent'),
  );
  return { runs, begun: () => begun, atOnce: () => atOnce, mostAtOnce: () => mostAtOnce };
}

const lasting = (ms: number) => () => new Promise<void>((resolve) => setTimeout(resolve, ms));
const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a run over the folder', () => {
  it('comes once after a burst of changes', async () => {
    const { runs, begun } = counted();
    for (let change = 0; change < 4; change++) runs.changed();
    await passes(10 * settleMs);
    expect(begun()).toBe(1);
  });

  it('does not come while a file is still being written', async () => {
    const { runs, begun } = counted();
    for (let part = 0; part < 8; part++) {
      runs.changed();
      await passes(settleMs / 2);
      expect(begun()).toBe(0);
    }
    await passes(settleMs);
    expect(begun()).toBe(1);
  });

  it('comes all the same when a folder never settles', async () => {
    const { runs, begun } = counted();
    for (let change = 0; change < 22; change++) {
      runs.changed();
      await passes(settleMs / 2);
    }
    expect(begun()).toBe(1);
  });

  it('comes exactly once more for whatever changes during a run, and never twice at a time', async () => {
    const { runs, begun, mostAtOnce } = counted(lasting(5 * settleMs));
    runs.changed();
    await passes(1.5 * settleMs);
    expect(begun()).toBe(1);
    runs.changed();
    await passes(2 * settleMs);
    runs.changed();
    await passes(20 * settleMs);
    expect(begun()).toBe(2);
    expect(mostAtOnce()).toBe(1);
  });

  it('that failed is repeated until one has not, without another change', async () => {
    let left = 2;
    const { runs, begun } = counted(async () => {
      if (left-- > 0) throw new Error('database or disk is full');
    });
    runs.changed();
    await passes(1000 * settleMs);
    expect(begun()).toBe(3);
  });

  it('that failed is not repeated after the stop', async () => {
    const { runs, begun } = counted(() => Promise.reject(new Error('database or disk is full')));
    runs.changed();
    await passes(2 * settleMs);
    await runs.stop();
    await passes(1000 * settleMs);
    expect(begun()).toBe(1);
  });

  it('that is under way is waited for by the stop, and none begins after it', async () => {
    const { runs, begun, atOnce } = counted(lasting(3 * settleMs));
    runs.changed();
    await passes(2 * settleMs);
    expect(atOnce()).toBe(1);
    const stopped = runs.stop();
    await passes(3 * settleMs);
    await stopped;
    expect(atOnce()).toBe(0);
    runs.changed();
    await passes(10 * settleMs);
    expect(begun()).toBe(1);
  });
});
