import type { App, BlockAction, ButtonAction, webApi } from '@slack/bolt';
import type { Asker } from '../../domain/asker.js';
import type { Log } from '../../log.js';
import { draftCommand } from '../drafts.js';
import type { Newsroom, Reply } from '../platform.js';
import type { AnswerAt } from './answer-url.js';
import { messageOf } from './deliver.js';
import { errorCode } from './error-code.js';
import type { Give } from './give.js';
import { listenForDrafts, openForm } from './listen-for-drafts.js';
import { ourActions, pressOf } from './press.js';
import type { ReadFile } from './read-file.js';
import { requestId } from './request-id.js';
import { afterMention, asTyped } from './typed-text.js';

export type Listening = Readonly<{
  newsroom: Newsroom;
  client: webApi.WebClient;
  botUser: string;
  commandPrefix: string;
  answerAt: AnswerAt;
  give: Give;
  readFile: ReadFile;
  /** Whether the app has the scope for files that people hand in. */
  mayReadFiles: boolean;
  log: Log;
  askerOf(channel: string, user: string): Asker;
  /** Answers each request once, however often it is delivered, and keeps it among those under way. */
  take(request: string, answer: () => Promise<void>): void;
}>;

/** Acknowledges at once, since Slack waits 3 seconds, and answers afterwards. */
export function listen(app: App, listening: Listening): void {
  const { newsroom, client, botUser, commandPrefix, answerAt, give, mayReadFiles, log, askerOf, take } = listening;
  const forDrafts = draftCommand(newsroom.commands);
  if (forDrafts !== null) listenForDrafts(app, forDrafts, listening);

  // Every command, known or not: the newsroom says what was meant by one that it does not have.
  app.command(/.*/, async ({ command, ack }) => {
    const { channel_id: channel, user_id: user, response_url: responseUrl, trigger_id: trigger } = command;
    const asker = askerOf(channel, user);
    await ack();
    take(requestId(command), async () => {
      const name = command.command.slice(1);
      const plainName = name.startsWith(commandPrefix) ? name.slice(commandPrefix.length) : name;
      const isForm = forDrafts !== null && plainName === forDrafts.command && command.text.trim() === '';
      const from = { channel, responseUrl };
      if (isForm && (await openForm(client, forDrafts, { trigger, from, mayReadFiles, log }))) return;
      const typed = command.text === '' ? plainName : `${plainName} ${asTyped(command.text)}`;
      const reply = await newsroom.askInWords(typed, asker);
      await give(reply, asker, (shown) => answerAt(responseUrl, shown, null), null);
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
      await give(reply, asker, (shown) => answerAt(body.response_url, shown, thread), thread);
    });
  });

  // Bolt acknowledges events itself, before this runs.
  app.event('app_mention', async ({ event, body }) => {
    const { channel, user, ts, thread_ts } = event;
    const words = afterMention(event.text, botUser);
    if (words === null || user === undefined || event.bot_id !== undefined) return;
    const asker = askerOf(channel, user);
    take(requestId(body), async () => {
      const show = async ({ card, visibility }: Reply): Promise<void> => {
        const message = { channel, ...messageOf(card) };
        try {
          if (visibility === 'channel') await client.chat.postMessage({ ...message, thread_ts: thread_ts ?? ts });
          // Slack shows a private message in a thread only where the thread exists already.
          else await client.chat.postEphemeral({ ...message, user, ...(thread_ts !== undefined && { thread_ts }) });
        } catch (error) {
          log.error('slack.answer_refused', { code: errorCode(error) });
        }
      };
      await give(await newsroom.askInWords(asTyped(words), asker), asker, show, thread_ts ?? ts);
    });
  });
}
