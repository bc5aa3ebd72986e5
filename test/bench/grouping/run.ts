import { markedStories, seedsStory } from './gold.js';
import { type Score, scoreOf } from './score.js';

/** Pairwise precision, recall and F1 over the hand-marked groups, by story; the five documents apart. */
export function groupingBench(root: string, show: number): string {
  const scores = markedStories(root).map(scoreOf);
  const seeds = seedsStory(root);
  const apart = seeds === null ? ['the five documents: skipped, ../shared/seeds is not here'] : [rowOf(scoreOf(seeds))];
  const all = [...scores, ...(seeds === null ? [] : [scoreOf(seeds)])];
  return [
    '| story | pairs marked | found | precision | recall | F1 | unread | paraphrases joined |',
    '|---|---|---|---|---|---|---|---|',
    ...scores.map(rowOf),
    rowOf(summed(scores)),
    ...apart,
    ...all
      .flatMap(({ missed, wrong, unread }) => [
        ...missed.map((pair) => `missed: ${pair}`),
        ...wrong.map((pair) => `wrong: ${pair}`),
        ...unread.map((item) => `unread: ${item}`),
      ])
      .slice(0, show),
  ].join('\n');
}

export function summed(scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0);
  return {
    name: 'all',
    gold: sum(({ gold }) => gold),
    predicted: sum(({ predicted }) => predicted),
    right: sum(({ right }) => right),
    unread: scores.flatMap(({ unread }) => unread),
    missed: scores.flatMap(({ missed }) => missed),
    wrong: scores.flatMap(({ wrong }) => wrong),
    indirect: { joined: sum(({ indirect }) => indirect.joined), of: sum(({ indirect }) => indirect.of) },
  };
}

export const precisionOf = ({ right, predicted }: Score): number => (predicted === 0 ? 1 : right / predicted);
export const recallOf = ({ right, gold }: Score): number => (gold === 0 ? 1 : right / gold);
export const f1Of = ({ right, gold, predicted }: Score): number =>
  gold + predicted === 0 ? 1 : (2 * right) / (gold + predicted);

function rowOf(score: Score): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const shares = [precisionOf(score), recallOf(score), f1Of(score)].map(percent);
  const { name, gold, predicted, unread, indirect } = score;
  return `| ${[name, gold, predicted, ...shares, unread.length, `${indirect.joined} of ${indirect.of}`].join(' | ')} |`;
}
