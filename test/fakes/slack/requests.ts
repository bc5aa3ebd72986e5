import type { Press } from '../../../src/cards/card.js';

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
