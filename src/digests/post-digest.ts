import { alertsIn } from '../domain/watch.js';
import type { DigestStore } from '../store/store.js';
import type { PlannedDelivery } from './digests.js';
import { draftDigest, type Following, newDelivery } from './draft.js';
import { type OutboxNeeds, type Outcome, openOutbox } from './outbox.js';

export type PostOffice = Readonly<{
  /** Drafts what is new, and posts it. Posts nothing and leaves no delivery when nothing is new. */
  postNew(following: Following, dueAt: Date, insisted?: boolean): Promise<Outcome | Readonly<{ kind: 'nothing new' }>>;
  /**
   * Goes on with a delivery that was planned before. Where a channel refuses for good, its digest is paused, or its
   * alerts.
   */
  goOn(delivery: PlannedDelivery, insisted?: boolean): Promise<Outcome>;
}>;

const lateAfterMs = 15 * 60_000;

export function openPostOffice(needs: OutboxNeeds): PostOffice {
  const { store, archiveFor, now, log } = needs;
  const outbox = openOutbox(needs);

  async function goOn(delivery: PlannedDelivery, insisted = false): Promise<Outcome> {
    const outcome = await outbox.deliver(delivery, insisted);
    if (outcome.kind === 'refused' && outcome.lasting) await pause(delivery.subscription, outcome.because);
    return outcome;
  }

  async function pause(id: string, because: string): Promise<void> {
    await pauseWatches(id, because);
    const subscription = (await store.subscriptions()).find((one) => one.id === id);
    if (!subscription || subscription.paused) return;
    await store.saveSubscription({ ...subscription, paused: true, pausedBecause: because });
    log.warn('digest.paused', { subscription: id, because });
  }

  /** Of the place whose alerts these are. */
  async function pauseWatches(id: string, because: string): Promise<void> {
    const watches = (await store.watches()).filter(({ place, tell }) => tell === 'now' && alertsIn(place) === id);
    for (const watch of watches) await store.saveWatch({ ...watch, paused: true, pausedBecause: because });
    if (watches.length > 0) log.warn('watches.paused', { place: id, because });
  }

  return {
    goOn,
    async postNew(following, dueAt, insisted) {
      const late = now().getTime() - dueAt.getTime() > lateAfterMs;
      const drafted = await draftDigest(following, await archiveFor(following.place, now()), store, late);
      if (!drafted) return { kind: 'nothing new' };
      const delivery = { ...newDelivery(following, dueAt, now()), answer: drafted.digest, cursor: drafted.cursor };
      return (await store.plan(delivery)) ? goOn(delivery, insisted) : { kind: 'in other hands' };
    },
  };
}

/** Due times count from `at`: one that passed before a digest was set, changed or resumed is not made up for. */
export async function countFrom(
  at: Date,
  following: Pick<Following, 'id' | 'place' | 'cursor'>,
  store: DigestStore,
): Promise<void> {
  await store.plan({ ...newDelivery(following, at, at), state: 'empty', because: 'due times count from here' });
}

/** Gives up what is waiting to be posted. Its pieces stay new. */
export async function withdraw(
  id: string,
  states: readonly ('planned' | 'unknown')[],
  because: string,
  at: Date,
  store: DigestStore,
): Promise<void> {
  for (const row of await store.unfinished()) {
    const from = states.find((state) => state === row.state);
    if (row.subscription !== id || from === undefined) continue;
    await store.advance({ ...row, state: 'refused', because, updatedAt: at }, from);
  }
}
