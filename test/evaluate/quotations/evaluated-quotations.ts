import type { Asked } from '../asked.js';
import { SEED } from '../bootstrap.js';
import { DEFAULT_FLOOR, type Filed, predictors } from '../predictors.js';
import { fitting, parsed, type ReadFile, readLines, readText } from '../read-file.js';
import type { Report } from '../report.js';
import { benchArticle } from './bench-gold.js';
import { benchReport } from './bench-report.js';
import { britishReport } from './british/british-report.js';
import { britishGold, textLine } from './british/gold.js';
import { readOwnGold } from './own/gold.js';
import { ownReport } from './own/own-report.js';
import { type PredictedQuotation, predictedArticle, predictedQuotations } from './predictions.js';

/** The report over a gold in any of its three forms, told apart by the end of the file’s name. */
export function evaluatedQuotations(asked: Asked): ReadFile<Report> {
  if (/\.ya?ml$/.test(asked.gold)) return evaluatedOwn(asked);
  return asked.gold.endsWith('.json') ? evaluatedBritish(asked) : evaluatedBench(asked);
}

function evaluatedBench(asked: Asked): ReadFile<Report> {
  const gold = readLines(asked.gold, benchArticle);
  if (gold.kind === 'unusable') return gold;
  const predicted = predictions(asked.predicted, () => gold);
  if (predicted.kind === 'unusable') return predicted;
  return { kind: 'read', value: benchReport(gold.value, predicted.value, asked, SEED) };
}

function evaluatedBritish(asked: Asked): ReadFile<Report> {
  const file = readText(asked.gold);
  if (file.kind === 'unusable') return file;
  const gold = fitting(asked.gold, parsed(file.value), britishGold);
  if (gold.kind === 'unusable') return gold;
  // This gold holds no texts: they lie beside it.
  const predicted = predictions(asked.predicted, () =>
    readLines(asked.gold.replace(/\.gold\.json$/, '.in.jsonl'), textLine),
  );
  if (predicted.kind === 'unusable') return predicted;
  return { kind: 'read', value: britishReport(gold.value.articles, predicted.value, levels(asked), SEED) };
}

function evaluatedOwn(asked: Asked): ReadFile<Report> {
  const gold = readOwnGold(asked.gold);
  if (gold.kind === 'unusable') return gold;
  const filed = { kind: 'read', value: gold.value.map((article) => article.filed) } as const;
  const predicted = predictions(asked.predicted, () => filed);
  if (predicted.kind === 'unusable') return predicted;
  return { kind: 'read', value: ownReport(gold.value, predicted.value, levels(asked), SEED) };
}

const levels = ({ minConfidence }: Asked) => ({ minConfidence, floor: DEFAULT_FLOOR });

type Predictions = ReadonlyMap<string, readonly PredictedQuotation[]>;

/** Those in `file`, or, without one, those that the product makes of the texts. */
function predictions(file: string | null, texts: () => ReadFile<readonly Filed[]>): ReadFile<Predictions> {
  if (file !== null) {
    const read = readLines(file, predictedArticle);
    return read.kind === 'unusable' ? read : { kind: 'read', value: byId(read.value) };
  }
  const read = texts();
  if (read.kind === 'unusable') return read;
  return { kind: 'read', value: byId(read.value.map((one) => predictedArticle.parse(predictors.quotations(one)))) };
}

function byId(articles: readonly ReturnType<typeof predictedArticle.parse>[]): Predictions {
  return new Map(articles.map((article) => [article.id, predictedQuotations(article)]));
}
