import type { Asker } from '../domain/asker.js';
import { alertsIn } from '../domain/watch.js';
import { postAlerts } from './alerts.js';
import { openDesk } from './desk.js';
import type { DigestDesk, PlannedDelivery, WatchDesk } from './digests.js';
import { followingOf, newDelivery } from './draft.js';
import type { OutboxNeeds } from './outbox.js';
import { countFrom, openPostOffice } from './post-digest.js';
import { lastDue } from './schedule.js';
import { openWatchDesk } from './watch-desk.js';

export type DigestsNeeds = OutboxNeeds &
  Readonly<{
    /** IANA name; a digest set by command is due in its local time. */
    zone: string;
  }>;

export type Digests = Readonly<{
  /**
   * Goes on with what is unfinished, then posts the digests that are due, then what came of whatever places watch. Ticks
   * and commands wait for one another.
   */
  tick(): Promise<void>;
  /** Only the first half of a tick, for the start of the process. */
  recover(): Promise<void>;
  desk(asker: Asker): DigestDesk;
  watches(asker: Asker): WatchDesk;
  start(everyMs: number): void;
  /** Resolves when the tick under way has ended. */
  stop(): Promise<void>;
}>;

/**
 * Posts the digests that channels follow. A digest has one delivery under way at most: while it is waiting, or held
 * because nobody can tell whether it was posted, no other is planned, so nothing is told twice and nothing passed over.
 */
export function createDigests(needs: DigestsNeeds): Digests {
  const { store, platforms, now, log, graceMs } = needs;
  const office = openPostOffice(needs);
  let turn: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function goOnWithUnfinished(): Promise<void> {
    for (const delivery of await store.unfinished()) {
      await apart(delivery.subscription, async () => {
        const subscription = (await store.subscriptions()).find((one) => one.id === delivery.subscription);
        if (subscription ? subscription.paused : await isPausedAlert(delivery)) return;
        const outcome = await office.goOn(delivery);
        if (outcome.kind === 'stale' && subscription) await office.postNew(followingOf(subscription), now());
      });
    }
  }

  /** Whether it is an alert where nothing is watched any more, for now or for good. */
  async function isPausedAlert({ subscription, place }: PlannedDelivery): Promise<boolean> {
    if (subscription !== alertsIn(place)) return false;
    const watches = await store.watches();
    return watches.every((watch) => watch.paused || alertsIn(watch.place) !== subscription);
  }

  async function postWhatIsDue(): Promise<void> {
    for (const { id } of await store.subscriptions()) await apart(id, () => postIfDue(id));
  }

  async function postIfDue(id: string): Promise<void> {
    // Read again, since posting to the channels before this one took time.
    const subscription = (await store.subscriptions()).find((one) => one.id === id);
    if (!subscription || subscription.paused) return;
    if (!platforms().some((platform) => platform.name === subscription.place.platform)) return;
    if ((await store.unfinished()).some((delivery) => delivery.subscription === id)) return;
    const following = followingOf(subscription);
    const [latest] = await store.deliveries(id, 1);
    if (!latest) return countFrom(now(), following, store);
    const due = lastDue(subscription.cron, subscription.zone, latest.dueAt, now());
    if (!due || now().getTime() - due.getTime() > graceMs) return;
    const outcome = await office.postNew(following, due);
    if (outcome.kind === 'nothing new') await store.plan({ ...newDelivery(following, due, now()), state: 'empty' });
  }

  /** One digest that breaks does not stop the others. */
  async function apart(subscription: string, work: () => Promise<unknown>): Promise<void> {
    await work().catch((error: unknown) => log.error('digest.failed', { subscription, error: String(error) }));
  }

  const tick = () =>
    inTurn(async () => {
      await goOnWithUnfinished();
      await postWhatIsDue();
      await postAlerts({ ...needs, office }, apart);
    });

  function start(everyMs: number): void {
    if (stopped) return;
    timer = setTimeout(async () => {
      await tick().catch((error: unknown) => log.error('digests.failed', { error: String(error) }));
      start(everyMs);
    }, everyMs);
  }

  return {
    tick,
    recover: () => inTurn(goOnWithUnfinished),
    desk: (asker) => openDesk(asker, { ...needs, office, inTurn }),
    watches: (asker) => openWatchDesk(asker, { ...needs, office, inTurn }),
    start,
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await turn;
    },
  };
}
