import { describe, expect, it } from 'vitest';
import { REMEMBERED_AT_MOST, rememberRequests } from '../../src/platforms/seen-requests.js';

const at = (minutes: number) => new Date(Date.UTC(2022, 1, 17, 8, 0) + minutes * 60_000);

describe('seen requests', () => {
  it('knows a request again within ten minutes', () => {
    const seen = rememberRequests();
    expect(seen.firstTime('a', at(0))).toBe(true);
    expect(seen.firstTime('b', at(1))).toBe(true);
    expect(seen.firstTime('a', at(9.9))).toBe(false);
  });

  it('takes the same id for a new request after ten minutes', () => {
    const seen = rememberRequests();
    seen.firstTime('a', at(0));
    expect(seen.firstTime('a', at(10))).toBe(true);
  });

  it('forgets the oldest when a flood comes, and never the newest', () => {
    const seen = rememberRequests();
    for (let id = 0; id <= REMEMBERED_AT_MOST; id += 1) seen.firstTime(String(id), at(0));
    expect(seen.firstTime(String(REMEMBERED_AT_MOST), at(0))).toBe(false);
    expect(seen.firstTime('0', at(0))).toBe(true);
  });
});
