import { readArticle } from '../../src/articles/read-article.js';
import { FLOOR } from '../../src/quotes/attribution/floors.js';
import { quotationModels } from '../../src/quotes/models.js';
import { predictionOf } from '../../src/quotes/predict.js';
import { type TimexPrediction, timexPrediction } from '../../src/timeline/predict.js';
import { tlsPrediction } from '../../src/timeline/predict-tls.js';
import { xdocPrediction } from '../../src/timeline/predict-xdoc.js';
import type { PredictedArticle } from './quotations/predictions.js';
import type { TlsTopic } from './tls/topics.js';
import type { XdocTopic } from './xdoc/topics.js';

/** The confidence below which the product names no one. */
export const DEFAULT_FLOOR: number = FLOOR;

/** An article as the product gets it: what `file` holds, front matter too; raw text unless `file` says otherwise. */
export type Filed = Readonly<{ id: string; text: string; file?: string }>;

type Predictors = Readonly<{
  quotations: (article: Filed) => PredictedArticle;
  times: (article: Readonly<{ id: string; text: string; published: string }>) => TimexPrediction;
  xdoc: (topic: XdocTopic) => unknown;
  tls: (topic: TlsTopic) => unknown;
}>;

/** What the product predicts of each task, by the functions that the product itself calls. */
export const predictors: Predictors = {
  quotations: ({ id, text, file = `${id}.txt` }) => {
    const read = readArticle({ file, bytes: new TextEncoder().encode(text), zone: 'UTC' });
    return read.kind === 'article'
      ? asFiled({ ...predictionOf(read.article, models(), false), id })
      : { id, quotes: [] };
  },
  times: timexPrediction,
  xdoc: xdocPrediction,
  tls: tlsPrediction,
};

const models = () => {
  const read = quotationModels();
  return read.kind === 'models' ? read.models : null;
};

/** As it would come back from a file of predictions. */
function asFiled(prediction: unknown): PredictedArticle {
  return JSON.parse(JSON.stringify(prediction));
}
