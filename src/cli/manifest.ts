import { commands } from '../../commands/index.js';
import { readSettings } from '../config/read-settings.js';
import { inviteUrl } from '../platforms/discord/invite.js';
import { slackManifest } from '../platforms/slack/manifest.js';
import { complain } from './shell.js';

/** The Slack app as this configuration wants it; Socket Mode unless an address is given. */
export function manifest(root: string, url: string | null): 0 {
  const { name, commandPrefix } = readSettings(root, process.env);
  const app = slackManifest(commands, { name, commandPrefix, socketMode: url === null, url });
  process.stdout.write(`${JSON.stringify(app, null, 2)}\n`);
  return 0;
}

export function invite(applicationId: string): 0 | 2 {
  if (!/^\d{15,20}$/.test(applicationId)) {
    return complain(
      `The application id is ${applicationId}; expected the 17 to 20 digits that the Discord developer portal shows.`,
    );
  }
  process.stdout.write(`${inviteUrl(applicationId)}\n`);
  return 0;
}
