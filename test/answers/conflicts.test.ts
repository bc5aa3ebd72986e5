import { describe, expect, it } from 'vitest';
import { compose, GLANCE } from '../../src/cards/compose.js';
import { lengthOf } from '../../src/cards/runs.js';
import { readSettings } from '../../src/config/read-settings.js';
import { askerAt, productOver, productOverPieces, root } from './over-folder.js';

const now = new Date('2026-11-22T08:29:00Z');

async function asked(question: string) {
  const product = await productOver({ storylines: readSettings(root, {}).storylines }, now);
  const stamped = await product.dispatch.answerInWords(question, askerAt(now));
  await product.close();
  return stamped;
}

describe('/conflicts', () => {
  it('gives every disagreement with both passages, dates first', async () => {
    const { answer } = await asked('/conflicts dick-resignation');
    if (answer.kind !== 'conflicts') throw new Error(answer.kind);
    expect(answer.found[0]).toMatchObject({ kind: 'date', sides: [{ passages: [{}] }, { passages: [{}] }] });
    expect(answer.found.every(({ sides }) => sides.every(({ passages }) => passages.length > 0))).toBe(true);
  });

  it('gives only those of the kind asked for', async () => {
    const { answer } = await asked('/conflicts dick-resignation kind:act');
    if (answer.kind !== 'conflicts') throw new Error(answer.kind);
    expect(new Set(answer.found.map(({ kind }) => kind))).toEqual(new Set(['act']));
  });

  it('fits one glance, and says how much is not shown', async () => {
    const stamped = await asked('/conflicts dick-resignation');
    const card = compose(stamped, { limit: GLANCE, now, linkTo: () => null });
    expect(card.heading.length + lengthOf(card.parts) + card.stamp.length).toBeLessThanOrEqual(GLANCE);
    expect(card.parts.at(-1)?.runs).toMatchObject([{ text: expect.stringContaining('not shown here') }]);
    expect(card.buttons.map(({ label }) => label)).toContain('More');
  });

  it('says which storylines there are when it knows none of that name', async () => {
    expect((await asked('/conflicts no-such-thing')).answer).toMatchObject({ kind: 'refused' });
  });
});

describe('who-said', () => {
  it('tells that reports differ on what act it was, and which reports share copy', async () => {
    const { answer } = await asked('/who-said "exactly this"');
    if (answer.kind !== 'utterances') throw new Error(answer.kind);
    const [utterance] = answer.found;
    expect(utterance?.conflicts.map(({ kind }) => kind)).toEqual(['act', 'wording']);
    expect(utterance?.sharedCopy.map((family) => family.map(({ article }) => article))).toEqual([
      ['retelling-002', 'retelling-003'],
    ]);
  });

  it('keeps apart what a speaker says again on another day', async () => {
    const product = await productOverPieces(
      {
        one: '---\npublished: 2031-05-06\n---\n“She did exactly the right thing,” Stephen Whitlock said on Monday.\n',
        two: '---\npublished: 2031-05-07\n---\n“She did exactly the right thing,” Stephen Whitlock said again on Tuesday.\n',
      },
      now,
    );
    const { answer } = await product.dispatch.answerInWords('/who-said "exactly the right thing"', askerAt(now));
    if (answer.kind !== 'utterances') throw new Error(answer.kind);
    expect(answer.found.map(({ sameWords }) => sameWords.map(({ label }) => label.article))).toEqual([
      ['one'],
      ['two'],
    ]);
  });
});
