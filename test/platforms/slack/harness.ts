import { expect } from 'vitest';
import type { Harness } from '../../contract/platform.js';
import { openFakeSlack } from '../../fakes/slack/fake-slack.js';
import { blockAction, slashCommand } from '../../fakes/slack/requests.js';
import { notified, readAloud } from '../../fakes/slack/shown.js';
import { send, signedAction, signedCommand } from '../../fakes/slack/signed.js';
import { botFor, httpReceiving } from './open-bot.js';

const users = { reader: 'U0READER', editor: 'U0EDITOR' } as const;

export type Way = 'http' | 'socket';

/** Slack's fake with the adapter in front of it, by one of its two ways in. */
export async function openHarness(way: Way, scopes: readonly string[]): Promise<Harness> {
  const fake = await openFakeSlack({ scopes });
  const http = await httpReceiving();
  const { platform } = botFor(fake, way === 'http' ? { receive: http } : {});
  /** The same delivery again is the same request, with the same address for its answer. */
  const responseUrls = new Map<string, string>();
  const by = (user: string, delivery: string) => {
    const responseUrl = responseUrls.get(delivery) ?? fake.responseUrl('C0NEWS', user);
    responseUrls.set(delivery, responseUrl);
    return { user, responseUrl, trigger: `trigger-${delivery}` };
  };

  return {
    platform,
    name: 'slack',
    channel: 'C0NEWS',
    noSuchChannel: 'C0NOWHERE',
    users,
    command: async ({ command, words, by: who, delivery }) => {
      const request = slashCommand({ command: `/${command}`, text: words, ...by(users[who], delivery) });
      if (way === 'socket') await fake.socket.deliver('slash_commands', request);
      else expect(await send(http.port, signedCommand(request))).toBe(200);
    },
    press: async ({ press, by: who, delivery }) => {
      const request = blockAction({ press, ...by(users[who], delivery) });
      if (way === 'socket') await fake.socket.deliver('interactive', request);
      else expect(await send(http.port, signedAction(request))).toBe(200);
    },
    shown: () =>
      fake.kept.map((message) => ({
        to: message.user === null ? 'channel' : 'asker',
        text: readAloud(message),
        notifies: notified(message),
      })),
    spoilNextPost: (how) => fake.spoilNext('chat.postMessage', how),
    canFind: scopes.includes('channels:history'),
    close: async () => {
      await platform.stop();
      await fake.close();
      expect(fake.unmatched).toEqual([]);
    },
  };
}

/** What the manifest asks for. */
export const leastScopes = ['commands', 'chat:write', 'app_mentions:read'];
