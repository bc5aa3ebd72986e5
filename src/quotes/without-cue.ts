import { isAnswer, isQuestion } from './answers.js';
import { withApposedName } from './asides.js';
import { ofPerson, type Resolved } from './cast.js';
import { type Attributed, byClause, byPhrase, credit, nobody, settle, unsaid } from './credited.js';
import type { Token } from './frames.js';
import { isVerb, type Phrase } from './noun-phrases.js';
import { phraseStartingAt } from './phrase-starting.js';
import { mentionsBetween } from './rivals.js';
import type { Place, Scene } from './scene.js';
import { mainSubject } from './subjects.js';
import { dashedName, handsOver, isQuestionOrAnswer, nameLine, standsAlone, transcriptName } from './surroundings.js';
import { PHRASE_ENDS, PHRASE_JOINTS } from './word-lists.js';

/**
 * The last quotation that somebody was credited with, and where it or the answer to it ends. `turn`: `answered` behind an answer,
 * `asks again` of a question behind one.
 */
export type Last = Readonly<{ attributed: Attributed; end: Place; turn: 'spoke' | 'answered' | 'asks again' }>;

/** What is the last quotation once `attributed`, which ends at `end`, is read. */
export function nowLast(last: Last | null, attributed: Attributed, end: Place): Last | null {
  if (attributed.answers) return last && { ...last, end, turn: 'answered' };
  const { attribution } = attributed;
  if (attribution.kind !== 'speaker') return last;
  const isFloating = attribution.because.kind === 'rule' && attribution.because.rule === 'floating';
  return { attributed, end, turn: isFloating && last?.turn === 'answered' ? 'asks again' : 'spoke' };
}

/** Whom a quotation belongs to whose own sentence says nothing of it; null when its surroundings do not either. */
export function fromSurroundings(scene: Scene, first: Place, end: Place, last: Last | null): Attributed | null {
  const frame = scene.frames[first.frame];
  const endFrame = scene.frames[end.frame];
  if (frame === undefined || endFrame === undefined) return null;
  const transcript = transcriptName(frame);
  if (transcript) return byPhrase(scene, first.frame, transcript, 'transcript', 0.9);
  const dashed = dashedName(endFrame, end.token);
  if (dashed) return byPhrase(scene, end.frame, dashed, 'name-line', 0.9);
  if (!standsAlone(frame)) return handedOver(scene, first);
  const set = leadIn(scene, first) ?? nameBelow(scene, first, end);
  if (set) return set;
  if (isAnswer(scene, first, last?.end ?? null) || isTurn(scene, first, last))
    return { ...nobody('no cue', first.frame), answers: true };
  return floating(scene, first, last);
}

/** Whether it goes on with an exchange of questions and answers, each in its paragraph, as somebody else than who asks. */
function isTurn(scene: Scene, { frame, token }: Place, last: Last | null): boolean {
  const own = scene.frames[frame];
  const before = last && scene.frames[last.end.frame];
  if (!own?.opens || last === null || last.turn === 'spoke' || own.paragraph - 1 !== before?.paragraph) return false;
  return last.turn === 'asks again' || !isQuestion(scene.text, own.tokens[token]?.span);
}

/** `Price had one complaint: “…”`, in one sentence. */
function handedOver(scene: Scene, { frame, token }: Place): Attributed | null {
  const own = scene.frames[frame];
  if (own === undefined || isQuestionOrAnswer(own)) return null;
  const { tokens } = own;
  const subject = scene.subjects[frame];
  if (tokens[token - 1]?.kind !== 'colon' || !subject || /^(?:document|unnamed)$/.test(subject.speaker.kind))
    return null;
  // One widow was told: “…”
  if (tokens.slice(0, token).some(({ lower }) => /^(?:told|asked|warned|heard|reading|saying)$/.test(lower)))
    return null;
  const phrase = mainSubject(tokens, token);
  return phrase && byPhrase(scene, frame, withApposedName(tokens, phrase), 'lead-in', 0.8);
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
  if (!own?.opens || below === undefined) return null;
  const startsLine = below.opens || scene.text[below.span.start - 1] === '\n';
  const name = nameLine(below, startsLine);
  return name && byPhrase(scene, end.frame + 1, name, 'name-line', 0.85);
}

/**
 * Whoever speaks or acts in the words between it and the quotation before, in this paragraph or at the end of the one
 * before; else the speaker of that quotation.
 */
function floating(scene: Scene, first: Place, last: Last | null): Attributed | null {
  const own = scene.frames[first.frame];
  if (own === undefined) return null;
  const between = nearestBetween(scene, first, last?.end.frame ?? -1);
  const previous = last && own.paragraph - (scene.frames[last.end.frame]?.paragraph ?? 0) <= 1 ? last.attributed : null;
  if (between && (previous === null || previous.resolved?.speaker.name !== between.resolved.speaker.name)) {
    const { at, resolved, phrase, sureness } = between;
    const frame = scene.frames[at];
    return frame ? credit(scene, frame, at, resolved, phrase, null, 'lead-in', sureness) : null;
  }
  if (previous?.attribution.kind !== 'speaker' || previous.resolved === null) return null;
  if (speaksTo(scene, first, previous.resolved)) return null;
  const near = scene.frames[last?.end.frame ?? 0]?.paragraph === own.paragraph;
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

/** `“And what was usual, Mr Price?”`: nobody calls himself so. */
function speaksTo(scene: Scene, { frame, token }: Place, { person }: Resolved): boolean {
  const span = scene.frames[frame]?.tokens[token]?.span;
  if (!person || !span) return false;
  const called = VOCATIVE.exec(scene.text.slice(Math.max(span.start, span.end - 60), span.end))?.[1];
  return called?.toLowerCase() === person.surname;
}

const VOCATIVE = /, (?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Professor|Minister|Councillor)\.? ([\p{L}'’-]+)[.?!]?$/u;

type Between = Readonly<{ at: number; resolved: Resolved; phrase: Phrase; sureness: number }>;

/** Sentences: whoever was named further back does not lead in. */
const FURTHEST = 20;

/** The nearest sentence behind the frame `after` in which somebody speaks, or which is about a person, and who that is. */
function nearestBetween(scene: Scene, { frame }: Place, after: number): Between | null {
  const own = scene.frames[frame];
  for (let at = frame - 1; own && at > after && at >= frame - FURTHEST; at--) {
    const inSameParagraph = scene.frames[at]?.paragraph === own.paragraph;
    // Price was not surprised. Below it: “…”
    if (!inSameParagraph && (at < frame - 1 || !own.opens)) return null;
    const speaking = inSameParagraph ? speakerIn(scene, at) : null;
    if (speaking) return { at, ...speaking, sureness: 0.75 };
    const acting = personActing(scene, at);
    if (acting) return { at, ...acting, sureness: inSameParagraph ? 0.8 : 0.72 };
  }
  return null;
}

/** Who speaks in the sentence. */
function speakerIn(scene: Scene, at: number): Pick<Between, 'resolved' | 'phrase'> | null {
  const clause = scene.clauses[at]?.find((c) => c.reach !== 'noun');
  const resolved = clause && scene.speakers.get(clause);
  return clause && resolved && resolved.speaker.kind !== 'document' ? { resolved, phrase: clause.source } : null;
}

/** The person whom the sentence is about: Price was less sure. */
function personActing(scene: Scene, at: number): Pick<Between, 'resolved' | 'phrase'> | null {
  const resolved = scene.subjects[at];
  const tokens = scene.frames[at]?.tokens ?? [];
  // One neighbour was less sure.
  if (!resolved) return personPresent(scene, at);
  const isSomebody = resolved.isSomebody && /^(?:an?|one|another)$/.test(tokens[0]?.lower ?? '');
  if (!resolved.person && !isSomebody) return personPresent(scene, at);
  // Price was “overwhelmed”.
  const quotation = tokens.findIndex(({ kind }) => kind === 'quotation');
  const phrase = mainSubject(tokens, quotation < 0 ? tokens.length : quotation);
  return phrase && { resolved, phrase: withApposedName(tokens, phrase) };
}

/** The only person named: at the head of the sentence, or as a subject behind the verb. */
function personPresent(scene: Scene, at: number): Pick<Between, 'resolved' | 'phrase'> | null {
  const frame = scene.frames[at];
  if (frame === undefined) return null;
  const [mention, another] = mentionsBetween(scene.cast.names.mentions, frame.span.start, frame.span.end);
  if (mention === undefined || another || mention.possessive) return null;
  const before = frame.tokens[mention.from - 1];
  // Among those at the camp was Ann Price
  const isBehindVerb = /^(?:was|is|were|came|stood|sat)$/.test(before?.lower ?? '');
  const opens = frame.tokens
    .slice(0, mention.from)
    .every((token, i) => /^(?:but|and|however|meanwhile)$/.test(token.lower) || isOfName(frame.tokens, token, i));
  if (!isBehindVerb && !opens) return null;
  return { resolved: ofPerson(mention.person, 0.95), phrase: { from: mention.from, to: mention.to } };
}

/** `Visiting manager` before Ann Price: no pronoun, preposition or verb. */
const isOfName = (tokens: readonly Token[], { kind, lower }: Token, at: number): boolean =>
  kind === 'word' &&
  at < 4 &&
  !PHRASE_ENDS.has(lower) &&
  !PHRASE_JOINTS.has(lower) &&
  (at === 0 || !isVerb(tokens, at));
