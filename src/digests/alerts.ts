import { alertsIn, type Watch } from '../domain/watch.js';
import { newDelivery } from './draft.js';
import type { OutboxNeeds, Outcome } from './outbox.js';
import type { PostOffice } from './post-digest.js';
import { watchedHere } from './watched-here.js';

/** Rows of deliveries that are looked at for a due time that is not taken. */
const MOST_ROWS = 20;

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
  const dueAt = await freeDueTime(id, cursor, archive.newest().publicSince ?? now(), store);
  const delivery = { ...newDelivery({ id, place, cursor }, dueAt, now()), answer: alert, cursor };
  return (await store.plan(delivery)) ? office.goOn(delivery) : { kind: 'in other hands' };
}

/**
 * The due time is when the newest piece became public, whoever works it out: of two processes that see it at once, one
 * posts. Where an alert of that time has been given up, or told less, the next moment.
 */
async function freeDueTime(id: string, cursor: number, newest: Date, store: AlertNeeds['store']): Promise<Date> {
  const rows = await store.deliveries(id, MOST_ROWS);
  const done = rows.filter((row) => row.state === 'refused' || row.cursor < cursor);
  const taken = new Set(done.map(({ dueAt }) => dueAt.getTime()));
  let time = newest.getTime();
  while (taken.has(time)) time++;
  return new Date(time);
}
