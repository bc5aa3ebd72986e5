import { describe, expect, it } from 'vitest';
import { settledRuns } from '../../src/ingest/settled-runs.js';
import { openLog } from '../../src/log.js';
import { until } from '../contract/platform.js';

describe('a run over the folder', () => {
  it('that failed is repeated until one has not, without another change', async () => {
    let tried = 0;
    const run = async (): Promise<void> => {
      tried++;
      if (tried < 3) throw new Error('database or disk is full');
    };
    const runs = settledRuns(run, 1, openLog('silent'));
    runs.changed();
    await until(() => tried === 3);
    await runs.stop();
    expect(tried).toBe(3);
  });

  it('is not repeated after the stop', async () => {
    let tried = 0;
    const runs = settledRuns(
      async () => {
        tried++;
        throw new Error('database or disk is full');
      },
      1,
      openLog('silent'),
    );
    runs.changed();
    await until(() => tried === 1);
    await runs.stop();
    const before = tried;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(tried).toBe(before);
  });
});
