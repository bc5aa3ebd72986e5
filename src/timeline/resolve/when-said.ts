import { isRealDay, weekOf } from '../../calendar/calendar.js';
import type { Meaning } from '../expressions/meaning.js';
import type { Reference } from '../reference.js';
import { type CountingDay, type Resolved, shown } from './surroundings.js';

/**
 * What words count from that were said on a day, or in a month or year of which the copy prints no day: `last year`, said
 * in 2019, is 2018; `last Friday`, said then, has no day.
 *
 * @param said a day, a month, a week or a year
 */
export function countingWhenSaid(said: string, meaning: Meaning, published: Reference | null): CountingDay {
  const how = ', when it was said';
  const on = (day: string): Reference =>
    published ? { ...published, day } : { day, zone: 'UTC', basis: 'inferred', because: [] };
  if (isRealDay(said)) return { reference: on(said), called: null, how };
  const middle = /^\d{4}$/.test(said) ? `${said}-07-01` : /^\d{4}-\d\d$/.test(said) ? `${said}-15` : null;
  if (middle === null || !countsFrom(meaning, said)) return { reference: null, called: null, how: null };
  return { reference: on(middle), called: shown(said), how };
}

/** Whether a month or a year is enough to count from. */
function countsFrom(meaning: Meaning, said: string): boolean {
  switch (meaning.kind) {
    case 'calendar':
    case 'feast':
    case 'part-of-year':
      return true;
    case 'unit':
    case 'distance':
      return LONG.has(meaning.unit) || (said.length > 4 && MONTHLY.has(meaning.unit));
    default:
      return false;
  }
}

const LONG: ReadonlySet<string> = new Set(['year', 'decade', 'century']);
const MONTHLY: ReadonlySet<string> = new Set(['month', 'quarter']);

/** Says why words said then have no day, where they have none for that reason. */
export function withoutDay<T extends Resolved>(date: T, said: string, meaning: Meaning): T {
  const isFromTold = 'from' in meaning && meaning.from === 'told';
  if (isRealDay(said) || isFromTold || !date.value.includes('X') || date.basis === 'stated') return date;
  return { ...date, because: [`said in ${shown(said)}, of which the copy prints no day to count from`] };
}

/** Whether a date tells when something was said, other than by the time of publication. */
export function tellsWhen(value: string, published: string | null): boolean {
  if (isRealDay(value)) return true;
  if (published === null) return false;
  if (/^\d{4}-W\d\d$/.test(value)) return value !== weekOf(published);
  return /^\d{4}(?:-\d\d)?$/.test(value) && value < published.slice(0, value.length);
}
