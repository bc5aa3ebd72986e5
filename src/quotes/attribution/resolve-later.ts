import type { Cast, Resolved } from '../cast.js';
import type { Frame } from '../frames.js';
import type { Phrase } from '../noun-phrases.js';
import { pronounAt } from '../pronouns.js';
import type { Scene } from '../scene.js';
import { resolve } from '../speakers.js';

/** Who the phrase means, once the whole article is read: a pronoun still looks back from where it stands. */
export function resolveLater(scene: Scene, frame: Frame, phrase: Phrase): Resolved {
  const isPronoun = pronounAt(frame.tokens, phrase) !== null;
  return resolve(isPronoun ? castUntil(scene.cast, frame.span.start) : scene.cast, frame, phrase);
}

const castUntil = (cast: Cast, at: number): Cast => ({
  ...cast,
  met: lastBefore(cast.met, at, (met) => met.at),
  sentences: lastBefore(cast.sentences, at, (sentence) => sentence.span.start),
  messages: lastBefore(cast.messages, at, (message) => message.at),
});

/** Nobody is “he” so many sources and subjects later. */
const FURTHEST = 200;

/** The last of `all` that stand before `at`, in text order. */
export function lastBefore<T>(all: readonly T[], at: number, placeOf: (one: T) => number, most = FURTHEST): T[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one !== undefined && placeOf(one) < at) low = middle + 1;
    else high = middle;
  }
  return all.slice(Math.max(0, low - most), low);
}
