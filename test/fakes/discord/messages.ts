import type { Answered, Routes } from './fake-discord.js';
import type { SentFile } from './read-body.js';
import { notified, shownMarkdown } from './shown.js';
import { botUser, ids } from './world.js';

/** The body of a message, as it is sent. */
export type Sent = {
  content?: string;
  embeds?: { title?: string; description?: string; footer?: { text: string }; image?: { url: string } }[];
  attachments?: { id: string; description?: string }[];
  components?: { components: { custom_id: string; label: string }[] }[];
  allowed_mentions?: { parse?: string[] };
  nonce?: string;
  enforce_nonce?: boolean;
  flags?: number;
};

export type ShownMessage = Readonly<{
  to: 'asker' | 'channel';
  text: string;
  notifies: readonly string[];
  files: readonly ShownFile[];
}>;

/** `alt` is what a screen reader says of it; null for a file that is described to no one. */
export type ShownFile = Readonly<{ name: string; alt: string | null; bytes: Uint8Array }>;

export type Messages = Readonly<{
  routes: Routes;
  /** Everything people see, oldest first; an edited message stands where it stood. */
  shown(): readonly ShownMessage[];
  /** What was sent, oldest first. */
  sent(): readonly Sent[];
  /** Shows a message, or what it has become. @returns it as Discord describes messages */
  show(id: string, to: 'asker' | 'channel', sent: Sent, files: readonly SentFile[]): object;
  newId(): string;
  /** Other people's talk in the channel. */
  chatter(count: number): void;
}>;

type Kept = {
  id: string;
  channel: string;
  to: 'asker' | 'channel';
  author: object;
  sent: Sent;
  files: readonly ShownFile[];
  at: number;
};

/** How long Discord remembers a nonce: "the past few minutes". */
const nonceKeptMs = 3 * 60_000;

export function openMessages(now: () => number): Messages {
  const kept: Kept[] = [];
  let last = 800_000_000_000_000_000n;
  const newId = (): string => {
    last += 1n;
    return String(last);
  };

  const create = (channel: string, sent: Sent): Answered => {
    const same = kept.find(
      (message) =>
        sent.enforce_nonce === true &&
        message.sent.nonce === sent.nonce &&
        message.channel === channel &&
        now() - message.at < nonceKeptMs,
    );
    const message = same ?? { id: newId(), channel, to: 'channel', author: botUser, sent, files: [], at: now() };
    if (same === undefined) kept.push(message);
    return { status: 200, body: described(message) };
  };

  const list = (channel: string, query: URLSearchParams): Answered => {
    const before = BigInt(query.get('before') ?? '999999999999999999');
    const newestFirst = kept
      .filter((message) => message.channel === channel && message.to === 'channel' && BigInt(message.id) < before)
      .toReversed();
    return { status: 200, body: newestFirst.slice(0, Number(query.get('limit') ?? 50)).map(described) };
  };

  return {
    newId,
    routes: {
      'POST /channels/{channel_id}/messages': ({ path, body }) =>
        refusalIn(channelOf(path)) ?? create(channelOf(path), body as Sent),
      'GET /channels/{channel_id}/messages': ({ path, query }) =>
        refusalIn(channelOf(path)) ?? list(channelOf(path), query),
    },
    show(id, to, sent, files) {
      const standing = kept.find((message) => message.id === id);
      const message = standing ?? { id, channel: ids.channel, to, author: botUser, sent, files: [], at: now() };
      if (standing === undefined) kept.push(message);
      message.sent = { ...message.sent, ...sent };
      message.files = [...message.files, ...files.map((file) => shownFile(file, sent))];
      return described(message);
    },
    shown: () =>
      kept
        .filter(({ author }) => author === botUser)
        .map(({ to, sent, files }) => ({
          to,
          text: textOf(sent),
          notifies: notified(sent.content ?? '', sent.allowed_mentions),
          files,
        })),
    sent: () => kept.map(({ sent }) => sent),
    chatter(count) {
      for (let said = 0; said < count; said += 1)
        kept.push({
          id: newId(),
          channel: ids.channel,
          to: 'channel',
          author: someone,
          sent: { content: 'hm' },
          files: [],
          at: now(),
        });
    },
  };
}

const someone = { id: ids.reader, username: 'someone', discriminator: '0', avatar: null };

function shownFile({ field, name, bytes }: SentFile, { attachments = [] }: Sent): ShownFile {
  const described = attachments.find(({ id }) => field === `files[${id}]`);
  return { name, alt: described?.description ?? null, bytes };
}

const channelOf = (path: string): string => path.split('/')[2] ?? '';

function refusalIn(channel: string): Answered | null {
  if (channel === ids.channel) return null;
  return channel === ids.closedChannel
    ? { status: 403, body: { message: 'Missing Access', code: 50001 } }
    : { status: 404, body: { message: 'Unknown Channel', code: 10003 } };
}

/** Title, description and footer, one under the other. Footers know no markup. */
function textOf({ content, embeds }: Sent): string {
  const [embed] = embeds ?? [];
  return [
    shownMarkdown(content ?? ''),
    shownMarkdown(embed?.title ?? ''),
    shownMarkdown(embed?.description ?? ''),
    embed?.footer?.text ?? '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function described({ id, channel, author, sent }: Kept): object {
  return {
    id,
    channel_id: channel,
    author,
    content: sent.content ?? '',
    embeds: sent.embeds ?? [],
    components: sent.components ?? [],
    timestamp: '2026-01-01T00:00:00Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    pinned: false,
    type: 0,
    flags: sent.flags ?? 0,
  };
}
