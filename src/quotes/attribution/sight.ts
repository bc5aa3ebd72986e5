import type { Span } from '../../domain/span.js';
import { type Attributed, spanOf } from '../credited.js';
import type { MarkedRegion } from '../mark-pairs.js';
import type { Person } from '../name-table.js';
import { pronounAt } from '../pronouns.js';
import type { Place, Scene } from '../scene.js';
import type { Stretch, Tagged } from '../tagger/tagged.js';
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
  candidates: readonly (readonly Candidate[])[];
  /** The tagger's cues and reported words by frame. */
  cues: ReadonlyMap<number, readonly Stretch[]>;
  contents: ReadonlyMap<number, readonly Stretch[]>;
  /** How many reporting clauses of the article have this person for a source, by name. */
  voices: ReadonlyMap<Person, number>;
}>;

export function sightOf(
  scene: Scene,
  regions: readonly MarkedRegion[],
  rules: readonly Attributed[],
  tagged: Tagged | null,
): Sight {
  const cues = byFrame(tagged?.cues ?? []);
  const contents = byFrame(tagged?.contents ?? []);
  const candidates = candidatesOf(scene, tagged);
  return { scene, regions, rules, tagged, candidates, cues, contents, voices: voicesIn(scene) };
}

/** Stretches by the frames that they run through. */
function byFrame(stretches: readonly Stretch[]): ReadonlyMap<number, readonly Stretch[]> {
  const found = new Map<number, Stretch[]>();
  for (const stretch of stretches)
    for (let frame = stretch.from.frame; frame <= stretch.to.frame; frame++) {
      const same = found.get(frame);
      if (same) same.push(stretch);
      else found.set(frame, [stretch]);
    }
  return found;
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
export function passagesIn({ scene }: Sight): readonly Passage[] {
  return scene.places.flatMap((places, region) => {
    const [first, last] = [places[0], places.at(-1)];
    return first && last ? [{ first, last, region }] : [];
  });
}

/** The tagger's contents without marks in them, in text order. */
export function reportsIn({ scene, tagged }: Sight): readonly Passage[] {
  return (tagged?.contents ?? []).flatMap(({ from, to }) => {
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
