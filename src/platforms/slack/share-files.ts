import type { webApi } from '@slack/bolt';
import type { Log } from '../../log.js';
import type { Attachment } from '../platform.js';
import { errorCode } from './error-code.js';
import { cutTo } from './fit.js';
import { ALT_TEXT_CHARACTERS } from './limits.js';

/** Where the files of an answer go: with an answer for all, into its channel; with a private one, to the asker alone. */
export type FilePlace = Readonly<
  { kind: 'channel'; channel: string; thread: string | null } | { kind: 'person'; user: string }
>;

/**
 * Shares the files that go with an answer. Slack shows files only in messages that stay, so those of a private answer
 * come as a direct message. The answer is there already: what cannot be shared is logged, with the scope to add.
 */
export async function shareFiles(
  client: webApi.WebClient,
  attachments: readonly Attachment[],
  place: FilePlace,
  log: Log,
): Promise<void> {
  const [first, ...others] = attachments.map(uploadOf);
  if (first === undefined) return;
  try {
    const channel_id = place.kind === 'channel' ? place.channel : await directMessages(client, place.user);
    const thread = place.kind === 'channel' && place.thread !== null ? { thread_ts: place.thread } : {};
    await client.filesUploadV2({ channel_id, ...thread, file_uploads: [first, ...others] });
  } catch (error) {
    const code = errorCode(error);
    log.warn('slack.files_not_shared', { code, ...(code === 'missing_scope' && { add: SCOPES[place.kind] }) });
  }
}

const SCOPES: Readonly<Record<FilePlace['kind'], string>> = {
  channel: 'files:write',
  person: 'files:write and im:write',
};

function uploadOf({ name, bytes, alt }: Attachment) {
  const described = alt === null ? {} : { alt_text: cutTo(ALT_TEXT_CHARACTERS, alt) };
  return { file: Buffer.from(bytes), filename: name, title: name, ...described };
}

async function directMessages(client: webApi.WebClient, user: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: user });
  return channel?.id ?? '';
}
