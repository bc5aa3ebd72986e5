import { type LinearModel, scoreOf } from './linear-model.js';

/** Probabilities of the candidates, in their order; they add up to 1. Empty when there are none. */
export function chances(model: LinearModel, candidates: readonly ArrayLike<number>[]): number[] {
  return softmax(candidates.map((features) => scoreOf(model, features)));
}

/** How probably the answer is yes, 0 to 1. `base`: log-odds known beforehand. */
export const chance = (model: LinearModel, features: ArrayLike<number>, base = 0): number =>
  logistic(scoreOf(model, features) + base);

/** The log-odds of a probability, cut where it is all but certain. */
export const logOdds = (p: number): number => Math.max(-6, Math.min(6, Math.log(p / (1 - p + 1e-9))));

export const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

/** Numbers that add up to 1 and stand to each other as the exponentials of `scores`. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const sum = odds.reduce((a, b) => a + b, 0);
  return odds.map((one) => one / sum);
}
