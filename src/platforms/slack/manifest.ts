import type { Command } from '../../command.js';
import { CHECK_DRAFT, CHECK_MESSAGE, type DraftCommand, draftCommand } from '../drafts.js';
import { GLOBAL_SHORTCUT, MESSAGE_SHORTCUT } from './draft-form.js';
import { cutTo } from './fit.js';
import {
  APP_NAME_CHARACTERS,
  COMMAND_DESCRIPTION_CHARACTERS,
  SHORTCUT_DESCRIPTION_CHARACTERS,
  USAGE_HINT_CHARACTERS,
} from './limits.js';

export type ManifestSettings = Readonly<{
  /** Shown in Slack; 35 characters are kept. */
  name: string;
  commandPrefix: string;
  socketMode: boolean;
  /** Where Slack sends requests, as `https://bot.example.org/slack/events`; not used in Socket Mode. */
  url: string | null;
}>;

const NEEDED_SCOPES = ['app_mentions:read', 'chat:write', 'commands'] as const;

/**
 * Whoever installs the app may leave these out. `files:write`: answers come with their picture and files; `im:write`:
 * those of a private answer too, as a direct message; `files:read`: drafts can be handed in as files.
 */
const OPTIONAL_SCOPES = ['files:read', 'files:write', 'im:write'] as const;

/**
 * What Slack needs to create the app, to paste under *Create an app → From a manifest*. Scopes are the fewest that work:
 * the bot posts only where it is invited, and reads no channel. Slack wants optional scopes in both lists.
 * https://docs.slack.dev/reference/app-manifest
 */
export function slackManifest(
  commands: readonly Command[],
  { name, commandPrefix, socketMode, url }: ManifestSettings,
) {
  const appName = cutTo(APP_NAME_CHARACTERS, name);
  const forDrafts = draftCommand(commands);
  const requestUrl = socketMode || url === null ? {} : { request_url: url };
  return {
    display_information: {
      name: appName,
      description: 'Who said it, when, according to whom: answers from the newsroom’s own archive.',
    },
    features: {
      // Where direct messages from the app are read.
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: appName, always_online: true },
      ...(forDrafts !== null && { shortcuts: shortcutsFor(forDrafts) }),
      slash_commands: commands.map((command) => ({
        command: `/${commandPrefix}${command.name}`,
        description: cutTo(COMMAND_DESCRIPTION_CHARACTERS, command.about),
        usage_hint: cutTo(USAGE_HINT_CHARACTERS, usageHint(command)),
        // People are to arrive as they were typed, not as ids.
        should_escape: false,
        ...(socketMode || url === null ? {} : { url }),
      })),
    },
    oauth_config: { scopes: { bot: [...NEEDED_SCOPES, ...OPTIONAL_SCOPES], bot_optional: [...OPTIONAL_SCOPES] } },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: ['app_mention'] },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: socketMode,
      token_rotation_enabled: false,
    },
  };
}

function shortcutsFor({ about }: DraftCommand) {
  const description = cutTo(SHORTCUT_DESCRIPTION_CHARACTERS, about);
  return [
    { name: CHECK_MESSAGE, type: 'message', callback_id: MESSAGE_SHORTCUT, description },
    { name: CHECK_DRAFT, type: 'global', callback_id: GLOBAL_SHORTCUT, description },
  ];
}

/** `<words> [speaker: …]`, or the first words that a group takes: `set | pause | list`. */
function usageHint({ actions }: Command): string {
  const [only, ...others] = actions;
  if (others.length > 0) return actions.flatMap(({ name }) => (name === null ? [] : [name])).join(' | ');
  const [first, ...options] = Object.entries(only.options).filter(([, { type }]) => type !== 'file');
  const named = options.map(([name, { required }]) => (required ? `${name}:…` : `[${name}:…]`));
  const leading = first === undefined ? [] : [first[1].required ? `<${first[0]}>` : `[${first[0]}]`];
  return [...leading, ...named].join(' ') || 'help';
}
