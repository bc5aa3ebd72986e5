import { handsOver, standsAlone } from '../surroundings.js';
import type { Stretch } from '../tagger/tagged.js';
import type { Candidate } from './candidates.js';
import { tokensBetween } from './near-candidates.js';
import type { Passage, Sight } from './sight.js';
import type { Previous } from './source-clues.js';

/** What is the same for all candidates of a passage. */
export type Circumstances = Readonly<{
  passage: Passage;
  previous: Previous | null;
  /** Whether it stands in marks. */
  marked: boolean;
  /** Whether nothing but quotations stands in its sentence. */
  alone: boolean;
  /** `alone`, a source before and behind it in the sentence and a colon before it, in one number. */
  setting: number;
  /** Sources in its sentence before and behind it. */
  before: number;
  behind: number;
  rule: RuleView;
  cue: NearCue | null;
  colon: boolean;
  nameBelow: boolean;
  /** Paragraphs since the passage before, 3 at most; -1 for the first. */
  previousAt: number;
}>;

/** What the rules decided: where their source stands, by which rule or why not, and how surely, 0 to 10. */
type RuleView = Readonly<{ frame: number; start: number; end: number; says: string; level: number }>;

/** `distance` in tokens, negative before the passage. */
export type NearCue = Readonly<{ frame: number; from: number; to: number; word: string; distance: number }>;

export function circumstances(
  sight: Sight,
  passage: Passage,
  previous: Previous | null,
  near: readonly Candidate[],
): Circumstances {
  const { scene } = sight;
  const { first, last } = passage;
  const frame = scene.frames[first.frame];
  const alone = frame ? standsAlone(frame) : false;
  const sure = (candidate: Candidate): boolean => candidate.found === 'clause' || candidate.found === 'tagged';
  const before = near.filter((one) => one.frame === first.frame && one.phrase.to < first.token && sure(one)).length;
  const behind = near.filter((one) => one.frame === last.frame && one.phrase.from > last.token && sure(one)).length;
  const previousFrame = scene.frames[first.frame - 1];
  const colon =
    (first.token > 0 && frame?.tokens[first.token - 1]?.kind === 'colon') ||
    (first.token === 0 && previousFrame !== undefined && handsOver(previousFrame));
  const below = sight.candidates[last.frame + 1]?.[0]?.found === 'name-line';
  const at = previous ? (scene.frames[previous.passage.last.frame]?.paragraph ?? 0) : 0;
  const previousAt = previous ? Math.min(3, (frame?.paragraph ?? 0) - at) : -1;
  return {
    passage,
    previous,
    marked: passage.region !== null,
    alone,
    setting: (alone ? 1 : 0) + (before > 0 ? 2 : 0) + (behind > 0 ? 4 : 0) + (colon ? 8 : 0),
    before,
    behind,
    rule: ruleView(sight, passage),
    cue: cueNear(sight, passage),
    colon,
    nameBelow: below,
    previousAt,
  };
}

function ruleView(sight: Sight, { region }: Passage): RuleView {
  const rule = region === null ? undefined : sight.rules[region];
  if (!rule) return { frame: -1, start: -1, end: -1, says: 'unasked', level: 0 };
  const { attribution, frame } = rule;
  if (attribution.kind === 'none') return { frame, start: -1, end: -1, says: attribution.because, level: 0 };
  const { source, confidence, because } = attribution;
  return {
    frame,
    start: source.start,
    end: source.end,
    says: because.kind === 'rule' ? because.rule : because.ground,
    level: Math.round(confidence * 10),
  };
}

/** The tagger's cue nearest to the passage, in its paragraph. */
function cueNear(sight: Sight, { first, last }: Passage): NearCue | null {
  const { frames } = sight.scene;
  const paragraph = frames[first.frame]?.paragraph;
  let best: NearCue | null = null;
  for (let f = Math.max(0, first.frame - 3); f <= last.frame + 2 && f < frames.length; f++) {
    if (frames[f]?.paragraph !== paragraph) continue;
    for (const cue of sight.tagged?.frame(f)?.cues ?? []) {
      const distance = distanceOf(sight, cue, first, last);
      if (best === null || Math.abs(distance) < Math.abs(best.distance))
        best = { frame: f, from: cue.from.token, to: cue.to.token, word: lemmaOf(sight, cue), distance };
    }
  }
  return best;
}

export function lemmaOf(sight: Sight, cue: Stretch): string {
  const { frame, token } = cue.to;
  return sight.tagged?.frame(frame)?.stems[token] ?? sight.scene.frames[frame]?.tokens[token]?.lower ?? '';
}

/** In tokens, negative before the passage. */
function distanceOf(sight: Sight, { from, to }: Stretch, first: Passage['first'], last: Passage['last']): number {
  if (to.frame < first.frame || (to.frame === first.frame && to.token < first.token))
    return -tokensBetween(sight, to.frame, to.token, first.frame, first.token);
  if (from.frame > last.frame || (from.frame === last.frame && from.token > last.token))
    return tokensBetween(sight, last.frame, last.token, from.frame, from.token);
  return 0;
}
