import type { Span } from '../../domain/span.js';
import { type Attributed, spanOf } from '../credited.js';
import type { MarkedRegion } from '../mark-pairs.js';
import type { Person } from '../name-table.js';
import { pronounAt } from '../pronouns.js';
import type { Place, Scene } from '../scene.js';
import type { Tagged } from '../tagger/tagged.js';
import { type Candidate, candidatesOf } from './candidates.js';

/** Words to be credited: what stands between marks, or a report without them. Both places are included. */
export type Passage = Readonly<{ first: Place; last: Place; region: number | null }>;

/** An article as it lies before the models: the scene, what the rules decided, what the tagger saw. */
export type Sight = Readonly<{
  scene: Scene;
  regions: readonly MarkedRegion[];
  /** The rules' decisions, by region. */
  rules: readonly Attributed[];
  tagged: Tagged | null;
  /** By frame; none in frames that no passage in question needs. */
  candidates: readonly (readonly Candidate[])[];
  /** How many reporting clauses of the article have this person for a source, by name. */
  voices: ReadonlyMap<Person, number>;
}>;

/** @param needed the frames that the passages to be credited need, as `framesNeeded` gives them */
export function sightOf(
  scene: Scene,
  regions: readonly MarkedRegion[],
  rules: readonly Attributed[],
  tagged: Tagged | null,
  needed: ReadonlySet<number> | 'all',
): Sight {
  const candidates = candidatesOf(scene, tagged, needed);
  return { scene, regions, rules, tagged, candidates, voices: voicesIn(scene) };
}

function voicesIn({ frames, clauses, speakers }: Scene): ReadonlyMap<Person, number> {
  const voices = new Map<Person, number>();
  for (const [f, own] of clauses.entries())
    for (const clause of own) {
      const person = speakers.get(clause)?.person;
      if (!person || pronounAt(frames[f]?.tokens ?? [], clause.source)) continue;
      voices.set(person, (voices.get(person) ?? 0) + 1);
    }
  return voices;
}

/** The marked regions that stand in copy, in text order. */
export function passagesIn({ places }: Scene): readonly Passage[] {
  return places.flatMap((places, region) => {
    const [first, last] = [places[0], places.at(-1)];
    return first && last ? [{ first, last, region }] : [];
  });
}

/** The tagger's contents without marks in them, in text order. */
export function reportsIn({ scene, tagged }: Sight): readonly Passage[] {
  return (tagged?.all().contents ?? []).flatMap(({ from, to }) => {
    for (let f = from.frame; f <= to.frame; f++) {
      const tokens = scene.frames[f]?.tokens ?? [];
      const end = f === to.frame ? to.token : tokens.length - 1;
      for (let t = f === from.frame ? from.token : 0; t <= end; t++) if (tokens[t]?.kind === 'quotation') return [];
    }
    return [{ first: from, last: to, region: null }];
  });
}

/** The words that say who, as printed. */
export function sourceSpan({ scene }: Sight, { frame, printed }: Candidate): Span {
  const own = scene.frames[frame];
  return own ? spanOf(own, printed, scene.text) : { start: 0, end: 0 };
}
