import { describe, expect, it } from 'vitest';
import { askerAt, productOverPieces } from './over-folder.js';

const now = new Date('2031-06-01T12:00:00Z');

async function over(pieces: Readonly<Record<string, string>>) {
  const product = await productOverPieces(pieces, now);
  return async (question: string) => (await product.dispatch.answerInWords(question, askerAt(now))).answer;
}

describe('an office asked for', () => {
  const harbour = '“We keep the gates shut,” said Ines Corvale, the harbour master.\n';

  it('is whoever an article says holds it', async () => {
    const ask = await over({ one: harbour, two: '“Open them,” said Lio Fenn, a fisherman.\n' });
    expect(await ask('/said-by harbour master')).toMatchObject({
      kind: 'said-by',
      speaker: { name: 'Ines Corvale' },
      found: [{}],
    });
  });

  it('is asked back when two have held it', async () => {
    const ask = await over({ one: harbour, two: '“We open them,” said Dezso Varga, the harbour master.\n' });
    expect(await ask('/said-by harbour master')).toMatchObject({
      kind: 'refused',
      suggestions: ['/said-by Ines Corvale', '/said-by Dezso Varga'],
    });
  });

  it('names the speaker of words in who-said, and another speaker when somebody else said them', async () => {
    const ask = await over({ one: harbour, two: '“Open them now, please,” said Lio Fenn, a fisherman.\n' });
    expect(await ask('/who-said "we keep the gates shut" speaker:"harbour master"')).toMatchObject({
      otherSpeaker: null,
      found: [{ speaker: { name: 'Ines Corvale' } }],
    });
    expect(await ask('/who-said "open them now, please" speaker:"harbour master"')).toMatchObject({
      otherSpeaker: 'harbour master',
    });
  });
});
