import type { Log } from '../../../src/log.js';
import { type DiscordSettings, openDiscord } from '../../../src/platforms/discord/adapter.js';
import type { Platform } from '../../../src/platforms/platform.js';
import type { FakeDiscord } from '../../fakes/discord/fake-discord.js';
import { fakeToken, ids } from '../../fakes/discord/world.js';
import { keptLog } from './kept-log.js';

/** The adapter as it is, talking to a fake Discord. The role `editorRole` and the user `editor` are editors. */
export function openAgainst(
  fake: Pick<FakeDiscord, 'apiUrl'>,
  settings: Partial<DiscordSettings> = {},
  log: Log = keptLog(),
): Platform {
  const usual = { token: fakeToken, guild: ids.guild, editors: [ids.editor, ids.editorRole], apiUrl: fake.apiUrl };
  return openDiscord({ ...usual, ...settings }, log, () => new Date('2022-02-17T08:30:00Z'));
}
