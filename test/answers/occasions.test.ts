import { describe, expect, it } from 'vitest';
import type { Product } from '../../src/assemble.js';
import type { Answer } from '../../src/domain/answer.js';
import { askerAt, productOverPieces } from './over-folder.js';

const now = new Date('2031-06-01T12:00:00Z');

describe('an answer over a few pieces', () => {
  let product: Product;

  async function over(pieces: Readonly<Record<string, string>>): Promise<void> {
    product = await productOverPieces(pieces, now);
  }

  const ask = async (question: string, role: 'reader' | 'editor' = 'reader') =>
    product.dispatch.answerInWords(question, askerAt(now, role));

  async function first(question: string) {
    const { answer }: { answer: Answer } = await ask(question);
    if (answer.kind !== 'utterances' || !answer.found[0]) throw new Error(answer.kind);
    return answer.found[0];
  }

  const dated = (day: string, text: string, outlet = ''): string =>
    `---\npublished: ${day}\n${outlet === '' ? '' : `outlet: ${outlet}\n`}---\n${text}\n`;

  it('does not date words by what else their speaker did', async () => {
    await over({
      one: dated('2031-05-07', 'Ines Corvale, who resigned on Monday, said: “No warning ever reached my desk.”'),
    });
    expect((await first('/who-said "no warning ever reached my desk"')).when).toBeNull();
  });

  it('gives the stretch of days when reports of the same words differ', async () => {
    await over({
      one: dated('2031-05-06', '“We will not bake again,” Ines Corvale said on Monday.'),
      two: dated('2031-05-05', 'Ines Corvale said on Sunday: “We will not bake again.”'),
    });
    expect((await first('/who-said "we will not bake again"')).when).toMatchObject({
      basis: 'range',
      days: { from: '2031-05-04', to: '2031-05-05' },
    });
  });

  it('counts two reports of one outlet as one witness', async () => {
    await over({
      one: dated('2031-05-06', '“We will not bake again,” Ines Corvale said in the yard.', 'Quay Post'),
      two: dated(
        '2031-05-07',
        'The bakery stays shut. “We will not bake again,” Ines Corvale told the council.',
        'Quay Post',
      ),
    });
    expect(await first('/who-said "we will not bake again"')).toMatchObject({
      sameWords: [{}, {}],
      independentAtMost: 1,
    });
  });

  it('does not count words that are credited to no one as a report of somebody’s', async () => {
    await over({
      one: '“Fix the ramp or close it,” Wanda Ketter wrote.\n',
      two: 'Outside there were placards. “Fix the ramp or close it” was on one of them.\n',
    });
    expect(await first('/who-said "fix the ramp or close it"')).toMatchObject({
      speaker: { name: 'Wanda Ketter' },
      sameWords: [{ label: { article: 'one' } }],
    });
  });

  it('tells a channel nothing by the nearest words when the words themselves are withheld', async () => {
    await over({
      one: '“The rock is sound and the numbers are sound,” Ines Corvale said.\n',
      two: '---\nstatus: held\n---\n“The rock is rotten and the numbers are sound,” Ines Corvale said.\n',
    });
    const { id } = await ask('/who-said "the rock is rotten and the numbers are sound"', 'editor');
    const reply = await product.dispatch.press({ action: 'share', answer: id }, askerAt(now, 'editor'));
    expect(reply).toMatchObject({ visibility: 'private', card: { heading: 'Not shared' } });
    expect(JSON.stringify(reply)).not.toContain('rotten');
  });

  it('does not say whose a surname is that two people bear', async () => {
    await over({
      one: 'Ottoline Varga spoke first. “It was paved,” Ottoline Varga said. Her brother Dezso Varga was silent.\n',
      two: '“No one has set foot on my land,” said Mr Varga, the farmer.\n',
    });
    const { answer } = await ask('/said-by Varga');
    expect(answer).toMatchObject({ kind: 'refused' });
    expect(JSON.stringify((await ask('/said-by Ottoline Varga')).answer)).not.toContain('set foot');
  });
});
