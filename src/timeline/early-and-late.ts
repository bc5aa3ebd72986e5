import { yearString } from '../calendar/calendar.js';
import type { Days, TimexMod } from '../domain/timex.js';

/**
 * The part of a year, a decade or a century that `early`, `mid-` or `late` leaves of it, as wide as copy uses the word;
 * its edges are custom, so it goes by its name. Null for other stretches, a month among them, and for other bounds.
 *
 * @param value of TIMEX3: `1996`, `199`, `19`
 */
export function partCalled(value: string, mod: TimexMod | null): Days | null {
  if (!/^\d{2,4}$/.test(value) || (mod !== 'START' && mod !== 'MID' && mod !== 'END')) return null;
  const called = `${{ START: 'early ', MID: 'mid-', END: 'late ' }[mod]}${nameOf(value)}`;
  if (value.length === 4) {
    const [from, to] = OF_YEAR[mod];
    return { from: `${value}-${from}`, to: `${value}-${to}`, called };
  }
  const isDecade = value.length === 3;
  const first = Number(value.padEnd(4, '0'));
  const [from, to] = (isDecade ? OF_DECADE : OF_CENTURY)[mod];
  return { from: `${yearString(first + from)}-01-01`, to: `${yearString(first + to)}-12-31`, called };
}

const OF_YEAR = { START: ['01-01', '04-30'], MID: ['04-01', '09-30'], END: ['09-01', '12-31'] } as const;
/** The second half of a decade is its end too. */
const OF_DECADE = { START: [0, 4], MID: [3, 7], END: [5, 9] } as const;
const OF_CENTURY = { START: [0, 49], MID: [30, 70], END: [50, 99] } as const;

function nameOf(value: string): string {
  if (value.length === 4) return value;
  return value.length === 3 ? `${value}0s` : centuryCalled(value);
}

/** `18` is the 19th century. */
export function centuryCalled(value: string): string {
  const nth = Number(value) + 1;
  const ending = /(?<!1)[123]$/.exec(String(nth))?.[0] ?? '';
  return `${nth}${{ 1: 'st', 2: 'nd', 3: 'rd' }[ending] ?? 'th'} century`;
}
