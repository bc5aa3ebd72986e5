import type { Kysely, Selectable } from 'kysely';
import type { Subscription } from '../digests/digests.js';
import { alertsIn } from '../domain/watch.js';
import type { DigestStore } from './store.js';
import type { Tables } from './tables.js';

type Kept = Pick<DigestStore, 'saveSubscription' | 'subscriptions' | 'removeSubscription' | 'told'>;

export function subscriptionStore(db: Kysely<Tables>): Kept {
  return {
    async saveSubscription(subscription) {
      const { id, cursor, told_at, ...asked } = asRow(subscription);
      await db
        .insertInto('subscriptions')
        .values({ id, cursor, told_at, ...asked })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(asked))
        .execute();
    },

    async subscriptions() {
      const rows = await db.selectFrom('subscriptions').selectAll().orderBy('id').execute();
      return rows.map(asSubscription);
    },

    async removeSubscription(id) {
      const removed = await db.deleteFrom('subscriptions').where('id', '=', id).executeTakeFirst();
      return removed.numDeletedRows > 0n;
    },

    async told(subscription, cursor, at) {
      await db
        .updateTable('subscriptions')
        // Never back: a delivery that is settled late must not make a newer one be told again.
        .set(({ fn, val }) => ({ cursor: fn<number>('max', ['cursor', val(cursor)]), told_at: at.getTime() }))
        .where('id', '=', subscription)
        .execute();
      await toldWatches(db, subscription, cursor, at);
    },
  };
}

/**
 * An alert tells what its place watches; a digest, what its place watches for the next digest. What is paused is told
 * later.
 */
async function toldWatches(db: Kysely<Tables>, subscription: string, cursor: number, at: Date): Promise<void> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['platform', 'place'])
    .where('subscription', '=', subscription)
    .limit(1)
    .execute();
  for (const { platform, place } of rows) {
    const alerts = alertsIn({ platform, id: place });
    await db
      .updateTable('watches')
      .set(({ fn, val }) => ({ cursor: fn<number>('max', ['cursor', val(cursor)]), told_at: at.getTime() }))
      .where('alerts', '=', alerts)
      .where('tell', '=', subscription === alerts ? 'now' : 'digest')
      .where('paused', '=', 0)
      .execute();
  }
}

function asRow(subscription: Subscription): Selectable<Tables['subscriptions']> {
  const { id, place, storyline, cron, zone, paused, pausedBecause, by, cursor, toldAt } = subscription;
  return {
    id,
    platform: place.platform,
    place: place.id,
    storyline,
    cron,
    zone,
    paused: paused ? 1 : 0,
    paused_because: pausedBecause,
    set_by: by,
    cursor,
    told_at: toldAt?.getTime() ?? null,
  };
}

function asSubscription(row: Selectable<Tables['subscriptions']>): Subscription {
  return {
    id: row.id,
    place: { platform: row.platform, id: row.place },
    storyline: row.storyline,
    cron: row.cron,
    zone: row.zone,
    paused: row.paused === 1,
    pausedBecause: row.paused_because,
    by: row.set_by,
    cursor: row.cursor,
    toldAt: row.told_at === null ? null : new Date(row.told_at),
  };
}
