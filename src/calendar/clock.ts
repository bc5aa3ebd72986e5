/** `Mon 9 Nov 08:30`, as a clock on the wall in `zone` has it. */
export const momentInWords = (at: Date, zone: string): string => `${dayShown(at, zone)} ${timeShown(at, zone)}`;

/** `08:30`, with the day in front when it is not the day of `now`. */
export function clock(at: Date, now: Date, zone: string): string {
  return dayShown(at, zone) === dayShown(now, zone) ? timeShown(at, zone) : momentInWords(at, zone);
}

function timeShown(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at);
}

function dayShown(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' })
    .format(at)
    .replace(',', '');
}
