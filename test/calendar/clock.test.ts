import { expect, it } from 'vitest';
import { clock, momentInWords } from '../../src/calendar/clock.js';

const now = new Date('2026-11-09T08:30:00Z');

it.each([
  ['2026-11-09T00:05:00Z', 'UTC', '00:05'],
  ['2026-11-08T23:59:00Z', 'UTC', 'Sun 8 Nov 23:59'],
  ['2026-11-08T23:59:00Z', 'Europe/Berlin', '00:59'],
])('leaves the day out when it is the day of now, in that zone: %s in %s', (at, zone, shown) => {
  expect(clock(new Date(at), now, zone)).toBe(shown);
});

it('names the day where nothing says which day now is', () => {
  expect(momentInWords(now, 'Europe/London')).toBe('Mon 9 Nov 08:30');
});
