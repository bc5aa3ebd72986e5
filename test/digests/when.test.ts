import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWhen, whenInWords } from '../../src/digests/when.js';

const explain = (words: string, zone = 'Europe/London') => {
  const when = readWhen(words, zone);
  return when.kind === 'not-understood' ? when.explain : `read as ${when.cron}`;
};

describe('when a digest is due', () => {
  it.each([
    ['daily 08:30', '30 8 * * *'],
    ['every day at 7am', '0 7 * * *'],
    ['weekdays 8:30am', '30 8 * * 1-5'],
    ['Weekdays at 8.30 am', '30 8 * * 1-5'],
    ['8:30pm weekdays', '30 20 * * 1-5'],
    ['mon-fri 17:00', '0 17 * * 1-5'],
    ['mondays 9:00', '0 9 * * 1'],
    ['Monday, Wednesday and Friday at 9:05', '5 9 * * 1,3,5'],
    ['tue thu noon', '0 12 * * 2,4'],
    ['weekends 10:00', '0 10 * * 0,6'],
    ['sundays 12am', '0 0 * * 0'],
    ['daily 12pm', '0 12 * * *'],
    ['daily midnight', '0 0 * * *'],
    ['hourly', '0 * * * *'],
    ['every hour', '0 * * * *'],
    ['30 8,17 * * 1-5', '30 8,17 * * 1-5'],
    ['0 8 * * MON-FRI', '0 8 * * MON-FRI'],
    ['*/15 9-17 * * *', '*/15 9-17 * * *'],
  ])('may be said as %s', (words, cron) => {
    expect(readWhen(words, 'Europe/London')).toEqual({ kind: 'cron', cron });
  });

  it.each([
    ['daily 8', 'The word 8 does not say when'],
    ['daily 25:00', 'The word 25:00 does not say when'],
    ['daily 13pm', 'The word 13pm does not say when'],
    ['mo 9:00', 'The word mo does not say when'],
    ['weekdays', 'No time of day is named'],
    ['9:00', 'No day is named'],
    ['', 'No time of day is named'],
    ['daily 8:30 and 17:30', 'more than one time of day'],
    ['61 8 * * *', 'The cron fields 61 8 * * * cannot be read'],
    ['0 0 31 2 *', 'never comes'],
    ['0 8 * *', 'does not say when'],
    ['* * * * * *', 'does not say when'],
  ])('is not guessed from %j', (words, because) => {
    expect(explain(words)).toContain(because);
  });

  it('names a time zone that there is not', () => {
    expect(explain('daily 08:30', 'Mars/Base')).toContain('Mars/Base is not a time zone');
  });

  it('is said back in words that are read the same', () => {
    const days = fc.constantFrom('daily', 'weekdays', 'weekends', 'mondays', 'tuesdays and fridays');
    fc.assert(
      fc.property(days, fc.nat(23), fc.nat(59), (day, hour, minute) => {
        const words = `${day} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const when = readWhen(words, 'UTC');
        expect(when.kind === 'cron' && whenInWords(when.cron)).toBe(words);
      }),
    );
  });

  it('is said back as the fields when there are no words for them', () => {
    expect(whenInWords('*/15 9-17 * * *')).toBe('*/15 9-17 * * *');
    expect(whenInWords('0 * * * *')).toBe('hourly');
  });
});
