import { createHash } from 'node:crypto';
import type { App, BlockAction, ButtonAction, webApi } from '@slack/bolt';
import type { Asker } from '../../domain/asker.js';
import type { Log } from '../../log.js';
import type { Newsroom, Reply } from '../platform.js';
import type { AnswerAt } from './answer-url.js';
import { messageOf } from './deliver.js';
import { errorCode } from './error-code.js';
import { ourActions, pressOf } from './press.js';
import { type FilePlace, shareFiles } from './share-files.js';
import { afterMention, asTyped } from './typed-text.js';

export type Listening = Readonly<{
  newsroom: Newsroom;
  client: webApi.WebClient;
  botUser: string;
  commandPrefix: string;
  answerAt: AnswerAt;
  log: Log;
  askerOf(channel: string, user: string): Asker;
  /** Answers each request once, however often it is delivered, and keeps it among those under way. */
  take(request: string, answer: () => Promise<void>): void;
}>;

/** Acknowledges at once, since Slack waits 3 seconds, and answers afterwards. */
export function listen(
  app: App,
  { newsroom, client, botUser, commandPrefix, answerAt, log, askerOf, take }: Listening,
) {
  const shareWith = (reply: Reply, channel: string, user: string, thread: string | null): Promise<void> => {
    const toAll: FilePlace = { kind: 'channel', channel, thread };
    const place: FilePlace = reply.visibility === 'channel' ? toAll : { kind: 'person', user };
    return shareFiles(client, reply.attachments, place, log);
  };

  // Every command, known or not: the newsroom says what was meant by one that it does not have.
  app.command(/.*/, async ({ command, ack }) => {
    const asker = askerOf(command.channel_id, command.user_id);
    await ack();
    take(requestId(command), async () => {
      const name = command.command.slice(1);
      const plainName = name.startsWith(commandPrefix) ? name.slice(commandPrefix.length) : name;
      const typed = command.text === '' ? plainName : `${plainName} ${asTyped(command.text)}`;
      const reply = await newsroom.askInWords(typed, asker);
      await answerAt(command.response_url, reply, null);
      await shareWith(reply, command.channel_id, command.user_id, null);
    });
  });

  app.action<BlockAction<ButtonAction>>(ourActions, async ({ action, body, ack }) => {
    await ack();
    const press = pressOf(action.action_id, action.value);
    const channel = body.channel?.id;
    if (press === null || channel === undefined) {
      log.warn('slack.press_ignored', { action: action.action_id });
      return;
    }
    const asker = askerOf(channel, body.user.id);
    take(requestId(body), async () => {
      const thread = body.container.thread_ts ?? null;
      const reply = await newsroom.press(press, asker);
      await answerAt(body.response_url, reply, thread);
      await shareWith(reply, channel, body.user.id, thread);
    });
  });

  // Bolt acknowledges events itself, before this runs.
  app.event('app_mention', async ({ event, body }) => {
    const { channel, user, ts, thread_ts } = event;
    const words = afterMention(event.text, botUser);
    if (words === null || user === undefined || event.bot_id !== undefined) return;
    const asker = askerOf(channel, user);
    take(requestId(body), async () => {
      const reply = await newsroom.askInWords(asTyped(words), asker);
      const message = { channel, ...messageOf(reply.card) };
      try {
        if (reply.visibility === 'channel') await client.chat.postMessage({ ...message, thread_ts: thread_ts ?? ts });
        // Slack shows a private message in a thread only where the thread exists already.
        else await client.chat.postEphemeral({ ...message, user, ...(thread_ts !== undefined && { thread_ts }) });
      } catch (error) {
        log.error('slack.answer_refused', { code: errorCode(error) });
      }
      await shareWith(reply, channel, user, thread_ts ?? ts);
    });
  });
}

/** Slack's id for a delivery; where a request carries none, what it says, so that its exact copy is the same request. */
function requestId(body: Readonly<{ event_id?: string; trigger_id?: string }>): string {
  return body.event_id ?? body.trigger_id ?? createHash('sha256').update(JSON.stringify(body)).digest('hex');
}
