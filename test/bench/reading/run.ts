import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArticle } from '../../../src/articles/read-article.js';
import type { Article } from '../../../src/domain/article.js';
import { quotationModels } from '../../../src/quotes/models.js';
import { readQuotations } from '../../../src/quotes/read-quotations.js';
import { inventedArticle } from '../invented-article.js';

/** Rounds over all articles; of those that warm up nothing is told. */
const WARMING = 5;
const ROUNDS = 15;
/** Of a long article each reading counts as the median of so many. */
const READINGS = 5;
const LONG = 20_000;
const INVENTED = 80;

/** How fast articles are read, on one core, in time of the processor. */
export function readingBench(root: string): string {
  const file = resolve(root, '../shared/bench/quotations/dev.in.jsonl');
  const texts = existsSync(file)
    ? readFileSync(file, 'utf8').trim().split('\n').map(textOf)
    : Array.from({ length: INVENTED }, (_, n) => inventedArticle(n));
  const articles = texts.map((text, n) => articleOf(`${n}.txt`, text));
  const whole = texts.join('\n\n');
  const long = Array.from({ length: Math.floor(whole.length / LONG) }, (_, n) =>
    articleOf(`long-${n}.txt`, whole.slice(n * LONG, (n + 1) * LONG)),
  );
  const known = quotationModels();
  return [
    `${texts.length} ${existsSync(file) ? 'articles of PolNeAR (dev)' : 'invented articles'}, ${ROUNDS} rounds after ${WARMING}; time of the processor, the collection of garbage counted`,
    '',
    '| read | articles a second: median round / all rounds | 20,000 characters, ms: median / 95 of 100 |',
    '|---|---|---|',
    ...(known.kind === 'models' ? [row('with the weights', articles, long, known.models)] : []),
    row('by rules alone', articles, long, null),
  ].join('\n');
}

type Models = Parameters<typeof readQuotations>[1];

function row(name: string, articles: readonly Article[], long: readonly Article[], models: Models): string {
  const round = (): number =>
    usedMs(() => {
      for (const article of articles) readQuotations(article, models);
    });
  for (let n = 0; n < WARMING; n++) round();
  const rounds = Array.from({ length: ROUNDS }, round).sort((a, b) => a - b);
  const perSecond = (ms: number): string => ((1000 * articles.length) / ms).toFixed(0);
  const mean = rounds.reduce((sum, ms) => sum + ms, 0) / ROUNDS;
  const took = long
    .map((article) =>
      at(
        Array.from({ length: READINGS }, () => usedMs(() => readQuotations(article, models))),
        0.5,
      ),
    )
    .sort((a, b) => a - b);
  return `| ${name} | ${perSecond(at(rounds, 0.5))} / ${perSecond(mean)} | ${at(took, 0.5).toFixed(1)} / ${at(took, 0.95).toFixed(1)} |`;
}

/** By nearest rank: the least number that so large a share of all does not exceed. */
const at = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.ceil(share * numbers.length) - 1] ?? 0;

function usedMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function textOf(line: string): string {
  const { text } = JSON.parse(line) as { text: string };
  return text;
}

function articleOf(file: string, text: string): Article {
  const read = readArticle({ file, bytes: new TextEncoder().encode(text), zone: 'UTC' });
  if (read.kind !== 'article') throw new Error(`${file} of the benchmark could not be read: ${read.kind}`);
  return read.article;
}
