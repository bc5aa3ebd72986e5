import type { App, GlobalShortcut, MessageShortcut, ViewSubmitAction, webApi } from '@slack/bolt';
import type { Card } from '../../cards/card.js';
import type { Asker } from '../../domain/asker.js';
import { whatIsMissing } from '../attachments.js';
import { type DraftCommand, draftCall, type HandedIn, isDraftName, nothingInMessage } from '../drafts.js';
import type { Reply } from '../platform.js';
import { messageOf } from './deliver.js';
import {
  type AskedFrom,
  answerInForm,
  DRAFT_FORM,
  draftForm,
  GLOBAL_SHORTCUT,
  MESSAGE_SHORTCUT,
  NOTHING_HANDED_IN,
  noteInForm,
  readForm,
  type SlackFile,
} from './draft-form.js';
import { errorCode } from './error-code.js';
import type { Listening } from './listen.js';
import { requestId } from './request-id.js';
import { shareFiles } from './share-files.js';
import { asTyped } from './typed-text.js';

/** Drafts come from under a message and out of a form. What comes of one is for whoever handed it in. */
export function listenForDrafts(app: App, command: DraftCommand, listening: Listening): void {
  const { newsroom, client, mayReadFiles, log, askerOf, take, readFile, answerAt, give } = listening;

  const check = async ({ file, ...rest }: Omit<HandedIn, 'file'> & { file: SlackFile | null }, asker: Asker) => {
    if (file === null) return newsroom.ask(draftCall(command, { ...rest, file }, asker));
    const read = await readFile(file);
    if (read.kind === 'refused') return newsroom.refuse(read.explain, asker);
    return newsroom.ask(draftCall(command, { ...rest, file: read.file }, asker));
  };

  app.shortcut<MessageShortcut>(
    { callback_id: MESSAGE_SHORTCUT, type: 'message_action' },
    async ({ shortcut, ack }) => {
      await ack();
      const { message, channel, user, response_url } = shortcut;
      const asker = askerOf(channel.id, user.id);
      take(requestId(shortcut), async () => {
        const thread = typeof message.thread_ts === 'string' ? message.thread_ts : null;
        const copy = asTyped(message.text ?? '');
        const file = filesOf(message).find(({ name }) => name !== undefined && isDraftName(name, command)) ?? null;
        const reply = await (copy.trim() === '' && file === null
          ? newsroom.refuse(nothingInMessage(command), asker)
          : check({ copy, file, asides: {} }, asker));
        await give(reply, asker, (shown) => answerAt(response_url, shown, thread), thread);
      });
    },
  );

  app.shortcut<GlobalShortcut>({ callback_id: GLOBAL_SHORTCUT, type: 'shortcut' }, async ({ shortcut, ack }) => {
    await ack();
    take(requestId(shortcut), async () => {
      await openForm(client, command, { trigger: shortcut.trigger_id, from: null, mayReadFiles, log });
    });
  });

  app.view<ViewSubmitAction>({ callback_id: DRAFT_FORM, type: 'view_submission' }, async ({ ack, body, view }) => {
    const { from, ...handedIn } = readForm(view);
    if (handedIn.copy.trim() === '' && handedIn.file === null) {
      await ack({ response_action: 'errors', errors: NOTHING_HANDED_IN });
      return;
    }
    // Where there is no channel the form stays open: it may have to show the answer.
    if (from === null) await ack({ response_action: 'update', view: noteInForm('The draft is being checked …') });
    else await ack();
    const user = body.user.id;
    const asker = askerOf(from?.channel ?? user, user);
    take(requestId(body), async () => {
      const reply = await check(handedIn, asker);
      if (from !== null) await give(reply, asker, (shown) => answerAt(from.responseUrl, shown, null), null);
      else await giveWithoutChannel(listening, reply, user, view.id);
    });
  });
}

type FormWanted = Readonly<{
  trigger: string;
  from: AskedFrom;
  mayReadFiles: boolean;
  log: Listening['log'];
}>;

/** False when Slack does not open it: it does so within 3 seconds of what people did, and no later. */
export async function openForm(
  client: webApi.WebClient,
  command: DraftCommand,
  { trigger, from, mayReadFiles, log }: FormWanted,
): Promise<boolean> {
  try {
    await client.views.open({ trigger_id: trigger, view: draftForm(command, from, mayReadFiles) });
    return true;
  } catch (error) {
    log.error('slack.form_refused', { code: errorCode(error) });
    return false;
  }
}

/** As a direct message, since that stays; in the form itself when Slack does not take one. */
async function giveWithoutChannel(
  { client, log }: Pick<Listening, 'client' | 'log'>,
  { card, attachments }: Reply,
  user: string,
  form: string,
): Promise<void> {
  const channel = await directMessage(client, card, user, log);
  if (channel === null) {
    const missing = whatIsMissing(attachments, 'this app cannot send you messages');
    const view = answerInForm(card);
    const note = missing === null ? [] : noteInForm(missing).blocks;
    await client.views.update({ view_id: form, view: { ...view, blocks: [...view.blocks, ...note] } });
    return;
  }
  const missing = await shareFiles(client, attachments, { kind: 'channel', channel, thread: null }, log);
  if (missing !== null) await client.chat.postMessage({ channel, text: missing, parse: 'none' });
  const view = noteInForm('The answer is in your messages from this app.');
  // Whoever has closed the form has no need of it.
  await client.views.update({ view_id: form, view }).catch(() => {});
}

/** The conversation in which it stands; null when Slack takes none. */
async function directMessage(
  client: webApi.WebClient,
  card: Card,
  user: string,
  log: Listening['log'],
): Promise<string | null> {
  try {
    return (await client.chat.postMessage({ channel: user, ...messageOf(card) })).channel ?? user;
  } catch (error) {
    log.warn('slack.direct_message_refused', { code: errorCode(error) });
    return null;
  }
}

const filesOf = ({ files }: MessageShortcut['message']): readonly SlackFile[] => (Array.isArray(files) ? files : []);
