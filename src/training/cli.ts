#!/usr/bin/env node
import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { WEIGHTS } from '../quotes/models.js';
import { type Annotated, readAnnotated } from './annotated.js';
import { trainQuotations } from './train-quotations.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

type Options = Readonly<{ corpus: string; seed: string; day?: string; out: string }>;

new Command('train')
  .description('Train what the product has learnt; writes a weights file.')
  .argument('<what>', 'quotations')
  .argument('<file>', 'annotated articles, one JSON object a line')
  .option('--corpus <name>', 'what the corpus calls itself, for the provenance', 'PolNeAR')
  .option('--seed <number>', 'where chance begins', '7')
  .option('--day <date>', 'day of the training, for the provenance: 2026-11-22; today if left out')
  .option('--out <file>', 'the weights file', resolve(root, WEIGHTS))
  .showHelpAfterError('Add --help to see what it takes.')
  .action(async (what: string, file: string, options: Options) => {
    process.exitCode = await train(what, file, options);
  })
  .parse();

async function train(what: string, file: string, { corpus, seed, day, out }: Options): Promise<0 | 2> {
  const complain = (sentence: string): 2 => {
    say(sentence);
    return 2;
  };
  if (what !== 'quotations') return complain(`train knows quotations, not ${what}.`);
  if (!existsSync(file)) return complain(`${file} is not there.`);
  if (!/^\d+$/.test(seed)) return complain(`--seed is ${seed}; expected a whole number, such as 7.`);
  if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day))
    return complain(`--day is ${day}; expected a date such as 2026-11-22.`);
  const lines: Annotated[] = [];
  let number = 0;
  for await (const json of createInterface({ input: createReadStream(file) })) {
    number++;
    if (json.trim() === '') continue;
    const annotated = readAnnotated(json);
    if (typeof annotated === 'string') return complain(`${file}, line ${number} ${annotated}.`);
    lines.push(annotated);
  }
  const startedMs = Date.now();
  const report = (step: string): void => say(`${Math.round((Date.now() - startedMs) / 1000)} s: ${step}`);
  const bytes = trainQuotations(lines, {
    corpus,
    day: day ?? new Date(startedMs).toISOString().slice(0, 10),
    seed: Number(seed),
    report,
  });
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, bytes);
  report(`${out} written, ${bytes.length} bytes`);
  return 0;
}
