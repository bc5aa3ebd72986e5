import { afterEach, describe, expect, it } from 'vitest';
import { defineCommand } from '../../src/command.js';
import type { Attachment, Reply } from '../../src/platforms/platform.js';
import { contractCard } from './cards.js';
import { aNewsroom, contractCommand, type Harness, until } from './platform.js';

/** The smallest picture there is: one pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const picture: Attachment = {
  name: 'timeline.png',
  type: 'image/png',
  bytes: onePixel,
  alt: 'Timeline: 10 February 2022, “she resigned” — 3 reports',
};
export const darkPicture: Attachment = { ...picture, name: 'timeline-dark.png' };
export const fileToKeep: Attachment = {
  name: 'draft.docx',
  type: 'application/octet-stream',
  bytes: new TextEncoder().encode('a Word file'),
  alt: null,
};

/** A command that takes drafts, as the product has one. */
export const draftCommand = defineCommand({
  name: 'check-quotes',
  about: 'Check the quotations of a draft.',
  example: '/check-quotes “exactly this”',
  options: {
    text: { type: 'text', about: 'The text' },
    file: { type: 'file', about: 'The file', endings: ['.txt', '.md', '.docx'] },
    style: { type: 'choice', about: 'House style', choices: ['ap', 'bbc'] },
  },
  answer: async () => ({ kind: 'notice', title: 'not used', lines: [] }),
});

export const contractCommandsWithDrafts = [contractCommand, draftCommand];

const secretWords = 'the commissioner’s “unpublished wörds” <before> noon & after';
const utf8 = (text: string) => new TextEncoder().encode(text);

/** What every chat service must do with files, those that come and those that go. */
export function filesContract(title: string, open: () => Promise<Harness>): void {
  describe(`${title}, as a place for files`, () => {
    let opened: Harness | null = null;
    const started = async (visibility: Reply['visibility'] = 'private', attachments: readonly Attachment[] = []) => {
      const newsroom = {
        ...aNewsroom(visibility, contractCard('words'), attachments),
        commands: contractCommandsWithDrafts,
      };
      opened = await open();
      await opened.platform.start(newsroom);
      return { chat: opened, newsroom };
    };
    afterEach(async () => {
      const closing = opened;
      opened = null;
      await closing?.close();
    });

    const ask = (chat: Harness) => chat.command({ command: 'who-said', words: 'x', by: 'reader', delivery: 'a' });
    const filesIn = (chat: Harness) => chat.shown().flatMap(({ to, files }) => files.map((file) => ({ to, ...file })));
    const wordsIn = (chat: Harness) =>
      chat
        .shown()
        .map(({ text }) => text)
        .join('\n');

    it.each(['private', 'channel'] as const)('shows the picture of a %s answer, with its words', async (visibility) => {
      const { chat } = await started(visibility, [picture]);
      await ask(chat);
      await until(() => filesIn(chat).length === 1);
      const to = visibility === 'private' ? 'asker' : 'channel';
      expect(filesIn(chat)).toEqual([{ to, name: picture.name, alt: picture.alt, bytes: new Uint8Array(onePixel) }]);
      expect(wordsIn(chat)).toContain('Thu 17 Feb 2022');
    });

    it('shows one picture where there is one for light paper and one for dark', async () => {
      const { chat } = await started('private', [picture, darkPicture, fileToKeep]);
      await ask(chat);
      await until(() => filesIn(chat).length >= 2);
      expect(filesIn(chat).map(({ name, alt }) => [name, alt])).toEqual([
        ['timeline.png', picture.alt],
        ['draft.docx', null],
      ]);
    });

    it('cuts the words of a picture where the service takes no more', async () => {
      const { chat } = await started('private', [{ ...picture, alt: 'word '.repeat(1_000) }]);
      await ask(chat);
      await until(() => filesIn(chat).length === 1);
      expect(filesIn(chat)[0]?.alt?.length).toBeGreaterThan(900);
    });

    it.each(['private', 'channel'] as const)(
      'shows a %s answer though its picture is refused, and says nothing of it',
      async (visibility) => {
        const { chat } = await started(visibility, [picture]);
        chat.refuseNextFiles(visibility === 'private' ? 'asker' : 'channel');
        await ask(chat);
        await until(() => /files[._](?:not_shared|failed)/.test(chat.log()));
        await chat.platform.stop();
        const to = visibility === 'private' ? 'asker' : 'channel';
        expect(chat.shown().filter((shown) => shown.to === to)).toHaveLength(1);
        expect(wordsIn(chat)).toContain('Thu 17 Feb 2022');
        expect(wordsIn(chat)).not.toContain('timeline.png');
        expect(filesIn(chat)).toEqual([]);
      },
    );

    it('says which file to keep could not be sent', async () => {
      const { chat } = await started('private', [fileToKeep]);
      chat.refuseNextFiles('asker');
      await ask(chat);
      await until(() => wordsIn(chat).includes('draft.docx could not be sent here'));
      expect(wordsIn(chat)).toContain('Thu 17 Feb 2022');
    });

    it('hands on a file as a draft, byte for byte and under its name', async () => {
      const { chat, newsroom } = await started();
      const file = { name: 'draft.docx', bytes: new Uint8Array([80, 75, 3, 4, 0, 255, 13, 10]) };
      await chat.handIn({ file, by: 'editor', delivery: 'a' });
      await until(() => newsroom.calls.length === 1);
      expect(newsroom.calls[0]).toMatchObject({ command: 'check-quotes', action: null, options: {} });
      expect(newsroom.calls[0]?.draft?.name).toBe('draft.docx');
      expect([...(newsroom.calls[0]?.draft?.bytes ?? [])]).toEqual([...file.bytes]);
      expect(newsroom.calls[0]?.asker).toMatchObject({ user: chat.users.editor, role: 'editor' });
      await until(() => chat.shown().length >= 1);
      expect(chat.shown()[0]?.to).toBe('asker');
    });

    it('hands on pasted copy as a draft, exactly as it was pasted', async () => {
      const { chat, newsroom } = await started();
      const copy = `“Exactly this,” he said.\n\n\tstyle: <b> & ${secretWords} "no"`;
      await chat.paste({ copy, by: 'reader', delivery: 'a' });
      await until(() => newsroom.calls.length === 1);
      const draft = newsroom.calls[0]?.draft;
      expect(draft?.name).toBe('pasted text');
      expect(new TextDecoder().decode(draft?.bytes)).toBe(copy);
      expect(newsroom.calls[0]?.options).toEqual({});
      await until(() => chat.shown().length === 1);
      expect(chat.shown()[0]?.to).toBe('asker');
    });

    it('hands on the text of a message', async () => {
      const { chat, newsroom } = await started();
      await chat.checkMessage({ text: secretWords, files: [], by: 'reader', delivery: 'a' });
      await until(() => newsroom.calls.length === 1);
      expect(new TextDecoder().decode(newsroom.calls[0]?.draft?.bytes)).toBe(secretWords);
      await until(() => chat.shown().length === 1);
      expect(chat.shown()[0]?.to).toBe('asker');
    });

    it('hands on the first file of a message that can be read, with the text beside it', async () => {
      const { chat, newsroom } = await started();
      const files = ['photo.png', 'Draft 2.TXT', 'other.md'].map((name) => ({ name, bytes: utf8(name) }));
      await chat.checkMessage({ text: 'what do you think?', files, by: 'reader', delivery: 'a' });
      await until(() => newsroom.calls.length === 1);
      expect(newsroom.calls[0]).toMatchObject({
        options: { text: 'what do you think?' },
        draft: { name: 'Draft 2.TXT' },
      });
      expect(chat.fetched()).toEqual(['Draft 2.TXT']);
    });

    it('says so when a message has nothing to check', async () => {
      const { chat, newsroom } = await started();
      const files = [{ name: 'photo.png', bytes: utf8('x') }];
      await chat.checkMessage({ text: ' ', files, by: 'reader', delivery: 'a' });
      await until(() => wordsIn(chat).includes('no file that ends in .txt or .md or .docx'));
      expect(newsroom.calls).toEqual([]);
    });

    it('does not fetch a file of more than 10 MB, and says so', async () => {
      const { chat, newsroom } = await started();
      const file = { name: 'long.txt', bytes: new Uint8Array(10 * 1024 * 1024 + 1) };
      await chat.handIn({ file, by: 'reader', delivery: 'a' });
      await until(() => wordsIn(chat).includes('long.txt is larger than 10 MB'));
      expect(newsroom.calls).toEqual([]);
      expect(chat.fetched()).toEqual([]);
    });

    it('answers a draft that is delivered twice once', async () => {
      const { chat, newsroom } = await started();
      const message = { text: 'x', files: [], by: 'reader', delivery: 'same' } as const;
      await chat.checkMessage(message);
      await chat.checkMessage(message);
      await until(() => chat.shown().length === 1);
      await chat.platform.stop();
      expect(newsroom.calls).toHaveLength(1);
    });

    it('logs no word of a draft', async () => {
      const { chat, newsroom } = await started('private', [picture]);
      chat.refuseNextFiles('asker');
      await chat.checkMessage({ text: secretWords, files: [], by: 'reader', delivery: 'a' });
      await chat.paste({ copy: secretWords, by: 'reader', delivery: 'b' });
      await chat.handIn({ file: { name: 'wörds.txt', bytes: utf8(secretWords) }, by: 'reader', delivery: 'c' });
      await until(() => newsroom.calls.length === 3 && chat.shown().length >= 3);
      expect(chat.log()).not.toMatch(/w(?:ö|\\u00f6|%C3%B6)rds|commissioner/i);
    });
  });
}
