import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aNewsroom, until } from '../../contract/platform.js';
import { openFakeDiscord } from '../../fakes/discord/fake-discord.js';
import { openAgainst } from './open.js';

const file = fileURLToPath(new URL('../../../../shared/specs/replay/discord.json', import.meta.url));
const held = existsSync(file);
if (!held) console.info('Skipped: recorded Discord requests are not in ../shared/specs/replay.');

type Press = Readonly<{
  type: number;
  id: string;
  token: string;
  channel_id: string;
  member: { user: { id: string } };
}>;
const everything = held ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Press>) : {};
/** Those that Discord sent; others in the file were made from them by hand, and have words for ids. */
const presses = Object.entries(everything).filter(([, { type, id }]) => type === 3 && /^\d+$/.test(id));

describe.skipIf(!held)('a button press as Discord sent it to another bot', () => {
  it.each(presses)('(%s) is left alone as it is, and answered when the button is ours', async (_, press) => {
    const fake = await openFakeDiscord();
    const platform = openAgainst(fake);
    const room = aNewsroom();
    await platform.start(room);
    const before = fake.requests.length;
    fake.interactions.recorded(press);
    const ours = { component_type: 2, custom_id: 'otr:passages:A7F3' };
    fake.interactions.recorded({ ...press, ...{ id: `${press.id}1`, token: 'ours', data: ours } });
    await until(() => fake.messages.shown().length === 1);
    expect(room.pressed).toMatchObject([
      {
        press: { action: 'passages', answer: 'A7F3' },
        asker: { place: { id: press.channel_id }, user: press.member.user.id, role: 'reader' },
      },
    ]);
    expect(fake.requests.length - before).toBe(2);
    await platform.stop();
    await fake.close();
    expect(fake.strays).toEqual([]);
  });
});
