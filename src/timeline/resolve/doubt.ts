import { addDays, isRealDay } from '../../calendar/calendar.js';
import type { Timex } from '../../domain/timex.js';
import { tenseAt } from '../tense.js';

/**
 * What speaks against a day of publication: a date after it that the copy prints in full and tells of as past. Null where
 * nothing does.
 */
export function laterPast(text: string, dates: readonly Timex[], day: string): Timex | null {
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
  return later ?? null;
}
