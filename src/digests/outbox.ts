import type { Archive } from '../archive/archive.js';
import type { Card } from '../cards/card.js';
import type { Answer } from '../domain/answer.js';
import type { Place } from '../domain/asker.js';
import type { Log } from '../log.js';
import type { Delivery, Platform } from '../platforms/platform.js';
import type { DigestStore, Store, WatchStore } from '../store/store.js';
import type { DeliveryState, PlannedDelivery } from './digests.js';
import { noteTold } from './note-told.js';
import { isPost, stillStands } from './still-stands.js';

/** What of the store digests and alerts lean on. */
export type DigestsStore = DigestStore & WatchStore & Pick<Store, 'filedAt'>;

export type OutboxNeeds = Readonly<{
  store: DigestsStore;
  platforms: () => readonly Platform[];
  /** As a reader in this place: what a channel may see, pieces whose embargo has passed by then included. */
  archiveFor: (place: Place, at: Date) => Promise<Archive>;
  compose: (answer: Answer, at: Date) => Card;
  now: () => Date;
  log: Log;
  /** A delivery this long after it was due is given up; its pieces come in the next. */
  graceMs: number;
  wait: (ms: number) => Promise<unknown>;
}>;

/** What came of trying to deliver. Only after `sent` has the channel been told. */
export type Outcome = Readonly<
  | { kind: 'sent'; found: boolean }
  /** Tried again by itself later. */
  | { kind: 'waiting'; because: string }
  /** Given up. `lasting`: the next one would be refused too. */
  | { kind: 'refused'; because: string; lasting: boolean }
  /** It may have been posted, and nobody can tell. Nothing more is done until a person decides. */
  | { kind: 'held'; because: string }
  /** A piece in it was withheld or corrected since it was drafted; nothing was posted. */
  | { kind: 'stale' }
  /** Another process is at it. */
  | { kind: 'in other hands' }
>;

/**
 * After this long without a change, whoever was sending is gone, and a message that the service accepted late can be
 * found. Longer than any platform waits for a reply.
 */
export const settledAfterMs = 60_000;
const mostAttempts = 8;
const firstRetryMs = 30_000;
const lookAgainMs = 3_600_000;
const betweenPostsMs = 1_000;

export type Outbox = Readonly<{
  /** @param insisted a person asks for it: no waiting, and what may have been posted is posted again */
  deliver(delivery: PlannedDelivery, insisted?: boolean): Promise<Outcome>;
}>;

/**
 * Posts planned deliveries, each once. A row is put in `sending`, on disk, before the service is asked, so that a
 * crash can leave only rows that were not posted or that may have been. Those are looked for in the chat: found, they
 * are done; absent, they are posted, the same words under the same key; when nobody can tell, they are held.
 * Not for use by two callers at once; two processes may share a store.
 */
export function openOutbox(needs: OutboxNeeds): Outbox {
  const { store, platforms, archiveFor, compose, now, log, graceMs, wait } = needs;
  // Forgotten at a restart, when one early try does no harm.
  const notBefore = new Map<string, number>();
  const lastPost = new Map<string, number>();

  async function deliver(row: PlannedDelivery, insisted = false): Promise<Outcome> {
    const platform = platforms().find((one) => one.name === row.place.platform);
    if (!platform) return { kind: 'waiting', because: `${row.place.platform} is not running` };
    const quiet = now().getTime() - row.updatedAt.getTime() >= settledAfterMs;
    if (row.state === 'sending' && !quiet) return { kind: 'in other hands' };
    if (!insisted && now().getTime() < (notBefore.get(row.key) ?? 0)) return waiting(row);
    if (row.state === 'unknown' && !quiet && !insisted) return waiting(row);

    const mayBePosted = row.state !== 'planned';
    if (row.state === 'sending' && !(await move(row, 'sending', 'unknown'))) return { kind: 'in other hands' };
    const inHand = { ...row, attempts: row.attempts + 1 };
    if (!(await move(inHand, mayBePosted ? 'unknown' : 'planned', 'sending'))) return { kind: 'in other hands' };

    if (mayBePosted) {
      const found = await platform.find(row.place.id, row.key);
      if (found.kind === 'posted') return sent(inHand, found.message, true);
      if (found.kind === 'cannot-tell' && !insisted) return held(inHand, found.because);
    }
    return post(inHand, platform, insisted);
  }

  async function post(row: PlannedDelivery, platform: Platform, insisted: boolean): Promise<Outcome> {
    const { answer, place, key } = row;
    // What was watched for is told however late; nothing but an alert would tell it.
    const isTooLate = answer?.kind !== 'alert' && now().getTime() - row.dueAt.getTime() > graceMs;
    if (!insisted && isTooLate) return refused(row, 'too late', false);
    if (!isPost(answer) || !stillStands(answer, await archiveFor(place, now()))) {
      await move({ ...row, because: 'a piece in it was withheld or corrected' }, 'sending', 'refused');
      return { kind: 'stale' };
    }
    const card = compose(answer, now());
    const channel = `${place.platform} ${place.id}`;
    const sinceLast = now().getTime() - (lastPost.get(channel) ?? Number.NEGATIVE_INFINITY);
    if (sinceLast < betweenPostsMs) await wait(betweenPostsMs - sinceLast);
    const delivery = await platform.post(place.id, card, key).catch(lostReply);
    lastPost.set(channel, now().getTime());
    switch (delivery.kind) {
      case 'sent':
        return sent(row, delivery.message, false);
      case 'unknown':
        log.warn('digest.reply_lost', { delivery: key, because: delivery.because });
        await move({ ...row, because: delivery.because }, 'sending', 'unknown');
        return { kind: 'held', because: delivery.because };
      case 'refused':
        if (delivery.lasting || row.attempts >= mostAttempts) return refused(row, delivery.because, delivery.lasting);
        return tryAgain(row, delivery.because, delivery.retryAfterMs);
      default:
        return delivery satisfies never;
    }
  }

  async function sent(row: PlannedDelivery, message: string, found: boolean): Promise<Outcome> {
    // In this order: after a crash in between, the message is found again, and nothing is told twice.
    await noteTold(row, now(), store);
    await move({ ...row, message, because: null }, 'sending', 'sent');
    log.info('digest.posted', { delivery: row.key, platform: row.place.platform, attempts: row.attempts, found });
    return { kind: 'sent', found };
  }

  async function refused(row: PlannedDelivery, because: string, lasting: boolean): Promise<Outcome> {
    await move({ ...row, because }, 'sending', 'refused');
    log.warn('digest.refused', { delivery: row.key, because, lasting, attempts: row.attempts });
    return { kind: 'refused', because, lasting };
  }

  async function held(row: PlannedDelivery, because: string): Promise<Outcome> {
    notBefore.set(row.key, now().getTime() + lookAgainMs);
    await move({ ...row, because }, 'sending', 'unknown');
    log.warn('digest.held', { delivery: row.key, because });
    return { kind: 'held', because };
  }

  async function tryAgain(row: PlannedDelivery, because: string, afterMs: number | null): Promise<Outcome> {
    notBefore.set(row.key, now().getTime() + (afterMs ?? firstRetryMs * 2 ** (row.attempts - 1)));
    await move({ ...row, because }, 'sending', 'planned');
    return { kind: 'waiting', because };
  }

  const move = (row: PlannedDelivery, from: DeliveryState, to: DeliveryState): Promise<boolean> =>
    store.advance({ ...row, state: to, updatedAt: now() }, from);

  return { deliver };
}

const waiting = (row: PlannedDelivery): Outcome => ({ kind: 'waiting', because: row.because ?? 'just tried' });

/** A platform that breaks may have posted. */
const lostReply = (error: unknown): Delivery => ({ kind: 'unknown', because: String(error) });
