import { performance } from 'node:perf_hooks';
import { askThroughSlack } from './ask-through-slack.js';
import { buildAndSave } from './build-and-save.js';
import { compare } from './compare.js';
import { readCorpus, writeCorpus } from './corpus-file.js';
import { bufferScan } from './engines/buffer-scan.js';
import type { Engine, EngineMaker } from './engines/engine.js';
import { makers } from './engines/makers.js';
import { ours } from './engines/ours.js';
import { fileNewsroom } from './file-newsroom.js';
import { querySets } from './query-sets.js';
import { serveWhileChanging } from './serve-while-changing.js';
import { buildWholeArticles, openWholeArticles } from './whole-articles.js';

// One measurement, in a process of its own, so that none suffers from what another has left behind:
// node child.js <what> <folder> <engine or number>. Its result goes to the parent as a message.
const [what = '', folder = '', which = ''] = process.argv.slice(2);

const measurements: Readonly<Record<string, () => Promise<unknown>>> = {
  corpus: async () => writeCorpus(folder, Number(which)),
  build: async () => buildAndSave(makerCalled(which), readCorpus(folder)),
  open: async () => openAndAsk(),
  compare: async () => compareAll(makers()),
  alone: async () => compareAll([ours]),
  serve: async () => serveWhileChanging(readCorpus(folder), Number(which)),
  articles: async () => buildWholeArticles(folder, Number(which)),
  'open-articles': async () => openWholeArticles(folder),
  file: async () => fileNewsroom(folder, Number(which)),
  slack: async () => askThroughSlack(folder),
};

const result = await measurements[what]?.();
process.send?.({ result: result ?? null }, () => process.exit(0));

function makerCalled(name: string) {
  const maker = makers().find((one) => one.name === name);
  if (!maker) throw new Error(`there is no engine called ${name}`);
  return maker;
}

/** Seconds from nothing to the first answer. */
async function openAndAsk(): Promise<number | null> {
  const corpus = readCorpus(folder);
  const words = (corpus.quotations[corpus.quotations.length >> 1] ?? '').split(' ').slice(0, 6);
  const { open } = makerCalled(which);
  if (open === null) return null;
  const startedMs = performance.now();
  const engine = await open(corpus);
  const found = await engine.exact(words);
  const seconds = (performance.now() - startedMs) / 1000;
  if (found.length === 0) throw new Error(`${which} finds nothing after it is opened`);
  await engine.close();
  return seconds;
}

async function compareAll(compared: readonly EngineMaker[]): Promise<unknown> {
  const corpus = readCorpus(folder);
  const engines: Engine[] = [];
  for (const maker of compared) {
    engines.push(await maker.build(corpus));
    process.stderr.write(`${maker.name}: built\n`);
  }
  const oracle = engines.find((engine) => engine.name === bufferScan.name) ?? (await bufferScan.build(corpus));
  const results = await compare(engines, oracle, corpus.quotations, querySets(corpus.quotations));
  for (const engine of engines) await engine.close();
  return results;
}
