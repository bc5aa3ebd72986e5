import type { Kysely } from 'kysely';
import { fromJson, toJson } from './json.js';
import type { AnswerStore, KeptAnswer } from './store.js';
import type { Tables } from './tables.js';

export function answerStore(db: Kysely<Tables>): AnswerStore {
  return {
    async keepAnswer({ id, command, action, options, at }) {
      const row = { command, action, options: toJson(options), at: at.getTime() };
      await db
        .insertInto('answers')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },

    async answer(id) {
      const row = await db.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return null;
      const { command, action } = row;
      return { id, command, action, options: fromJson<KeptAnswer['options']>(row.options), at: new Date(row.at) };
    },

    async claim(key, at) {
      const won = await db
        .insertInto('claims')
        .values({ key, at: at.getTime() })
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
        .executeTakeFirst();
      return won !== undefined;
    },

    // One person who presses twice has reported once.
    async reportWrong(answer, user, at) {
      await db
        .insertInto('wrong_reports')
        .values({ answer, reader: user, at: at.getTime() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async wrongReports() {
      const row = await db
        .selectFrom('wrong_reports')
        .select(({ fn }) => fn.countAll<number>().as('reports'))
        .executeTakeFirstOrThrow();
      return row.reports;
    },
  };
}
