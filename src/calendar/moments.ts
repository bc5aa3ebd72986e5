import { addDays, DAY_MS, isRealDay } from './calendar.js';
import { startOfDay, todayIn } from './zoned-days.js';

/** A stretch of time that a person names, in their zone. */
type Stretch = Readonly<{ start: Date; end: Date }>;

const UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: DAY_MS, w: 7 * DAY_MS };

/**
 * `2022-02-17`, `today`, `yesterday` (the whole day), `14:00` (the last time it was that), `2h`, `3d` (until now).
 *
 * @returns null when it is none of these, or no day of the calendar
 */
export function readMoment(typed: string, now: Date, zone: string): Stretch | null {
  const wanted = typed.trim().toLowerCase();
  const back = /^(\d{1,4})\s*(m|h|d|w)(?:in(?:utes?)?|ours?|ays?|eeks?)?$/.exec(wanted);
  if (back) return { start: new Date(now.getTime() - Number(back[1]) * UNIT_MS[back[2]!]!), end: now };
  const today = todayIn(zone, now);
  if (wanted === 'today') return wholeDay(today, zone);
  if (wanted === 'yesterday') return wholeDay(addDays(today, -1), zone);
  if (/^\d{4}-\d\d-\d\d$/.test(wanted)) return isRealDay(wanted) ? wholeDay(wanted, zone) : null;
  const time = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(wanted);
  if (!time) return null;
  const sinceMidnightMs = Number(time[1]) * 3_600_000 + Number(time[2]) * 60_000;
  const start = new Date(startOfDay(today, zone).getTime() + sinceMidnightMs);
  const latest = start.getTime() > now.getTime() ? new Date(start.getTime() - DAY_MS) : start;
  return { start: latest, end: now };
}

function wholeDay(day: string, zone: string): Stretch {
  return { start: startOfDay(day, zone), end: new Date(startOfDay(addDays(day, 1), zone).getTime() - 1) };
}
