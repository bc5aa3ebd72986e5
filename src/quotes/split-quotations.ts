import type { Attributed } from './credited.js';
import type { MarkedRegion } from './mark-pairs.js';
import type { Scene } from './scene.js';

/** The numbers of the regions that make up each quotation, in text order: `“A,” he said, “B”` is one. */
export function splitPartners(
  scene: Scene,
  regions: readonly MarkedRegion[],
  attributed: readonly Attributed[],
): number[][] {
  const groups: number[][] = [];
  for (const r of regions.keys()) {
    const group = groups.at(-1);
    if (group && goesOn(scene, regions, attributed, group.at(-1) ?? 0, r)) group.push(r);
    else groups.push([r]);
  }
  return groups;
}

function goesOn(
  scene: Scene,
  regions: readonly MarkedRegion[],
  attributed: readonly Attributed[],
  a: number,
  b: number,
): boolean {
  const clause = attributed[a]?.clause;
  const end = scene.places[a]?.at(-1);
  const start = scene.places[b]?.[0];
  if (!clause || attributed[b]?.clause !== clause || !end || !start || end.frame !== start.frame) return false;
  if (clause.from < end.token || clause.to > start.token) return false;
  const tokens = scene.frames[end.frame]?.tokens ?? [];
  const last = regions[a]?.inner.at(-1);
  const unfinished = last !== undefined && !/[.!?]$/.test(scene.text.slice(last.end - 1, last.end));
  const beside = tokens.slice(end.token + 1, clause.from).every((token) => token.kind !== 'word');
  return unfinished && beside && tokens[start.token - 1]?.kind !== 'word' && tokens[start.token - 1]?.kind !== 'colon';
}
