import { setImmediate } from 'node:timers/promises';

/** Rows that are read or written in one turn, some 10 ms: a hundred thousand would keep every question waiting. */
export const PAGE = 2_000;

/** @param pageAfter the next `PAGE` behind a row, or the first; fewer only at the end */
export async function allPages<T>(pageAfter: (last: T | null) => Promise<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  for (;;) {
    const page = await pageAfter(all.at(-1) ?? null);
    for (const row of page) all.push(row);
    if (page.length < PAGE) return all;
    await setImmediate();
  }
}

/** Does the work for each page of the rows. */
export async function eachPage<T>(rows: readonly T[], work: (page: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += PAGE) {
    await work(rows.slice(from, from + PAGE));
    await setImmediate();
  }
}
