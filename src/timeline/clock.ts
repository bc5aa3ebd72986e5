import type { Clock } from './mention.js';

export const PART_OF_DAY = 'morning|afternoon|evening|night|midnight|noon|midday';

/** The part of the day that a phrase names, as TIMEX3 writes it; empty when it names none. */
export function partOfDay(words: string): Clock {
  const part = /morning|afternoon|evening|tonight|midnight|night|noon|midday/i.exec(words)?.[0].toLowerCase();
  return part === undefined ? '' : (CLOCKS[part] ?? '');
}

export const clockAt = (hour: number, minute: number): Clock =>
  `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const CLOCKS: Readonly<Record<string, Clock>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
  tonight: 'TNI',
  noon: 'T12:00',
  midday: 'T12:00',
  midnight: 'T24:00',
};
