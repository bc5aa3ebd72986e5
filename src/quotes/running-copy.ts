import type { Attributed } from './credited.js';
import type { Scene } from './scene.js';
import { standsAlone } from './surroundings.js';

/**
 * What the models make of each region, but for copy such as `Price was furious. “A. “B.” Shaw disagreed. “C.”`: in a paragraph
 * of sentences and quotations in turn, what stands before a quotation without a cue leads it in, and the sentence behind it
 * leads in the next. Models, which seldom see such copy, are overruled where they look behind, or past what stands before.
 */
export function inRunningCopy(
  scene: Scene,
  learnt: readonly Attributed[],
  rules: readonly Attributed[],
): readonly Attributed[] {
  return learnt.map((found, region) => {
    const rule = rules[region];
    return rule && leadsIn(rule) && looksAway(scene, region, found) ? rule : found;
  });
}

const leadsIn = ({ attribution }: Attributed): boolean =>
  attribution.kind === 'speaker' &&
  attribution.because.kind === 'rule' &&
  /^(?:lead-in|floating)$/.test(attribution.because.rule);

/**
 * Whether it is credited to somebody in a sentence behind it, or before the one before it, though one of its own paragraph
 * stands before it.
 */
function looksAway(scene: Scene, region: number, { guess }: Attributed): boolean {
  const [first, last] = [scene.places[region]?.[0], scene.places[region]?.at(-1)];
  const own = first && scene.frames[first.frame];
  const before = first && scene.frames[first.frame - 1];
  const end = last && scene.frames[last.frame];
  if (!own || !end || !before || guess === null || own.opens || !standsAlone(own)) return false;
  return guess.source.start >= end.span.end || (!standsAlone(before) && guess.source.end <= before.span.start);
}
