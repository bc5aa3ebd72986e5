import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/text/remembered.js';

describe('remembered work', () => {
  it('is done once for each text, and again when more texts came than are kept', () => {
    const done: string[] = [];
    const length = remembered((text) => done.push(text) && text.length, 2);
    const asked = ['tide', 'tide', 'the harbour master’s', 'the harbour master’s', 'pier', 'tide'];
    expect(asked.map(length)).toEqual(asked.map((text) => text.length));
    expect(done).toEqual(['tide', 'the harbour master’s', 'pier', 'tide']);
  });

  it('gives what the work gives for texts of any length and half a letter', () => {
    const same = remembered((text) => text);
    const texts = ['', '\ud83d', 'x'.repeat(13), 'the quay — \ud83d', 'y'.repeat(1000)];
    for (const text of [...texts, ...texts]) expect(same(text)).toBe(text);
  });
});
