import { Cron } from 'croner';

/**
 * The most recent due time in (`after`, `now`]; null when none has come round. After an outage of many due times it
 * gives the last of them only, so that a channel gets one late post and not a burst.
 *
 * @param cron five fields, in `zone`'s local time: a time that the clocks skip falls at the end of the gap, a time
 *   that they repeat counts once
 */
export function lastDue(cron: string, zone: string, after: Date, now: Date): Date | null {
  // Runs before the given time, in whole seconds: one second on makes `now` itself one of them.
  const [newest, older] = times(cron, zone).previousRuns(2, new Date(now.getTime() + 1_000));
  const due = newest && newest > now ? older : newest;
  return due && due > after ? due : null;
}

/** The first due time after `after`; null when the fields name a day that never comes. */
export function nextDue(cron: string, zone: string, after: Date): Date | null {
  return times(cron, zone).nextRun(after);
}

function times(cron: string, zone: string): Cron {
  // no-wildcard: `30 2,14 * * *` is two fixed times and is moved out of the gap like `30 2 * * *`.
  return new Cron(cron, { timezone: zone, mode: '5-part', paused: true, fixedTimeRule: 'no-wildcard' });
}
