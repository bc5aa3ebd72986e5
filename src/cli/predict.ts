import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { readArticle } from '../articles/read-article.js';
import { quotationModels } from '../quotes/models.js';
import { predictionOf } from '../quotes/predict.js';
import { timexPrediction } from '../timeline/predict.js';
import { tlsPrediction } from '../timeline/predict-tls.js';
import { xdocPrediction } from '../timeline/predict-xdoc.js';
import { complain } from './shell.js';

const line = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().default(''),
});
const articles = z.array(
  z.object({
    id: z.string(),
    published: z.string(),
    sentences: z.array(z.string()).default([]),
    text: z.string().default(''),
  }),
);
const wanted = z.array(z.object({ dates: z.number(), sentencesPerDate: z.number(), from: z.string(), to: z.string() }));

type Line = z.infer<typeof line>;

export type PredictOptions = Readonly<{ floor?: boolean; rules?: boolean }>;

/** Reads one line of the file and predicts; null when the line is not what it takes. */
type Predictor = (json: unknown) => unknown;

/** One prediction a line of `file`, in the format that the scorers take. What is annotated is not looked at. */
export async function predict(what: string, file: string, options: PredictOptions = {}): Promise<0 | 1 | 2> {
  const predictor = predictorOf(what, options);
  if (!predictor) return complain(`predict knows quotations, times, xdoc and tls, not ${what}.`);
  if (!existsSync(file)) return complain(`${file} is not there.`);
  let number = 0;
  let status: 0 | 1 = 0;
  for await (const json of createInterface({ input: createReadStream(file) })) {
    number++;
    if (json.trim() === '') continue;
    const prediction = predictor(parsed(json));
    if (prediction === null) {
      process.stderr.write(`${file}, line ${number}: expected a JSON object with ${TAKEN[what]}; passed over.\n`);
      status = 1;
      continue;
    }
    process.stdout.write(`${JSON.stringify(prediction)}\n`);
  }
  return status;
}

const TAKEN: Readonly<Record<string, string>> = {
  quotations: 'id and text',
  times: 'id, text and published',
  xdoc: 'topic, articles of sentences, and entities',
  tls: 'topic, keywords, articles and wanted',
};

function predictorOf(what: string, options: PredictOptions): Predictor | null {
  switch (what) {
    case 'quotations':
      return reading(line, quotations(options));
    case 'times':
      return reading(line, timexPrediction);
    case 'xdoc':
      return reading(z.object({ topic: z.string(), articles, entities: z.array(z.string()) }), xdocPrediction);
    case 'tls':
      return reading(z.object({ topic: z.string(), keywords: z.array(z.string()), articles, wanted }), tlsPrediction);
    default:
      return null;
  }
}

function reading<Taken>(shape: z.ZodType<Taken>, predicted: (taken: Taken) => unknown): Predictor {
  return (json) => {
    const taken = shape.safeParse(json);
    return taken.success ? predicted(taken.data) : null;
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function quotations({ floor = false, rules = false }: PredictOptions): (line: Line) => unknown {
  const read = rules ? null : quotationModels();
  if (read?.kind === 'rules-only') process.stderr.write(`${read.because}.\n`);
  const models = read?.kind === 'models' ? read.models : null;
  return ({ id, text }) => {
    const opened = readArticle({ file: `${id}.txt`, bytes: new TextEncoder().encode(text), zone: 'UTC' });
    return opened.kind === 'article' ? { ...predictionOf(opened.article, models, floor), id } : { id, quotes: [] };
  };
}
