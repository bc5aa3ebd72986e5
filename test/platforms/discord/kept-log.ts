import type { Log } from '../../../src/log.js';

export type Logged = Readonly<{ event: string; fields: Readonly<Record<string, unknown>> }>;

/** A log that is read by the test. */
export function keptLog(): Log & Readonly<{ lines: readonly Logged[] }> {
  const lines: Logged[] = [];
  const write = (event: string, fields: Readonly<Record<string, unknown>> = {}) => {
    lines.push({ event, fields });
  };
  return { lines, debug: write, info: write, warn: write, error: write };
}
