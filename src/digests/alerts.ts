import { alertsIn, type Watch } from '../domain/watch.js';
import type { PlannedDelivery } from './digests.js';
import { newDelivery } from './draft.js';
import type { OutboxNeeds, Outcome } from './outbox.js';
import type { PostOffice } from './post-digest.js';
import { watchedHere } from './watched-here.js';

export type AlertNeeds = OutboxNeeds & Readonly<{ office: PostOffice }>;

/** Posts what has come of whatever places watch, each place's as one alert, once. */
export async function postAlerts(needs: AlertNeeds, apart: Apart): Promise<void> {
  const watches = (await needs.store.watches()).filter(({ tell, paused }) => tell === 'now' && !paused);
  const byPlace = new Map<string, Watch[]>();
  for (const watch of watches)
    byPlace.set(alertsIn(watch.place), [...(byPlace.get(alertsIn(watch.place)) ?? []), watch]);
  for (const [id, here] of byPlace) await apart(id, () => postAlert(id, here, needs));
}

type Apart = (id: string, work: () => Promise<unknown>) => Promise<void>;

async function postAlert(id: string, watches: readonly Watch[], needs: AlertNeeds): Promise<Outcome | null> {
  const { store, platforms, archiveFor, now, office } = needs;
  const place = watches[0]?.place;
  if (!place || !platforms().some(({ name }) => name === place.platform)) return null;
  if ((await store.unfinished()).some(({ subscription }) => subscription === id)) return null;
  const archive = await archiveFor(place, now());
  const { alert, cursor } = await watchedHere(watches, archive, store);
  if (!alert) {
    for (const watch of watches) if (watch.cursor < cursor) await store.passWatch(watch.id, cursor);
    return null;
  }
  const dueAt = await dueTime(id, archive.newest().publicSince ?? now(), store);
  const delivery = { ...newDelivery({ id, place, cursor }, dueAt, now()), answer: alert, cursor };
  const inOtherHands = { kind: 'in other hands' } as const;
  if ((await isOvertaken(delivery, watches, store)) || !(await store.plan(delivery))) return inOtherHands;
  if (await isOvertaken(delivery, watches, store)) {
    await store.advance(
      { ...delivery, state: 'refused', because: 'told by another process', updatedAt: now() },
      'planned',
    );
    return inOtherHands;
  }
  return office.goOn(delivery);
}

/** When the newest piece became public, whoever works it out; the next moment, where an alert was due then or later. */
async function dueTime(id: string, newest: Date, store: AlertNeeds['store']): Promise<Date> {
  const [latest] = await store.deliveries(id, 1);
  return new Date(Math.max(newest.getTime(), latest ? latest.dueAt.getTime() + 1 : 0));
}

/**
 * Whether another process has another alert under way, or has posted or changed something since the watches were read.
 * Asked once more when an alert is planned: of two processes that plan at once, one at least sees the other's.
 */
async function isOvertaken(
  { subscription, key }: PlannedDelivery,
  asRead: readonly Watch[],
  store: AlertNeeds['store'],
): Promise<boolean> {
  const unfinished = await store.unfinished();
  if (unfinished.some((row) => row.subscription === subscription && row.key !== key)) return true;
  const watches = await store.watches();
  return !asRead.every(({ id, cursor, tell }) => {
    const again = watches.find((one) => one.id === id);
    return again !== undefined && again.cursor === cursor && again.tell === tell && !again.paused;
  });
}
