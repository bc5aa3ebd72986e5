import { describe, expect, it } from 'vitest';
import type { Product } from '../../src/assemble.js';
import type { Answer } from '../../src/domain/answer.js';
import { askerAt, productOverPieces } from './over-folder.js';

const now = new Date('2031-06-01T12:00:00Z');

describe('who-said', () => {
  let product: Product;

  async function over(pieces: Readonly<Record<string, string>>): Promise<void> {
    product = await productOverPieces(pieces, now);
  }

  const ask = async (question: string): Promise<Answer> =>
    (await product.dispatch.answerInWords(question, askerAt(now))).answer;

  const found = async (question: string) => {
    const answer = await ask(question);
    if (answer.kind !== 'utterances') throw new Error(`${question}: ${answer.kind}`);
    return answer.found.map(({ speaker, sameWords, independentAtMost }) => ({
      speaker: speaker?.name ?? null,
      in: sameWords.map((one) => one.label.article),
      independentAtMost,
    }));
  };

  it('does not join two speakers because both have a spokesperson', async () => {
    await over({
      rail: '“We have no comment,” said a spokesperson for Northern Rail.\n',
      quarry: '“We have no comment,” said a spokesperson for Holm Quarries.\n',
    });
    const answers = await found('/who-said "we have no comment"');
    expect(answers.map((one) => one.in)).toEqual([['quarry'], ['rail']]);
  });

  it('does not count longer quotations that merely hold a few words as reports of one saying', async () => {
    await over({
      one: '“The harbour is closed,” Merrin Oskallow said.\n',
      two: '“The harbour will open again,” Merrin Oskallow said.\n',
    });
    expect((await found('/who-said "the harbour"')).map((one) => one.in)).toEqual([['one'], ['two']]);
    expect(await found('/who-said "the harbour is closed"')).toMatchObject([{ in: ['one'], independentAtMost: 1 }]);
  });

  it('never answers three words or fewer with other words', async () => {
    await over({ one: '“Shut the harbour now,” Merrin Oskallow said.\n' });
    expect((await ask('/who-said "shut the harbor"')).kind).toBe('nothing-found');
    expect((await ask('/who-said "shut the harbor now"')).kind).toBe('utterances');
  });

  it('asks back when two people bear a name, and never lists one’s words under the other', async () => {
    await over({
      one: '“It was paved,” said Una Strand, the mayor.\n',
      two: '“We lost it all,” said Hal Strand, her rival.\n',
    });
    expect(await ask('/said-by Strand')).toMatchObject({
      kind: 'refused',
      suggestions: ['/said-by Una Strand', '/said-by Hal Strand'],
    });
    expect(await ask('/said-by Hal Strand')).toMatchObject({ kind: 'said-by', found: [{ sameWords: [{}] }] });
  });

  it('says that options narrowed the search, and shows nothing that they leave out', async () => {
    await over({ one: '---\npublished: 2031-05-01\n---\nThe account replied: “Exactly this.” Oskallow said “no”.\n' });
    expect(await ask('/who-said "exactly this" from:2031-05-02')).toMatchObject({
      kind: 'nothing-found',
      of: 'known words',
      narrowed: true,
      inCopy: [],
    });
    expect(await ask('/who-said "nothing like it anywhere" from:2031-05-02')).toMatchObject({ of: 'words' });
  });

  it('tells words that are printed outside quotation marks from words that are quoted', async () => {
    await over({ one: 'The council closed the harbour at noon. “Never again,” said Merrin Oskallow.\n' });
    expect(await ask('/who-said "closed the harbour at noon"')).toMatchObject({
      kind: 'nothing-found',
      inCopy: [{ label: { article: 'one' } }],
    });
  });
});
