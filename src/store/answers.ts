import type { Kysely } from 'kysely';
import { fromJson, toJson } from './json.js';
import type { AnswerStore, KeptAnswer } from './store.js';
import type { Tables } from './tables.js';

const keptForMs = 90 * 24 * 3_600_000;
const mostReports = 20;

export function answerStore(db: Kysely<Tables>): AnswerStore {
  return {
    async keepAnswer({ id, command, action, options, at }) {
      const row = { command, action, options: toJson(options), at: at.getTime() };
      await db
        .insertInto('answers')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
      await db
        .deleteFrom('answers')
        .where('at', '<', row.at - keptForMs)
        .where('id', 'not in', db.selectFrom('wrong_reports').select('answer'))
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
      const rows = await db
        .selectFrom('wrong_reports')
        .innerJoin('answers', 'answers.id', 'wrong_reports.answer')
        .select(['wrong_reports.answer', 'reader', 'wrong_reports.at', 'command', 'action', 'options'])
        .orderBy('wrong_reports.at', 'desc')
        .limit(mostReports)
        .execute();
      return rows.map(({ answer, reader, at, command, action, options }) => {
        return { answer, user: reader, at: new Date(at), command, action, options: fromJson(options) };
      });
    },
  };
}
