import type { Attribution, AttributionRule } from '../domain/quotation.js';
import type { Span } from '../domain/span.js';
import type { Resolved } from './cast.js';
import { chooseClause } from './choose-clause.js';
import type { Frame } from './frames.js';
import type { MarkedRegion } from './mark-pairs.js';
import { type Phrase, phraseStartingAt } from './noun-phrases.js';
import type { ReportingClause } from './reporting-clauses.js';
import type { Place, Scene } from './scene.js';
import { isDoubtfulHearsay } from './second-hand.js';
import { resolve } from './speakers.js';
import { isNotSpeech } from './speech.js';
import { mainSubject } from './subjects.js';
import { dashedName, handsOver, nameLine, standsAlone, transcriptName } from './surroundings.js';
import { isAskedAbout, isDenied } from './unsaid.js';

/** Below this the attribution is `none`: a name is printed only where the rules are seldom wrong. */
export const FLOOR = 0.6;

/** An attribution and, where a reporting clause made it, that clause and the frame it stands in. */
export type Attributed = Readonly<{
  attribution: Attribution;
  clause: ReportingClause | null;
  frame: number;
  /** The speaker as resolved; null when there is none. */
  resolved: Resolved | null;
}>;

/** Attributes each region in text order, since a quotation without a cue leans on the one before it. */
export function attribute(scene: Scene, regions: readonly MarkedRegion[]): Attributed[] {
  const found: Attributed[] = [];
  let last: Last | null = null;
  for (const [r, region] of regions.entries()) {
    const places = scene.places[r] ?? [];
    const attributed = attributeRegion(scene, region, places, last);
    found.push(attributed);
    const end = places.at(-1);
    if (end && attributed.attribution.kind === 'speaker') last = { attributed, frame: end.frame };
  }
  return found;
}

const sameSpeakerIn =
  (scene: Scene) =>
  (a: ReportingClause, b: ReportingClause): boolean =>
    scene.speakers.get(a)?.speaker.name === scene.speakers.get(b)?.speaker.name;

type Last = Readonly<{ attributed: Attributed; frame: number }>;
type None = Extract<Attribution, { kind: 'none' }>['because'];

function attributeRegion(scene: Scene, region: MarkedRegion, places: readonly Place[], last: Last | null): Attributed {
  const first = places[0];
  const end = places.at(-1);
  if (first === undefined || end === undefined) return nobody('not copy', 0);
  let ambiguous = false;
  for (const place of first === end ? [first] : [first, end]) {
    const frame = scene.frames[place.frame];
    if (frame === undefined) continue;
    const choice = chooseClause(frame.tokens, place.token, scene.clauses[place.frame] ?? [], sameSpeakerIn(scene));
    if (choice.kind === 'ambiguous') ambiguous = true;
    const hasCue = choice.kind !== 'none';
    const inner = region.inner[0];
    if (
      inner &&
      place === first &&
      !standsAlone(frame) &&
      isNotSpeech(scene.text, frame, place.token, inner, hasCue) &&
      !(hasCue && region.inner.length > 1)
    ) {
      return nobody('not speech', place.frame);
    }
    if (isAskedAbout(frame.tokens, place.token)) return nobody('ambiguous', place.frame);
    if (choice.kind !== 'clause') continue;
    if (choice.clause.unsaid || isDenied(frame.tokens, choice.clause.cue.to, place.token))
      return nobody('ambiguous', place.frame);
    if (isDoubtfulHearsay(scene, place, choice.clause)) return nobody('ambiguous', place.frame);
    const resolved = scene.speakers.get(choice.clause);
    if (!resolved) continue;
    // The account retweeted this: “…”. The words are somebody else's.
    if (choice.clause.verb?.handsOn) return nobody('ambiguous', place.frame);
    const rule: AttributionRule = place !== first ? 'continued' : choice.clause.form;
    return credit(scene, frame, place.frame, resolved, choice.clause.source, choice.clause, rule, choice.confidence);
  }
  if (ambiguous) return nobody('ambiguous', first.frame);
  return fromSurroundings(scene, first, end, last) ?? nobody('no cue', first.frame);
}

function fromSurroundings(scene: Scene, first: Place, end: Place, last: Last | null): Attributed | null {
  const frame = scene.frames[first.frame];
  const endFrame = scene.frames[end.frame];
  if (frame === undefined || endFrame === undefined) return null;
  const transcript = transcriptName(frame);
  if (transcript) return byPhrase(scene, first.frame, transcript, 'transcript', 0.9);
  const dashed = dashedName(endFrame, end.token);
  if (dashed) return byPhrase(scene, end.frame, dashed, 'name-line', 0.9);
  if (!standsAlone(frame)) return null;
  return leadIn(scene, first) ?? nameBelow(scene, first, end) ?? floating(scene, first, last);
}

/** A sentence before it that ends in a colon, or that only says that somebody spoke. */
function leadIn(scene: Scene, first: Place): Attributed | null {
  const before = first.frame - 1;
  const frame = scene.frames[before];
  const own = scene.frames[first.frame];
  if (frame === undefined || own === undefined || first.token !== 0) return null;
  const clause = scene.clauses[before]?.at(-1);
  if (handsOver(frame)) {
    if (clause?.unsaid) return nobody('ambiguous', before);
    if (clause) return byClause(scene, before, clause, 'lead-in', 0.9);
    const title = frame.tokens.length < 8 ? phraseStartingAt(frame.tokens, 0) : null;
    const subject =
      title && title.to === frame.tokens.length - 2 ? title : mainSubject(frame.tokens, frame.tokens.length);
    const kind = scene.subjects[before]?.speaker.kind;
    return subject && kind && kind !== 'document' && kind !== 'unnamed'
      ? byPhrase(scene, before, subject, 'lead-in', 0.8)
      : null;
  }
  const sameParagraph = frame.paragraph === own.paragraph;
  const short =
    clause && frame.tokens.length - clause.to < 5 && !frame.tokens.some((token) => token.kind === 'quotation');
  if (clause && short && sameParagraph) return byClause(scene, before, clause, 'lead-in', 0.8);
  return null;
}

/** The name alone on the line that follows. */
function nameBelow(scene: Scene, first: Place, end: Place): Attributed | null {
  const own = scene.frames[first.frame];
  const below = scene.frames[end.frame + 1];
  if (!own?.opens || !scene.frames[end.frame]?.closes || below === undefined) return null;
  const name = nameLine(below);
  return name && byPhrase(scene, end.frame + 1, name, 'name-line', 0.85);
}

/** The speaker of the quotation just before, in this paragraph or the preceding one, unless somebody else has come between. */
function floating(scene: Scene, first: Place, last: Last | null): Attributed | null {
  const own = scene.frames[first.frame];
  if (own === undefined) return null;
  let between: Resolved | null = null;
  let source: Phrase | null = null;
  let at = first.frame - 1;
  for (; at >= 0 && at > (last?.frame ?? -1) && scene.frames[at]?.paragraph === own.paragraph; at--) {
    const subject = speakerIn(scene, at);
    if (between === null && subject) {
      between = subject.resolved;
      source = subject.phrase;
      break;
    }
  }
  const previous = last && own.paragraph - (scene.frames[last.frame]?.paragraph ?? 0) <= 1 ? last.attributed : null;
  if (between && source && (previous === null || previous.resolved?.speaker.name !== between.speaker.name)) {
    const frame = scene.frames[at];
    return frame ? credit(scene, frame, at, between, source, null, 'lead-in', 0.75) : null;
  }
  if (previous?.attribution.kind !== 'speaker' || previous.resolved === null) return null;
  const near = scene.frames[last?.frame ?? 0]?.paragraph === own.paragraph;
  // A lone line below a spokesman's or a body's statement is seldom theirs; one below a named person's goes on.
  if (!near && previous.attribution.speaker.kind !== 'person') return null;
  const confidence = previous.attribution.confidence * (near ? 0.95 : 0.85);
  return settle(
    { ...previous.attribution, cue: null, rule: 'floating', confidence },
    null,
    first.frame,
    previous.resolved,
  );
}

/** Who speaks in the sentence, or whom it is about. */
function speakerIn(scene: Scene, at: number): Readonly<{ resolved: Resolved; phrase: Phrase }> | null {
  const clause = scene.clauses[at]?.find((c) => c.reach !== 'noun');
  const resolved = clause && scene.speakers.get(clause);
  return clause && resolved && resolved.speaker.kind !== 'document' ? { resolved, phrase: clause.source } : null;
}

function byClause(
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

function byPhrase(
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

function credit(
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
  return settle({ kind: 'speaker', speaker: resolved.speaker, source, cue, rule, confidence }, clause, at, resolved);
}

function settle(
  attribution: Extract<Attribution, { kind: 'speaker' }>,
  clause: ReportingClause | null,
  frame: number,
  resolved: Resolved,
): Attributed {
  return attribution.confidence < FLOOR ? nobody('below the floor', frame) : { attribution, clause, frame, resolved };
}

const nobody = (because: None, frame: number): Attributed => ({
  attribution: { kind: 'none', because },
  clause: null,
  frame,
  resolved: null,
});

function spanOf(frame: Frame, phrase: Phrase, text: string): Span {
  const first = frame.tokens[phrase.from];
  const last = frame.tokens[phrase.to];
  const start = first?.span.start ?? 0;
  // Leave out the ’s of “Khan’s claim”, but keep the bracket of “Kaine (D-Va.)”.
  const end = last?.kind === 'word' ? last.span.start + last.text.length : (last?.span.end ?? start + 1);
  return { start, end: Math.min(Math.max(end, start + 1), text.length) };
}
