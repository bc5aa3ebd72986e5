import type { Weights } from '../../learning/weights.js';
import type { AttributionModels } from './credits.js';

/** Attribution's part of a weights file. */
export function attributionWeights({
  speech,
  source,
  referent,
  trust,
}: AttributionModels): Pick<Weights, 'models' | 'numbers'> {
  return {
    models: {
      'attribution.speech': speech,
      'attribution.source': source,
      'attribution.referent': referent,
      'attribution.trust': trust,
    },
    numbers: {},
  };
}

/** @returns null when the file lacks one of the models */
export function attributionFrom({ models }: Weights): AttributionModels | null {
  const speech = models['attribution.speech'];
  const source = models['attribution.source'];
  const referent = models['attribution.referent'];
  const trust = models['attribution.trust'];
  return speech && source && referent && trust ? { speech, source, referent, trust } : null;
}
