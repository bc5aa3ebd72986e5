import type { Span } from '../domain/span.js';
import type { Case, Choice } from '../learning/train-choices.js';
import type { Candidate } from '../quotes/attribution/candidates.js';
import { personalPronoun, referentsFor } from '../quotes/attribution/referent-clues.js';
import { type Passage, passagesIn, reportsIn, type Sight, sourceSpan } from '../quotes/attribution/sight.js';
import { optionsFor, type Previous } from '../quotes/attribution/source-clues.js';
import { speechClues } from '../quotes/attribution/speech-clues.js';
import type { Person } from '../quotes/name-table.js';
import type { AnnotatedAttribution } from './annotated.js';
import { bareName, isPerson, isSource } from './right-speaker.js';

/** An article as the models see it, and what was marked in it by hand. */
export type MarkedSight = Readonly<{ sight: Sight; gold: readonly AnnotatedAttribution[] }>;

export type AttributionExamples = Readonly<{
  speech: readonly Case[];
  source: readonly Choice[];
  referent: readonly Choice[];
}>;

export function examplesFrom({ sight, gold }: MarkedSight): AttributionExamples {
  const marked = passagesIn(sight.scene);
  const speech = marked.flatMap((passage): Case[] => {
    if (passage.region === null) return [];
    const features = Int32Array.from(speechClues(sight, passage.region));
    return [{ features, so: markedFor(sight, passage, gold) !== null }];
  });
  // Reports without marks are credited by themselves, and teach who is a source as well as those in marks do.
  const source = [...sourceExamples(sight, gold, marked), ...sourceExamples(sight, gold, reportsIn(sight))];
  return { speech, source, referent: referentExamples(sight, gold) };
}

function sourceExamples(
  sight: Sight,
  gold: readonly AnnotatedAttribution[],
  passages: readonly Passage[],
): readonly Choice[] {
  let previous: Previous | null = null;
  const found: Choice[] = [];
  for (const passage of passages) {
    const marked = markedFor(sight, passage, gold);
    if (marked === null) continue;
    const { candidates, clues } = optionsFor(sight, passage, previous);
    const right = rightAmong(sight, candidates, marked);
    found.push({ candidates: clues.map((own) => Int32Array.from(own)), right });
    const candidate = candidates[right.indexOf(true)];
    if (candidate) previous = { candidate, passage };
  }
  return found;
}

/** The attribution whose content holds most of the passage's characters, if that is half of them; of several the innermost; null for none. */
export function markedFor(
  sight: Sight,
  passage: Passage,
  gold: readonly AnnotatedAttribution[],
): AnnotatedAttribution | null {
  const pieces = passage.region === null ? [spanBetween(sight, passage)] : (sight.regions[passage.region]?.inner ?? []);
  const size = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  const sizeOf = ({ content }: AnnotatedAttribution): number => content.reduce((sum, [from, to]) => sum + to - from, 0);
  let best: AnnotatedAttribution | null = null;
  let most = size / 2;
  for (const one of gold) {
    let shared = 0;
    for (const { start, end } of pieces)
      for (const [from, to] of one.content) shared += Math.max(0, Math.min(end, to) - Math.max(start, from));
    // Contents leave out marks and stops here and there: three characters are no difference.
    const isAsMuch =
      shared > 0 && shared >= most - 3 && (best === null || shared > most + 3 || sizeOf(one) < sizeOf(best));
    if (shared >= size / 2 && isAsMuch) [best, most] = [one, Math.max(most, shared)];
  }
  return best;
}

function spanBetween({ scene }: Sight, { first, last }: Passage): Span {
  const start = scene.frames[first.frame]?.tokens[first.token]?.span.start ?? 0;
  return { start, end: scene.frames[last.frame]?.tokens[last.token]?.span.end ?? start };
}

/** Which candidates are the source: those that print it, else those that mean the same person; `null` for an unstated one. */
function rightAmong(
  sight: Sight,
  candidates: readonly (Candidate | null)[],
  marked: AnnotatedAttribution,
): readonly boolean[] {
  if (marked.speaker.type === 'none') return candidates.map((candidate) => candidate === null);
  const printed = candidates.map((candidate) => candidate !== null && isSource(marked, sourceSpan(sight, candidate)));
  if (printed.includes(true)) return printed;
  return candidates.map((candidate) => {
    const person = candidate?.resolved.person;
    return person ? isPerson(marked, person.surname) === true : false;
  });
}

/** Every pronoun that is a source and of which it is known whom it stands for. */
function referentExamples(sight: Sight, gold: readonly AnnotatedAttribution[]): readonly Choice[] {
  const found: Choice[] = [];
  const seen = new Set<Candidate>();
  for (const marked of gold) {
    const { head, coref, type } = marked.speaker;
    if (type !== 'pronoun' || !coref || !head) continue;
    const candidate = candidateAt(sight, head[0]);
    const pronoun = candidate && personalPronoun(sight.scene, candidate);
    if (!candidate || !pronoun || seen.has(candidate)) continue;
    seen.add(candidate);
    const { people, clues } = referentsFor(sight, candidate, pronoun, speakerBefore(sight, gold, marked));
    const right = people.map((person) => person !== null && isPerson(marked, person.surname) === true);
    found.push({ candidates: clues.map((own) => Int32Array.from(own)), right });
  }
  return found;
}

function candidateAt(sight: Sight, at: number): Candidate | null {
  for (const [f, frame] of sight.scene.frames.entries()) {
    if (at < frame.span.start || at >= frame.span.end) continue;
    const own = sight.candidates[f] ?? [];
    const found = own.find(({ phrase }) => frame.tokens[phrase.from]?.span.start === at && phrase.from === phrase.to);
    if (found) return found;
  }
  return null;
}

/** Whoever is marked as the source of the last quotation before this one. */
function speakerBefore(
  sight: Sight,
  gold: readonly AnnotatedAttribution[],
  marked: AnnotatedAttribution,
): Person | null {
  const startOf = ({ content }: AnnotatedAttribution): number => content[0]?.[0] ?? 0;
  let last: AnnotatedAttribution | null = null;
  for (const one of gold) {
    const isBefore = one.kind !== 'indirect' && startOf(one) < startOf(marked);
    if (isBefore && (last === null || startOf(one) > startOf(last))) last = one;
  }
  const surname = last && (last.speaker.persons[0] ?? last.speaker.coref)?.surname;
  if (!surname) return null;
  return sight.scene.cast.names.people.find((person) => bareName(person.surname) === bareName(surname)) ?? null;
}
