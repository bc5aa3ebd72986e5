import { type APIMessage, type Channel, type ClientUser, PermissionFlagsBits, type REST, Routes } from 'discord.js';
import type { Found } from '../platform.js';
import { footerRefersTo } from './embed.js';
import { faultOf } from './fault.js';
import { messagesPerPage } from './limits.js';
import { whyNot } from './post.js';

/** A digest is looked for soon after it was due: further back than this it is not. */
const pagesAtMost = 5;

/** Looks through the channel's latest messages for one by `author` whose footer carries `key`. */
export async function findPost(rest: REST, channel: string, author: string, key: string): Promise<Found> {
  try {
    let before: string | null = null;
    for (let page = 0; page < pagesAtMost; page += 1) {
      const messages: readonly APIMessage[] = await messagesBefore(rest, channel, before);
      const post = messages.find((message) => message.author.id === author && refersTo(message, key));
      if (post !== undefined) return { kind: 'posted', message: post.id };
      const last = messages.at(-1);
      if (last === undefined || messages.length < messagesPerPage) return { kind: 'absent' };
      before = last.id;
    }
    return {
      kind: 'cannot-tell',
      because: `It is not among the latest ${pagesAtMost * messagesPerPage} messages of this channel`,
    };
  } catch (error) {
    const fault = faultOf(error);
    return {
      kind: 'cannot-tell',
      because: fault.kind === 'answered-no' ? whyNot(fault) : 'Discord cannot be asked at the moment',
    };
  }
}

/** Newest first. */
async function messagesBefore(rest: REST, channel: string, before: string | null): Promise<readonly APIMessage[]> {
  const query = new URLSearchParams({ limit: String(messagesPerPage), ...(before === null ? {} : { before }) });
  return (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
}

const refersTo = (message: APIMessage, key: string): boolean =>
  message.embeds.some(({ footer }) => footer !== undefined && footerRefersTo(footer.text, key));

/**
 * Without this permission Discord gives an empty list, not an error: it would look as if nothing had been posted.
 * False for a channel that Discord has not told us of.
 */
export function mayReadHistory(channel: Channel | undefined, bot: ClientUser): boolean {
  if (channel === undefined || channel.isDMBased()) return false;
  return channel.permissionsFor(bot)?.has(PermissionFlagsBits.ReadMessageHistory) ?? false;
}
