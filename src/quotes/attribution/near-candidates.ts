import type { ReportingClause } from '../reporting-clauses.js';
import type { Scene } from '../scene.js';
import type { Candidate } from './candidates.js';
import type { Passage, Sight } from './sight.js';
import type { Previous } from './source-clues.js';

/** Paragraphs, frames and candidates that are looked at on either side. */
const BEFORE = { paragraphs: 2, frames: 12, candidates: 16 };

const BEHIND = { paragraphs: 1, frames: 6, candidates: 10 };

/** The first and the last of the frames whose candidates are looked at. */
export function reachOf({ frames }: Scene, { first, last }: Passage): Readonly<{ from: number; to: number }> {
  const paragraphOf = (frame: number): number => frames[frame]?.paragraph ?? -1;
  const earliest = paragraphOf(first.frame) - BEFORE.paragraphs;
  const latest = paragraphOf(last.frame) + BEHIND.paragraphs;
  let from = first.frame;
  while (from > Math.max(0, first.frame - BEFORE.frames) && paragraphOf(from - 1) >= earliest) from--;
  let to = last.frame;
  while (to < Math.min(frames.length - 1, last.frame + BEHIND.frames) && paragraphOf(to + 1) <= latest) to++;
  return { from, to };
}

export function candidatesNear(sight: Sight, passage: Passage, previous: Previous | null): readonly Candidate[] {
  const { first, last } = passage;
  const { from, to } = reachOf(sight.scene, passage);
  const fits = ({ found, frame }: Candidate): boolean =>
    found !== 'mention' || frame === first.frame || frame === last.frame;
  const before: Candidate[] = [];
  for (let f = first.frame; f >= from && before.length < BEFORE.candidates; f--) {
    const own = (sight.candidates[f] ?? []).filter(({ phrase }) => f < first.frame || phrase.from < first.token);
    before.unshift(...own.filter(fits).slice(before.length - BEFORE.candidates));
  }
  const behind: Candidate[] = [];
  for (let f = last.frame; f <= to && behind.length < BEHIND.candidates; f++) {
    const own = (sight.candidates[f] ?? []).filter(({ phrase }) => f > last.frame || phrase.to > last.token);
    behind.push(...own.filter(fits).slice(0, BEHIND.candidates - behind.length));
  }
  const near = [...before, ...behind];
  return previous && !near.includes(previous.candidate) ? [previous.candidate, ...near] : near;
}

export function tokensBetween(sight: Sight, frameA: number, a: number, frameB: number, b: number): number {
  let distance = b - a;
  for (let f = frameA; f < frameB; f++) distance += sight.scene.frames[f]?.tokens.length ?? 0;
  return distance;
}

/** The clause of the source that lies nearest to the token `at`. */
export function nearestClause(
  clauses: readonly ReportingClause[],
  isBefore: boolean,
  at: number,
): ReportingClause | null {
  if (isBefore) return clauses.findLast((clause) => clause.to < at) ?? clauses.at(-1) ?? null;
  return clauses.find((clause) => clause.from > at) ?? clauses[0] ?? null;
}
