import type { AskedThroughSlack } from './ask-through-slack.js';
import type { Costs } from './build-and-save.js';
import type { Compared } from './compare.js';
import type { FiledNewsroom } from './file-newsroom.js';
import type { Served } from './serve-while-changing.js';
import type { WholeArticles } from './whole-articles.js';

/** Everything that one run has measured. */
export type Measured = Readonly<{
  quotations: number;
  machine: string;
  /** By engine. */
  costs: ReadonlyMap<string, Costs>;
  /** Seconds from opening to the first answer, by engine. */
  openings: ReadonlyMap<string, number>;
  /** All engines in one process, which collects the garbage of all of them. */
  compared: readonly Compared[];
  /** Ours in a process of its own, as it is used. */
  alone: readonly Compared[];
  served: readonly Served[];
  whole: (WholeArticles & Readonly<{ openSeconds: number }>) | null;
  slack: (FiledNewsroom & AskedThroughSlack) | null;
}>;
