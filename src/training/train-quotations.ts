import { readArticle } from '../articles/read-article.js';
import { packWeights } from '../learning/weights.js';
import { attribute } from '../quotes/attribute.js';
import { attributionWeights } from '../quotes/attribution/attribution-weights.js';
import { sightOf } from '../quotes/attribution/sight.js';
import { markedUp } from '../quotes/marked-up.js';
import { FEATURES } from '../quotes/tagger/model.js';
import { taggerWeights } from '../quotes/tagger/tagger-weights.js';
import type { Annotated } from './annotated.js';
import { trainAttribution } from './train-attribution.js';
import { type TaggerTraining, trainTagger } from './train-tagger.js';

export type QuotationTraining = Readonly<{
  corpus: string;
  /** Day of the training, for the provenance. */
  day: string;
  seed: number;
  /** Told what begins, as a sentence without its stop. */
  report: (step: string) => void;
}>;

/** Trains everything that reading quotations needs. The same lines, corpus, day and seed give the same bytes. */
export function trainQuotations(
  lines: readonly Annotated[],
  { corpus, day, seed, report }: QuotationTraining,
): Uint8Array {
  const examples = lines.flatMap(({ id, text, attributions }) => {
    const read = readArticle({ file: `${id}.txt`, bytes: new TextEncoder().encode(text), zone: 'UTC' });
    if (read.kind !== 'article' || read.article.text !== text) return [];
    return [{ ...markedUp(read.article), gold: attributions }];
  });
  const training: TaggerTraining = { seed, epochs: 8, atLeast: 30, report: () => undefined };
  report(`Training the tagger on ${examples.length} articles, and on either half of them`);
  const { model, unseen } = trainTagger(examples, training);
  report('Training attribution on what each half’s tagger sees in the other');
  const attribution = trainAttribution(
    examples.map(({ scene, regions, gold }, i) => ({
      sight: sightOf(scene, regions, attribute(scene, regions), unseen[i] ?? null, 'all'),
      gold,
    })),
  );
  const tagger = taggerWeights(model);
  const own = attributionWeights(attribution);
  return packWeights({
    provenance: {
      corpus,
      articles: examples.length,
      counts: { attributions: examples.reduce((sum, { gold }) => sum + gold.length, 0) },
      seed,
      day,
      features: FEATURES,
    },
    models: { ...tagger.models, ...own.models },
    numbers: { ...tagger.numbers, ...own.numbers },
  });
}
