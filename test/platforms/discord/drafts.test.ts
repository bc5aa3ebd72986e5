import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApplicationCommandOptionType as Type } from 'discord.js';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftForm, readForm } from '../../../src/platforms/discord/draft-form.js';
import type { Attachment, Platform } from '../../../src/platforms/platform.js';
import { contractCard } from '../../contract/cards.js';
import { contractCommandsWithDrafts, fileToKeep, picture } from '../../contract/files.js';
import { aNewsroom, until } from '../../contract/platform.js';
import { type FakeDiscord, openFakeDiscord } from '../../fakes/discord/fake-discord.js';
import type { OpenedForm } from '../../fakes/discord/interactions.js';
import { ids } from '../../fakes/discord/world.js';
import { keptLog } from './kept-log.js';
import { openAgainst } from './open.js';

const editing = 'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original';
const followingUp = 'POST /webhooks/{webhook_id}/{webhook_token}';
const reader = { user: ids.reader };
const style = { type: Type.String, name: 'style', value: 'bbc' };

let fake: FakeDiscord;
let platform: Platform;
let log: ReturnType<typeof keptLog>;

beforeEach(async () => {
  fake = await openFakeDiscord();
  log = keptLog();
  platform = openAgainst(fake, {}, log);
});
afterEach(async () => {
  await platform.stop();
  await fake.close();
  expect(fake.strays).toEqual([]);
});

const start = async (visibility: 'private' | 'channel' = 'private', attachments: readonly Attachment[] = []) => {
  const room = {
    ...aNewsroom(visibility, contractCard('words'), attachments),
    commands: contractCommandsWithDrafts,
  };
  await platform.start(room);
  return room;
};
const words = () =>
  fake.messages
    .shown()
    .map(({ text }) => text)
    .join('\n');

describe('drafts in Discord', () => {
  it('are asked for by a form when the command comes without one, and what was chosen is kept', async () => {
    const room = await start();
    const asked = fake.interactions.command(reader, 'check-quotes', [style]);
    await asked.acknowledged;
    expect(asked.form?.title).toBe('Check a draft');
    expect(asked.form?.components[0]?.component.max_length).toBe(4000);
    await fake.interactions.sendForm(reader, asked.form as OpenedForm, '“Exactly this”').acknowledged;
    await until(() => room.calls.length === 1);
    expect(room.calls[0]).toMatchObject({ options: { style: 'bbc' }, draft: { name: 'pasted text' } });
  });

  it('are checked as typed when they come with the command', async () => {
    const room = await start();
    const text = { type: Type.String, name: 'text', value: '“Exactly this,” he said.' };
    await fake.interactions.command(reader, 'check-quotes', [text, style]).acknowledged;
    await until(() => room.calls.length === 1);
    expect(room.calls[0]).toMatchObject({ options: { text: text.value, style: 'bbc' }, draft: null });
  });

  it('are left alone in forms and menus of something else', async () => {
    const room = await start();
    const before = fake.requests.length;
    const form = { custom_id: 'hello', title: 'Hello', components: [{ component: { custom_id: 'copy' } }] };
    fake.interactions.sendForm(reader, form, 'words');
    fake.interactions.onMessage(reader, 'Translate', { content: 'words', files: [] });
    await fake.interactions.command(reader, 'who-said', []).acknowledged;
    await until(() => room.calls.length === 1);
    await platform.stop();
    expect(fake.requests.slice(before)).toHaveLength(2);
  });

  it('are not fetched from anywhere but Discord', async () => {
    let visits = 0;
    const elsewhere = createServer((_, response) => {
      visits += 1;
      response.end('copy');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const room = await start();
    const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/attachments/draft.txt`;
    const file = { id: '600', filename: 'draft.txt', size: 4, url };
    fake.interactions.onMessage(reader, 'Check these quotes', { content: '', files: [file] });
    await until(() => words().includes('draft.txt could not be fetched'));
    expect(visits).toBe(0);
    expect(room.calls).toEqual([]);
    expect(log.lines).toContainEqual({ event: 'discord.file.refused', fields: { because: 'elsewhere' } });
    await new Promise((resolve) => elsewhere.close(resolve));
  });

  it('keep every choice that fits into the name of a form, and open a form whatever was chosen', () => {
    const choices = fc.dictionary(fc.string({ minLength: 1 }), fc.string());
    fc.assert(
      fc.property(choices, fc.string(), (chosen, copy) => {
        const form = draftForm(chosen);
        expect(form.custom_id.length).toBeLessThanOrEqual(100);
        const read = readForm(form.custom_id, { getTextInputValue: () => copy });
        expect(read?.copy).toBe(copy);
        expect([{}, { ...chosen }]).toContainEqual(read?.asides);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the files of an answer in Discord', () => {
  it('show their picture inside the answer, and others below it', async () => {
    await start('private', [picture, fileToKeep]);
    fake.interactions.command(reader, 'who-said', []);
    await until(() => fake.messages.shown()[0]?.files.length === 2);
    const [sent] = fake.messages.sent();
    expect(sent?.embeds?.[0]?.image).toEqual({ url: 'attachment://timeline.png' });
    expect(sent?.attachments?.map(({ description }) => description)).toEqual([picture.alt, undefined]);
  });

  it.each(['lost', 'failed', 'rate-limited'] as const)(
    'leave a private answer whole when their upload is %s',
    async (how) => {
      await start('private', [picture]);
      fake.spoil(editing, how);
      fake.interactions.command(reader, 'who-said', []);
      await until(() => words().includes('Thu 17 Feb 2022'));
      expect(fake.messages.shown()).toHaveLength(1);
    },
  );

  it('leave the asker a copy when it is not known whether the channel has the answer', async () => {
    await start('channel', [picture]);
    fake.spoil(followingUp, 'lost');
    fake.interactions.command(reader, 'who-said', []);
    await until(() => words().includes('This copy is for you only'));
    expect(fake.requests.filter((request) => request === followingUp)).toHaveLength(1);
  });
});
