import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { readArticle } from '../articles/read-article.js';
import { quotationModels } from '../quotes/models.js';
import { predictionOf } from '../quotes/predict.js';
import { timexPrediction } from '../timeline/predict.js';
import { complain } from './shell.js';

const line = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().default(''),
});

type Line = z.infer<typeof line>;

export type PredictOptions = Readonly<{ floor?: boolean; rules?: boolean }>;

/** One prediction a line of `file`, in the format that the scorers take. Only id, text and date are looked at. */
export async function predict(what: string, file: string, options: PredictOptions = {}): Promise<0 | 1 | 2> {
  const predictor = what === 'quotations' ? quotations(options) : what === 'times' ? times : null;
  if (!predictor) return complain(`predict knows quotations and times, not ${what}.`);
  if (!existsSync(file)) return complain(`${file} is not there.`);
  let number = 0;
  let status: 0 | 1 = 0;
  for await (const json of createInterface({ input: createReadStream(file) })) {
    number++;
    if (json.trim() === '') continue;
    const read = readLine(json);
    if (read === null) {
      process.stderr.write(`${file}, line ${number}: expected a JSON object with id and text; passed over.\n`);
      status = 1;
      continue;
    }
    process.stdout.write(`${JSON.stringify(predictor(read))}\n`);
  }
  return status;
}

function readLine(json: string): Line | null {
  try {
    return line.parse(JSON.parse(json));
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

function times({ id, text, published }: Line): unknown {
  return timexPrediction({ id, text, published });
}
