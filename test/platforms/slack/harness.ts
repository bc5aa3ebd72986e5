import { expect } from 'vitest';
import { type HandedFile, type Harness, until } from '../../contract/platform.js';
import { openFakeSlack } from '../../fakes/slack/fake-slack.js';
import { blockAction, messageShortcut, slashCommand, viewSubmission } from '../../fakes/slack/requests.js';
import { notified, readAloud } from '../../fakes/slack/shown.js';
import { acknowledgement, send, signedAction, signedCommand } from '../../fakes/slack/signed.js';
import { botFor, httpReceiving } from './open-bot.js';

const users = { reader: 'U0READER', editor: 'U0EDITOR' } as const;

export type Way = 'http' | 'socket';

/** Slack's fake with the adapter in front of it, by one of its two ways in. */
export async function openHarness(way: Way, scopes: readonly string[]): Promise<Harness> {
  const fake = await openFakeSlack({ scopes });
  const http = await httpReceiving();
  const { platform, log } = botFor(fake, way === 'http' ? { receive: http } : {});
  /** The same delivery again is the same request, with the same address for its answer. */
  const responseUrls = new Map<string, string>();
  const by = (user: string, delivery: string) => {
    fake.views.issueTrigger(`trigger-${delivery}`);
    const responseUrl = responseUrls.get(delivery) ?? fake.responseUrl('C0NEWS', user);
    responseUrls.set(delivery, responseUrl);
    return { user, responseUrl, trigger: `trigger-${delivery}` };
  };

  /** What the bot says with its acknowledgement; null for nothing. */
  const interact = async (request: object): Promise<unknown> => {
    if (way === 'socket') return fake.socket.deliver('interactive', request);
    const { status, said } = await acknowledgement(http.port, signedAction(request));
    expect(status).toBe(200);
    return said;
  };

  const command = async (typed: string, words: string, from: ReturnType<typeof by>): Promise<void> => {
    const request = slashCommand({ command: `/${typed}`, text: words, ...from });
    if (way === 'socket') await fake.socket.deliver('slash_commands', request);
    else expect(await send(http.port, signedCommand(request))).toBe(200);
  };

  /** Opens the form by the bare command, fills it in and sends it. */
  const fillIn = async (user: string, delivery: string, copy: string, handed: HandedFile | null): Promise<void> => {
    const before = fake.views.opened.length;
    await command('check-quotes', '', by(user, `${delivery}-form`));
    await until(() => fake.views.opened.length > before);
    const form = fake.views.opened.at(-1);
    if (form === undefined) throw new Error('no form was opened');
    const file = handed === null ? null : fake.files.handIn(handed.name, handed.bytes);
    const trigger = `trigger-${delivery}`;
    const said = await interact(viewSubmission({ user, trigger, ...form, text: copy, file }));
    fake.views.answered(form.id, said as Parameters<typeof fake.views.answered>[1]);
  };

  return {
    platform,
    name: 'slack',
    channel: 'C0NEWS',
    noSuchChannel: 'C0NOWHERE',
    users,
    command: ({ command: typed, words, by: who, delivery }) => command(typed, words, by(users[who], delivery)),
    press: async ({ press, by: who, delivery }) => {
      await interact(blockAction({ press, ...by(users[who], delivery) }));
    },
    paste: ({ copy, by: who, delivery }) => fillIn(users[who], delivery, copy, null),
    handIn: ({ file, by: who, delivery }) => fillIn(users[who], delivery, '', file),
    checkMessage: async ({ text, files, by: who, delivery }) => {
      const handed = files.map(({ name, bytes }) => fake.files.handIn(name, bytes));
      const callback = 'otr_check_quotes';
      await interact(messageShortcut({ callback, text, files: handed, ...by(users[who], delivery) }));
    },
    shown: () =>
      fake.kept.map((message) => ({
        to: message.user === null ? 'channel' : 'asker',
        text: readAloud(message),
        notifies: notified(message),
        files: message.files,
      })),
    spoilNextPost: (how) => fake.spoilNext('chat.postMessage', how),
    refuseNextFiles: () => fake.spoilNext('files.completeUploadExternal', { refusedAs: 'fatal_error' }),
    fetched: () => fake.files.given,
    log: () => JSON.stringify(log.lines),
    canFind: scopes.includes('channels:history'),
    close: async () => {
      await platform.stop();
      await fake.close();
      expect(fake.unmatched).toEqual([]);
    },
  };
}

/** What the app cannot do without, and what the manifest asks for beside it. */
export const leastScopes = ['commands', 'chat:write', 'app_mentions:read'];
export const fileScopes = ['files:read', 'files:write', 'im:write'];
