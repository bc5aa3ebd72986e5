import { describe, expect, it } from 'vitest';
import type { KnownSpeaker } from '../../src/domain/storyline.js';
import { askerAt, productOverPieces } from './over-folder.js';

const now = new Date('2031-06-01T12:00:00Z');

async function over(pieces: Readonly<Record<string, string>>, speakers: readonly KnownSpeaker[] = []) {
  const product = await productOverPieces(pieces, now, { speakers });
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

describe('an office that the configuration gives with its days', () => {
  const offices = [{ title: 'Metropolitan Police Commissioner', from: '2030-01-01', to: '2031-02-10' }];
  const corvale = [{ name: 'Ines Corvale', alsoKnownAs: [], offices }];
  const piece = (day: string, copy: string): string => `---\npublished: ${day}\n---\n\n${copy}\n`;
  const saidIn = piece('2031-01-10', '“The gates are shut for good now,” said Ines Corvale.');
  const saidAfter = piece('2031-03-10', '“I never wanted the gates to be shut,” said Ines Corvale.');

  it('finds what its holder said while in office, and not what was said after', async () => {
    const ask = await over({ saidIn, saidAfter }, corvale);
    expect(await ask('/said-by met commissioner')).toMatchObject({
      kind: 'said-by',
      speaker: { name: 'Ines Corvale' },
      found: [{ sameWords: [{ label: { article: 'saidIn' } }] }],
      more: 0,
    });
    expect(await ask('/said-by Ines Corvale')).toMatchObject({ found: [{}, {}] });
  });

  it('goes by the day that the copy gives the words, before the day of the paper', async () => {
    const late = piece('2031-02-12', '“We shall see about the gates,” Ines Corvale said on 9 February 2031.');
    const ask = await over({ late }, corvale);
    expect(await ask('/said-by met commissioner')).toMatchObject({ found: [{}] });
  });

  it('is another speaker’s in who-said where the holder said the words after leaving it', async () => {
    const ask = await over({ saidIn, saidAfter }, corvale);
    const asked = (words: string) => ask(`/who-said "${words}" speaker:"met commissioner"`);
    expect(await asked('the gates are shut for good now')).toMatchObject({ otherSpeaker: null });
    expect(await asked('i never wanted the gates to be shut')).toMatchObject({ otherSpeaker: 'met commissioner' });
  });

  it('is whoever held it then, of two that it is given', async () => {
    const varga = {
      name: 'Dezso Varga',
      alsoKnownAs: [],
      offices: [{ title: 'Met Commissioner', from: '2031-02-11', to: null }],
    };
    const next = piece('2031-04-01', '“We shall open the gates,” said Dezso Varga.');
    const ask = await over({ saidIn, saidAfter, next }, [...corvale, varga]);
    expect(await ask('/said-by met commissioner from:2031-02-20')).toMatchObject({
      kind: 'said-by',
      speaker: { name: 'Dezso Varga' },
      found: [{}],
    });
  });

  it('needs an undated article to call its holder so', async () => {
    const called = '“The gates are rusty by now,” said Ines Corvale, the Met commissioner.\n';
    const uncalled = '“My garden is green by now,” said Ines Corvale, a gardener.\n';
    const ask = await over({ called, uncalled }, corvale);
    expect(await ask('/said-by met commissioner')).toMatchObject({
      found: [{ sameWords: [{ label: { article: 'called' } }] }],
      more: 0,
    });
  });
});
