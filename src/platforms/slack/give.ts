import type { webApi } from '@slack/bolt';
import type { Asker } from '../../domain/asker.js';
import type { Log } from '../../log.js';
import type { Newsroom, Reply } from '../platform.js';
import { type FilePlace, shareFiles } from './share-files.js';

/** Shows a reply in the way in which its question came. */
export type Show = (reply: Reply) => Promise<void>;

/** Shows a reply, then its files; the asker is told of a file to keep that cannot be shared. */
export type Give = (reply: Reply, asker: Asker, show: Show, thread: string | null) => Promise<void>;

export function giver(client: webApi.WebClient, newsroom: Newsroom, log: Log): Give {
  return async (reply, asker, show, thread) => {
    await show(reply);
    const toAll: FilePlace = { kind: 'channel', channel: asker.place.id, thread };
    const toAsker: FilePlace = { kind: 'person', user: asker.user, about: reply.card.heading };
    const place = reply.visibility === 'channel' ? toAll : toAsker;
    const missing = await shareFiles(client, reply.attachments, place, log);
    if (missing !== null) await show(await newsroom.refuse(missing, asker));
  };
}
