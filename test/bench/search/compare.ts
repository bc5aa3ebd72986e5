import { performance } from 'node:perf_hooks';
import { type Engine, holds, NEWEST } from './engines/engine.js';
import type { Query, QuerySets } from './query-sets.js';
import { processorMs, type Spread, spreadOf } from './spread.js';

/** How one engine did on one set of questions. */
export type Compared = Readonly<{
  engine: string;
  set: keyof QuerySets;
  /** The best time of each question: what else the machine does can only add to it. */
  took: Spread;
  /** Every single time. */
  everyTime: Spread;
  /** The least of each question that this process has worked for it; PostgreSQL has a process of its own. */
  processor: Spread;
  /** Of what was to be found, how much was found; for garbled words how often the quotation was among the first five. */
  recall: number;
  /** Quotations given that do not hold the words. */
  falseHits: number;
  /** Questions answered with the very list of the oracle. */
  identical: number;
}>;

/** An engine is asked no more questions of a set when they have taken it this long; `took.n` says how many it was. */
const PATIENCE_MS = 60_000;
/** Quick answers are timed so many times. */
const TIMES = 5;
const QUICK_MS = 50;
const WARM_UP = 20;

/** Asks every engine every question in turn, so that whatever else the machine does befalls all of them alike. */
export async function compare(
  engines: readonly Engine[],
  oracle: Engine,
  quotations: readonly string[],
  sets: QuerySets,
): Promise<readonly Compared[]> {
  const compared: Compared[] = [];
  for (const [name, queries] of Object.entries(sets)) {
    const set = name as keyof QuerySets;
    const tallies = engines.map((engine) => newTally(engine, set, quotations));
    for (const query of queries.slice(0, WARM_UP)) for (const tally of tallies) await tally.warmUp(query);
    for (const query of queries) {
      const due = set === 'garbled' ? [] : await oracle.exact(query.words);
      for (const tally of tallies) await tally.ask(query, due);
    }
    compared.push(...tallies.flatMap((tally) => tally.result() ?? []));
    process.stderr.write(`${name}: done\n`);
  }
  return compared;
}

function newTally(engine: Engine, set: keyof QuerySets, quotations: readonly string[]) {
  const times: number[] = [];
  const best: number[] = [];
  const worked: number[] = [];
  const leastWorked: number[] = [];
  let spent = 0;
  let asked = 0;
  let found = 0;
  let toBeFound = 0;
  let falseHits = 0;
  let identical = 0;
  const answer = set === 'garbled' ? engine.near : engine.exact;
  const timed = async (words: readonly string[]): Promise<readonly number[]> => {
    const usedBefore = process.cpuUsage();
    const startedMs = performance.now();
    const ids = await answer?.(words);
    times.push(performance.now() - startedMs);
    worked.push(processorMs(usedBefore));
    spent += times.at(-1) ?? 0;
    return ids ?? [];
  };

  return {
    warmUp: async ({ words }: Query): Promise<void> => {
      if (answer === null || spent > PATIENCE_MS / 10) return;
      await timed(words);
      times.length = 0;
      worked.length = 0;
    },
    ask: async ({ words, meant }: Query, due: readonly number[]): Promise<void> => {
      if (answer === null || spent > PATIENCE_MS) return;
      const ids = await timed(words);
      const first = times.length - 1;
      while (times.length - first < TIMES && (times.at(-1) ?? 0) < QUICK_MS) await timed(words);
      best.push(Math.min(...times.slice(first)));
      leastWorked.push(Math.min(...worked.slice(first)));
      asked++;
      if (meant !== null) {
        toBeFound++;
        if (ids.some((id) => isSame(quotations[id] ?? '', quotations[meant] ?? ''))) found++;
        return;
      }
      const phrase = words.join(' ');
      toBeFound += due.length;
      found += ids.slice(0, NEWEST).filter((id) => due.includes(id)).length;
      falseHits += ids.filter((id) => !holds(quotations[id] ?? '', phrase)).length;
      if (JSON.stringify(ids) === JSON.stringify(due)) identical++;
    },
    result: (): Compared | null => {
      if (asked === 0) return null;
      const recall = toBeFound === 0 ? 1 : found / toBeFound;
      return {
        engine: engine.name,
        set,
        took: spreadOf(best),
        everyTime: spreadOf(times),
        processor: spreadOf(leastWorked),
        recall,
        falseHits,
        identical: identical / asked,
      };
    },
  };
}

/** The quotation itself, or one that holds all of it or is all in it. */
const isSame = (a: string, b: string): boolean => holds(a, b) || holds(b, a);
