import { describe, expect, it } from 'vitest';
import { toText } from '../../../src/platforms/terminal/text.js';
import { contractCard } from '../../contract/cards.js';

describe('an answer as text', () => {
  it('gives a terminal no commands, whatever the copy holds', () => {
    const card = { ...contractCard('words'), heading: 'Harbour\u001b[31m red\u0007\u009b2J' };
    expect(toText(card).split('\n')[0]).toBe('Harbour␛[31m red␇\ufffd2J');
  });
});
