import type { Report } from './witnesses.js';

/**
 * Puts reports that come from one source together: those of one outlet, and those that print one run of words.
 * In time that grows with the words, so that an agency's copy in a thousand papers costs no more than its length.
 *
 * @returns for each report the number of its family, from 0 in the order of the reports
 */
export function familiesOf(reports: readonly Report[]): readonly number[] {
  const parent = reports.map((_, i) => i);
  const head = (i: number): number => {
    let at = i;
    while (parent[at] !== undefined && parent[at] !== at) at = parent[at] ?? at;
    parent[i] = at;
    return at;
  };
  const firstWith = new Map<string, number>();
  reports.forEach(({ outlet, words }, i) => {
    const runs = words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) =>
      words
        .slice(at, at + RUN)
        .map(({ folded }) => folded)
        .join(' '),
    );
    for (const key of [...(outlet === null ? [] : [`outlet ${outlet}`]), ...runs]) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, i);
      else parent[Math.max(head(i), head(first))] = Math.min(head(i), head(first));
    }
  });
  const numbers = new Map<number, number>();
  return reports.map((_, i) => {
    const one = head(i);
    const number = numbers.get(one) ?? numbers.size;
    numbers.set(one, number);
    return number;
  });
}

/** Words, as in `witnesses.ts`: names of bodies and stock phrases are shorter. */
const RUN = 8;
