import { addDays, inWords, isRealDay } from '../../calendar/calendar.js';
import type { Timex } from '../../domain/timex.js';
import type { Reference } from '../reference.js';
import { tenseAt } from '../tense.js';

/**
 * Words on why the day of publication may be wrong: the copy tells, as past, of a day that it prints in full and that
 * lies after. Null where nothing speaks against it.
 */
export function doubtOf(text: string, dates: readonly Timex[], { day }: Reference): string | null {
  const later = dates.find(
    ({ span, type, value, basis, ends }) =>
      type === 'DATE' &&
      basis === 'stated' &&
      ends === null &&
      isRealDay(value) &&
      // a piece dated in one zone may tell of the next day in another
      value > addDays(day, 1) &&
      tenseAt(text, span) === 'back',
  );
  return later ? `, which may be wrong: the copy tells of ${inWords(later.value)} as past` : null;
}
