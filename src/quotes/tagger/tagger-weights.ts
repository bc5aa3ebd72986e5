import type { Weights } from '../../learning/weights.js';
import type { TaggerModel } from './model.js';

/** The tagger's part of a weights file. */
export function taggerWeights({ chain, cues, contents }: TaggerModel): Pick<Weights, 'models' | 'numbers'> {
  return {
    models: { 'tagger.cues': cues, 'tagger.chain': chain.emissions, 'tagger.contents': contents },
    numbers: { 'tagger.transitions': Array.from(chain.transitions, (weight) => Math.round(weight * 1e4) / 1e4) },
  };
}

/** @returns null when the file has no tagger in it */
export function taggerFrom({ models, numbers }: Weights): TaggerModel | null {
  const cues = models['tagger.cues'];
  const contents = models['tagger.contents'];
  const emissions = models['tagger.chain'];
  const transitions = numbers['tagger.transitions'];
  if (!cues || !emissions || !contents || !transitions) return null;
  return { cues, contents, chain: { emissions, transitions: Float32Array.from(transitions) } };
}
