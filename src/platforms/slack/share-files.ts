import type { webApi } from '@slack/bolt';
import type { Log } from '../../log.js';
import { forChats, whatIsMissing } from '../attachments.js';
import type { Attachment } from '../platform.js';
import { errorCode } from './error-code.js';
import { escapeForSlack } from './fallback.js';
import { cutTo } from './fit.js';
import { ALT_TEXT_CHARACTERS, HEADING_CHARACTERS } from './limits.js';

const TIMEOUT_MS = 20_000;

/** Where the files of an answer go: with an answer for all, into its channel; with a private one, to the asker alone. */
export type FilePlace = Readonly<
  | { kind: 'channel'; channel: string; thread: string | null }
  /** `about` says which answer they go with, since they stand apart from it. */
  | { kind: 'person'; user: string; about: string }
>;

/**
 * Shares the files that go with an answer, as a message of their own: Slack takes no picture into a message that only
 * one person sees, nor one through a response URL, when only the bot may see the file. So those of a private answer come
 * as a direct message. The answer is there already: what cannot be shared is logged, with the scope to add.
 *
 * @returns what to tell the asker; null when nothing that they miss is missing
 */
export async function shareFiles(
  client: webApi.WebClient,
  attachments: readonly Attachment[],
  place: FilePlace,
  log: Log,
): Promise<string | null> {
  const files = forChats(attachments);
  if (files.length === 0) return null;
  try {
    const destination = await destinationOf(client, place);
    const uploaded = await Promise.all(files.map((file) => upload(client, file)));
    await client.apiCall('files.completeUploadExternal', { files: uploaded, ...destination });
    return null;
  } catch (error) {
    const code = errorCode(error);
    log.warn('slack.files_not_shared', { code, ...(code === 'missing_scope' && { add: SCOPES[place.kind] }) });
    return whatIsMissing(files, WHY[code] ?? '');
  }
}

const SCOPES: Readonly<Record<FilePlace['kind'], string>> = {
  channel: 'files:write',
  person: 'files:write and im:write',
};

const WHY: Readonly<Record<string, string>> = {
  missing_scope: 'this Slack app may not share files; whoever runs it finds the scopes to add in its log',
  not_in_channel: 'the bot is not in this channel; invite it',
  channel_not_found: 'the bot is not in this channel; invite it',
};

/**
 * The web-api's own `filesUploadV2` sends the alternative text as `alt_text`, which Slack does not know: it is `alt_txt`.
 * https://docs.slack.dev/reference/methods/files.getUploadURLExternal
 */
async function upload(client: webApi.WebClient, { name, bytes, alt }: Attachment) {
  const described = alt === null ? {} : { alt_txt: cutTo(ALT_TEXT_CHARACTERS, alt) };
  const { upload_url, file_id } = (await client.apiCall('files.getUploadURLExternal', {
    filename: name,
    length: bytes.length,
    ...described,
  })) as webApi.FilesGetUploadURLExternalResponse;
  const sent = await fetch(upload_url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(bytes),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!sent.ok) throw Object.assign(new Error('the upload was refused'), { code: `http_${sent.status}` });
  return { id: file_id ?? '', title: name };
}

async function destinationOf(client: webApi.WebClient, place: FilePlace) {
  if (place.kind === 'channel')
    return { channel_id: place.channel, ...(place.thread !== null && { thread_ts: place.thread }) };
  const { channel } = await client.conversations.open({ users: place.user });
  return { channel_id: channel?.id ?? '', initial_comment: escapeForSlack(cutTo(HEADING_CHARACTERS, place.about)) };
}
