import { ApplicationCommandOptionType } from 'discord.js';
import type { HandedFile, Harness } from '../../contract/platform.js';
import { openFakeDiscord } from '../../fakes/discord/fake-discord.js';
import { ids } from '../../fakes/discord/world.js';
import { keptLog } from './kept-log.js';
import { openAgainst } from './open.js';

const posting = 'POST /channels/{channel_id}/messages';
const editing = 'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original';
const followingUp = 'POST /webhooks/{webhook_id}/{webhook_token}';
const spoiling = { 'reply-lost': 'lost', 'rate-limited': 'rate-limited', 'server-error': 'failed' } as const;

/** Discord's fake with the adapter in front of it. */
export async function openHarness(): Promise<Harness> {
  const fake = await openFakeDiscord();
  const log = keptLog();
  const platform = openAgainst(fake, {}, log);
  const attached = (file: HandedFile, at: number) => ({
    id: String(600 + at),
    filename: file.name,
    size: file.bytes.length,
    url: fake.attach(file.name, file.bytes),
  });
  return {
    platform,
    name: 'discord',
    channel: ids.channel,
    noSuchChannel: ids.noSuchChannel,
    users: { reader: ids.reader, editor: ids.editor },
    command: ({ command, words, by, delivery }) => {
      const option = { type: ApplicationCommandOptionType.String, name: 'words', value: words };
      return fake.interactions.command({ user: ids[by] }, command, [option], delivery).acknowledged;
    },
    press: ({ press, by, delivery }) =>
      fake.interactions.press({ user: ids[by] }, `otr:${press.action}:${press.answer}`, delivery).acknowledged,
    paste: async ({ copy, by, delivery }) => {
      const asked = fake.interactions.command({ user: ids[by] }, 'check-quotes', [], `${delivery}-form`);
      await asked.acknowledged;
      if (asked.form === null) throw new Error('no form was opened');
      await fake.interactions.sendForm({ user: ids[by] }, asked.form, copy, delivery).acknowledged;
    },
    handIn: ({ file, by, delivery }) => {
      const given = attached(file, 0);
      const option = { type: ApplicationCommandOptionType.Attachment, name: 'file', value: given.id };
      return fake.interactions.command({ user: ids[by] }, 'check-quotes', [option], delivery, [given]).acknowledged;
    },
    checkMessage: ({ text, files, by, delivery }) => {
      const message = { content: text, files: files.map(attached) };
      return fake.interactions.onMessage({ user: ids[by] }, 'Check these quotes', message, delivery).acknowledged;
    },
    shown: fake.messages.shown,
    spoilNextPost: (how) => fake.spoil(posting, spoiling[how]),
    refuseNextFiles: (to) => fake.spoil(to === 'asker' ? editing : followingUp, 'forbidden'),
    fetched: () => fake.fetched,
    log: () => JSON.stringify(log.lines),
    canFind: true,
    close: async () => {
      await platform.stop();
      await fake.close();
      if (fake.strays.length > 0) throw new Error(`Discord would have refused: ${fake.strays.join('\n')}`);
    },
  };
}
