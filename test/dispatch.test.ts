import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../src/assemble.js';
import type { Card } from '../src/cards/card.js';
import { askerAt, productOver } from './answers/over-folder.js';

const now = new Date('2026-11-22T08:29:00Z');
const reader = askerAt(now);
const actionsOf = (card: Card) => card.buttons.map((button) => button.press.action);

describe('a question', () => {
  let product: Product;
  beforeAll(async () => {
    product = await productOver({}, now);
  });
  afterAll(() => product.close());

  it('is answered in private, with a button to share it', async () => {
    const { card, visibility } = await product.dispatch.askInWords('/who-said "exactly this"', reader);
    expect(visibility).toBe('private');
    expect(actionsOf(card)).toContain('share');
  });

  it('that is shared at once cannot be shared again', async () => {
    const { card, visibility } = await product.dispatch.askInWords('/who-said "exactly this" share:yes', reader);
    expect(visibility).toBe('channel');
    expect(actionsOf(card)).not.toContain('share');
    const answer = card.buttons[0]?.press.answer ?? '';
    const again = await product.dispatch.press({ action: 'share', answer }, reader);
    expect(again).toMatchObject({ visibility: 'private', card: { heading: 'Shared before' } });
  });

  it('that cannot be read stays private, though it asks to be shared', async () => {
    const reply = await product.dispatch.askInWords('/who-said "exactly this share:yes', reader);
    expect(reply.visibility).toBe('private');
  });

  it('that finds nothing stays private, though it asks to be shared', async () => {
    const reply = await product.dispatch.askInWords('/who-said "words that nobody said here" share:yes', reader);
    expect(reply.visibility).toBe('private');
  });

  it('about what is posted here is for those who manage the place', async () => {
    const refused = await product.dispatch.askInWords('/digest set daily 7:00', reader);
    expect(refused.card.heading).toBe('That did not work');
    expect(JSON.stringify(refused.card)).toContain('editors in config/newsroom.yml');
    const preview = await product.dispatch.askInWords('/digest preview', reader);
    expect(preview.card.heading).not.toBe('That did not work');
  });

  it('that is reported as wrong is shown to those who run the bot', async () => {
    const { card } = await product.dispatch.askInWords('/who-said "no faith"', reader);
    const answer = card.buttons[0]?.press.answer ?? '';
    await product.dispatch.press({ action: 'wrong', answer }, reader);
    const status = await product.dispatch.askInWords('/newsroom status', { ...reader, mayManage: true });
    expect(JSON.stringify(status.card)).toContain(answer);
    const toReader = await product.dispatch.askInWords('/newsroom status', reader);
    expect(JSON.stringify(toReader.card)).not.toContain('no faith');
  });

  it('asked by a button of an answer that is not held says so', async () => {
    const reply = await product.dispatch.press({ action: 'more', answer: 'ABCDEF' }, reader);
    expect(reply.card.heading).toBe('No longer held');
  });
});
