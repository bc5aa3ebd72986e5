import type { Attribution, AttributionRule } from '../domain/quotation.js';
import type { Span } from '../domain/span.js';
import type { Resolved } from './cast.js';
import type { Frame } from './frames.js';
import type { Phrase } from './noun-phrases.js';
import type { ReportingClause } from './reporting-clauses.js';
import type { Scene } from './scene.js';
import { resolve } from './speakers.js';

/** Below this the rules credit nobody: a name is printed only where they are seldom wrong. */
const FLOOR = 0.6;

/** Whom a quotation is credited to, and how that was found. */
export type Attributed = Readonly<{
  attribution: Attribution;
  /** The reporting clause that made it, where one did, and the frame it stands in. */
  clause: ReportingClause | null;
  frame: number;
  /** The speaker as resolved; null when there is none. */
  resolved: Resolved | null;
  /** True where the copy itself keeps the words from whom it names: it denies them, supposes them, asks after them or hands them on. */
  unsaid: boolean;
  /** True of an answer without a cue: whoever asked is not who speaks. */
  answers: boolean;
  /** The clause that holds the words by the grammar of the sentence alone, so that no model need be asked; else null. */
  settledBy: ReportingClause | null;
  /** The likeliest speaker even where `attribution` is `none`; null when nobody comes into question. */
  guess: Credited | null;
}>;

export type Credited = Extract<Attribution, { kind: 'speaker' }>;
export type None = Extract<Attribution, { kind: 'none' }>['because'];

export const nobody = (because: None, frame: number, guess: Credited | null = null): Attributed => ({
  attribution: { kind: 'none', because },
  clause: null,
  frame,
  resolved: null,
  unsaid: false,
  answers: false,
  settledBy: null,
  guess,
});

/** The copy itself keeps these words from whom it names. */
export const unsaid = (frame: number, guess: Credited | null = null): Attributed => ({
  ...nobody('ambiguous', frame, guess),
  unsaid: true,
});

export function byClause(
  scene: Scene,
  at: number,
  clause: ReportingClause,
  rule: AttributionRule,
  sureness: number,
): Attributed | null {
  const frame = scene.frames[at];
  const resolved = scene.speakers.get(clause);
  return frame && resolved ? credit(scene, frame, at, resolved, clause.source, clause, rule, sureness) : null;
}

export function byPhrase(
  scene: Scene,
  at: number,
  phrase: Phrase,
  rule: AttributionRule,
  sureness: number,
): Attributed | null {
  const frame = scene.frames[at];
  if (frame === undefined) return null;
  return credit(scene, frame, at, resolve(scene.cast, frame, phrase), phrase, null, rule, sureness);
}

export function credit(
  scene: Scene,
  frame: Frame,
  at: number,
  resolved: Resolved,
  phrase: Phrase,
  clause: ReportingClause | null,
  rule: AttributionRule,
  sureness: number,
): Attributed {
  if (resolved.isOpen) return nobody('ambiguous', at);
  const source = spanOf(frame, phrase, scene.text);
  const cue = clause && spanOf(frame, clause.cue, scene.text);
  const confidence = Math.round(sureness * resolved.confidence * 1000) / 1000;
  const because = { kind: 'rule', rule } as const;
  return settle({ kind: 'speaker', speaker: resolved.speaker, source, cue, because, confidence }, clause, at, resolved);
}

export function settle(
  attribution: Credited,
  clause: ReportingClause | null,
  frame: number,
  resolved: Resolved,
): Attributed {
  if (attribution.confidence < FLOOR) return nobody('below the floor', frame, attribution);
  return { attribution, clause, frame, resolved, unsaid: false, answers: false, settledBy: null, guess: attribution };
}

/** Leaves out the ’s of `Khan’s claim`, but keeps the bracket of `Kaine (D-Va.)`. */
export function spanOf(frame: Frame, phrase: Phrase, text: string): Span {
  const first = frame.tokens[phrase.from];
  const last = frame.tokens[phrase.to];
  const start = first?.span.start ?? 0;
  const end = last?.kind === 'word' ? last.span.start + last.text.length : (last?.span.end ?? start + 1);
  return { start, end: Math.min(Math.max(end, start + 1), text.length) };
}
