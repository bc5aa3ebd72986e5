import type { Kysely, Selectable } from 'kysely';
import type { PlannedDelivery } from '../digests/digests.js';
import type { Answer } from '../domain/answer.js';
import { fromJson, toJson } from './json.js';
import type { DigestStore } from './store.js';
import type { Tables } from './tables.js';

type Kept = Pick<DigestStore, 'plan' | 'advance' | 'unfinished' | 'deliveries'>;

export function deliveryStore(db: Kysely<Tables>): Kept {
  return {
    async plan(delivery) {
      const won = await db
        .insertInto('deliveries')
        .values(asRow(delivery))
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
        .executeTakeFirst();
      return won !== undefined;
    },

    async advance(delivery, from) {
      const { subscription, due_at, ...moved } = asRow(delivery);
      const { numUpdatedRows } = await db
        .updateTable('deliveries')
        .set(moved)
        .where('subscription', '=', subscription)
        .where('due_at', '=', due_at)
        .where('state', '=', from)
        // The row may have gone round to the same state again since the caller read it; its attempts tell.
        .where('attempts', '<=', delivery.attempts)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async unfinished() {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('state', 'in', ['planned', 'sending', 'unknown'])
        .orderBy('due_at')
        .execute();
      return rows.map(asDelivery);
    },

    async deliveries(subscription, most) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('subscription', '=', subscription)
        .orderBy('due_at', 'desc')
        .limit(most)
        .execute();
      return rows.map(asDelivery);
    },
  };
}

function asRow(delivery: PlannedDelivery): Selectable<Tables['deliveries']> {
  const { subscription, dueAt, state, key, place, answer, cursor, attempts, message, because, updatedAt } = delivery;
  return {
    subscription,
    due_at: dueAt.getTime(),
    state,
    key,
    platform: place.platform,
    place: place.id,
    answer: answer === null ? null : toJson(answer),
    cursor,
    attempts,
    message,
    because,
    updated_at: updatedAt.getTime(),
  };
}

function asDelivery(row: Selectable<Tables['deliveries']>): PlannedDelivery {
  const { subscription, state, key, cursor, attempts, message, because } = row;
  return {
    subscription,
    dueAt: new Date(row.due_at),
    state,
    key,
    place: { platform: row.platform, id: row.place },
    answer: row.answer === null ? null : fromJson<Answer>(row.answer),
    cursor,
    attempts,
    message,
    because,
    updatedAt: new Date(row.updated_at),
  };
}
