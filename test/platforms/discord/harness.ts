import { ApplicationCommandOptionType } from 'discord.js';
import type { Harness } from '../../contract/platform.js';
import { openFakeDiscord } from '../../fakes/discord/fake-discord.js';
import { ids } from '../../fakes/discord/world.js';
import { openAgainst } from './open.js';

const posting = 'POST /channels/{channel_id}/messages';
const spoiling = { 'reply-lost': 'lost', 'rate-limited': 'rate-limited', 'server-error': 'failed' } as const;

/** Discord's fake with the adapter in front of it. */
export async function openHarness(): Promise<Harness> {
  const fake = await openFakeDiscord();
  const platform = openAgainst(fake);
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
    shown: fake.messages.shown,
    spoilNextPost: (how) => fake.spoil(posting, spoiling[how]),
    canFind: true,
    close: async () => {
      await platform.stop();
      await fake.close();
      if (fake.strays.length > 0) throw new Error(`Discord would have refused: ${fake.strays.join('\n')}`);
    },
  };
}
