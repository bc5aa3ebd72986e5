import type { WorkedOutDate } from '../domain/timex.js';

/** ● the words say so; ◐ worked out; ○ a stretch of time, or not dated. */
export function certaintyMark(basis: WorkedOutDate['basis']): string {
  switch (basis) {
    case 'stated':
      return '●';
    case 'inferred':
      return '◐';
    case 'range':
      return '○';
    default:
      return basis satisfies never;
  }
}

/** `08:29`, with the day in front when it is not the day of `now`. */
export function clock(at: Date, now: Date, zone: string): string {
  const day = dayShown(at, zone);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at);
  return day === dayShown(now, zone) ? time : `${day} ${time}`;
}

function dayShown(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' })
    .format(at)
    .replace(',', '');
}
