import { hashText, mix } from '../../learning/hash.js';

/** Hashed facts about one choice, in no order: what a linear model weighs. */
export type Clues = Int32Array;

type Seen = string | number | boolean | null;

/** Notes a fact: `note('side', 'before', 2)`. Named one by one, what was seen needs no list. */
export type Note = (kind: string, a?: Seen, b?: Seen, c?: Seen, d?: Seen, e?: Seen) => void;

/** What is being noted; the facts of one choice at a time, and copied when they are all there. */
let notes = new Int32Array(128);

/** The facts that `look` notes. */
export function cluesFrom(look: (note: Note) => void): Clues {
  let count = 0;
  look((kind, a, b, c, d, e) => {
    let hash = hashText(kind);
    if (a !== undefined) hash = mixSeen(hash, a);
    if (b !== undefined) hash = mixSeen(hash, b);
    if (c !== undefined) hash = mixSeen(hash, c);
    if (d !== undefined) hash = mixSeen(hash, d);
    if (e !== undefined) hash = mixSeen(hash, e);
    if (count === notes.length) notes = Int32Array.from({ length: 2 * count }, (_, i) => notes[i] ?? 0);
    notes[count++] = hash;
  });
  return notes.slice(0, count);
}

function mixSeen(hash: number, seen: Seen): number {
  if (typeof seen === 'string') return mix(hash, hashText(seen));
  if (typeof seen === 'number') return mix(hash, seen + 17);
  return mix(hash, seen === null ? 7 : seen ? 11 : 5);
}

/** 0 to 7: how far, in ever coarser steps. */
export function step(distance: number): number {
  let at = 0;
  while (at < STEPS.length && distance >= (STEPS[at] ?? 0)) at++;
  return at;
}

const STEPS = [1, 2, 3, 5, 9, 20, 50];

/** A probability in `parts` steps; -1 for none. */
export const share = (probability: number | null, parts = 6): number =>
  probability === null ? -1 : Math.round(probability * parts);
