import type { Resolved } from './cast.js';
import { type Attributed, byClause, byPhrase, credit, settle, unsaid } from './credited.js';
import type { Phrase } from './noun-phrases.js';
import { phraseStartingAt } from './phrase-starting.js';
import type { Place, Scene } from './scene.js';
import { mainSubject } from './subjects.js';
import { dashedName, handsOver, nameLine, standsAlone, transcriptName } from './surroundings.js';

/** The last quotation that somebody was credited with, and the frame in which it ends. */
export type Last = Readonly<{ attributed: Attributed; frame: number }>;

/** Whom a quotation belongs to whose own sentence says nothing of it; null when its surroundings do not either. */
export function fromSurroundings(scene: Scene, first: Place, end: Place, last: Last | null): Attributed | null {
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
    if (clause?.unsaid) return unsaid(before);
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
    { ...previous.attribution, cue: null, because: { kind: 'rule', rule: 'floating' }, confidence },
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
