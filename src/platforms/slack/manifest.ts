import type { Command } from '../../command.js';
import { cutTo } from './fit.js';
import { APP_NAME_CHARACTERS, COMMAND_DESCRIPTION_CHARACTERS, USAGE_HINT_CHARACTERS } from './limits.js';

export type ManifestSettings = Readonly<{
  /** Shown in Slack; 35 characters are kept. */
  name: string;
  commandPrefix: string;
  socketMode: boolean;
  /** Where Slack sends requests, as `https://bot.example.org/slack/events`; not used in Socket Mode. */
  url: string | null;
}>;

/**
 * What Slack needs to create the app, to paste under *Create an app → From a manifest*. Scopes are the fewest that work:
 * the bot posts only where it is invited, and reads no channel.
 * https://docs.slack.dev/reference/app-manifest
 */
export function slackManifest(
  commands: readonly Command[],
  { name, commandPrefix, socketMode, url }: ManifestSettings,
) {
  const appName = cutTo(APP_NAME_CHARACTERS, name);
  const requestUrl = socketMode || url === null ? {} : { request_url: url };
  return {
    display_information: {
      name: appName,
      description: 'Who said it, when, according to whom: answers from the newsroom’s own archive.',
    },
    features: {
      bot_user: { display_name: appName, always_online: true },
      slash_commands: commands.map((command) => ({
        command: `/${commandPrefix}${command.name}`,
        description: cutTo(COMMAND_DESCRIPTION_CHARACTERS, command.about),
        usage_hint: cutTo(USAGE_HINT_CHARACTERS, usageHint(command)),
        // People are to arrive as they were typed, not as ids.
        should_escape: false,
        ...(socketMode || url === null ? {} : { url }),
      })),
    },
    oauth_config: { scopes: { bot: ['app_mentions:read', 'chat:write', 'commands'] } },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: ['app_mention'] },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: socketMode,
      token_rotation_enabled: false,
    },
  };
}

/** `<words> [speaker: …]`, or the first words that a group takes: `set | pause | list`. */
function usageHint({ actions }: Command): string {
  const [only, ...others] = actions;
  if (others.length > 0) return actions.flatMap(({ name }) => (name === null ? [] : [name])).join(' | ');
  const [first, ...options] = Object.entries(only.options);
  const named = options.map(([name, { required }]) => (required ? `${name}:…` : `[${name}:…]`));
  const leading = first === undefined ? [] : [first[1].required ? `<${first[0]}>` : `[${first[0]}]`];
  return [...leading, ...named].join(' ') || 'help';
}
