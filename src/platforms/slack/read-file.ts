import type { Log } from '../../log.js';
import { type Download, download } from '../download.js';
import type { SlackFile } from './draft-form.js';

const FILES_ORIGIN = 'https://files.slack.com';

/** Reads a file that someone has handed in. */
export type ReadFile = (file: SlackFile) => Promise<Download>;

/**
 * From Slack's own host for files alone, since the bot's token goes along, unless Slack itself has been replaced by
 * `apiUrl`. What may not be read is a sentence for the asker, and in the log the scope to add.
 */
export function slackFiles(token: string, apiUrl: string | null, mayReadFiles: boolean, log: Log): ReadFile {
  const origin = apiUrl === null ? FILES_ORIGIN : new URL(apiUrl).origin;
  return async ({ name = 'The file', size = 0, url_private_download: url = '' }) => {
    const found = mayReadFiles
      ? await download({ name, size, url }, origin, { authorization: `Bearer ${token}` })
      : notGiven(name);
    if (found.kind === 'file') return found;
    const { because } = found;
    log.warn('slack.file_not_read', { because, ...(because === 'not given' && { add: 'files:read' }) });
    return because === 'not given' ? notGiven(name) : found;
  };
}

function notGiven(name: string): Extract<Download, { kind: 'refused' }> {
  const explain = `${name} was not read: this Slack app may not read files. Paste the text; whoever runs the bot can add the scope files:read.`;
  return { kind: 'refused', because: 'not given', explain };
}
