import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDue, nextDue } from '../../src/digests/schedule.js';

const utc = (time: string) => new Date(`${time}:00Z`);
const minuteMs = 60_000;

/** Every time a tick once a minute from `from` to `to` would find something due. */
function dueTimes(cron: string, zone: string, from: Date, to: Date): string[] {
  const found: string[] = [];
  let after = from;
  for (let now = from.getTime(); now <= to.getTime(); now += minuteMs) {
    const due = lastDue(cron, zone, after, new Date(now));
    if (!due) continue;
    found.push(due.toISOString().slice(0, 16));
    after = due;
  }
  return found;
}

describe('a due time', () => {
  // Local times and offsets by hand, from the zones' published changes of clock in 2026.
  it.each([
    // New York leaves 02:00-03:00 out on 8 March: 02:30 falls at 03:00 EDT.
    ['30 2 * * *', 'America/New_York', '2026-03-08T00:00', '2026-03-09T00:00', ['2026-03-08T07:00']],
    [
      '30 2,14 * * *',
      'America/New_York',
      '2026-03-08T05:00',
      '2026-03-09T00:00',
      ['2026-03-08T07:00', '2026-03-08T18:30'],
    ],
    // and has 01:00-02:00 twice on 1 November: 01:30 EDT is 05:30Z, 01:30 EST would be 06:30Z.
    ['30 1 * * *', 'America/New_York', '2026-11-01T00:00', '2026-11-02T00:00', ['2026-11-01T05:30']],
    // Berlin is one hour ahead of UTC until 29 March and from 25 October, two hours in between.
    ['0 8 * * *', 'Europe/Berlin', '2026-03-28T00:00', '2026-03-30T00:00', ['2026-03-28T07:00', '2026-03-29T06:00']],
    ['0 8 * * *', 'Europe/Berlin', '2026-10-24T00:00', '2026-10-26T00:00', ['2026-10-24T06:00', '2026-10-25T07:00']],
    // Lord Howe moves half an hour: 02:00-02:30 is left out on 4 October, 01:30-02:00 comes twice on 5 April.
    [
      '15 2 * * *',
      'Australia/Lord_Howe',
      '2026-10-03T12:00',
      '2026-10-04T20:00',
      ['2026-10-03T15:30', '2026-10-04T15:15'],
    ],
    [
      '45 1 * * *',
      'Australia/Lord_Howe',
      '2026-04-04T12:00',
      '2026-04-05T20:00',
      ['2026-04-04T14:45', '2026-04-05T15:15'],
    ],
  ])('%s in %s comes once a day when the clocks change, %s', (cron, zone, from, to, expected) => {
    expect(dueTimes(cron, zone, utc(from), utc(to))).toEqual(expected);
  });

  it('comes every real hour of a night that has an hour twice', () => {
    expect(dueTimes('0 * * * *', 'America/New_York', utc('2026-11-01T03:30'), utc('2026-11-01T07:30'))).toEqual([
      '2026-11-01T04:00',
      '2026-11-01T05:00',
      '2026-11-01T06:00',
      '2026-11-01T07:00',
    ]);
  });

  it('is the last one only, after an outage of three', () => {
    const due = lastDue('30 8 * * *', 'UTC', utc('2026-11-05T08:30'), utc('2026-11-08T10:00'));
    expect(due).toEqual(utc('2026-11-08T08:30'));
  });

  it('has come at its very second, and not a moment before', () => {
    const after = utc('2026-11-08T08:30');
    expect(lastDue('30 8 * * *', 'UTC', after, new Date('2026-11-09T08:29:59.999Z'))).toBeNull();
    expect(lastDue('30 8 * * *', 'UTC', after, utc('2026-11-09T08:30'))).toEqual(utc('2026-11-09T08:30'));
  });

  it('is found between the time before it and the time after it, in any zone at any time', () => {
    const crons = fc.constantFrom('30 2 * * *', '0 8 * * 1-5', '*/20 * * * *', '15 1,13 * * *', '0 9 1 * *');
    const zones = fc.constantFrom('America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');
    const moments = fc.date({ min: utc('2025-01-01T00:00'), max: utc('2028-01-01T00:00'), noInvalidDate: true });
    fc.assert(
      fc.property(crons, zones, moments, (cron, zone, moment) => {
        const next = nextDue(cron, zone, moment);
        expect(next && lastDue(cron, zone, moment, next)).toEqual(next);
        expect(next && lastDue(cron, zone, moment, new Date(next.getTime() - 1))).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});
