import type { Chain } from '../../learning/chain.js';
import type { LinearModel } from '../../learning/linear-model.js';

/** What the tagger has learnt. */
export type TaggerModel = Readonly<{
  /** How often words of a stem and class are cues, 0 to 1; by `cueKey`. */
  cues: LinearModel;
  chain: Chain;
  /** Whether a possible content is one. */
  contents: LinearModel;
}>;

/** Raise it with every change to what a feature's hash stands for: weights learnt on others fit no longer. */
export const FEATURES = 3;
