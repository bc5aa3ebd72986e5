import type { Clock } from './meaning.js';

/** The part of the day that a phrase names, as TIMEX3 writes it; empty when it names none. */
export function partOfDay(words: string): Clock {
  const part = /morning|lunchtime|afternoon|evening|overnight|tonight|midnight|night|noon|midday/i.exec(words)?.[0];
  return part === undefined ? '' : (CLOCKS[part.toLowerCase()] ?? '');
}

export const clockAt = (hour: number, minute: number): Clock =>
  `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const CLOCKS: Readonly<Record<string, Clock>> = {
  morning: 'TMO',
  lunchtime: 'TMI',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
  tonight: 'TNI',
  overnight: 'TNI',
  noon: 'T12:00',
  midday: 'T12:00',
  midnight: 'T24:00',
};
