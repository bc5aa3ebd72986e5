import type { Log } from '../log.js';

export type SettledRuns = Readonly<{
  changed(): void;
  /** Resolves when a run under way has ended; none begins after. */
  stop(): Promise<void>;
}>;

/** Multiples of `settleMs`: a feed that never pauses may not keep everything else waiting, least of all a withdrawal. */
const longestWait = 10;
/** Multiples of `settleMs` after which a run that failed is tried again: a full disk has been cleared, a share is back. */
const retryAfter = 20;

/**
 * Runs once after a burst of changes, when none has come for `settleMs`; never twice at a time. Changes during a run
 * lead to one more after it, and a run that fails is repeated until one has not.
 */
export function settledRuns(run: () => Promise<unknown>, settleMs: number, log: Log): SettledRuns {
  let settling: NodeJS.Timeout | null = null;
  let waitingLongest: NodeJS.Timeout | null = null;
  let retrying: NodeJS.Timeout | null = null;
  let underWay: Promise<void> | null = null;
  let due = false;
  let stopped = false;

  const stopWaiting = (): void => {
    if (settling) clearTimeout(settling);
    if (waitingLongest) clearTimeout(waitingLongest);
    if (retrying) clearTimeout(retrying);
    settling = null;
    waitingLongest = null;
    retrying = null;
  };

  const settled = (): void => {
    stopWaiting();
    due = true;
    if (!underWay) begin();
  };

  const begin = (): void => {
    due = false;
    underWay = Promise.resolve()
      .then(run)
      .catch((error: unknown) => {
        const againMs = settleMs * retryAfter;
        log.error('folder.run_failed', { error: String(error), againMs });
        if (!stopped) retrying = setTimeout(settled, againMs);
      })
      .then(() => {
        underWay = null;
        // When changes are still settling, they bring the next run themselves.
        if (due && !settling && !stopped) begin();
      });
  };

  return {
    changed() {
      if (stopped) return;
      if (settling) clearTimeout(settling);
      settling = setTimeout(settled, settleMs);
      waitingLongest ??= setTimeout(() => {
        log.warn('folder.never_settled', { waitedMs: settleMs * longestWait });
        settled();
      }, settleMs * longestWait);
    },
    async stop() {
      stopped = true;
      stopWaiting();
      await underWay;
    },
  };
}
