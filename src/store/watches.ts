import type { Kysely, Selectable } from 'kysely';
import { alertsIn, type Watch } from '../domain/watch.js';
import { fromJson, toJson } from './json.js';
import type { WatchStore } from './store.js';
import type { Tables } from './tables.js';

export function watchStore(db: Kysely<Tables>): WatchStore {
  return {
    async saveWatch(watch) {
      const { id, cursor, told_at, ...asked } = asRow(watch);
      await db
        .insertInto('watches')
        .values({ id, cursor, told_at, ...asked })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(asked))
        .execute();
    },

    async watches() {
      const rows = await db.selectFrom('watches').selectAll().orderBy('id').execute();
      return rows.map(asWatch);
    },

    async removeWatch(id) {
      const removed = await db.deleteFrom('watches').where('id', '=', id).executeTakeFirst();
      return removed.numDeletedRows > 0n;
    },

    async passWatch(id, cursor) {
      await db.updateTable('watches').set({ cursor }).where('id', '=', id).where('cursor', '<', cursor).execute();
    },
  };
}

function asRow(watch: Watch): Selectable<Tables['watches']> {
  const { id, place, watched, tell, paused, pausedBecause, by, cursor, toldAt } = watch;
  return {
    id,
    platform: place.platform,
    place: place.id,
    watched: toJson(watched),
    tell,
    alerts: alertsIn(place),
    paused: paused ? 1 : 0,
    paused_because: pausedBecause,
    set_by: by,
    cursor,
    told_at: toldAt?.getTime() ?? null,
  };
}

function asWatch(row: Selectable<Tables['watches']>): Watch {
  return {
    id: row.id,
    place: { platform: row.platform, id: row.place },
    watched: fromJson<Watch['watched']>(row.watched),
    tell: row.tell,
    paused: row.paused === 1,
    pausedBecause: row.paused_because,
    by: row.set_by,
    cursor: row.cursor,
    toldAt: row.told_at === null ? null : new Date(row.told_at),
  };
}
