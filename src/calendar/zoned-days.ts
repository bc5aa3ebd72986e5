/** The calendar day, `YYYY-MM-DD`, on which `at` falls in a zone (IANA name). */
export function todayIn(zone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  );
}

/** The calendar day of a publication: a day as it is, an instant as the day that it falls on in the zone. */
export function dayOf(value: string, zone: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? value : todayIn(zone, new Date(value));
}

/** The first instant of a day in a zone; on days without a midnight, the first instant there is. */
export function startOfDay(day: string, zone: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // A zone is at most 14 hours ahead of UTC and 12 behind; quarter hours are the finest offsets in use.
  for (let at = utc - 14 * 3_600_000; at <= utc + 13 * 3_600_000; at += 900_000) {
    if (todayIn(zone, new Date(at)) >= day) return new Date(at);
  }
  return new Date(utc);
}
