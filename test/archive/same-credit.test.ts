import { describe, expect, it } from 'vitest';
import { sameCredit } from '../../src/archive/same-credit.js';
import { knownSpeakers } from '../../src/archive/same-speaker.js';
import type { Named } from '../../src/domain/check.js';

const named = (name: string, kind: Named['kind'] = 'person'): Named => ({ name, kind });
const known = knownSpeakers([]);
const compared = (claimed: Named | null, printed: Named | null) => sameCredit(claimed, printed, known);

describe('whom a draft and an article credit', () => {
  it.each([
    ['Khan', 'Sadiq Khan'],
    ['Mr Sadiq Khan', 'Sadiq Khan'],
  ])('is the same: %s and %s', (a, b) => {
    expect(compared(named(a), named(b))).toBe('same');
  });

  it('is the same for one full name, whatever kind of speaker it was taken for', () => {
    expect(compared(named('Mara Mbeki', 'organisation'), named('Mara Mbeki'))).toBe('same');
  });

  it('is the same for a person and their account, and not for a body and its chairman', () => {
    expect(compared(named('Sadiq Khan'), named('Sadiq Khan’s official account', 'account'))).toBe('same');
    expect(compared(named('Ken Marsh'), named('Metropolitan Police Federation', 'organisation'))).toBe('other');
  });

  it('is another for two people of one surname', () => {
    expect(compared(named('Sarah Khan'), named('Sadiq Khan'))).toBe('other');
  });

  it('cannot be told where one of them is no name', () => {
    expect(compared(named('a spokesman', 'unnamed'), named('Sadiq Khan'))).toBe('cannot tell');
    expect(compared(null, named('Sadiq Khan'))).toBe('cannot tell');
    expect(compared(named('Sadiq Khan'), null)).toBe('cannot tell');
  });
});
