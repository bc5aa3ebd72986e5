import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive.js';
import type { Answer } from '../domain/answer.js';
import { alertsIn } from '../domain/watch.js';
import type { Store } from '../store/store.js';
import type { PlannedDelivery, Subscription } from './digests.js';
import { watchedHere } from './watched-here.js';
import { whenInWords } from './when.js';

/** What a channel is told about, and how far it has been told. */
export type Following = Pick<Subscription, 'id' | 'place' | 'storyline' | 'zone' | 'cursor' | 'toldAt'> &
  Readonly<{ why: string }>;

export type Digest = Extract<Answer, { kind: 'digest' }>;

/** The rest of the pieces are counted, not named: a digest must be read at a glance. */
const mostPieces = 12;

/** @returns null when nothing is new; nothing ever is in a storyline that is no longer declared */
export async function draftDigest(
  following: Following,
  archive: Archive,
  store: Pick<Store, 'watches' | 'filedAt'>,
  late: boolean,
): Promise<Readonly<{ digest: Digest; cursor: number }> | null> {
  const news = await archive.newsAfter(following.cursor, following.storyline);
  const watched = await watchedForDigest(following, archive, store);
  if (news.pieces.length === 0 && watched === null) return null;
  const digest: Digest = {
    kind: 'digest',
    storyline: following.storyline,
    since: following.toldAt,
    zone: following.zone,
    pieces: news.pieces.slice(0, mostPieces),
    conflicts: news.conflicts,
    rows: news.rows,
    watched,
    more: Math.max(0, news.pieces.length - mostPieces),
    why: following.why,
    late,
  };
  return { digest, cursor: news.cursor };
}

/** What has come of what the place watches for its next digest, whichever that is. */
async function watchedForDigest(
  { place }: Following,
  archive: Archive,
  store: Pick<Store, 'watches' | 'filedAt'>,
): Promise<Digest['watched']> {
  const here = (await store.watches()).filter(
    (watch) => watch.tell === 'digest' && !watch.paused && alertsIn(watch.place) === alertsIn(place),
  );
  return here.length === 0 ? null : (await watchedHere(here, archive, store)).alert;
}

/** A delivery that is yet to be posted or decided on. */
export function newDelivery(
  following: Pick<Following, 'id' | 'place' | 'cursor'>,
  dueAt: Date,
  at: Date,
): PlannedDelivery {
  // Discord takes 25 characters as the mark that keeps a message from being posted twice.
  const key = createHash('sha256').update(`${following.id} ${dueAt.getTime()}`).digest('base64url').slice(0, 24);
  return {
    subscription: following.id,
    dueAt,
    state: 'planned',
    key,
    place: following.place,
    answer: null,
    cursor: following.cursor,
    attempts: 0,
    message: null,
    because: null,
    updatedAt: at,
  };
}

export function followingOf(subscription: Subscription): Following {
  const { storyline, cron, zone } = subscription;
  return { ...subscription, why: `This channel follows ${nameOf(storyline)}: ${whenInWords(cron)}, ${zone} time.` };
}

export const nameOf = (storyline: string | null): string => storyline ?? 'everything';
