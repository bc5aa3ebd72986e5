import type { types } from '@slack/bolt';
import type { Press } from '../../../src/cards/card.js';
import type { DescribedFile } from './files.js';

/** The requests that Slack sends, in the shapes of its documentation, with the ids of the fake. */
const app = { token: 'x', team_id: 'T0', api_app_id: 'A0' } as const;

type By = Readonly<{ user: string; responseUrl: string; trigger: string }>;

export function slashCommand(typed: By & Readonly<{ command: string; text: string; channel?: string }>) {
  return {
    ...app,
    team_domain: 'newsroom',
    channel_id: typed.channel ?? 'C0NEWS',
    channel_name: 'news',
    user_id: typed.user,
    user_name: 'someone',
    command: typed.command,
    text: escaped(typed.text),
    is_enterprise_install: 'false',
    response_url: typed.responseUrl,
    trigger_id: typed.trigger,
  };
}

export function blockAction(pressed: By & Readonly<{ press: Press; thread?: string }>) {
  const { press, thread } = pressed;
  return {
    ...app,
    type: 'block_actions',
    team: { id: 'T0', domain: 'newsroom' },
    user: { id: pressed.user, username: 'someone', name: 'someone', team_id: 'T0' },
    channel: { id: 'C0NEWS', name: 'news' },
    container: {
      type: 'message',
      message_ts: '1.1',
      channel_id: 'C0NEWS',
      is_ephemeral: true,
      ...(thread !== undefined && { thread_ts: thread }),
    },
    response_url: pressed.responseUrl,
    trigger_id: pressed.trigger,
    actions: [
      { type: 'button', block_id: 'b', action_id: `otr:${press.action}`, value: press.answer, action_ts: '1.2' },
    ],
  };
}

/** Chosen under a message. */
export function messageShortcut(
  chosen: By & Readonly<{ callback: string; text: string; files?: readonly DescribedFile[]; thread?: string }>,
) {
  const { files, thread } = chosen;
  return {
    ...app,
    type: 'message_action',
    callback_id: chosen.callback,
    trigger_id: chosen.trigger,
    response_url: chosen.responseUrl,
    action_ts: '1.3',
    message_ts: '1.1',
    team: { id: 'T0', domain: 'newsroom' },
    user: { id: chosen.user, name: 'someone' },
    channel: { id: 'C0NEWS', name: 'news' },
    message: {
      type: 'message',
      user: 'U0WRITER',
      ts: '1.1',
      text: escaped(chosen.text),
      ...(files !== undefined && { files }),
      ...(thread !== undefined && { thread_ts: thread }),
    },
  };
}

/** Chosen in the menu of all apps: in no channel. */
export function globalShortcut(chosen: Readonly<{ callback: string; user: string; trigger: string }>) {
  return {
    ...app,
    type: 'shortcut',
    callback_id: chosen.callback,
    trigger_id: chosen.trigger,
    action_ts: '1.3',
    team: { id: 'T0', domain: 'newsroom' },
    user: { id: chosen.user, username: 'someone', team_id: 'T0' },
  };
}

/** A form that was opened, sent with this in its boxes. */
export function viewSubmission(
  sent: Readonly<{
    user: string;
    trigger: string;
    id: string;
    view: types.ModalView;
    text: string;
    file?: DescribedFile | null;
    /** What is chosen, or typed into one line, by the names of the fields. */
    choices?: Readonly<Record<string, string>>;
  }>,
) {
  const values: Record<string, Record<string, object>> = {};
  for (const block of sent.view.blocks as types.KnownBlock[]) {
    if (block.type !== 'input') continue;
    const { block_id = '', element } = block;
    const action = ('action_id' in element && element.action_id) || '';
    values[block_id] = { [action]: filled(element, sent, action) };
  }
  return {
    ...app,
    type: 'view_submission',
    team: { id: 'T0', domain: 'newsroom' },
    user: { id: sent.user, username: 'someone', name: 'someone', team_id: 'T0' },
    trigger_id: sent.trigger,
    view: { ...sent.view, id: sent.id, team_id: 'T0', hash: 'h', state: { values } },
    response_urls: [],
  };
}

function filled(
  element: types.InputBlock['element'],
  sent: Readonly<{ text: string; file?: DescribedFile | null; choices?: Readonly<Record<string, string>> }>,
  action: string,
): object {
  const chosen = sent.choices?.[action];
  switch (element.type) {
    case 'plain_text_input': {
      const typed = element.multiline === true ? sent.text : (chosen ?? '');
      return { type: element.type, value: typed === '' ? null : typed };
    }
    case 'file_input':
      return { type: element.type, files: sent.file ? [sent.file] : [] };
    case 'static_select':
      return { type: element.type, selected_option: chosen === undefined ? null : { value: chosen } };
    default:
      throw new Error(`nobody can fill in a ${element.type} here`);
  }
}

export function mention(said: Readonly<{ user: string; text: string; event: string; thread?: string; bot?: string }>) {
  return {
    ...app,
    type: 'event_callback',
    event_id: said.event,
    event_time: 1,
    authorizations: [{ team_id: 'T0', user_id: 'U0BOT', is_bot: true }],
    event: {
      type: 'app_mention',
      user: said.user,
      text: said.text,
      ts: '1700000000.000100',
      event_ts: '1700000000.000100',
      channel: 'C0NEWS',
      ...(said.thread !== undefined && { thread_ts: said.thread }),
      ...(said.bot !== undefined && { bot_id: said.bot }),
    },
  };
}

/** As Slack sends what people type. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
