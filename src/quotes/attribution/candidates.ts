import { ofPerson, type Resolved } from '../cast.js';
import type { Frame, Token } from '../frames.js';
import type { Person } from '../name-table.js';
import { nameEnd } from '../name-words.js';
import { headOf, isCapitalised, type Phrase } from '../noun-phrases.js';
import { phraseEndingAt } from '../phrase-ending.js';
import { phraseStartingAt } from '../phrase-starting.js';
import type { ReportingClause } from '../reporting-clauses.js';
import { mentionsBetween } from '../rivals.js';
import type { Scene } from '../scene.js';
import { dashedName, isQuestionOrAnswer, nameLine, transcriptName } from '../surroundings.js';
import type { Tagged, TaggedFrame } from '../tagger/tagged.js';
import { resolveLater } from './resolve-later.js';

/** A noun phrase of the copy that may say whose words a passage holds. */
export type Candidate = Readonly<{
  frame: number;
  /** The phrase's own words, by which it is resolved. */
  phrase: Phrase;
  /** Index of the last of them, before any `of`, `for`, `at`. */
  head: number;
  /** All that says who, as the tagger sees it, appositions and relative clauses too; else the phrase. */
  printed: Phrase;
  /** The reporting clauses that it is the source of, in text order. */
  clauses: readonly ReportingClause[];
  found: 'transcript' | 'name-line' | 'dash' | 'clause' | 'tagged' | 'subject' | 'mention';
  /** Mean probability, 0 to 1, that its words are a source; null without a tagger. */
  sureness: number | null;
  resolved: Resolved;
}>;

/**
 * The candidates of each frame, in text order. Every phrase is there once, by the first of the ways that find it.
 *
 * @param needed the frames in question; the others are left empty. Who a phrase means may hang on those before it
 */
export function candidatesOf(
  scene: Scene,
  tagged: Tagged | null,
  needed: ReadonlySet<number> | 'all',
): readonly (readonly Candidate[])[] {
  return scene.frames.map((_, f) =>
    needed === 'all' || needed.has(f) ? candidatesIn(scene, f, tagged?.frame(f)) : [],
  );
}

/** What finds a candidate, and where. */
type Found = { phrase: Phrase; printed: Phrase; found: Candidate['found']; clauses: ReportingClause[] };

function candidatesIn(scene: Scene, f: number, tagged: TaggedFrame | undefined): readonly Candidate[] {
  const frame = scene.frames[f];
  if (frame === undefined) return [];
  const { tokens } = frame;
  const own: Found[] = [];
  const offer = (found: Candidate['found'], phrase: Phrase | null, clause: ReportingClause | null = null): void => {
    if (phrase === null || phrase.to >= tokens.length) return;
    const same = own.find((other) => overlaps(other.phrase, phrase));
    if (!same) own.push({ phrase, printed: phrase, found, clauses: clause ? [clause] : [] });
    else if (clause) {
      same.clauses.push(clause);
      // His successor, Jane Smith: the name is part of it.
      if (phrase.from <= same.phrase.from && phrase.to > same.phrase.to) same.phrase = same.printed = phrase;
    }
  };
  offer('transcript', transcriptName(frame));
  offer('name-line', nameLine(frame));
  for (const [at, token] of tokens.entries()) if (token.kind === 'quotation') offer('dash', dashedName(frame, at));
  for (const clause of scene.clauses[f] ?? []) offer('clause', relativeIn(tokens, clause) ?? clause.source, clause);
  for (const { from, to } of tagged?.sources ?? []) {
    if (from.frame !== f) continue;
    const printed = trimmed(tokens, { from: from.token, to: to.token });
    if (printed === null) continue;
    const core = coreOf(tokens, tagged?.parts ?? [], printed);
    const same = own.find((other) => overlaps(other.phrase, printed));
    if (!same) own.push({ phrase: core, printed, found: 'tagged', clauses: [] });
    else {
      same.printed = { from: Math.min(printed.from, same.phrase.from), to: Math.max(printed.to, same.phrase.to) };
      // Clinton in: Clinton economic advisers like Gene Sperling
      if (core.from <= same.phrase.from && core.to >= same.phrase.to) same.phrase = core;
    }
  }
  offer('subject', scene.mainSubjects[f] ?? null);
  if (tokens.length < LONGEST)
    for (const mention of mentionsBetween(scene.cast.names.mentions, frame.span.start, frame.span.end))
      if (mention.frame === f) offer('mention', { from: mention.from, to: mention.to });
  return own
    .filter(({ phrase }) => phrase.to > 0 || !isQuestionOrAnswer(frame))
    .sort((a, b) => a.phrase.from - b.phrase.from)
    .map((found) => {
      const clause = found.clauses.find(
        ({ source }) => source.from === found.phrase.from && source.to === found.phrase.to,
      );
      const meant = (clause && scene.speakers.get(clause)) ?? resolveAt(scene, frame, found);
      const apposed = meant.person === null && !meant.isOpen ? personApposed(scene, tokens, found) : null;
      const resolved = apposed ? ofPerson(apposed, meant.confidence) : meant;
      return {
        frame: f,
        phrase: found.phrase,
        printed: found.printed,
        clauses: found.clauses,
        found: found.found,
        head: headOf(tokens, found.phrase),
        sureness: tagged ? meanSource(tagged, found.phrase) : null,
        resolved,
      };
    });
}

/** Names by themselves are looked for in sentences of fewer tokens. */
const LONGEST = 120;

const overlaps = (a: Phrase, b: Phrase): boolean => a.from <= b.to && b.from <= a.to;

/** `who` is whom the phrase before it means. */
function resolveAt(scene: Scene, frame: Frame, { phrase, clauses }: Found): Resolved {
  const [clause] = clauses;
  if (phrase.from !== phrase.to || !RELATIVE.test(frame.tokens[phrase.from]?.lower ?? ''))
    return resolveLater(scene, frame, phrase);
  const known = clause && clause.source.to < phrase.from ? scene.speakers.get(clause) : undefined;
  const before = frame.tokens[phrase.from - 1]?.kind === 'comma' ? phrase.from - 2 : phrase.from - 1;
  return known ?? resolveLater(scene, frame, phraseEndingAt(frame.tokens, before) ?? phrase);
}

const RELATIVE = /^(?:who|which|that|whom|whose)$/;

/** Jane Smith in `one of its lawyers, Jane Smith, who`: whose name stands between commas behind the phrase. */
function personApposed({ cast }: Scene, tokens: readonly Token[], { phrase, printed }: Found): Person | null {
  for (let comma = phrase.to + 1; comma < printed.to; comma++) {
    if (tokens[comma]?.kind !== 'comma' || !isCapitalised(tokens[comma + 1])) continue;
    const name = phraseStartingAt(tokens, comma + 1);
    const isWhole =
      name !== null && name.to > name.from && (name.to === printed.to || tokens[name.to + 1]?.kind === 'comma');
    const mention = isWhole ? cast.names.byEnd.get(nameEnd(tokens[name.to])) : undefined;
    if (mention && !mention.possessive) return mention.person;
  }
  return null;
}

/** The words before the first comma, bracket, relative clause, verb or preposition of what the tagger marked. */
function coreOf(tokens: readonly Token[], parts: readonly string[], printed: Phrase): Phrase {
  for (let i = printed.from + 1; i <= printed.to; i++) {
    const token = tokens[i];
    if (
      token === undefined ||
      (token.kind === 'word' && !RELATIVE.test(token.lower) && !/^(?:ADP|VERB|AUX|SCONJ)$/.test(parts[i] ?? ''))
    )
      continue;
    if (token.kind === 'word' && isCapitalised(token)) continue;
    // Bank of England, the Office for Police Conduct
    if (/^(?:of|for)$/.test(token.lower) && isCapitalised(tokens[i - 1]) && isCapitalised(tokens[i + 1])) continue;
    return { from: printed.from, to: i - 1 };
  }
  return printed;
}

/** `who` in `Marsh, who said`: the word that stands for the source of the clause; null in any other clause. */
function relativeIn(tokens: readonly Token[], { source, cue, reach, form }: ReportingClause): Phrase | null {
  if (reach === 'shared' || reach === 'noun' || form !== 'source-and-cue') return null;
  const at = tokens[source.to + 1]?.kind === 'comma' ? source.to + 2 : source.to + 1;
  if (at >= cue.from || !/^(?:who|which|that)$/.test(tokens[at]?.lower ?? '')) return null;
  // Marsh, who led it, said: there it is Marsh who says it.
  return tokens.slice(at, cue.from).some(({ kind }) => kind === 'comma' || kind === 'dash')
    ? null
    : { from: at, to: at };
}

/** Without a determinerless edge of commas and the like. */
function trimmed(tokens: readonly Token[], { from, to }: Phrase): Phrase | null {
  let [start, end] = [from, Math.min(to, tokens.length - 1)];
  while (start <= end && tokens[start]?.kind !== 'word') start++;
  while (end >= start && tokens[end]?.kind !== 'word' && tokens[end]?.text !== ')') end--;
  return start <= end ? { from: start, to: end } : null;
}

function meanSource({ source }: TaggedFrame, { from, to }: Phrase): number {
  let sum = 0;
  for (let i = from; i <= to; i++) sum += source[i] ?? 0;
  return sum / (to - from + 1);
}
