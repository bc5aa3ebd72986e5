import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../commands/index.js';
import { holdAnswers } from '../src/answers-in-hand.js';
import type { Product } from '../src/assemble.js';
import type { Card, Press } from '../src/cards/card.js';
import { defineCommand } from '../src/command.js';
import { type Dispatch, openDispatch } from '../src/dispatch.js';
import type { StampedAnswer } from '../src/domain/answer.js';
import { askerAt, productOver } from './answers/over-folder.js';
import { fileToKeep } from './contract/files.js';

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

describe('a question that comes with a draft', () => {
  const takesDraft = defineCommand({
    name: 'check-quotes',
    about: 'Check the quotations of a draft.',
    example: '/check-quotes “exactly this”',
    options: { text: { type: 'text', about: 'Text' }, file: { type: 'file', about: 'File', endings: ['.txt'] } },
    answer: ({ text }, { archive }) => archive.whoSaid({ ...anyWhoSaid, words: text ?? 'exactly this' }),
  });
  const anyWhoSaid = { speaker: null, about: null, from: null, to: null, source: null, match: null };

  let product: Product;
  let dispatch: Dispatch;
  const logged: string[] = [];
  beforeAll(async () => {
    product = await productOver({}, now);
    const write = (event: string, fields = {}): void => void logged.push(JSON.stringify([event, fields]));
    dispatch = openDispatch({
      commands: [takesDraft],
      openArchive: product.archiveFor,
      digestsFor: (asker) => product.digests.desk(asker),
      watchesFor: (asker) => product.digests.watches(asker),
      answers: product.store,
      zone: 'UTC',
      linkFor: () => () => null,
      attachmentsOf: () => [],
      newId: () => 'ABCDEF',
      log: { debug: write, info: write, warn: write, error: write },
    });
  });
  afterAll(() => product.close());

  it('has no button that would ask again, and is not kept', async () => {
    const draft = { name: 'draft.txt', bytes: new Uint8Array() };
    const { card, visibility } = await dispatch.ask({
      command: 'check-quotes',
      action: null,
      options: {},
      draft,
      asker: reader,
    });
    expect(visibility).toBe('private');
    expect(card.heading).not.toBe('That did not work');
    expect(actionsOf(card).filter((action) => action !== 'more')).toEqual([]);
    expect(await product.store.answer('ABCDEF')).toBeNull();
  });

  it('is not logged, typed though it is', async () => {
    await dispatch.askInWords('check-quotes “exactly this” said nobody', reader);
    expect(logged.join()).toContain('command.answered');
    expect(logged.join()).not.toContain('exactly');
  });
});

describe('the files of an answer', () => {
  it('go with no digest, and with every other first answer, not again with a button', async () => {
    const product = await productOver({}, now);
    const write = (): void => {};
    const dispatch = openDispatch({
      commands,
      openArchive: product.archiveFor,
      digestsFor: (asker) => product.digests.desk(asker),
      watchesFor: (asker) => product.digests.watches(asker),
      answers: product.store,
      zone: 'UTC',
      linkFor: () => () => null,
      attachmentsOf: () => [fileToKeep],
      newId: () => 'ABCDEF',
      log: { debug: write, info: write, warn: write, error: write },
    });
    const filesOf = async (words: string) => (await dispatch.askInWords(words, reader)).attachments.length;
    expect(await filesOf('/digest preview')).toBe(0);
    expect(await filesOf('/timeline nothing-of-that-name')).toBe(1);
    expect(await filesOf('/who-said "exactly this"')).toBe(1);
    const press = async (action: Press['action']) => dispatch.press({ action, answer: 'ABCDEF' }, reader);
    expect((await press('passages')).attachments).toEqual([]);
    expect(await press('share')).toMatchObject({ visibility: 'channel', attachments: [fileToKeep] });
    await product.close();
  });
});

describe('answers in hand', () => {
  const by = (user: string, minutes = 0) => ({ ...reader, user, at: new Date(now.getTime() + minutes * 60_000) });
  const answer = (id: string): StampedAnswer => {
    const notice = { kind: 'notice', title: '', lines: [] } as const;
    return { answer: notice, id, articles: 0, indexedAt: null, zone: 'UTC' };
  };

  it('are there for their asker, for a quarter of an hour', () => {
    const inHand = holdAnswers();
    inHand.hold(answer('A'), by('one'));
    expect(inHand.heldFor('A', by('one', 15))?.id).toBe('A');
    expect(inHand.heldFor('A', by('two', 15))).toBeNull();
    expect(inHand.heldFor('A', by('one', 16))).toBeNull();
  });

  it('are ten at most, the oldest making way', () => {
    const inHand = holdAnswers();
    for (let count = 1; count <= 11; count += 1) inHand.hold(answer(`A${count}`), by('one'));
    expect(inHand.heldFor('A1', by('one'))).toBeNull();
    expect(inHand.heldFor('A2', by('one'))?.id).toBe('A2');
  });
});
