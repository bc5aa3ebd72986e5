import { isRealDay } from '../calendar/calendar.js';
import type { Timex } from '../domain/timex.js';
import type { Reference } from './reference.js';
import { timexes } from './timexes.js';

export type TimexPrediction = Readonly<{
  id: string;
  timexes: readonly Readonly<{ start: number; end: number; text: string; type: string; value: string }>[];
}>;

/** `1989-90`: a season or a school year, which is one expression. */
const isShortened = ([from, { span }]: NonNullable<Timex['ends']>): boolean =>
  /^\d{4}$/.test(from.value) && span.end - span.start <= 2;

/** The date expressions of one document, in the form that the scorers of time expressions read. */
export function timexPrediction(doc: Readonly<{ id: string; published: string; text: string }>): TimexPrediction {
  const day = doc.published.slice(0, 10);
  const reference: Reference | null = isRealDay(day) ? { day, zone: 'UTC', basis: 'stated', because: [] } : null;
  return {
    id: doc.id,
    timexes: timexes(doc.text, reference)
      .flatMap((one) => (one.ends && !isShortened(one.ends) ? one.ends : [one]))
      .map(({ span: { start, end }, type, value }) => ({
        start,
        end,
        text: doc.text.slice(start, end),
        type,
        value,
      })),
  };
}
