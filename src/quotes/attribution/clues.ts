import { featureOf } from '../../learning/hash.js';

/** Hashed facts about one choice, in no order: what a linear model weighs. */
export type Clues = readonly number[];

/** Notes a fact: `note('side', 'before', 2)`. */
export type Note = (kind: string, ...seen: readonly (string | number | boolean | null)[]) => void;

/** The facts that `look` notes. */
export function cluesFrom(look: (note: Note) => void): Clues {
  const found: number[] = [];
  look((kind, ...seen) => void found.push(featureOf(kind, seen)));
  return found;
}

/** 0 to 7: how far, in ever coarser steps. */
export function step(distance: number): number {
  const at = STEPS.findIndex((end) => distance < end);
  return at < 0 ? STEPS.length : at;
}

const STEPS = [1, 2, 3, 5, 9, 20, 50];

/** A probability in `parts` steps; -1 for none. */
export const share = (probability: number | null, parts = 6): number =>
  probability === null ? -1 : Math.round(probability * parts);
